package org.quarterday.rehearsal;

import java.util.List;

import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** What a year left behind, and the rules that it must have kept. */
record YearRecord(BeanFactory beans) {

	/** The last thing that happened to a section before a mail about it left. */
	private static final String REMINDERS_TOO_LATE = """
			select o.template || ' to ' || o.person_id || ' at ' || o.sent_at || ' after ' || last.action
			from outbox o join lateral (
				select a.action, a.at from audit_entry a
				where a.section_id = o.section_id and a.at <= o.sent_at
					and a.action in ('ask.asked', 'draft.sent', 'review.approved', 'review.returned', 'ask.excused')
				order by a.id desc limit 1) last on true
			where o.state = 'SENT' and (
				(o.template in ('ask-section-reminder', 'ask-section-overdue')
					and last.action in ('draft.sent', 'review.approved', 'ask.excused'))
				or (o.template in ('review-section-reminder', 'review-section-overdue') and last.action <> 'draft.sent'))
			""";

	private static final String SEVERAL_A_DAY = """
			select person_id || ' on ' || (sent_at at time zone 'Europe/London')::date || ': ' || count(distinct digest)
			from outbox where state = 'SENT' and digest is not null
			group by person_id, (sent_at at time zone 'Europe/London')::date having count(distinct digest) > 1
			""";

	/** Routine mails that went alone although they were not due that day. */
	private static final String ALONE = """
			select o.template || ' to ' || o.person_id || ' at ' || o.sent_at from outbox o
			where o.state = 'SENT' and o.digest is null and o.template in ('ask-section-reminder', 'ask-section-overdue',
				'review-section-reminder', 'review-section-overdue', 'review-section-waiting')
			and o.subject not like '%due today' and o.template <> 'review-section-waiting'
			""";

	/** Leads who were asked whether they still lead once the cycle was open. */
	private static final String ASKED_AFTER_OPENING = """
			select o.template || ' to ' || o.person_id || ' at ' || o.sent_at from outbox o
			join planned_meeting m on m.id = (o.details ->> 'meeting')::uuid
			join reporting_cycle c on c.committee_id = m.committee_id and c.year = m.year and c.quarter = m.quarter
			where o.template in ('ask-lead-check', 'ask-lead-silent') and o.state = 'SENT' and o.sent_at > c.opened_at
			""";

	private static final String ASKED_TWICE = """
			select template || ' to ' || person_id from outbox where template in ('ask-lead-check', 'ask-lead-silent')
			group by template, person_id, details ->> 'meeting' having count(*) > 1
			""";

	/** Directors who were asked although every lead of theirs had answered before. */
	private static final String ASKED_FOR_NOTHING = """
			select o.person_id || ' at ' || o.sent_at from outbox o
			where o.template = 'ask-lead-silent' and o.state = 'SENT' and not exists (
				select 1 from lead_check k join service s on s.id = k.service_id
				where k.meeting_id = (o.details ->> 'meeting')::uuid and s.reviewer_id = o.person_id
					and (k.answered_at is null or k.answered_at > o.sent_at))
			""";

	private static final String LATE_PAPERS = """
			select c.committee_name || ' ' || p.published_at from published_paper p
			join reporting_cycle c on c.id = p.cycle_id
			where p.lateness is null and (p.published_at at time zone 'Europe/London')::date
				> (c.timetable ->> 'lastPublicationDay')::date
			""";

	/** Sections sent late where the committee does not simply allow it. */
	private static final String LATE_WITHOUT_EXCEPTION = """
			select s.service_name || ' ' || s.sent_at from section s join reporting_cycle c on c.id = s.cycle_id
			join committee_rules r on r.committee_id = c.committee_id
			where s.sent_at > s.draft_due and r.rules ->> 'late' <> 'ALLOW' and s.round = 1
			""";

	void check() {
		none(REMINDERS_TOO_LATE);
		none(SEVERAL_A_DAY);
		none(ALONE);
		none(ASKED_AFTER_OPENING);
		none(ASKED_TWICE);
		none(ASKED_FOR_NOTHING);
		none(LATE_PAPERS);
		none(LATE_WITHOUT_EXCEPTION);
		none("select id_ || ' at ' || act_id_ from act_ru_execution");
		none("select id_ || ' ' || coalesce(incident_msg_, '') from act_ru_incident");
		none("select message_id from mailbox group by message_id having count(*) > 1");
		none("select committee_name from reporting_cycle where state not in ('CLOSED', 'CANCELLED')");
		none("select template || ' ' || state from outbox where state in ('QUEUED', 'SENDING')");
		none("""
				select template || ' ' || person_id from outbox where template in ('ask-cycle-cancelled',
					'ask-timetable-changed') group by template, person_id, dedupe_key having count(*) > 1""");
		assertThat(count("outbox where template = 'ask-cycle-cancelled' and state = 'SENT'")).isPositive();
		assertThat(count("outbox where template = 'ask-timetable-changed' and state = 'SENT'")).isPositive();
		assertThat(count("outbox where state = 'FAILED'")).as("a mailbox rejects").isPositive();
		assertThat(count("outbox where template = 'ask-lead-check' and state = 'SENT'")).as("leads are asked")
			.isPositive();
		assertThat(count("outbox where template = 'ask-lead-silent' and state = 'SENT'")).as("some are silent")
			.isPositive();
		assertThat(count("more_time")).as("extensions").isPositive();
		assertThat(count("audit_entry where on_behalf_of is not null")).as("cover and deputies").isPositive();
	}

	void print(long seconds) {
		System.out.printf(
				"A year in %d s: %d cycles (%d cancelled), %d sections, %d sent late, %d returned, %d excused,"
						+ " %d more time, %d covers, %d acts for somebody else%n",
				seconds, count("reporting_cycle"), count("reporting_cycle where state = 'CANCELLED'"), count("section"),
				count("section where sent_at > draft_due"), count("audit_entry where action = 'review.returned'"),
				count("section where state = 'EXCUSED'"), count("more_time"), count("cover"),
				count("audit_entry where on_behalf_of is not null"));
		jdbc().sql("select template, state, count(*) as n from outbox group by template, state order by 1, 2")
			.query((row) -> {
				System.out.printf("%-28s %-8s %4d%n", row.getString(1), row.getString(2), row.getInt(3));
			});
		System.out.printf("%d mails arrived%n", count("mailbox"));
	}

	private void none(String sql) {
		List<String> found = jdbc().sql(sql).query(String.class).list();
		assertThat(found).as(sql).isEmpty();
	}

	private int count(String from) {
		return jdbc().sql("select count(*) from " + from).query(Integer.class).single();
	}

	private JdbcClient jdbc() {
		return this.beans.getBean(JdbcClient.class);
	}

}
