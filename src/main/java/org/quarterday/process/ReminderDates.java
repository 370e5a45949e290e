package org.quarterday.process;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.UUID;

import org.quarterday.cycle.Cycles;
import org.quarterday.cycle.Reminders;

import org.springframework.stereotype.Component;

/**
 * The next reminder of a section as a date for the engine's timers. A timer cannot have
 * no date: without a further reminder it is a year away, long after the cycle has closed
 * and ended the wait.
 */
@Component
class ReminderDates {

	private static final Duration NEVER = Duration.ofDays(365);

	private final Cycles cycles;

	private final Reminders reminders;

	private final Clock clock;

	ReminderDates(Cycles cycles, Reminders reminders, Clock clock) {
		this.cycles = cycles;
		this.reminders = reminders;
		this.clock = clock;
	}

	Date nextDraft(UUID sectionId) {
		return date(this.reminders.next(this.cycles.section(sectionId), this.clock.instant()));
	}

	Date nextReview(UUID sectionId) {
		return date(this.reminders.nextReview(this.cycles.section(sectionId), this.clock.instant()));
	}

	private Date date(Optional<Instant> next) {
		return Date.from(next.orElseGet(() -> this.clock.instant().plus(NEVER)));
	}

}
