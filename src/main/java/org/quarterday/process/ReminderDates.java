package org.quarterday.process;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.UUID;

import org.quarterday.cycle.Cycles;
import org.quarterday.cycle.Reminders;
import org.quarterday.cycle.Sections;

import org.springframework.stereotype.Component;

/**
 * The next reminder of a section as a date for the engine's timers. A timer cannot have
 * no date: without a further reminder it is a year away, long after the cycle has closed
 * and ended the wait. Whoever asks holds the section until the transaction ends, so that
 * a reminder and a person who sends at the same moment come one after the other.
 */
@Component
class ReminderDates {

	private static final Duration NEVER = Duration.ofDays(365);

	private final Cycles cycles;

	private final Sections sections;

	private final Reminders reminders;

	private final Clock clock;

	ReminderDates(Cycles cycles, Sections sections, Reminders reminders, Clock clock) {
		this.cycles = cycles;
		this.sections = sections;
		this.reminders = reminders;
		this.clock = clock;
	}

	Date nextDraft(UUID sectionId) {
		this.sections.hold(sectionId);
		return date(this.reminders.next(this.cycles.section(sectionId), this.clock.instant()));
	}

	Date nextReview(UUID sectionId) {
		this.sections.hold(sectionId);
		return date(this.reminders.nextReview(this.cycles.section(sectionId), this.clock.instant()));
	}

	private Date date(Optional<Instant> next) {
		return Date.from(next.orElseGet(() -> this.clock.instant().plus(NEVER)));
	}

}
