package org.quarterday.cycle;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import org.springframework.context.annotation.AnnotationConfigApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class TimeTest {

	@DisplayName("DL2: a day is a day in London, winter and summer")
	@Test
	void londonDays() {
		assertThat(Time.date(Instant.parse("2026-06-02T23:30:00Z"))).isEqualTo("2026-06-03");
		assertThat(Time.date(Instant.parse("2026-12-02T23:30:00Z"))).isEqualTo("2026-12-02");
		assertThat(Time.at(LocalDate.of(2026, 6, 2), Time.DUE)).isEqualTo("2026-06-02T16:00:00Z");
		assertThat(Time.at(LocalDate.of(2026, 12, 2), Time.DUE)).isEqualTo("2026-12-02T17:00:00Z");
		assertThat(Words.moment(Instant.parse("2026-06-02T16:00:00Z"))).isEqualTo("17:00 on Tuesday 2 June 2026");
	}

	@DisplayName("Decision 14: the system's clock, unless a rehearsal or a test brings its own")
	@Test
	void oneClock() {
		try (var context = new AnnotationConfigApplicationContext(Time.class)) {
			assertThat(context.getBean(Clock.class)).isEqualTo(Clock.system(Time.LONDON));
		}
		MovableClock movable = new MovableClock(Instant.parse("2026-06-02T16:00:00Z"));
		try (var context = new AnnotationConfigApplicationContext()) {
			context.registerBean(MovableClock.class, () -> movable);
			context.register(Time.class);
			context.refresh();
			assertThat(context.getBean(Clock.class)).isSameAs(movable);
		}
	}

	@Test
	void aMovableClockStandsStillAndNeverGoesBack() {
		MovableClock clock = new MovableClock(Instant.parse("2026-06-02T16:00:00Z"));
		clock.advance(Duration.ofHours(8));

		assertThat(clock.instant()).isEqualTo("2026-06-03T00:00:00Z");
		assertThat(Time.today(clock)).isEqualTo("2026-06-03");
		assertThatIllegalArgumentException().isThrownBy(() -> clock.moveTo(Instant.parse("2026-06-02T23:00:00Z")));
	}

}
