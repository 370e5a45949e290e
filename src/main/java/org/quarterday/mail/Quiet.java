package org.quarterday.mail;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

import org.quarterday.cycle.Cycles;
import org.quarterday.cycle.QuietHours;
import org.quarterday.cycle.RuleBook;

import org.springframework.stereotype.Component;

/**
 * Until when a mail waits because of quiet hours: the council's, and those of the
 * committee that it is about. Answers to what somebody just did never wait.
 */
@Component
class Quiet {

	private final MailSettings settings;

	private final RuleBook rules;

	private final Cycles cycles;

	Quiet(MailSettings settings, RuleBook rules, Cycles cycles) {
		this.settings = settings;
		this.rules = rules;
		this.cycles = cycles;
	}

	/** This very moment when the mail may leave. */
	Instant until(OutboxRow row, Instant now) {
		if (row.event().pace() == MailEvent.Pace.AT_ONCE) {
			return now;
		}
		return Stream.of(this.settings.quietHours(), committees(row))
			.flatMap(Optional::stream)
			.map((hours) -> hours.end(now))
			.max(Instant::compareTo)
			.orElse(now);
	}

	private Optional<QuietHours> committees(OutboxRow row) {
		if (row.cycleId() == null) {
			return Optional.empty();
		}
		return Optional.ofNullable(this.rules.of(this.cycles.get(row.cycleId()).committeeId()).quiet());
	}

}
