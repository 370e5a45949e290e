package org.quarterday.rehearsal;

import java.time.Instant;

import org.quarterday.cycle.MovableClock;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** The clock that a rehearsal moves. */
@Configuration(proxyBeanMethods = false)
@Profile("rehearsal")
class RehearsalClock {

	@Bean
	MovableClock movableClock(@Value("${quarterday.rehearsal.start}") Instant start) {
		return new MovableClock(start);
	}

}
