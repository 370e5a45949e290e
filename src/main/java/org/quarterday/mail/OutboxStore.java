package org.quarterday.mail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The outbox table as its writers and readers see it. */
@Repository
class OutboxStore {

	private static final String COLUMNS = "id, template, person_id, cycle_id, section_id, state, attempts,"
			+ " next_attempt, address, subject, message_id, sent_at, error";

	private final JdbcClient jdbc;

	OutboxStore(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	boolean insert(String key, String template, String personId, UUID cycleId, UUID sectionId,
			Map<String, String> details, Instant notBefore, Instant now) {
		return this.jdbc.sql("""
				insert into outbox (id, dedupe_key, template, person_id, cycle_id, section_id, details, state,
					not_before, next_attempt, created_at)
				values (:id, :key, :template, :person, :cycle, :section, :details::jsonb, 'QUEUED',
					:notBefore, :notBefore, :now)
				on conflict (dedupe_key) do nothing""")
			.param("id", UUID.randomUUID())
			.param("key", key)
			.param("template", template)
			.param("person", personId)
			.param("cycle", cycleId)
			.param("section", sectionId)
			.param("details", Details.write(details))
			.param("notBefore", Timestamp.from(notBefore))
			.param("now", Timestamp.from(now))
			.update() == 1;
	}

	List<UUID> drop(UUID sectionId, String prefix) {
		return this.jdbc.sql("""
				update outbox set state = 'DROPPED'
				where section_id = :section and starts_with(template, :prefix) and state in ('QUEUED', 'FAILED')
				returning id""").param("section", sectionId).param("prefix", prefix).query(UUID.class).list();
	}

	/** How many mails of a kind about a section left for a person, or were taken back. */
	int left(MailEvent event, String personId, UUID sectionId) {
		return this.jdbc.sql("""
				select count(*) from outbox where template = :template and person_id = :person and section_id = :section
					and state <> 'QUEUED'""")
			.param("template", event.template())
			.param("person", personId)
			.param("section", sectionId)
			.query(Integer.class)
			.single();
	}

	/** The sections of which a person is yet to be told by a mail of this kind. */
	List<UUID> unsent(MailEvent event, String personId) {
		return this.jdbc
			.sql("""
					select section_id from outbox where template = :template and person_id = :person and state = 'QUEUED'""")
			.param("template", event.template())
			.param("person", personId)
			.query(UUID.class)
			.list();
	}

	/** Moves what waits until an instant and was never tried. */
	void move(UUID cycleId, MailEvent event, Instant before, Instant after) {
		this.jdbc.sql("""
				update outbox set not_before = :after, next_attempt = :after
				where cycle_id = :cycle and template = :template and state = 'QUEUED' and attempts = 0
					and not_before = :before""")
			.param("cycle", cycleId)
			.param("template", event.template())
			.param("before", Timestamp.from(before))
			.param("after", Timestamp.from(after))
			.update();
	}

	UUID resend(UUID id, Instant now) {
		MailRecord mail = find(id).orElseThrow(() -> new NoSuchElementException("No mail " + id));
		if (mail.state() != MailState.SENT) {
			requeue(id, now);
			return id;
		}
		UUID copy = UUID.randomUUID();
		this.jdbc.sql("""
				insert into outbox (id, dedupe_key, template, person_id, cycle_id, section_id, details, state,
					not_before, next_attempt, created_at)
				select :copy, dedupe_key || '|again ' || :copy, template, person_id, cycle_id, section_id, details,
					'QUEUED', :now, :now, :now
				from outbox where id = :id""")
			.param("copy", copy)
			.param("id", id)
			.param("now", Timestamp.from(now))
			.update();
		return copy;
	}

	/** Words of the officer's that stand above a mail. */
	void note(UUID id, String note) {
		this.jdbc.sql("update outbox set details = details || jsonb_build_object('note', ?::text) where id = ?")
			.params(note, id)
			.update();
	}

	private void requeue(UUID id, Instant now) {
		this.jdbc.sql("""
				update outbox set state = 'QUEUED', attempts = 0, first_attempt = null, next_attempt = :now,
					message_id = case when digest is null then message_id end, digest = null
				where id = :id and state in ('QUEUED', 'FAILED', 'DROPPED')""")
			.param("id", id)
			.param("now", Timestamp.from(now))
			.update();
	}

	Optional<MailRecord> find(UUID id) {
		return this.jdbc.sql("select " + COLUMNS + " from outbox where id = :id")
			.param("id", id)
			.query(OutboxStore::record)
			.optional();
	}

	List<MailRecord> ofSection(UUID sectionId) {
		return this.jdbc.sql("select " + COLUMNS + " from outbox where section_id = :id order by created_at desc, id")
			.param("id", sectionId)
			.query(OutboxStore::record)
			.list();
	}

	List<MailRecord> ofCycle(UUID cycleId) {
		return this.jdbc.sql("select " + COLUMNS + " from outbox where cycle_id = :id order by created_at desc, id")
			.param("id", cycleId)
			.query(OutboxStore::record)
			.list();
	}

	List<MailRecord> newest(Collection<UUID> cycleIds) {
		return this.jdbc.sql("select " + COLUMNS
				+ """
						 from (select *, row_number() over (partition by section_id, person_id order by created_at desc, id) as nth
							from outbox where cycle_id = any(:ids) and state <> 'DROPPED') mail
						where state = 'FAILED' or (section_id is not null and nth = 1) order by created_at desc, id""")
			.param("ids", cycleIds.toArray(UUID[]::new))
			.query(OutboxStore::record)
			.list();
	}

	void amend(MailEvent event, Map<String, String> which, Map<String, String> changes) {
		this.jdbc.sql("""
				update outbox set details = details || :changes::jsonb
				where template = :template and state = 'QUEUED' and details @> :which::jsonb""")
			.param("changes", Details.write(changes))
			.param("template", event.template())
			.param("which", Details.write(which))
			.update();
	}

	Map<String, List<MailRecord>> newestWith(String detail, Collection<String> values) {
		Map<String, List<MailRecord>> found = new HashMap<>();
		this.jdbc.sql("select distinct on (about, template, person_id) about, " + COLUMNS + """
				 from (select *, details ->> :detail as about from outbox where state <> 'DROPPED') mail
				where about = any(:values) order by about, template, person_id, created_at desc, id""")
			.param("detail", detail)
			.param("values", values.toArray(String[]::new))
			.query((row, number) -> found.computeIfAbsent(row.getString("about"), (each) -> new ArrayList<>())
				.add(record(row, number)))
			.list();
		return found;
	}

	Optional<Instant> nextDue() {
		return this.jdbc.sql("select next_attempt from outbox where state = 'QUEUED' order by next_attempt limit 1")
			.query((row, number) -> instant(row, "next_attempt"))
			.optional();
	}

	private static MailRecord record(ResultSet row, int number) throws SQLException {
		return new MailRecord(row.getObject("id", UUID.class), row.getString("template"), row.getString("person_id"),
				row.getObject("cycle_id", UUID.class), row.getObject("section_id", UUID.class),
				MailState.valueOf(row.getString("state")), row.getInt("attempts"), instant(row, "next_attempt"),
				row.getString("address"), row.getString("subject"), row.getString("message_id"),
				instant(row, "sent_at"), row.getString("error"));
	}

	static Instant instant(ResultSet row, String column) throws SQLException {
		Timestamp value = row.getTimestamp(column);
		return (value != null) ? value.toInstant() : null;
	}

}
