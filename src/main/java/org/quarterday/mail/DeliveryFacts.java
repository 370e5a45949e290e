package org.quarterday.mail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import org.quarterday.cycle.Time;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * What came back about mails that left (N10, E7): who is away until when, and what
 * bounced. For boards and reminders.
 */
@Service
public class DeliveryFacts {

	private static final String SELECT = """
			select o.id, o.section_id, o.person_id, o.fact, o.away_until, o.error, o.fact_at, p.name
			from outbox o join person p on p.id = o.person_id""";

	private final JdbcClient jdbc;

	private final Clock clock;

	DeliveryFacts(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * One thing that is known.
	 *
	 * @param sectionId null for mails about no section
	 * @param until the day on which they are back; null when the reply named none, and
	 * for a bounce
	 * @param error what the mail server said of a bounce; null otherwise
	 */
	public record Fact(UUID mailId, UUID sectionId, String personId, String personName, Kind kind, LocalDate until,
			String error, Instant at) {

		/** Such as "Lee Lead is away until 14 August". */
		public String words() {
			return switch (this.kind) {
				case AWAY -> this.personName + " is away"
						+ ((this.until != null) ? " until " + org.quarterday.cycle.Words.day(this.until) : "");
				case BOUNCED -> "A mail to " + this.personName + " came back";
			};
		}

	}

	/** What came back. */
	public enum Kind {

		AWAY, BOUNCED

	}

	/** A section's facts as of today. */
	public List<Fact> current(UUID sectionId) {
		return ofSection(sectionId, Time.today(this.clock));
	}

	/** A section's facts, newest first; an absence that is over is none. */
	public List<Fact> ofSection(UUID sectionId, LocalDate today) {
		return this.jdbc.sql(SELECT + """
				 where o.section_id = ? and o.fact is not null and (o.away_until is null or o.away_until >= ?)
				order by o.fact_at desc, o.id""").params(sectionId, today).query(DeliveryFacts::fact).list();
	}

	/** As {@link #ofSection(UUID, LocalDate)}, today, for the section's page. */
	public List<Fact> ofSection(UUID sectionId) {
		return ofSection(sectionId, Time.today(this.clock));
	}

	/** A cycle's facts, newest first. */
	public List<Fact> ofCycle(UUID cycleId, LocalDate today) {
		return this.jdbc.sql(SELECT + """
				 where o.cycle_id = ? and o.fact is not null and (o.away_until is null or o.away_until >= ?)
				order by o.fact_at desc, o.id""").params(cycleId, today).query(DeliveryFacts::fact).list();
	}

	/** The facts of several cycles, newest first, by one query. */
	public List<Fact> ofCycles(Collection<UUID> cycleIds, LocalDate today) {
		return this.jdbc.sql(SELECT + """
				 where o.cycle_id = any(?) and o.fact is not null and (o.away_until is null or o.away_until >= ?)
				order by o.fact_at desc, o.id""")
			.params(cycleIds.toArray(UUID[]::new), today)
			.query(DeliveryFacts::fact)
			.list();
	}

	private static Fact fact(ResultSet row, int number) throws SQLException {
		return new Fact(row.getObject("id", UUID.class), row.getObject("section_id", UUID.class),
				row.getString("person_id"), row.getString("name"), Kind.valueOf(row.getString("fact")),
				row.getObject("away_until", LocalDate.class), row.getString("error"), Time.fromDb(row, "fact_at"));
	}

}
