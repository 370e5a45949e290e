package org.quarterday.mail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.quarterday.cycle.Calendars;
import org.quarterday.cycle.Cycles;
import org.quarterday.cycle.Refusal;
import org.quarterday.cycle.Time;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Hands out the rows that are due, each to one dispatcher at a time: a claim is a lease
 * in the database's own time, and a row whose dispatcher died is handed out again when
 * the lease has passed. Rows that become one digest are handed out together and stay
 * together, so that a repeat is the same mail.
 */
@Repository
class OutboxClaims {

	private static final String CLAIM = """
			state = 'SENDING', attempts = attempts + 1, first_attempt = coalesce(first_attempt, :now),
			leased_until = clock_timestamp() + :lease * interval '1 millisecond'""";

	private static final String DUE = """
			((state = 'QUEUED' and next_attempt <= :now)
				or (state = 'SENDING' and leased_until < clock_timestamp()))""";

	/**
	 * Claims are short and follow one another, so that rows of one digest are never
	 * claimed apart; sending goes on beside them.
	 */
	private static final long ONE_CLAIM_AT_A_TIME = 7_241_973;

	/** Digests leave first: what can wait looks only then whether there was one. */
	private static final Duration AFTER_DIGESTS = Duration.ofMinutes(30);

	private final JdbcClient jdbc;

	private final Cycles cycles;

	private final Calendars calendars;

	private final MailSettings settings;

	private final Quiet quiet;

	private final PublicUrl publicUrl;

	OutboxClaims(JdbcClient jdbc, Cycles cycles, Calendars calendars, MailSettings settings, Quiet quiet,
			PublicUrl publicUrl) {
		this.quiet = quiet;
		this.jdbc = jdbc;
		this.cycles = cycles;
		this.calendars = calendars;
		this.settings = settings;
		this.publicUrl = publicUrl;
	}

	/** The rows of the next mail that is due; empty when none is. */
	@Transactional
	List<OutboxRow> next(Instant now) {
		this.jdbc.sql("select pg_advisory_xact_lock(?)").param(ONE_CLAIM_AT_A_TIME).query().listOfRows();
		for (Optional<OutboxRow> head = head(now); head.isPresent(); head = head(now)) {
			List<OutboxRow> rows = together(head.get(), now);
			if (!rows.isEmpty()) {
				return withMessageId(rows);
			}
		}
		return List.of();
	}

	private Optional<OutboxRow> head(Instant now) {
		return claim("""
				id = (select id from outbox where %s order by next_attempt, created_at, id limit 1
					for update skip locked)""".formatted(DUE), now).query(OutboxClaims::row).optional();
	}

	private List<OutboxRow> together(OutboxRow head, Instant now) {
		Instant may = this.quiet.until(head, now);
		if (may.isAfter(now)) {
			putBack(head, may);
			return List.of();
		}
		if (head.digest() != null) {
			return with(head,
					claim(DUE + " and digest = :digest and id <> :id", now).param("digest", head.digest())
						.param("id", head.id())
						.query(OutboxClaims::row)
						.list());
		}
		boolean triedAlone = head.messageId() != null;
		if (!head.event().routine() || triedAlone || dueToday(head, now)) {
			return List.of(head);
		}
		return routine(head, now);
	}

	/** The day's digest, or a mail that took a day without one. */
	private List<OutboxRow> routine(OutboxRow head, Instant now) {
		boolean spare = head.event().pace() == MailEvent.Pace.SPARE;
		if (hadRoutine(head, Time.date(now))) {
			LocalTime at = spare ? this.settings.digestAt().plus(AFTER_DIGESTS) : this.settings.digestAt();
			putBack(head, Time.at(nextWorkingDay(now), at));
			return List.of();
		}
		List<UUID> others = spare ? List.of() : waitingWith(head, now);
		this.jdbc.sql("update outbox set digest = :digest where id = :digest").param("digest", head.id()).update();
		if (others.isEmpty()) {
			return List.of(head);
		}
		List<OutboxRow> rows = claim("id = any(:ids)", now).param("ids", others.toArray(UUID[]::new))
			.query(OutboxClaims::row)
			.list();
		this.jdbc.sql("update outbox set digest = :digest where id = any(:ids)")
			.param("digest", head.id())
			.param("ids", others.toArray(UUID[]::new))
			.update();
		return with(head, rows);
	}

	private boolean hadRoutine(OutboxRow head, LocalDate today) {
		return this.jdbc.sql("""
				select exists (select 1 from outbox where person_id = :person and template = any(:kinds)
					and digest is not null and (state in ('QUEUED', 'SENDING')
						or (state = 'SENT' and (sent_at at time zone 'Europe/London')::date = :today)))""")
			.param("person", head.personId())
			.param("kinds", kinds(MailEvent::routine))
			.param("today", today)
			.query(Boolean.class)
			.single();
	}

	private List<UUID> waitingWith(OutboxRow head, Instant now) {
		return this.jdbc
			.sql("""
					select id, template, person_id, cycle_id, section_id, details, attempts, first_attempt, digest, message_id
					from outbox where person_id = :person and template = any(:kinds) and state = 'QUEUED'
						and digest is null and message_id is null and next_attempt <= :now
					order by created_at, id for update skip locked""")
			.param("person", head.personId())
			.param("kinds", kinds((event) -> event.pace() == MailEvent.Pace.DIGEST))
			.param("now", Time.toDb(now))
			.query(OutboxClaims::row)
			.stream()
			.filter((row) -> !dueToday(row, now) && !this.quiet.until(row, now).isAfter(now))
			.map(OutboxRow::id)
			.toList();
	}

	private static String[] kinds(Predicate<MailEvent> those) {
		return Stream.of(MailEvent.values()).filter(those).map(MailEvent::template).toArray(String[]::new);
	}

	private boolean dueToday(OutboxRow row, Instant now) {
		return row.sectionId() != null
				&& Time.date(MailTask.due(row.event(), this.cycles.section(row.sectionId()))).equals(Time.date(now));
	}

	private LocalDate nextWorkingDay(Instant now) {
		try {
			return this.calendars.current().plusWorkingDays(Time.date(now), 1);
		}
		catch (Refusal beyondTheTable) {
			return Time.date(now).plusDays(1);
		}
	}

	private void putBack(OutboxRow row, Instant until) {
		this.jdbc.sql("""
				update outbox set state = 'QUEUED', attempts = attempts - 1, leased_until = null, next_attempt = :until,
					first_attempt = case when attempts > 1 then first_attempt end
				where id = :id""").param("id", row.id()).param("until", Time.toDb(until)).update();
	}

	private List<OutboxRow> withMessageId(List<OutboxRow> rows) {
		OutboxRow head = rows.get(0);
		String id = (head.messageId() != null) ? head.messageId() : "<" + head.id() + "@" + this.publicUrl.host() + ">";
		this.jdbc.sql("update outbox set message_id = :message where id = any(:ids)")
			.param("message", id)
			.param("ids", rows.stream().map(OutboxRow::id).toArray(UUID[]::new))
			.update();
		return rows.stream().map((row) -> row.withMessageId(id)).toList();
	}

	private JdbcClient.StatementSpec claim(String which, Instant now) {
		return this.jdbc
			.sql("update outbox set " + CLAIM + " where " + which
					+ " returning id, template, person_id, cycle_id, section_id, details, attempts, first_attempt,"
					+ " digest, message_id")
			.param("now", Time.toDb(now))
			.param("lease", this.settings.lease().toMillis());
	}

	private static List<OutboxRow> with(OutboxRow head, List<OutboxRow> others) {
		List<OutboxRow> rows = new ArrayList<>();
		rows.add(head);
		rows.addAll(others);
		return rows;
	}

	private static OutboxRow row(ResultSet row, int number) throws SQLException {
		return new OutboxRow(row.getObject("id", UUID.class), MailEvent.of(row.getString("template")),
				row.getString("person_id"), row.getObject("cycle_id", UUID.class),
				row.getObject("section_id", UUID.class), Details.read(row.getString("details")), row.getInt("attempts"),
				Time.fromDb(row, "first_attempt"), row.getObject("digest", UUID.class), row.getString("message_id"));
	}

}
