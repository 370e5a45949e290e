package org.quarterday.ask;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;

import org.quarterday.cycle.DayBegun;
import org.quarterday.cycle.Time;
import org.quarterday.people.Cover;
import org.quarterday.people.Covers;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What begins with a day, at 06:30: covers that begin or end, and what leads are asked
 * before a cycle opens. A day on which nothing ran is made good on the next.
 */
@Service
public class Daily {

	private static final LocalTime AT = LocalTime.of(6, 30);

	private final JdbcClient jdbc;

	private final Covers covers;

	private final LeadChecks leadChecks;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	Daily(JdbcClient jdbc, Covers covers, LeadChecks leadChecks, ApplicationEventPublisher events, Clock clock) {
		this.jdbc = jdbc;
		this.covers = covers;
		this.leadChecks = leadChecks;
		this.events = events;
		this.clock = clock;
	}

	/** When the next day begins here. */
	public Instant nextDue() {
		return Time.at(last().plusDays(1), AT);
	}

	/**
	 * Begins every day that is due at an instant.
	 * @return how many
	 */
	@Transactional
	public int runDue(Instant now) {
		int ran = 0;
		for (LocalDate day = last().plusDays(1); !Time.at(day, AT).isAfter(now); day = day.plusDays(1)) {
			this.jdbc.sql("""
					insert into council_setting values ('last-day', ?)
					on conflict (name) do update set value = excluded.value""").param(day.toString()).update();
			this.covers.turningOn(day).forEach((cover) -> this.events.publishEvent(new Cover.Changed(cover)));
			this.leadChecks.day(day);
			this.events.publishEvent(new DayBegun(day));
			ran++;
		}
		return ran;
	}

	/** The last day that began; at first the day before today. */
	private LocalDate last() {
		return this.jdbc.sql("select value from council_setting where name = 'last-day'")
			.query(String.class)
			.optional()
			.map(LocalDate::parse)
			.orElseGet(() -> Time.today(this.clock).minusDays(1));
	}

}
