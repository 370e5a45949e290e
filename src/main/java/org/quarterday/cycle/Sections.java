package org.quarterday.cycle;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Every change of a section's state. Each locks the section's row, checks that the change
 * is allowed from where the section stands, and refuses with a plain {@link Refusal}
 * otherwise. Callers write the audit trail.
 */
@Service
@Transactional
public class Sections {

	private final JdbcClient jdbc;

	private final SectionRows rows;

	private final Cycles cycles;

	private final Calendars calendars;

	private final RuleBook rules;

	private final Clock clock;

	public Sections(JdbcClient jdbc, Cycles cycles, Calendars calendars, RuleBook rules, Clock clock) {
		this.rules = rules;
		this.jdbc = jdbc;
		this.cycles = cycles;
		this.rows = new SectionRows(jdbc, cycles);
		this.calendars = calendars;
		this.clock = clock;
	}

	/** Holds a section until the transaction ends, so that nobody moves it meanwhile. */
	public void hold(UUID id) {
		this.rows.held(id);
	}

	/**
	 * The author began to write: asked becomes drafting; other states of the author stay.
	 */
	public Section started(UUID id, String by) {
		Section section = this.rows.withAuthor(id, "changed");
		if (section.state() == SectionState.ASKED) {
			this.rows.update(id, "state = 'DRAFTING'");
		}
		return this.cycles.section(id);
	}

	/**
	 * The author sends the section.
	 * @param by person
	 * @param via the road, for the audit trail and the receipt
	 * @param nilReason why there is nothing to report, or null
	 * @throws Refusal when it was sent before, by whomever, or comes too late (B5)
	 */
	public Section sent(UUID id, String by, String via, String nilReason) {
		Section section = this.rows.withAuthor(id, "sent again");
		Instant now = Time.now(this.clock);
		this.rules.tooLate(this.cycles.get(section.cycleId()), section, now).ifPresent((refusal) -> {
			throw refusal;
		});
		return this.rows.update(id, """
				state = 'SENT', sent_at = ?, sent_by = ?, sent_via = ?, nil_reason = ?, review_due = ?,
				decided_at = null, decided_by = null, gap = null""", Time.toDb(now), by, via,
				(nilReason == null || nilReason.isBlank()) ? null : nilReason.strip(),
				Time.toDb(dues(section).review(section, now)));
	}

	/** The reviewer opened what was sent; opening it again changes nothing. */
	public Section opened(UUID id, String by) {
		Section section = this.rows.withReviewer(id);
		return this.rows.update(id, "state = 'IN_REVIEW'");
	}

	/** The reviewer returns the section to its author, who gets a new due time. */
	public Section returned(UUID id, String by) {
		Section section = this.rows.withReviewer(id);
		Instant now = Time.now(this.clock);
		return this.rows.update(id,
				"state = 'RETURNED', round = round + 1, decided_at = ?, decided_by = ?, draft_due = ?", Time.toDb(now),
				by, Time.toDb(dues(section).resubmission(now)));
	}

	/**
	 * The reviewer approves the section.
	 * @throws Refusal also when this person sent it (TT7)
	 */
	public Section approved(UUID id, String by) {
		Section section = this.rows.withReviewer(id);
		if (by.equals(section.sentBy())) {
			throw new Refusal("You sent this section yourself, so somebody else must approve it");
		}
		return this.rows.update(id, "state = 'APPROVED', decided_at = ?, decided_by = ?, gap = null",
				Time.toDb(Time.now(this.clock)), by);
	}

	/** The officer excuses the section from this cycle, whoever holds it. */
	public Section excused(UUID id, String reason) {
		Section section = this.rows.held(id);
		if (section.state().settled()) {
			throw SectionRows.refusal(section, "it cannot be excused");
		}
		if (reason == null || reason.isBlank()) {
			throw new Refusal("reason", "Enter why %s is excused".formatted(section.serviceName()));
		}
		return this.rows.update(id, "state = 'EXCUSED', excuse_reason = ?", reason.strip());
	}

	/** An approved section goes back to its author, who gets a new due time. */
	public Section reopened(UUID id) {
		Section section = this.rows.held(id);
		if (section.state() != SectionState.APPROVED) {
			throw SectionRows.refusal(section, "only an approved section can be reopened");
		}
		return this.rows.update(id, "state = 'REOPENED', round = round + 1, draft_due = ?",
				Time.toDb(dues(section).resubmission(Time.now(this.clock))));
	}

	/**
	 * Approved at one level of review and waiting for the next.
	 * @return when
	 */
	public Instant passed(UUID id) {
		Section section = this.rows.withReviewer(id);
		Instant now = Time.now(this.clock);
		this.rows.update(id, "state = 'SENT', review_due = ?", Time.toDb(dues(section).review(section, now)));
		return now;
	}

	/** A decision is taken back: the section is with the reviewers as it was before. */
	public Section undone(UUID id) {
		Section section = this.rows.held(id);
		if (section.state() != SectionState.APPROVED && section.state() != SectionState.RETURNED) {
			throw SectionRows.refusal(section, "there is no decision to take back");
		}
		return this.rows.update(id, "state = 'IN_REVIEW', round = ?, decided_at = null, decided_by = null",
				(section.state() == SectionState.RETURNED) ? section.round() - 1 : section.round());
	}

	/** The author takes the section back before anybody read it. */
	public Section recalled(UUID id) {
		Section section = this.rows.held(id);
		if (section.state() == SectionState.IN_REVIEW) {
			throw new Refusal("The reviewer has opened it: ask for it back");
		}
		if (section.state() != SectionState.SENT) {
			throw SectionRows.refusal(section, "it cannot be taken back");
		}
		return this.rows.update(id, "state = 'DRAFTING', round = round + 1");
	}

	/**
	 * The author gets more time.
	 * @throws Refusal when the author does not hold it, or the new time has passed or
	 * lies after the last publication day
	 */
	public Section extended(UUID id, Instant newDue) {
		Section section = this.rows.withAuthor(id, "given more time");
		requireDay(section, newDue);
		return this.rows.update(id, "draft_due = ?", Time.toDb(newDue));
	}

	/** The reviewer gets more time, as the author does in {@link #extended}. */
	public Section reviewExtended(UUID id, Instant newDue) {
		Section section = this.rows.held(id);
		if (!section.state().withReviewer()) {
			throw SectionRows.refusal(section, "nobody reviews it now");
		}
		requireDay(section, newDue);
		return this.rows.update(id, "review_due = ?", Time.toDb(newDue));
	}

	private void requireDay(Section section, Instant newDue) {
		if (!newDue.isAfter(this.clock.instant())) {
			throw new Refusal("due", "The new due day must lie in the future");
		}
		LocalDate day = Time.date(newDue);
		this.calendars.current().requireWorkingDay("due", day);
		Timetable timetable = this.cycles.get(section.cycleId()).timetable();
		if (day.isAfter(timetable.lastPublicationDay())) {
			throw new Refusal("due", "The paper must be published by %s: the section cannot be due after that"
				.formatted(Words.day(timetable.lastPublicationDay())));
		}
	}

	/** Other people take the section over; nobody's clock changes. */
	public Section reassigned(UUID id, String leadId, String deputyId, String reviewerId, String reviewerDeputyId) {
		Section section = this.rows.held(id);
		if (section.state() == SectionState.EXCUSED || section.state() == SectionState.PUBLISHED) {
			throw SectionRows.refusal(section, "it cannot be reassigned");
		}
		return this.rows.update(id, "lead_id = ?, deputy_id = ?, reviewer_id = ?, reviewer_deputy_id = ?", leadId,
				deputyId, reviewerId, reviewerDeputyId);
	}

	/** Says how the paper speaks of a section that is missing; null takes it back. */
	public Section gap(UUID id, GapKind kind) {
		Section section = this.rows.held(id);
		if (kind != null && section.state().settled()) {
			throw SectionRows.refusal(section, "it is not missing");
		}
		return this.rows.update(id, "gap = ?", (kind != null) ? kind.name() : null);
	}

	/** Every approved section of the cycle is published. */
	public void published(UUID cycleId) {
		this.jdbc.sql("select id from section where cycle_id = ? order by id for no key update")
			.param(cycleId)
			.query()
			.listOfRows();
		this.jdbc.sql("update section set state = 'PUBLISHED' where cycle_id = ? and state = 'APPROVED'")
			.param(cycleId)
			.update();
	}

	/** These approved sections are published, after the others. */
	public void published(UUID cycleId, Collection<UUID> ids) {
		ids.stream().sorted().forEach((id) -> {
			this.rows.held(id);
			this.jdbc.sql("update section set state = 'PUBLISHED' where id = ? and cycle_id = ? and state = 'APPROVED'")
				.params(id, cycleId)
				.update();
		});
	}

	/**
	 * Whether the paper need wait for no section any more. Locks the cycle's row until
	 * the transaction ends: of many that settle their sections at once, exactly one sees
	 * true.
	 */
	public boolean allSettled(UUID cycleId) {
		this.jdbc.sql("select id from reporting_cycle where id = ? for no key update")
			.param(cycleId)
			.query()
			.listOfRows();
		return this.cycles.sections(cycleId).stream().allMatch((section) -> section.state().settled());
	}

	private Dues dues(Section section) {
		return new Dues(this.cycles.get(section.cycleId()).timetable(), this.calendars.current());
	}

}
