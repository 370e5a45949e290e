package org.quarterday.cycle;

import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;

/** How cycles and their sections get into their tables. */
final class CycleStore {

	private final JdbcClient jdbc;

	CycleStore(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	void insert(UUID id, NewCycle cycle, Instant now) {
		this.jdbc.sql("""
				insert into reporting_cycle (id, committee_id, committee_name, year, quarter, meeting, state, timetable,
						outline, standing_text, cover, opened_at, opened_by)
				values (?, ?, ?, ?, ?, ?, 'OPEN', ?::jsonb, ?, ?::jsonb, ?::jsonb, ?, ?)""")
			.params(id, cycle.committeeId(), cycle.committeeName(), cycle.quarter().year(), cycle.quarter().number(),
					cycle.timetable().meeting(), Json.write(cycle.timetable()), cycle.outline().name(),
					cycle.standingText(), cycle.cover(), Time.toDb(now), cycle.openedBy())
			.update();
	}

	/** Adds a section after the others. */
	void insert(UUID id, ReportingCycle cycle, NewCycle.NewSection section) {
		this.jdbc.sql("""
				insert into section (id, cycle_id, service_id, service_name, position, lead_id, deputy_id,
						reviewer_id, reviewer_deputy_id, state, draft_due)
				values (?, ?, ?, ?, (select coalesce(max(position), 0) + 1 from section where cycle_id = ?), ?, ?,
						?, ?, 'ASKED', ?)""")
			.params(Arrays.asList(id, cycle.id(), section.serviceId(), section.serviceName(), cycle.id(),
					section.leadId(), section.deputyId(), section.reviewerId(), section.reviewerDeputyId(),
					Time.toDb(cycle.timetable().draftsDueAt())))
			.update();
	}

	/**
	 * Gives a cycle a new timetable. Due times that follow the old one follow the new
	 * one; those that were set otherwise stay, but none lies after the last publication
	 * day.
	 */
	void replan(UUID cycleId, Timetable before, Timetable after) {
		this.jdbc.sql("""
				update section set
					draft_due = case draft_due when :draft then :newDraft when :again then :newAgain
						else case when draft_due > :last and draft_due <= :oldLast then :last else draft_due end end,
					review_due = case review_due when :review then :newReview else review_due end
				where cycle_id = :cycle""")
			.param("cycle", cycleId)
			.param("draft", Time.toDb(before.draftsDueAt()))
			.param("newDraft", Time.toDb(after.draftsDueAt()))
			.param("again", Time.toDb(before.resubmissionAt()))
			.param("newAgain", Time.toDb(after.resubmissionAt()))
			.param("review", Time.toDb(before.reviewDecidedAt()))
			.param("newReview", Time.toDb(after.reviewDecidedAt()))
			.param("oldLast", Time.toDb(Time.at(before.lastPublicationDay(), Time.DUE)))
			.param("last", Time.toDb(Time.at(after.lastPublicationDay(), Time.DUE)))
			.update();
		this.jdbc.sql("update reporting_cycle set timetable = ?::jsonb, meeting = ? where id = ?")
			.params(Json.write(after), after.meeting(), cycleId)
			.update();
	}

}
