package org.quarterday.mail;

import java.time.Clock;
import java.time.Instant;

import org.quarterday.cycle.Calendars;

import org.springframework.stereotype.Component;

/** How many working days a due day lies back. */
@Component
class LateDays {

	private final Calendars calendars;

	private final Clock clock;

	LateDays(Calendars calendars, Clock clock) {
		this.calendars = calendars;
		this.clock = clock;
	}

	/** 0 up to and on the due day. */
	int since(Instant due) {
		return new DueWords(this.calendars.current(), this.clock.instant()).lateDays(due);
	}

}
