package org.quarterday.process;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Date;
import java.util.UUID;
import java.util.stream.Stream;

import org.quarterday.cycle.Cycles;
import org.quarterday.cycle.Time;
import org.quarterday.cycle.Timetable;

import org.springframework.stereotype.Component;

/** The timetable of a cycle as dates for the engine's timers. */
@Component
class CycleDates {

	private final Cycles cycles;

	private final Clock clock;

	CycleDates(Cycles cycles, Clock clock) {
		this.cycles = cycles;
		this.clock = clock;
	}

	/** When the system compiles by itself. */
	Date compileAt(UUID cycleId) {
		return Date.from(timetable(cycleId).compileAt());
	}

	/**
	 * When it compiles again although sections sent back are missing: when the paper
	 * should be final, else in the morning of the last publication day, else the next
	 * morning.
	 */
	Date recompileAt(UUID cycleId) {
		Timetable timetable = timetable(cycleId);
		Instant now = this.clock.instant();
		Instant tomorrow = Time.at(Time.date(now).plusDays(1), Time.COMPILE);
		return Date.from(Stream.of(timetable.finalAt(), Time.at(timetable.lastPublicationDay(), Time.COMPILE))
			.filter((at) -> at.isAfter(now))
			.findFirst()
			.orElse(tomorrow));
	}

	/** The midnight that ends the day of the meeting. */
	Date closeAt(UUID cycleId) {
		return Date.from(Time.at(timetable(cycleId).meeting().plusDays(1), LocalTime.MIDNIGHT));
	}

	private Timetable timetable(UUID cycleId) {
		return this.cycles.get(cycleId).timetable();
	}

}
