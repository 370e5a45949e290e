package org.quarterday.ask;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.quarterday.cycle.Time;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of questions to leads. */
@Repository
class LeadCheckStore {

	private static final String SELECT = """
			select k.*, s.name as service_name, s.lead_id, s.reviewer_id,
				(s.active and s.lead_id = k.person_id and not exists (
					select 1 from reporting_cycle c where c.committee_id = m.committee_id and c.year = m.year
						and c.quarter = m.quarter and c.state <> 'CANCELLED')) as live
			from lead_check k join planned_meeting m on m.id = k.meeting_id join service s on s.id = k.service_id
			""";

	private static final String ORDER = " order by m.meeting, s.position, s.id";

	private final JdbcClient jdbc;

	LeadCheckStore(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Asks once for a service and meeting. */
	boolean insert(UUID meetingId, String serviceId, String personId, byte[] hash, LocalDate day) {
		return this.jdbc.sql("""
				insert into lead_check (id, meeting_id, service_id, person_id, token_hash, asked_on)
				values (?, ?, ?, ?, ?, ?) on conflict (meeting_id, service_id) do nothing""")
			.params(UUID.randomUUID(), meetingId, serviceId, personId, hash, day)
			.update() == 1;
	}

	void chased(UUID id, LocalDate day) {
		this.jdbc.sql("update lead_check set chased_on = ? where id = ?").params(day, id).update();
	}

	void answer(UUID id, LeadCheck.Answer answer, String successor, String words, Instant at, String by, String via) {
		this.jdbc.sql("""
				update lead_check set answer = ?, successor_id = ?, words = ?, answered_at = ?, answered_by = ?,
					answered_via = ? where id = ?""")
			.params(answer.name(), successor, words, Time.toDb(at), by, via, id)
			.update();
	}

	Optional<LeadCheck> lock(UUID id) {
		return this.jdbc.sql(SELECT + "where k.id = ? for update of k")
			.param(id)
			.query(LeadCheckStore::check)
			.optional();
	}

	List<LeadCheck> ofMeetings(List<UUID> meetings) {
		return this.jdbc.sql(SELECT + "where m.id = any(?)" + ORDER)
			.param(meetings.toArray(UUID[]::new))
			.query(LeadCheckStore::check)
			.list();
	}

	List<LeadCheck> ofToken(byte[] hash) {
		return this.jdbc.sql(SELECT + "join person p on p.id = k.person_id where p.active and k.token_hash = ?" + ORDER)
			.param(hash)
			.query(LeadCheckStore::check)
			.list();
	}

	/**
	 * Of meetings to come: what a person was asked, and what waits for them as reviewer.
	 */
	List<LeadCheck> ofPerson(String personId, LocalDate today) {
		return this.jdbc.sql(SELECT + """
				where m.meeting >= :today and (k.person_id = :person
					or (k.chased_on is not null and s.reviewer_id = :person))""" + ORDER)
			.param("today", today)
			.param("person", personId)
			.query(LeadCheckStore::check)
			.list();
	}

	private static LeadCheck check(ResultSet row, int number) throws SQLException {
		String answer = row.getString("answer");
		return new LeadCheck(row.getObject("id", UUID.class), row.getObject("meeting_id", UUID.class),
				row.getString("service_id"), row.getString("service_name"), row.getString("lead_id"),
				row.getString("reviewer_id"), row.getString("person_id"), row.getObject("asked_on", LocalDate.class),
				row.getObject("chased_on", LocalDate.class), (answer != null) ? LeadCheck.Answer.valueOf(answer) : null,
				row.getString("successor_id"), row.getString("words"), Time.fromDb(row, "answered_at"),
				row.getString("answered_by"), row.getBoolean("live"));
	}

}
