package org.quarterday.ask;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.quarterday.ask.LeadCheck.Answer;
import org.quarterday.audit.AuditTrail;
import org.quarterday.cycle.Calendars;
import org.quarterday.cycle.Refusal;
import org.quarterday.cycle.Time;
import org.quarterday.mail.LinkKey;
import org.quarterday.mail.MailEvent;
import org.quarterday.mail.Outbox;
import org.quarterday.people.Committees;
import org.quarterday.people.MaskedAddress;
import org.quarterday.people.People;
import org.quarterday.people.Person;
import org.quarterday.people.Role;
import org.quarterday.people.Service;

import org.springframework.transaction.annotation.Transactional;

/**
 * "Still mine" and "not me": answered by the lead, by link or signed in, or by the
 * assistant director whom the lead's silence reached. An answer changes nobody's part;
 * the officer does that in one click.
 */
@org.springframework.stereotype.Service
@Transactional
public class LeadAnswers {

	private final LeadCheckStore store;

	private final LeadChecks checks;

	private final PlannedMeetings meetings;

	private final Committees committees;

	private final People people;

	private final Calendars calendars;

	private final Outbox outbox;

	private final AuditTrail audit;

	private final Clock clock;

	LeadAnswers(LeadCheckStore store, LeadChecks checks, PlannedMeetings meetings, Committees committees, People people,
			Calendars calendars, Outbox outbox, AuditTrail audit, Clock clock) {
		this.store = store;
		this.checks = checks;
		this.meetings = meetings;
		this.committees = committees;
		this.people = people;
		this.calendars = calendars;
		this.outbox = outbox;
		this.audit = audit;
		this.clock = clock;
	}

	/** What a link asks; empty when it opens nothing. */
	@Transactional(readOnly = true)
	public List<LeadCheck> byLink(String token) {
		return this.store.ofToken(LinkKey.hash(token));
	}

	/** What waits for somebody who signed in, and what they answered. */
	@Transactional(readOnly = true)
	public List<LeadCheck> asked(String personId) {
		return this.store.ofPerson(personId, Time.today(this.clock));
	}

	/** Who may lead a service instead, by name. */
	@Transactional(readOnly = true)
	public List<Person> candidates(LeadCheck check) {
		return this.people.withRole(Role.LEAD)
			.stream()
			.filter((person) -> person.active() && !person.notNamedYet() && !person.id().equals(check.leadId()))
			.sorted(Comparator.comparing(Person::name))
			.toList();
	}

	/** By which road an answer comes that the link brought. */
	@Transactional(readOnly = true)
	public String viaLink(String personId) {
		return MaskedAddress.link(this.people.person(personId).email());
	}

	/**
	 * The service is still led by whoever was asked; saying it again changes nothing.
	 * @throws Refusal when the question is over
	 */
	public void stillTheirs(UUID id, String by, String via) {
		LeadCheck check = live(id);
		if (check.answer() != Answer.MINE) {
			this.store.answer(id, Answer.MINE, null, "", Time.now(this.clock), by, via);
			this.audit.record(by, via, "ask.still-mine", null, null, check.serviceName());
		}
	}

	/**
	 * Somebody else leads the service now: the officer is told.
	 * @param successor who, or null when they do not know
	 * @param words what else the officer should know
	 * @throws Refusal when the question is over, or the successor cannot be it
	 */
	public void notTheirs(UUID id, String successor, String words, String by, String via) {
		LeadCheck check = live(id);
		String said = words.strip();
		if (successor != null && candidates(check).stream().noneMatch((person) -> person.id().equals(successor))) {
			throw new Refusal("successor", "Choose who leads it now, or say that you do not know");
		}
		if (check.answer() == Answer.NOT_ME && Objects.equals(check.successorId(), successor)
				&& check.words().equals(said)) {
			return;
		}
		this.store.answer(id, Answer.NOT_ME, successor, said, Time.now(this.clock), by, via);
		this.audit.record(by, via, "ask.not-mine", null, null, check.serviceName()
				+ ((successor != null) ? ": " + successor : "") + (said.isEmpty() ? "" : ": " + said));
		tell(check, successor, said, by);
	}

	private void tell(LeadCheck check, String successor, String said, String by) {
		PlannedMeeting meeting = this.meetings.get(check.meetingId());
		LocalDate today = Time.today(this.clock);
		LocalDate due = this.calendars.current().minusWorkingDays(meeting.opens(), 1);
		Map<String, String> details = new LinkedHashMap<>(
				this.checks.details(meeting, due.isBefore(today) ? today : due));
		String named = (successor != null) ? "%s leads it now.".formatted(this.people.person(successor).name())
				: "They do not know who leads it now.";
		details.put("service", check.serviceName());
		details.put("by", this.people.person(by).name());
		details.put("words", said.isEmpty() ? named : named + " " + said);
		this.outbox.queue(MailEvent.LEAD_GONE.template(), details.get("contact"), null, null,
				check.id() + " " + this.clock.instant(), details);
	}

	/**
	 * The officer makes whoever was named the lead of the service, from the next cycle
	 * on.
	 * @throws Refusal when nobody was named or the person cannot lead it
	 */
	public Service nameLead(UUID id, String officer) {
		LeadCheck check = live(id);
		if (check.successorId() == null) {
			throw new Refusal("Nobody was named for " + check.serviceName());
		}
		Service before = this.committees.service(check.serviceId());
		String deputy = check.successorId().equals(before.deputyId()) ? null : before.deputyId();
		Service after = new Service(before.id(), before.committeeId(), before.name(), before.position(),
				check.successorId(), deputy, before.reviewerId(), before.reviewerDeputyId(), before.active());
		this.committees.save(after);
		this.audit.record(officer, "sign-in", "ask.lead-named", null, null,
				"%s: %s instead of %s".formatted(before.name(), check.successorId(), before.leadId()));
		return after;
	}

	private LeadCheck live(UUID id) {
		return this.store.lock(id)
			.filter(LeadCheck::live)
			.orElseThrow(
					() -> new Refusal("This question is over: the officer has named somebody, or the cycle is open"));
	}

}
