package org.quarterday.meeting;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;

import org.quarterday.audit.AuditTrail;
import org.quarterday.cycle.Cycles;
import org.quarterday.cycle.Refusal;
import org.quarterday.cycle.ReportingCycle;
import org.quarterday.cycle.SectionState;
import org.quarterday.cycle.Time;
import org.quarterday.cycle.Words;
import org.quarterday.people.Committees;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Members' questions as officers correct and remove them: until they are printed, with a
 * record, and never over what a colleague has just corrected (LK5).
 */
@Service
@Transactional
public class RecordedQuestions {

	private final JdbcClient jdbc;

	private final Matters matters;

	private final AskedServices known;

	private final Cycles cycles;

	private final AuditTrail audit;

	private final Clock clock;

	public RecordedQuestions(JdbcClient jdbc, Matters matters, Committees committees, Cycles cycles, AuditTrail audit,
			Clock clock) {
		this.jdbc = jdbc;
		this.matters = matters;
		this.known = new AskedServices(committees);
		this.cycles = cycles;
		this.audit = audit;
		this.clock = clock;
	}

	/**
	 * Corrects a recorded question.
	 * @param seen the revision that the officer had before them
	 * @throws ChangedMeanwhile when somebody corrected it since
	 * @throws Refusal naming the field that is missing; when the question is printed; and
	 * when another service is to answer what one has answered
	 */
	public void correct(UUID id, int seen, Asked asked, String officer) {
		Matter before = held(id);
		Matters.requireWords(asked.words);
		if (!before.serviceId().equals(asked.service)) {
			this.known.require(before.committeeId(), asked.service);
		}
		if (before.answered() && !before.serviceId().equals(asked.service)) {
			throw new Refusal("service", "It is answered already, so it stays with the service that answered");
		}
		if (asked.equals(Asked.of(before))) {
			return;
		}
		if (seen != before.revision()) {
			throw meanwhile(before);
		}
		this.jdbc.sql("""
				update matter set service_id = ?, words = ?, asker = ?, owner = ?, due = ?, revision = revision + 1,
					corrected_by = ?, corrected_at = ? where id = ?""")
			.params(Arrays.asList(asked.service, asked.words, asked.asker, asked.owner, asked.due, officer,
					Time.toDb(Time.now(this.clock)), id))
			.update();
		record(officer, "meeting.question-corrected", before,
				"%s; before: %s".formatted(told(this.matters.get(id)), told(before)));
	}

	/**
	 * Removes a recorded question.
	 * @throws Refusal when somebody has answered it
	 */
	public Matter remove(UUID id, String officer) {
		Matter matter = held(id);
		if (matter.answered()) {
			throw new Refusal("It is answered already, so it stays. You can still correct its words");
		}
		this.jdbc.sql("delete from matter where id = ?").param(id).update();
		record(officer, "meeting.question-removed", matter, told(matter));
		return matter;
	}

	private ChangedMeanwhile meanwhile(Matter now) {
		return this.jdbc.sql("select corrected_by, corrected_at from matter where id = ?")
			.param(now.id())
			.query((row, number) -> new ChangedMeanwhile(now, row.getString("corrected_by"),
					Time.fromDb(row, "corrected_at")))
			.single();
	}

	private void record(String officer, String action, Matter matter, String words) {
		UUID cycle = this.cycles.find(matter.committeeId(), matter.back().previous())
			.map(ReportingCycle::id)
			.orElse(null);
		this.audit.record(officer, "sign-in", action, cycle, null, words);
	}

	private static String told(Matter matter) {
		return "%s: “%s”%s%s%s".formatted(matter.serviceId(), matter.words(),
				matter.asker().isEmpty() ? "" : ", asked by " + matter.asker(),
				matter.owner().isEmpty() ? "" : ", with " + matter.owner(),
				(matter.due() != null) ? ", due " + Words.date(matter.due()) : "");
	}

	/** A question that may still be changed, held until the transaction ends. */
	private Matter held(UUID id) {
		this.jdbc.sql("select id from matter where id = ? for no key update").param(id).query().listOfRows();
		Matter matter = this.matters.get(id);
		if (!matter.question()) {
			throw new Refusal("This is a promise in a service’s own words: it stays as it was written");
		}
		if (matter.answeredIn() != null && this.cycles.section(matter.answeredIn()).state() == SectionState.PUBLISHED) {
			throw new Refusal("It is printed with its answer, so it stays as it is");
		}
		return matter;
	}

	/**
	 * What was asked, as it is to stand.
	 *
	 * @param due until when, or null
	 */
	public record Asked(String service, String words, String asker, String owner, LocalDate due) {

		public Asked {
			words = Matters.text(words);
			asker = Matters.text(asker);
			owner = Matters.text(owner);
		}

		static Asked of(Matter matter) {
			return new Asked(matter.serviceId(), matter.words(), matter.asker(), matter.owner(), matter.due());
		}

	}

	/** Somebody else corrected the question while this officer was at it. */
	public static class ChangedMeanwhile extends Refusal {

		private final transient Matter now;

		private final String by;

		private final transient Instant at;

		ChangedMeanwhile(Matter now, String by, Instant at) {
			super("words", "Somebody corrected this question while you did. Compare both, then save again");
			this.now = now;
			this.by = by;
			this.at = at;
		}

		/** The question as it stands now. */
		public Matter now() {
			return this.now;
		}

		/** Who corrected it. */
		public String by() {
			return this.by;
		}

		/** When, as pages say it. */
		public String at() {
			return Words.moment(this.at);
		}

	}

}
