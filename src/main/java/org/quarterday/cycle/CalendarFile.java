package org.quarterday.cycle;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;

/**
 * Writes dates as an iCalendar file (RFC 5545): lines end with CRLF and are folded at 75
 * octets, times are London's, and an event keeps its UID, so that a calendar that reads
 * the file again moves it instead of adding another.
 */
public final class CalendarFile {

	private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss");

	private static final DateTimeFormatter UTC = LOCAL.withZone(ZoneOffset.UTC);

	private static final int MOST_OCTETS = 75;

	private static final Duration BEFORE_DUE = Duration.ofMinutes(30);

	private static final String LONDON = """
			BEGIN:VTIMEZONE
			TZID:Europe/London
			BEGIN:DAYLIGHT
			DTSTART:19810329T010000
			RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
			TZNAME:BST
			TZOFFSETFROM:+0000
			TZOFFSETTO:+0100
			END:DAYLIGHT
			BEGIN:STANDARD
			DTSTART:19961027T020000
			RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
			TZNAME:GMT
			TZOFFSETFROM:+0100
			TZOFFSETTO:+0000
			END:STANDARD
			END:VTIMEZONE
			""";

	private final StringBuilder out = new StringBuilder();

	private CalendarFile() {
	}

	/**
	 * Writes the file.
	 * @param name of the calendar
	 * @param host what follows the @ of every UID
	 */
	public static String of(String name, String host, List<Entry> dates, Instant now) {
		CalendarFile file = new CalendarFile();
		file.line("BEGIN:VCALENDAR");
		file.line("VERSION:2.0");
		file.line("PRODID:-//Quarterday//Quarterly papers//EN");
		file.line("METHOD:PUBLISH");
		file.line("NAME:" + escape(name));
		file.line("X-WR-CALNAME:" + escape(name));
		LONDON.lines().forEach(file::line);
		dates.forEach((date) -> file.event(date, host, now));
		file.line("END:VCALENDAR");
		return file.out.toString();
	}

	private void event(Entry date, String host, Instant now) {
		line("BEGIN:VEVENT");
		line("UID:" + date.key() + "@" + host);
		line("DTSTAMP:" + UTC.format(now) + "Z");
		if (date.at() != null) {
			line("DTSTART;TZID=Europe/London:" + LOCAL.format(date.at().minus(BEFORE_DUE).atZone(Time.LONDON)));
			line("DTEND;TZID=Europe/London:" + LOCAL.format(date.at().atZone(Time.LONDON)));
		}
		else {
			line("DTSTART;VALUE=DATE:" + DateTimeFormatter.BASIC_ISO_DATE.format(date.day()));
			line("DTEND;VALUE=DATE:" + DateTimeFormatter.BASIC_ISO_DATE.format(date.day().plusDays(1)));
			line("TRANSP:TRANSPARENT");
		}
		line("SUMMARY:" + escape(date.what()));
		line("DESCRIPTION:" + escape(date.more()));
		line("END:VEVENT");
	}

	private static String escape(String text) {
		return text.replace("\\", "\\\\")
			.replace(";", "\\;")
			.replace(",", "\\,")
			.replace("\r", "")
			.replace("\n", "\\n");
	}

	/** Folds between characters, never inside one. */
	private void line(String content) {
		int octets = 0;
		for (int i = 0; i < content.length();) {
			int point = content.codePointAt(i);
			String character = new String(Character.toChars(point));
			int size = character.getBytes(StandardCharsets.UTF_8).length;
			if (octets + size > MOST_OCTETS) {
				this.out.append("\r\n ");
				octets = 1;
			}
			this.out.append(character);
			octets += size;
			i += Character.charCount(point);
		}
		this.out.append("\r\n");
	}

	/**
	 * One date.
	 *
	 * @param key stays the same when the date moves
	 * @param at when it is due, or null for a whole day
	 * @param day the day, when it is a whole one
	 */
	public record Entry(String key, Instant at, LocalDate day, String what, String more) {
	}

}
