package org.quarterday.console;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Locale;

import org.quarterday.cycle.CycleState;
import org.quarterday.cycle.ReportingCycle;
import org.quarterday.cycle.Section;
import org.quarterday.cycle.Time;
import org.quarterday.mail.MailRecord;
import org.quarterday.people.Person;
import org.quarterday.report.Forecast;

/**
 * One section on the board.
 *
 * @param holder who must act, or null when nobody must
 * @param due by when, or null
 * @param daysLate working days past the due day; 0 when it is not late
 * @param late whether the due time has passed
 * @param daysLeft working days to the last day on which the paper may be published
 * @param line where it stands, in one plain line
 * @param trouble why the process cannot go on by itself; empty when it can
 * @param mail the newest mail to the holder about it, or null
 * @param mailFailed whether any mail about it could not be delivered, or came back
 * @param away what the holder's automatic reply said, such as "Away until Fri 14 Aug";
 * empty when there was none
 */
record BoardRow(ReportingCycle cycle, Section section, Person holder, Instant due, int daysLate, boolean late,
		int daysLeft, String line, String trouble, MailRecord mail, boolean mailFailed, String away,
		Forecast forecast) {

	/** What needs somebody first stands first. */
	static final Comparator<BoardRow> URGENT = Comparator
		.comparing((BoardRow row) -> row.section().state().settled() ? 1 : 0)
		.thenComparing((row) -> -row.daysLate())
		.thenComparing(BoardRow::due, Comparator.nullsLast(Comparator.naturalOrder()))
		.thenComparing((row) -> row.section().serviceName());

	public LocalDate dueDay() {
		return (this.due != null) ? Time.date(this.due) : null;
	}

	public String dueShort() {
		return Standing.day(dueDay());
	}

	/** The look of the state, see {@code parts :: section}. */
	public String stateKind() {
		return this.section.state().name().toLowerCase(Locale.ROOT);
	}

	/** Whether anything can still be done about it here. */
	public boolean changeable() {
		return this.cycle.state() == CycleState.OPEN || this.cycle.state() == CycleState.CHECKING;
	}

	/** The address of the section's page. */
	public String path() {
		return "/cycles/%s/sections/%s".formatted(this.cycle.id(), this.section.id());
	}

	/** How the newest mail to the holder fared; empty when there was none. */
	public String delivery() {
		if (this.mailFailed) {
			return "Mail not delivered";
		}
		return (this.mail != null) ? switch (this.mail.state()) {
			case SENT -> "Mailed " + Standing.day(Time.date(this.mail.sentAt()));
			case QUEUED, SENDING -> "Mail leaves " + Standing.day(Time.date(this.mail.nextAttempt()));
			case FAILED, DROPPED -> "";
		} : "";
	}

	/** Whether somebody must act on it now. */
	boolean pressing() {
		return this.late || this.mailFailed || !this.away.isEmpty() || !this.trouble.isEmpty()
				|| this.forecast.outlook().compareTo(Forecast.Outlook.AMBER) >= 0;
	}

}
