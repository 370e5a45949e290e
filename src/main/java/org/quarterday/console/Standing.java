package org.quarterday.console;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import org.quarterday.cycle.Section;
import org.quarterday.cycle.Time;

/**
 * Where a section stands, in one plain line (J7): who has it, since when, by when.
 */
final class Standing {

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM", Locale.UK);

	private Standing() {
	}

	/**
	 * @param since when the task of whoever has it began, or null
	 * @param ask the day on which services are asked
	 */
	static String line(Section section, Instant since, LocalDate ask, LocalDate today) {
		String from = (since != null) ? " since " + day(Time.date(since)) : "";
		return switch (section.state()) {
			case ASKED -> ask.isAfter(today) ? "Will be asked on " + day(ask) + due(section.draftDue())
					: "Asked" + from.replace(" since", "") + ", not begun" + due(section.draftDue());
			case DRAFTING -> "With the author" + from + due(section.draftDue());
			case RETURNED -> "Returned, with the author" + from + due(section.draftDue());
			case REOPENED -> "Reopened, with the author" + from + due(section.draftDue());
			case SENT -> "With the AD" + from + ", not opened yet" + due(section.reviewDue());
			case IN_REVIEW -> "With the AD" + from + ", being read" + due(section.reviewDue());
			case APPROVED -> "Approved" + on(section.decidedAt());
			case EXCUSED -> "Excused: " + section.excuseReason();
			case PUBLISHED -> "Published with the paper";
		};
	}

	/** {@code Fri 5 Jun}. */
	static String day(LocalDate day) {
		return DAY.format(day);
	}

	private static String due(Instant due) {
		return (due != null) ? ", due " + day(Time.date(due)) : "";
	}

	private static String on(Instant decided) {
		return (decided != null) ? " on " + day(Time.date(decided)) : "";
	}

}
