package org.quarterday.cycle;

import java.time.Instant;
import java.util.Optional;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Every committee's rules. */
@Service
@Transactional
public class RuleBook {

	private final JdbcClient jdbc;

	private final ApplicationEventPublisher events;

	public RuleBook(JdbcClient jdbc, ApplicationEventPublisher events) {
		this.jdbc = jdbc;
		this.events = events;
	}

	@Transactional(readOnly = true)
	public CommitteeRules of(String committeeId) {
		return this.jdbc.sql("select rules from committee_rules where committee_id = ?")
			.param(committeeId)
			.query(String.class)
			.optional()
			.map((json) -> Json.read(json, CommitteeRules.class))
			.orElse(CommitteeRules.DEFAULT);
	}

	/** Changes a committee's rules; timers of open cycles follow. */
	public void save(String committeeId, CommitteeRules rules) {
		this.jdbc.sql("""
				insert into committee_rules (committee_id, rules) values (?, ?::jsonb)
				on conflict (committee_id) do update set rules = excluded.rules""")
			.params(committeeId, Json.write(rules))
			.update();
		this.events.publishEvent(new CommitteeRules.Changed(committeeId));
	}

	/**
	 * Why a section may not be sent at an instant (B5); empty when it may.
	 */
	@Transactional(readOnly = true)
	public Optional<Refusal> tooLate(ReportingCycle cycle, Section section, Instant now) {
		if (!section.overdue(now)) {
			return Optional.empty();
		}
		String since = "%s was due by %s".formatted(section.serviceName(), Words.moment(section.draftDue()));
		return switch (of(cycle.committeeId()).late()) {
			case ALLOW -> Optional.empty();
			case BLOCK -> Optional.of(new Refusal(since
					+ ", and this committee takes no late sections: ask the officer for another day. What you wrote is saved"));
			case EXCEPTION -> Optional.of(new Refusal(
					since + ", so it needs an exception: ask for more time and say why. What you wrote is saved"));
		};
	}

}
