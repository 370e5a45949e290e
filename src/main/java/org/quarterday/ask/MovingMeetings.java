package org.quarterday.ask;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

import org.quarterday.audit.AuditTrail;
import org.quarterday.cycle.Calendars;
import org.quarterday.cycle.Refusal;
import org.quarterday.cycle.Words;
import org.quarterday.mail.MailEvent;
import org.quarterday.mail.Outbox;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A planned meeting goes to another day before its cycle is open: the day on which
 * services are asked follows, and so do the days on which leads and directors are asked
 * whose services they are. What was asked stays asked, and answers stay.
 */
@Service
@Transactional
public class MovingMeetings {

	private final PlannedMeetings meetings;

	private final Calendars calendars;

	private final Outbox outbox;

	private final AuditTrail audit;

	MovingMeetings(PlannedMeetings meetings, Calendars calendars, Outbox outbox, AuditTrail audit) {
		this.meetings = meetings;
		this.calendars = calendars;
		this.outbox = outbox;
		this.audit = audit;
	}

	/**
	 * Moves it; doing so again changes nothing.
	 * @param from the day that the officer saw
	 * @throws Refusal as {@link PlannedMeetings#moved}, and when somebody else has moved
	 * it since
	 */
	public PlannedMeeting move(UUID id, LocalDate from, LocalDate to, String officer) {
		this.meetings.hold(id);
		PlannedMeeting before = this.meetings.get(id);
		if (to.equals(before.meeting())) {
			return before;
		}
		if (!from.equals(before.meeting())) {
			throw new Refusal("meeting", "Somebody has moved it to %s meanwhile. Look at the days again"
				.formatted(Words.day(before.meeting())));
		}
		PlannedMeeting after = this.meetings.moved(id, to);
		this.meetings.set(after);
		follow(MailEvent.LEAD_CHECK, after, after.directorsAsked());
		follow(MailEvent.LEAD_SILENT, after, after.opens());
		this.audit.record(officer, "sign-in", "ask.planned-meeting-moved", null, null,
				"%s, from %s to %s".formatted(after.paper(), Words.day(from), Words.day(to)));
		return after;
	}

	/** What was not mailed yet names the new days. */
	private void follow(MailEvent event, PlannedMeeting meeting, LocalDate next) {
		LocalDate due = this.calendars.current().minusWorkingDays(next, 1);
		Map<String, String> days = new LinkedHashMap<>(Map.of("due", Words.day(due), "dueShort", Words.date(due)));
		if (event.details().contains("opens")) {
			days.put("opens", Words.day(meeting.opens()));
		}
		this.outbox.amend(event, "meeting", meeting.id().toString(), days);
	}

}
