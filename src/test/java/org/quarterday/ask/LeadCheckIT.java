package org.quarterday.ask;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.quarterday.cycle.Calendars;
import org.quarterday.cycle.Quarter;
import org.quarterday.cycle.Refusal;
import org.quarterday.cycle.Time;
import org.quarterday.mail.MailRecord;
import org.quarterday.mail.MailTown;
import org.quarterday.people.Committees;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Before a cycle opens, leads are asked whether they still are the leads (A7, N9): with
 * real mails on a moved clock, the silent days included.
 */
class LeadCheckIT {

	private static final Quarter QUARTER = new Quarter(2026, 3);

	private static final LocalDate MEETING = LocalDate.of(2027, 2, 15);

	private MailTown town;

	private PlannedMeetings meetings;

	private PlannedMeeting planned;

	@BeforeEach
	void found() {
		this.town = new MailTown(Map.of());
		this.meetings = this.town.bean(PlannedMeetings.class);
		this.planned = this.meetings.get(this.meetings.add("housing", QUARTER, MEETING, "officer"));
	}

	@AfterEach
	void close() {
		this.town.close();
	}

	@DisplayName("A7: each lead gets one mail, ten working days before services are asked, and none before")
	@Test
	void leadsAreAskedOnce() {
		assertThat(this.planned.opens()).isEqualTo(day(-30)).isEqualTo(LocalDate.of(2027, 1, 4));
		liveUntil(this.planned.leadsAsked().minusDays(1));
		assertThat(this.town.inbox("lead-1")).isEmpty();
		liveUntil(this.planned.leadsAsked());
		assertThat(this.planned.leadsAsked()).isEqualTo(LocalDate.of(2026, 12, 16));
		assertThat(this.town.inbox("lead-1"))
			.containsExactly("Housing and Community, Q3 2026/27, due 22 December 2026: do you still lead 2 services?");
		assertThat(this.town.text("lead-1")).contains("Allocations", "Homelessness & advice", "Monday 4 January 2027",
				"Sam Officer", "/task/" + token("lead-1") + "/still-mine");
		assertThat(this.town.inbox("lead-2"))
			.containsExactly("Housing and Community, Q3 2026/27, due 22 December 2026: do you still lead Repairs?");
		liveUntil(this.planned.opens().plusDays(5));
		assertThat(this.town.inbox("lead-1")).hasSize(1);
		assertThat(this.town.inbox("lead-2")).hasSize(1);
	}

	@DisplayName("A7: who is silent is named to the assistant director, once; who answered is not")
	@Test
	void silenceReachesTheDirector() {
		liveUntil(this.planned.leadsAsked());
		LeadAnswers answers = this.town.bean(LeadAnswers.class);
		List<LeadCheck> asked = answers.byLink(token("lead-2"));
		assertThat(asked).singleElement().satisfies((check) -> assertThat(check.open()).isTrue());
		answers.stillTheirs(asked.get(0).id(), "lead-2", answers.viaLink("lead-2"));
		liveUntil(this.planned.directorsAsked().minusDays(1));
		assertThat(this.town.inbox("director-1")).isEmpty();
		liveUntil(this.planned.opens().plusDays(5));
		assertThat(this.town.inbox("director-1"))
			.containsExactly("Housing and Community, Q3 2026/27, due 31 December 2026: who leads 2 services?");
		assertThat(this.town.text("director-1")).contains("Allocations (Lee Lead)", "Homelessness & advice (Lee Lead)")
			.doesNotContain("Repairs");
		assertThat(answers.asked("director-1")).hasSize(2).allMatch(LeadCheck::open);
		assertThat(answers.asked("director-2")).isEmpty();
	}

	@DisplayName("A7: \"not me\" tells the officer at once, changes nobody's part, and one click names the successor")
	@Test
	void notMe() {
		liveUntil(this.planned.leadsAsked());
		LeadAnswers answers = this.town.bean(LeadAnswers.class);
		LeadCheck repairs = answers.byLink(token("lead-2")).get(0);
		assertThatExceptionOfType(Refusal.class)
			.isThrownBy(() -> answers.notTheirs(repairs.id(), "officer", "", "lead-2", "sign-in"))
			.matches((refusal) -> refusal.field().equals("successor"));
		answers.notTheirs(repairs.id(), "deputy-1", "Since May.", "lead-2", "sign-in");
		answers.notTheirs(repairs.id(), "deputy-1", "Since May.", "lead-2", "sign-in");
		this.town.send();
		assertThat(this.town.inbox("officer"))
			.containsExactly("Housing and Community, Q3 2026/27, due 31 December 2026: Repairs needs another lead");
		assertThat(this.town.text("officer")).contains("Dee Deputy leads it now. Since May.");
		assertThat(this.town.bean(Committees.class).service("service-3").leadId()).isEqualTo("lead-2");
		answers.nameLead(repairs.id(), "officer");
		assertThat(this.town.bean(Committees.class).service("service-3"))
			.satisfies((service) -> assertThat(service.leadId()).isEqualTo("deputy-1"))
			.satisfies((service) -> assertThat(service.deputyId()).isNull());
		assertThatExceptionOfType(Refusal.class).isThrownBy(() -> answers.stillTheirs(repairs.id(), "lead-2", "link"));
	}

	@DisplayName("TT5: the question waits for a day without a digest, and is not sent when answered meanwhile")
	@Test
	void oneRoutineMailADay() {
		liveUntil(this.planned.leadsAsked().minusDays(1));
		LocalDate busy = this.planned.leadsAsked();
		this.town.clock().moveTo(Time.at(busy, LocalTime.of(6, 30)));
		this.town.bean(Daily.class).runDue(this.town.clock().instant());
		this.town.clock().moveTo(Time.at(busy, LocalTime.of(8, 0)));
		for (String person : List.of("lead-1", "lead-2")) {
			this.town.jdbc()
				.sql("update section set draft_due = ?")
				.param(Time.toDb(Time.at(busy.plusDays(3), Time.DUE)))
				.update();
			this.town.outbox()
				.queue("ask-section-reminder", person, this.town.cycle.id(),
						this.town.section(person.equals("lead-1") ? 1 : 3).id(), "busy", Map.of());
		}
		this.town.send();
		sendAt(busy, 8, 30);
		assertThat(this.town.inbox("lead-1")).singleElement().asString().contains("reminder");
		LeadAnswers answers = this.town.bean(LeadAnswers.class);
		answers.byLink(token("lead-2")).forEach((check) -> answers.stillTheirs(check.id(), "lead-2", "link"));
		sendAt(busy.plusDays(1), 8, 0);
		assertThat(this.town.inbox("lead-1")).hasSize(1);
		sendAt(busy.plusDays(1), 8, 30);
		assertThat(this.town.inbox("lead-1")).last().asString().contains("do you still lead 2 services?");
		assertThat(this.town.inbox("lead-2")).hasSize(1);
		assertThat(this.town.states("ask-lead-check")).containsExactlyInAnyOrder("SENT", "DROPPED");
	}

	@DisplayName("LK2: the link ends when the meeting is taken off the plan; nobody is asked then")
	@Test
	void removed() {
		liveUntil(this.planned.leadsAsked());
		String token = token("lead-1");
		this.meetings.remove(this.planned.id(), "officer");
		assertThat(this.town.bean(LeadAnswers.class).byLink(token)).isEmpty();
		liveUntil(this.planned.opens());
		assertThat(this.town.inbox("director-1")).isEmpty();
		UUID next = this.meetings.add("housing", QUARTER, MEETING, "officer");
		this.meetings.remove(next, "officer");
		assertThat(this.meetings.toCome()).isEmpty();
	}

	@DisplayName("A meeting that moves takes its days along; nobody is asked twice, and what was not mailed names the new days")
	@Test
	void moved() {
		MovingMeetings moving = this.town.bean(MovingMeetings.class);
		this.town.clock().moveTo(Time.at(this.planned.leadsAsked(), LocalTime.of(6, 30)));
		this.town.bean(Daily.class).runDue(this.town.clock().instant());
		LocalDate later = LocalDate.of(2027, 2, 22);
		PlannedMeeting after = moving.move(this.planned.id(), MEETING, later, "officer");
		assertThat(moving.move(this.planned.id(), MEETING, later, "officer")).as("pressed twice").isEqualTo(after);
		assertThat(after.opens()).isEqualTo(LocalDate.of(2027, 1, 11));
		assertThat(after).isEqualTo(this.meetings.get(this.planned.id()));
		sendAt(this.planned.leadsAsked(), 8, 30);
		assertThat(this.town.inbox("lead-1"))
			.containsExactly("Housing and Community, Q3 2026/27, due 31 December 2026: do you still lead 2 services?");
		assertThat(this.town.text("lead-1")).contains("Monday 11 January 2027").doesNotContain("Monday 4 January");
		liveUntil(after.opens().plusDays(1));
		assertThat(this.town.inbox("lead-1")).as("once, although its day came again").hasSize(1);
		assertThat(this.town.inbox("director-1"))
			.containsExactly("Housing and Community, Q3 2026/27, due 8 January 2027: who leads 3 services?");
	}

	@DisplayName("A meeting moves only to a day to come within the holiday table (DL5), and not under a colleague's hands")
	@Test
	void moveRefused() {
		moveRefused("must be after today", MEETING, LocalDate.of(2026, 10, 5));
		moveRefused("ends on Thursday 31 December 2026", MEETING, LocalDate.of(2026, 12, 30));
		moveRefused("bank holiday table ends", MEETING, LocalDate.of(2099, 1, 5));
		moveRefused("Somebody has moved it to Monday 15 February 2027", MEETING.plusDays(1), MEETING.plusDays(2));
		assertThatExceptionOfType(Refusal.class).isThrownBy(() -> this.meetings.moved(this.planned.id(), MEETING))
			.withMessageContaining("already");
		LocalDate saturday = LocalDate.of(2027, 2, 20);
		assertThat(this.meetings.doubt(saturday)).contains("20 February 2027 is a Saturday");
		assertThat(this.meetings.doubt(MEETING)).isEmpty();
		this.town.bean(MovingMeetings.class).move(this.planned.id(), MEETING, saturday, "officer");
		this.town.jdbc().sql("update planned_meeting set quarter = 2").update();
		moveRefused("Its cycle is open", MailTown.MEETING, MEETING);
	}

	private void moveRefused(String words, LocalDate from, LocalDate to) {
		assertThatExceptionOfType(Refusal.class)
			.isThrownBy(() -> this.town.bean(MovingMeetings.class).move(this.planned.id(), from, to, "officer"))
			.withMessageContaining(words);
	}

	@DisplayName("LK7: a question that did not arrive is no silence: it is sent again, or the director is asked at once")
	@Test
	void undelivered() {
		liveUntil(this.planned.leadsAsked());
		UndeliveredChecks undelivered = this.town.bean(UndeliveredChecks.class);
		LeadChecks checks = this.town.bean(LeadChecks.class);
		assertThat(undelivered.of(checks.of(this.planned.id()))).isEmpty();
		bounce("ask-lead-check", "lead-1");
		Map<UUID, List<MailRecord>> failed = undelivered.of(checks.of(this.planned.id()));
		assertThat(failed).hasSize(2);
		UUID mail = failed.values().iterator().next().get(0).id();
		undelivered.resend(this.planned.id(), mail, "officer");
		undelivered.resend(this.planned.id(), mail, "officer");
		assertThat(undelivered.of(checks.of(this.planned.id()))).isEmpty();
		this.town.send();
		assertThat(this.town.states("ask-lead-check")).as("sent again").containsExactly("SENT", "SENT");
		bounce("ask-lead-check", "lead-1");
		LeadCheck first = checks.of(this.planned.id()).get(0);
		undelivered.askDirector(first.id(), "officer");
		undelivered.askDirector(first.id(), "officer");
		this.town.send();
		assertThat(this.town.inbox("director-1")).singleElement()
			.asString()
			.endsWith("who leads Allocations (Lee Lead)?");
		bounce("ask-lead-silent", "director-1");
		assertThat(undelivered.of(checks.of(this.planned.id())).get(first.id())).as("neither arrived").hasSize(2);
		this.town.bean(LeadAnswers.class).stillTheirs(first.id(), "director-1", "sign-in");
		assertThat(undelivered.of(checks.of(this.planned.id()))).hasSize(1);
		assertThatExceptionOfType(Refusal.class).isThrownBy(() -> undelivered.askDirector(first.id(), "officer"));
		assertThatExceptionOfType(Refusal.class)
			.isThrownBy(() -> undelivered.resend(UUID.randomUUID(), mail, "officer"));
	}

	/** As when the mail server refuses it, or a report comes back. */
	private void bounce(String template, String person) {
		this.town.jdbc()
			.sql("update outbox set state = 'FAILED', error = 'No such mailbox' where template = ? and person_id = ?")
			.params(template, person)
			.update();
	}

	@DisplayName("Meetings are planned on days to come, after their quarter, once each")
	@Test
	void refused() {
		refused("meeting", QUARTER, LocalDate.of(2026, 10, 5), "must be after today");
		refused("meeting", new Quarter(2026, 4), LocalDate.of(2027, 3, 30), "ends on Wednesday 31 March 2027");
		refused("quarter", QUARTER, LocalDate.of(2027, 2, 16), "already has a meeting for Q3 2026/27");
		refused("quarter", new Quarter(2026, 2), LocalDate.of(2027, 2, 16), "already has a cycle for Q2 2026/27");
		assertThatExceptionOfType(Refusal.class)
			.isThrownBy(() -> this.meetings.add("housing", new Quarter(2027, 3), LocalDate.of(2099, 1, 5), "officer"));
		assertThat(this.meetings.toCome()).hasSize(1);
	}

	private void refused(String field, Quarter quarter, LocalDate meeting, String words) {
		assertThatExceptionOfType(Refusal.class)
			.isThrownBy(() -> this.meetings.add("housing", quarter, meeting, "officer"))
			.withMessageContaining(words)
			.matches((refusal) -> refusal.field().equals(field));
	}

	/** As the mail to a lead carries it. */
	private String token(String person) {
		return this.town.bean(LeadChecks.class).token(this.planned.id(), person);
	}

	private LocalDate day(int workingDays) {
		return this.town.bean(Calendars.class).current().minusWorkingDays(MEETING, -workingDays);
	}

	/** Every day begins, and mails leave at 08:00 and 08:30. */
	private void liveUntil(LocalDate last) {
		LocalDate first = Time.date(this.town.clock().instant());
		first.datesUntil(last.plusDays(1)).forEach((day) -> {
			if (day.isAfter(first)) {
				this.town.clock().moveTo(Time.at(day, LocalTime.of(6, 30)));
				this.town.bean(Daily.class).runDue(this.town.clock().instant());
				sendAt(day, 8, 0);
				sendAt(day, 8, 30);
			}
		});
	}

	private void sendAt(LocalDate day, int hour, int minute) {
		this.town.clock().moveTo(Time.at(day, LocalTime.of(hour, minute)));
		this.town.send();
	}

}
