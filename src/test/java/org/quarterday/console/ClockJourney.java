package org.quarterday.console;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.UUID;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quarterday.TestDatabase;
import org.quarterday.ask.Daily;
import org.quarterday.ask.Invitations;
import org.quarterday.ask.Opening;
import org.quarterday.ask.PlannedMeeting;
import org.quarterday.ask.PlannedMeetings;
import org.quarterday.cycle.Body;
import org.quarterday.cycle.Calendars;
import org.quarterday.cycle.CycleState;
import org.quarterday.cycle.Cycles;
import org.quarterday.cycle.Outline;
import org.quarterday.cycle.Quarter;
import org.quarterday.cycle.Section;
import org.quarterday.cycle.SectionState;
import org.quarterday.cycle.Stages;
import org.quarterday.cycle.Time;
import org.quarterday.cycle.Words;
import org.quarterday.mail.LinkKey;
import org.quarterday.mail.MailRecord;
import org.quarterday.mail.Outbox;
import org.quarterday.page.Browser;
import org.quarterday.people.Committee;
import org.quarterday.people.Committees;
import org.quarterday.people.Service;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The clock in a browser: a late section that needs an exception, more time granted with
 * one click, cover for somebody away, and a meeting that moves.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class ClockJourney {

	private static final String PASSWORD = "correct horse battery";

	@LocalServerPort
	int port;

	@Autowired
	Cycles cycles;

	@Autowired
	Calendars calendars;

	@Autowired
	Invitations invitations;

	@Autowired
	PlannedMeetings meetings;

	@Autowired
	Committees committees;

	@Autowired
	Opening opening;

	@Autowired
	Outbox outbox;

	@Autowired
	Daily daily;

	@Autowired
	ApplicationContext program;

	@Autowired
	Clock clock;

	private Browser browser;

	private UUID cycle;

	@DynamicPropertySource
	static void settings(DynamicPropertyRegistry registry) {
		TestDatabase.fresh(registry);
		registry.add("quarterday.sample", () -> "true");
		registry.add("quarterday.sample-password", () -> PASSWORD);
		registry.add("quarterday.mailbox", () -> "true");
		registry.add("quarterday.link-key", () -> "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef");
	}

	@BeforeEach
	void open() {
		this.browser = new Browser("http://localhost:" + this.port);
		this.cycle = Awaitility.await()
			.atMost(Duration.ofMinutes(2))
			.until(() -> this.cycles.openCycles().stream().findFirst().orElse(null), (found) -> found != null)
			.id();
	}

	@AfterEach
	void close() {
		this.browser.close();
	}

	@Test
	void anExceptionACoverAndAMeetingThatMoves() {
		Page officer = signIn("officer");
		exceptionsOnly(officer);
		Page lead = this.browser.page(1280);
		lead.navigate(this.invitations.url(section().id(), "lead-4").replaceFirst("https?://[^/]+", ""));
		press(lead, "Check and send");
		assertThat(lead.locator("#late").innerText()).contains("It was due by", "It needs an exception");
		both(lead, "late-warning");
		lead.locator("#person").check();
		press(lead, "Send section");
		lead.locator(".govuk-error-summary a:has-text('It needs an exception')").waitFor();
		both(lead, "late-refused");
		assertThat(section().state().withAuthor()).isTrue();
		String link = lead.url().replaceFirst("/check.*$", "");
		ask(lead, link);
		grant(officer);
		lead.navigate(link);
		send(lead);
		lead.locator(".govuk-panel--confirmation").waitFor();
		assertThat(section().state()).isEqualTo(SectionState.SENT);
		cover();
		meeting(officer);
	}

	@Test
	void a7LeadsSayBeforeTheNextCycleWhetherTheyStillLead() {
		Page officer = signIn("officer");
		UUID meeting = plan(officer);
		Page lead = this.browser.page(1280);
		String token = this.program.getBean(LinkKey.class).token("lead-check", meeting.toString(), "lead-4");
		lead.navigate("/task/" + token + "/still-mine");
		both(lead, "still-mine");
		press(lead, "Not me");
		press(lead, "Tell the officer");
		lead.getByText("or say that you do not know").first().waitFor();
		both(lead, "not-me-refused");
		lead.locator("#successor").selectOption("lead-3");
		lead.locator("#words").fill("Since the move – ask Lou.");
		press(lead, "Tell the officer");
		lead.getByText("The officer has been told").waitFor();
		both(lead, "not-me");
		notDelivered(officer, meeting);
		silence(meeting);
		officer.navigate("/board");
		both(officer, "before-the-next");
		officer.locator("#planned ~ ul a").first().click();
		both(officer, "still-theirs");
		press(officer, "Make them the lead of Housing Repairs");
		officer.getByText("from the next cycle on").waitFor();
		officer.navigate("/board/meetings");
		officer.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Open its cycle")).first().click();
		assertThat(officer.locator("#meeting").inputValue())
			.isEqualTo(Words.date(this.meetings.get(meeting).meeting()));
		both(officer, "open-planned");
		officer.navigate("/board/meetings");
		press(officer, "Remove");
		officer.getByText("is off the plan").waitFor();
		assertThat(lead.navigate("/task/" + token + "/still-mine").status()).isEqualTo(404);
	}

	@Test
	void b1AServiceIsAddedHalfWayAndACycleIsCancelled() {
		this.committees.save(new Committee("highways", "Highways", Body.COMMITTEE, Outline.NESTED, "officer", "{}",
				"[]", Stages.DEFAULT));
		service("bridges", "Bridges", 1, "lead-1");
		UUID highways = this.opening.open("highways", Quarter.of(Time.today(this.clock)).previous(), day(40), "officer")
			.id();
		service("lighting", "Street Lighting", 2, "lead-2");
		Page officer = signIn("officer");
		officer.navigate("/cycles/" + highways);
		both(officer, "cycle-to-add");
		officer.locator("#service").selectOption("lighting");
		press(officer, "Add");
		officer.locator(".qd-sections th:has-text('Street Lighting')").waitFor();
		both(officer, "service-added");
		List<Section> sections = this.cycles.sections(highways);
		assertThat(sections).extracting(Section::serviceId).containsExactly("bridges", "lighting");
		Page lead = this.browser.page(1280);
		lead.navigate(this.invitations.url(sections.get(1).id(), "lead-2").replaceFirst("https?://[^/]+", ""));
		assertThat(lead.title()).contains("Street Lighting");
		officer.navigate("/cycles/%s/cancel".formatted(highways));
		press(officer, "Cancel the cycle");
		officer.getByText("Enter why").first().waitFor();
		both(officer, "cancel-refused");
		officer.locator("#reason").fill("The committee was merged – see the note.");
		press(officer, "Cancel the cycle");
		officer.getByText("Everyone concerned is being told").waitFor();
		both(officer, "cancelled");
		assertThat(this.cycles.get(highways).state()).isEqualTo(CycleState.CANCELLED);
		assertThat(lead.reload().status()).isEqualTo(410);
		assertThat(this.outbox.ofCycle(highways)).filteredOn((mail) -> mail.template().equals("ask-cycle-cancelled"))
			.extracting(MailRecord::personId)
			.containsExactlyInAnyOrder("lead-1", "lead-2", "director-1", "officer");
	}

	private void service(String id, String name, int position, String lead) {
		this.committees.save(new Service(id, "highways", name, position, lead, null, "director-1", "director-2", true));
	}

	/** Plans the next quarter's meeting, and its leads are asked. */
	private UUID plan(Page officer) {
		Quarter quarter = this.cycles.get(this.cycle).quarter().next();
		LocalDate meeting = this.calendars.current()
			.plusWorkingDays(later(quarter.lastDay(), Time.today(this.clock)), 48);
		officer.navigate("/board/meetings");
		officer.locator("#committee").selectOption("housing-and-community");
		officer.locator("#quarter").selectOption(OpeningForm.value(quarter));
		officer.locator("#meeting").fill(Words.date(Time.today(this.clock)));
		press(officer, "Add the meeting");
		officer.getByText("must be after today").first().waitFor();
		both(officer, "meetings-refused");
		officer.locator("#meeting").fill(Words.date(meeting));
		press(officer, "Add the meeting");
		officer.getByText("The meeting is planned").waitFor();
		both(officer, "meetings");
		moves(officer, this.meetings.toCome().get(0), meeting);
		PlannedMeeting planned = this.meetings.toCome().get(0);
		this.daily.runDue(Time.at(planned.leadsAsked(), LocalTime.of(7, 0)));
		return planned.id();
	}

	/** To a Saturday and back again. */
	private void moves(Page officer, PlannedMeeting planned, LocalDate meeting) {
		LocalDate saturday = meeting.with(TemporalAdjusters.next(DayOfWeek.SATURDAY));
		for (LocalDate day : List.of(saturday, meeting)) {
			officer.navigate("/board/meetings");
			officer.locator("a[href='/board/meetings/%s/move']".formatted(planned.id())).click();
			officer.locator("#meeting").fill("soon");
			press(officer, "Continue");
			officer.getByText("is not a date").first().waitFor();
			both(officer, "planned-move-refused");
			officer.locator("#meeting").fill(Words.date(day));
			press(officer, "Continue");
			both(officer, "planned-move-" + (day.equals(saturday) ? "saturday" : "back"));
			press(officer, "Move the meeting");
			officer.getByText("Its cycle opens on").waitFor();
			assertThat(this.meetings.get(planned.id()).meeting()).isEqualTo(day);
		}
	}

	/** The mail to a lead does not arrive, and the director is asked instead. */
	private void notDelivered(Page officer, UUID meeting) {
		this.program.getBean(JdbcClient.class)
			.sql("update outbox set state = 'FAILED', address = 'lead-1@council.example',"
					+ " error = '550 5.1.1 No such mailbox' where template = 'ask-lead-check' and person_id = 'lead-1'")
			.update();
		officer.navigate("/board/meetings/" + meeting);
		officer.getByText("did not arrive").first().waitFor();
		both(officer, "planned-not-delivered");
		officer.getByText("instead").first().click();
		officer.getByText("is asked who leads").waitFor();
		officer.getByRole(AriaRole.BUTTON).filter(new Locator.FilterOptions().setHasText("again")).first().click();
		officer.getByText("The mail is sent again").waitFor();
		both(officer, "planned-sent-again");
	}

	/** Nobody else answers: their director is asked, and finds it in the menu (LK7). */
	private void silence(UUID meeting) {
		this.daily.runDue(Time.at(this.meetings.get(meeting).directorsAsked(), LocalTime.of(7, 0)));
		Page director = signIn("director-1");
		director.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Still yours?")).click();
		both(director, "still-theirs-director");
		press(director, "Still theirs");
		director.getByText("Thank you").waitFor();
	}

	private static LocalDate later(LocalDate one, LocalDate other) {
		return one.isAfter(other) ? one : other;
	}

	private void exceptionsOnly(Page officer) {
		officer.navigate("/set-up/committees/housing-and-community/rules");
		officer.locator("#everyDaysLate").fill("often");
		press(officer, "Save");
		officer.getByText("There is a problem").waitFor();
		both(officer, "rules-refused");
		officer.locator("#everyDaysLate").fill("1");
		officer.locator("#quiet").fill("at night");
		press(officer, "Save");
		officer.getByText("Enter hours such as 20:00-07:00").first().waitFor();
		both(officer, "quiet-refused");
		officer.locator("#quiet").fill("23:58–23:59");
		officer.getByText("Late sections need an exception").click();
		press(officer, "Save");
		officer.getByText("Open cycles follow at once").waitFor();
	}

	private static void send(Page lead) {
		press(lead, "Check and send");
		lead.locator("#person").check();
		press(lead, "Send section");
	}

	private void ask(Page lead, String link) {
		lead.navigate(link + "/more-time");
		press(lead, "Ask for more time");
		lead.getByText("Enter the day until which you need it").first().waitFor();
		both(lead, "more-time-refused");
		lead.locator("#wanted").fill(Words.date(day(2)));
		lead.locator("#reason").fill("The system was down – see the note.");
		press(lead, "Ask for more time");
		lead.getByText("has been asked for").waitFor();
		both(lead, "more-time-asked");
	}

	private void grant(Page officer) {
		officer.navigate("/board");
		officer.getByText("More time is asked for").waitFor();
		both(officer, "more-time-board");
		press(officer, "Grant more time to " + section().serviceName());
		officer.getByText("More time is granted").waitFor();
		assertThat(Time.date(section().draftDue())).isEqualTo(day(2));
		officer.navigate("/cycles/%s/sections/%s".formatted(this.cycle, section().id()));
		both(officer, "more-time-history");
	}

	private void cover() {
		Page lead = signIn("lead-4");
		lead.navigate("/cover");
		press(lead, "Set cover");
		lead.getByText("Enter the first day").first().waitFor();
		lead.locator("#cover").selectOption("lead-3");
		lead.locator("#from").fill(Words.date(day(0)));
		lead.locator("#until").fill(Words.date(day(5)));
		press(lead, "Set cover");
		lead.getByText("Cover is set").waitFor();
		both(lead, "cover");
		Page cover = signIn("lead-3");
		cover.navigate("/sections/" + section().id());
		assertThat(cover.title()).contains(section().serviceName());
		cover.navigate("/cover");
		cover.getByText("You cover").waitFor();
	}

	private void meeting(Page officer) {
		LocalDate moved = this.calendars.current().plusWorkingDays(this.cycles.get(this.cycle).meeting(), 2);
		officer.navigate("/cycles/%s/meeting".formatted(this.cycle));
		officer.locator("#meeting").fill(Words.date(moved));
		officer.locator("#reason").fill("The chair is away");
		press(officer, "Continue");
		both(officer, "meeting-preview");
		press(officer, "Move the meeting and tell everyone");
		officer.getByText("Everyone concerned is being told once").waitFor();
		officer.getByText("The chair is away").waitFor();
		both(officer, "timetable");
		assertThat(this.cycles.get(this.cycle).meeting()).isEqualTo(moved);
	}

	private LocalDate day(int workingDays) {
		return this.calendars.current().plusWorkingDays(Time.today(this.clock), workingDays);
	}

	private Section section() {
		return this.cycles.sections(this.cycle)
			.stream()
			.filter((section) -> section.serviceId().equals("housing-repairs"))
			.findFirst()
			.orElseThrow();
	}

	private Page signIn(String person) {
		return this.browser.signedIn(person, PASSWORD);
	}

	private static void press(Page page, String button) {
		page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button)).first().click();
	}

	private static void both(Page page, String name) {
		Browser.seen(page, "clock-" + name);
	}

}
