package org.quarterday.cycle;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Fallback;

/**
 * The one clock, and how instants and dates of a council relate: every date is a date in
 * London (DL2). Whoever needs "now" has the {@link Clock} injected; any other clock bean,
 * such as a {@link MovableClock}, takes the place of this one.
 */
@Configuration(proxyBeanMethods = false)
public class Time {

	/** Where the council's days begin and end. */
	public static final ZoneId LONDON = ZoneId.of("Europe/London");

	/** A due day ends at this time. */
	public static final LocalTime DUE = LocalTime.of(17, 0);

	/** The system compiles at this time of the compile day. */
	public static final LocalTime COMPILE = LocalTime.of(9, 0);

	/** The paper is final at this time of the final day (TT2). */
	public static final LocalTime FINAL = LocalTime.of(10, 0);

	/** Mails of the day are due at this time. */
	public static final LocalTime MAIL = LocalTime.of(8, 0);

	@Bean
	@Fallback
	Clock clock() {
		return Clock.system(LONDON);
	}

	/** The date in London. */
	public static LocalDate today(Clock clock) {
		return date(clock.instant());
	}

	/** The date in London at an instant. */
	public static LocalDate date(Instant instant) {
		return instant.atZone(LONDON).toLocalDate();
	}

	/** The instant at which London's clocks show a time on a day. */
	public static Instant at(LocalDate day, LocalTime time) {
		return day.atTime(time).atZone(LONDON).toInstant();
	}

	/** The current instant as the database keeps it: whole microseconds. */
	public static Instant now(Clock clock) {
		return clock.instant().truncatedTo(ChronoUnit.MICROS);
	}

	/**
	 * An instant as a parameter for a {@code timestamptz} column; null stays null.
	 */
	public static OffsetDateTime toDb(Instant instant) {
		return (instant != null) ? instant.atOffset(ZoneOffset.UTC) : null;
	}

	/** Reads a {@code timestamptz} column; null stays null. */
	public static Instant fromDb(ResultSet row, String column) throws SQLException {
		OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
		return (value != null) ? value.toInstant() : null;
	}

}
