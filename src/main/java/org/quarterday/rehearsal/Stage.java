package org.quarterday.rehearsal;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

import org.quarterday.ask.Daily;
import org.quarterday.cycle.MovableClock;
import org.quarterday.mail.Dispatcher;
import org.quarterday.mail.Outbox;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Time in a rehearsal: everything that is due happens, then the clock jumps to what is
 * due next.
 */
@Component
@Profile("rehearsal")
class Stage {

	private final MovableClock clock;

	private final EngineTime engine;

	private final Dispatcher dispatcher;

	private final Outbox outbox;

	private final Daily daily;

	Stage(MovableClock clock, EngineTime engine, Dispatcher dispatcher, Outbox outbox, Daily daily) {
		this.daily = daily;
		this.clock = clock;
		this.engine = engine;
		this.dispatcher = dispatcher;
		this.outbox = outbox;
	}

	Instant now() {
		return this.clock.instant();
	}

	/** Runs jobs, timers and mails that are due, until all is quiet. */
	void settle() {
		int happened = 1;
		while (happened > 0) {
			happened = this.daily.runDue(now()) + this.engine.runDue(now()) + this.dispatcher.sendDue(now());
		}
	}

	/** Jumps to the next timer or mail, or to another instant if that comes first. */
	void jump(Optional<Instant> orTo) {
		Instant next = Stream.of(this.engine.nextDue(), this.outbox.nextDue(), orTo)
			.flatMap(Optional::stream)
			.min(Instant::compareTo)
			.orElseThrow(() -> new IllegalStateException("The rehearsal came to rest before the cycle was over"));
		next = next.isBefore(this.daily.nextDue()) ? next : this.daily.nextDue();
		if (next.isAfter(now())) {
			this.clock.moveTo(next);
		}
	}

}
