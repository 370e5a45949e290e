package org.quarterday.ask;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import org.quarterday.audit.AuditTrail;
import org.quarterday.cycle.Calendars;
import org.quarterday.cycle.Refusal;
import org.quarterday.cycle.Time;
import org.quarterday.mail.MailEvent;
import org.quarterday.mail.MailRecord;
import org.quarterday.mail.MailState;
import org.quarterday.mail.Outbox;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Questions to leads whose mail did not arrive: no silence, but nobody was asked (A7,
 * LK7). The officer sends them again, or has the assistant director asked at once.
 */
@Service
@Transactional
public class UndeliveredChecks {

	private final LeadCheckStore store;

	private final LeadChecks checks;

	private final PlannedMeetings meetings;

	private final Calendars calendars;

	private final Outbox outbox;

	private final AuditTrail audit;

	private final Clock clock;

	UndeliveredChecks(LeadCheckStore store, LeadChecks checks, PlannedMeetings meetings, Calendars calendars,
			Outbox outbox, AuditTrail audit, Clock clock) {
		this.store = store;
		this.checks = checks;
		this.meetings = meetings;
		this.calendars = calendars;
		this.outbox = outbox;
		this.audit = audit;
		this.clock = clock;
	}

	/** By question, of those that nobody answered: the mails that did not arrive. */
	@Transactional(readOnly = true)
	public Map<UUID, List<MailRecord>> of(List<LeadCheck> asked) {
		List<LeadCheck> open = asked.stream().filter(LeadCheck::open).toList();
		Map<String, List<MailRecord>> mails = open.isEmpty() ? Map.of() : this.outbox.newestWith("meeting",
				open.stream().map((check) -> check.meetingId().toString()).collect(Collectors.toSet()));
		Map<UUID, List<MailRecord>> undelivered = new HashMap<>();
		for (LeadCheck check : open) {
			List<MailRecord> failed = mails.getOrDefault(check.meetingId().toString(), List.of())
				.stream()
				.filter((mail) -> mail.state() == MailState.FAILED && asks(mail, check))
				.toList();
			if (!failed.isEmpty()) {
				undelivered.put(check.id(), failed);
			}
		}
		return undelivered;
	}

	private static boolean asks(MailRecord mail, LeadCheck check) {
		return mail.template().equals(MailEvent.LEAD_CHECK.template()) && mail.personId().equals(check.personId())
				|| check.chasedOn() != null && mail.template().equals(MailEvent.LEAD_SILENT.template())
						&& mail.personId().equals(check.reviewerId());
	}

	/**
	 * Sends a mail again that did not arrive, to the address on file now; pressed twice,
	 * once.
	 * @throws Refusal when it is no mail about this meeting
	 */
	public void resend(UUID meetingId, UUID mailId, String officer) {
		MailRecord mail = this.outbox.newestWith("meeting", List.of(meetingId.toString()))
			.values()
			.stream()
			.flatMap(List::stream)
			.filter((each) -> each.id().equals(mailId))
			.findFirst()
			.orElseThrow(() -> new Refusal("There is no such mail about this meeting"));
		if (mail.state() == MailState.FAILED) {
			this.outbox.resend(mailId);
			this.audit.record(officer, "sign-in", "mail.resent", null, null,
					mail.template() + " to " + mail.personId());
		}
	}

	/**
	 * The assistant director is asked whose service it is, before the day on which
	 * silence would reach them; pressed twice, once.
	 * @throws Refusal when the question is over
	 */
	public LeadCheck askDirector(UUID checkId, String officer) {
		LeadCheck check = this.store.lock(checkId)
			.filter(LeadCheck::open)
			.orElseThrow(() -> new Refusal("This question is answered or over: nobody need be asked"));
		if (check.chasedOn() != null) {
			return check;
		}
		LocalDate today = Time.today(this.clock);
		PlannedMeeting meeting = this.meetings.get(check.meetingId());
		LocalDate due = this.calendars.current().minusWorkingDays(meeting.opens(), 1);
		this.store.chased(checkId, today);
		this.outbox.queue(MailEvent.LEAD_SILENT.template(), check.reviewerId(), null, null,
				meeting.id() + " " + checkId,
				this.checks.details(meeting, List.of(this.checks.withLead(check)), due.isBefore(today) ? today : due));
		this.audit.record(officer, "sign-in", "ask.director-asked", null, null,
				"%s: %s, as the mail to %s did not arrive".formatted(check.serviceName(), check.reviewerId(),
						check.personId()));
		return check;
	}

}
