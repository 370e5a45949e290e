package org.quarterday.ask;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import org.quarterday.cycle.Calendars;
import org.quarterday.cycle.Time;
import org.quarterday.cycle.Words;
import org.quarterday.mail.LinkKey;
import org.quarterday.mail.MailEvent;
import org.quarterday.mail.Outbox;
import org.quarterday.people.Committees;
import org.quarterday.people.People;
import org.quarterday.people.Person;
import org.quarterday.people.Service;

import org.springframework.transaction.annotation.Transactional;

/**
 * Asks before a cycle opens whether its leads still are the leads (A7, N9): ten working
 * days before, each lead; five working days before, the assistant directors of those who
 * are silent. Each once, and never after the cycle is open.
 */
@org.springframework.stereotype.Service
@Transactional
public class LeadChecks {

	private final PlannedMeetings meetings;

	private final LeadCheckStore store;

	private final Committees committees;

	private final People people;

	private final Calendars calendars;

	private final LinkKey key;

	private final Outbox outbox;

	LeadChecks(PlannedMeetings meetings, LeadCheckStore store, Committees committees, People people,
			Calendars calendars, LinkKey key, Outbox outbox) {
		this.meetings = meetings;
		this.store = store;
		this.committees = committees;
		this.people = people;
		this.calendars = calendars;
		this.key = key;
		this.outbox = outbox;
	}

	/** What was asked about a meeting, in the paper's order. */
	@Transactional(readOnly = true)
	public List<LeadCheck> of(UUID meetingId) {
		return this.store.ofMeetings(List.of(meetingId));
	}

	/** The same for several meetings, by meeting. */
	@Transactional(readOnly = true)
	public Map<UUID, List<LeadCheck>> of(List<PlannedMeeting> meetings) {
		return this.store.ofMeetings(meetings.stream().map(PlannedMeeting::id).toList())
			.stream()
			.collect(Collectors.groupingBy(LeadCheck::meetingId));
	}

	/** Asks what is due on a day that begins. */
	void day(LocalDate day) {
		for (PlannedMeeting meeting : this.meetings.toCome()) {
			if (meeting.toOpen() && day.isBefore(meeting.opens())) {
				if (!day.isBefore(meeting.leadsAsked())) {
					askLeads(meeting, day);
				}
				if (!day.isBefore(meeting.directorsAsked())) {
					askDirectors(meeting, day);
				}
			}
		}
	}

	private void askLeads(PlannedMeeting meeting, LocalDate day) {
		Map<String, List<String>> asked = new LinkedHashMap<>();
		for (Service service : this.committees.services(meeting.committeeId())) {
			Person lead = this.people.person(service.leadId());
			if (lead.active() && !lead.notNamedYet() && this.store.insert(meeting.id(), service.id(), lead.id(),
					LinkKey.hash(token(meeting.id(), lead.id())), day)) {
				asked.computeIfAbsent(lead.id(), (id) -> new ArrayList<>()).add(service.name());
			}
		}
		LocalDate due = this.calendars.current().minusWorkingDays(meeting.directorsAsked(), 1);
		asked.forEach((lead, services) -> {
			Map<String, String> details = details(meeting, services, due.isBefore(day) ? day : due);
			details.put("opens", Words.day(meeting.opens()));
			queue(MailEvent.LEAD_CHECK, lead, meeting, day, details);
		});
	}

	/** Those whose lead was asked on an earlier day and is silent. */
	private void askDirectors(PlannedMeeting meeting, LocalDate day) {
		List<LeadCheck> silent = of(meeting.id()).stream()
			.filter((check) -> check.open() && check.chasedOn() == null && check.askedOn().isBefore(day))
			.toList();
		silent.forEach((check) -> this.store.chased(check.id(), day));
		LocalDate due = this.calendars.current().minusWorkingDays(meeting.opens(), 1);
		silent.stream()
			.collect(Collectors.groupingBy(LeadCheck::reviewerId, LinkedHashMap::new,
					Collectors.mapping(this::withLead, Collectors.toList())))
			.forEach((director, services) -> queue(MailEvent.LEAD_SILENT, director, meeting, day,
					details(meeting, services, due.isBefore(day) ? day : due)));
	}

	String withLead(LeadCheck check) {
		return "%s (%s)".formatted(check.serviceName(), this.people.person(check.leadId()).name());
	}

	Map<String, String> details(PlannedMeeting meeting, List<String> services, LocalDate due) {
		Map<String, String> details = new LinkedHashMap<>(details(meeting, due));
		details.put("what", (services.size() == 1) ? services.get(0) : services.size() + " services");
		details.put("services", String.join("\n", services));
		return details;
	}

	/** What every mail about a planned meeting says. */
	Map<String, String> details(PlannedMeeting meeting, LocalDate due) {
		return Map.of("contact", this.committees.committee(meeting.committeeId()).officerId(), "paper", meeting.paper(),
				"due", Words.day(due), "dueShort", Words.date(due), "meeting", meeting.id().toString());
	}

	private void queue(MailEvent event, String person, PlannedMeeting meeting, LocalDate day,
			Map<String, String> details) {
		this.outbox.queueNotBefore(event.template(), person, null, null, meeting.id() + " " + day, details,
				Time.at(day, Time.MAIL.plusMinutes(30)));
	}

	/** The link of one person about one meeting (LK2). */
	String token(UUID meetingId, String personId) {
		return this.key.token("lead-check", meetingId.toString(), personId);
	}

}
