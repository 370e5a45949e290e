package org.quarterday.console;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.quarterday.TestDatabase;
import org.quarterday.cycle.Body;
import org.quarterday.cycle.Calendars;
import org.quarterday.cycle.Cycles;
import org.quarterday.cycle.NewCycle;
import org.quarterday.cycle.NewCycle.NewSection;
import org.quarterday.cycle.Outline;
import org.quarterday.cycle.Quarter;
import org.quarterday.cycle.Section;
import org.quarterday.cycle.SectionState;
import org.quarterday.cycle.Sections;
import org.quarterday.cycle.Stages;
import org.quarterday.cycle.Time;
import org.quarterday.cycle.Words;
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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** The officer's day on the sample: the board and what follows from it. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OfficerJourney {

	private static final String PASSWORD = "correct horse battery";

	@LocalServerPort
	int port;

	@Autowired
	Cycles cycles;

	@Autowired
	Sections sections;

	@Autowired
	Outbox outbox;

	@Autowired
	Committees committees;

	@Autowired
	Calendars calendars;

	@Autowired
	JdbcClient jdbc;

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
	}

	@BeforeAll
	void open() {
		this.browser = new Browser("http://localhost:" + this.port);
		this.cycle = this.cycles.openCycles().get(0).id();
	}

	@AfterEach
	void leave() {
		this.browser.leave();
	}

	@AfterAll
	void close() {
		this.browser.close();
	}

	@Test
	void nudgesAndGivesTwoDaysByOneClickAndTakesThemBack() {
		Page page = signIn(1280, true);
		Browser.seen(page, "officer-board");
		button(page, "Nudge Service Lead, Housing Repairs about Housing Repairs").click();
		assertThat(page.locator(".govuk-notification-banner--success"))
			.containsText("gets a mail about Housing Repairs");
		assertThat(this.outbox.ofSection(section("housing-repairs").id())).extracting(MailRecord::template)
			.contains("ask-section-nudge");
		button(page, "Nudge Service Lead, Housing Repairs about Housing Repairs").click();
		assertThat(page.locator(".govuk-error-summary")).containsText("within this hour");
		Browser.seen(page, "officer-section-refused");
		page.navigate("/board?show=AUTHOR");
		LocalDate due = Time.date(section("contact-centre").draftDue());
		button(page, "+2 days for Customer Contact Centre").click();
		assertThat(Time.date(section("contact-centre").draftDue()))
			.isEqualTo(this.calendars.current().plusWorkingDays(due, 2));
		assertThat(page.url()).endsWith("/board?show=AUTHOR&cycle=&with=&words=");
		Browser.seen(page, "officer-undo");
		button(page, "Take it back").click();
		assertThat(Time.date(section("contact-centre").draftDue())).isEqualTo(due);
	}

	@Test
	@DisplayName("E8, N10: the board says that mail is not leaving, since when and how much, and who is away; mended, it says nothing")
	void saysThatMailIsNotLeavingAndWhoIsAway() {
		// a mail that leaves takes along those that wait for the server
		Awaitility.await()
			.atMost(Duration.ofMinutes(1))
			.until(() -> this.jdbc
				.sql("select count(*) from outbox where state in ('QUEUED', 'SENDING') and next_attempt <= now()")
				.query(Integer.class)
				.single() == 0);
		UUID mail = this.jdbc.sql("""
				update outbox set state = 'QUEUED', error = 'Mail server connection failed: no such host mail.example',
					first_attempt = now() - interval '40 minutes', next_attempt = now() + interval '1 hour'
				where id = (select id from outbox where state = 'SENT' and cycle_id is not null limit 1)
				returning id""").query(UUID.class).single();
		this.jdbc.sql("""
				update outbox set fact = 'AWAY', fact_at = now(), away_until = current_date + 14
				where id = (select id from outbox where person_id = ? and state = 'SENT' limit 1)""")
			.param(section("housing-repairs").leadId())
			.update();
		Page page = signIn(1280, true);
		assertThat(page.locator("main")).containsText("Mail is not leaving");
		assertThat(page.locator("main")).containsText("1 mail waits. Nothing is lost");
		assertThat(page.locator("tr:has-text('Housing Repairs')").first()).containsText("Away until");
		Browser.seen(page, "officer-mail-trouble");
		this.jdbc.sql("update outbox set next_attempt = now() where id = ?").param(mail).update();
		Awaitility.await()
			.atMost(Duration.ofMinutes(1))
			.until(() -> this.jdbc.sql("select state from outbox where id = ?")
				.param(mail)
				.query(String.class)
				.single()
				.equals("SENT"));
		page.reload();
		assertThat(page.locator("main")).not().containsText("Mail is not leaving");
	}

	@Test
	void showsWhatChangesWhileOneWatchesButNeverUnderOnesHands() {
		Page page = signIn(1280, true);
		page.navigate("/cycles/" + this.cycle);
		page.locator("summary:has-text('More')").first().click();
		Section parks = section("parks");
		this.sections.started(parks.id(), parks.leadId());
		page.waitForResponse((answer) -> answer.url().endsWith("/live") && answer.status() == 200, () -> look(page));
		assertThat(row(page, "Parks and Open Spaces").locator(".qd-status--asked")).isVisible();
		page.locator("summary:has-text('More')").first().click();
		page.locator("h1").click();
		page.evaluate("document.activeElement.blur()");
		look(page);
		assertThat(row(page, "Parks and Open Spaces").locator(".qd-status--drafting")).isVisible();
		assertThat(page.locator("[data-live-status]")).containsText("Something changed at");
		page.waitForResponse((answer) -> answer.url().endsWith("/live") && answer.status() == 304, () -> look(page));
		Browser.seen(page, "officer-cycle");
	}

	/** What the browser says when one comes back to the tab: the board looks at once. */
	private static void look(Page page) {
		page.evaluate("document.dispatchEvent(new Event('visibilitychange'))");
	}

	@Test
	void filtersWithoutScriptsAndReopensWithWordsForTheAuthor() {
		Page page = signIn(375, false);
		page.selectOption("#show", "SETTLED");
		page.fill("#words", "archives");
		button(page, "Show").click();
		assertThat(page.locator(".qd-sections tbody tr")).hasCount(1);
		page.locator(".qd-sections tbody th a").click();
		button(page, "Reopen it").click();
		assertThat(page.locator("#comment-error")).containsText("Say what should be changed");
		page.fill("#comment", "Add the number of visits: “£2.4m – ŵ”");
		button(page, "Reopen it").click();
		assertThat(section("libraries").state()).isEqualTo(SectionState.REOPENED);
		assertThat(page.locator("dl").first()).containsText("Reopened, with the author since");
		Browser.picture(page, "officer-reopened-375");
	}

	@Test
	void readsEveryMailBeforeOpeningAndNothingLeavesUntilThen() {
		this.committees.save(new Committee("highways", "Highways", Body.COMMITTEE, Outline.NESTED, "officer", "{}",
				"[]", Stages.DEFAULT));
		this.committees.save(
				new Service("bridges", "highways", "Bridges", 1, "lead-1", "lead-2", "director-1", "director-2", true));
		int before = this.cycles.all().size();
		Page page = signIn(1280, true);
		page.navigate("/cycles/new");
		Browser.seen(page, "officer-open");
		page.selectOption("#committee", "highways");
		page.fill("#meeting", Words.date(this.calendars.current().plusWorkingDays(Time.today(this.clock), 40)));
		button(page, "Continue").click();
		Browser.seen(page, "officer-preview");
		page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Read every mail, word for word")).click();
		assertThat(page.locator(".qd-plan__mail").nth(1))
			.containsText("please write the section on Bridges and send it by 17:00");
		Browser.seen(page, "officer-mails");
		page.locator(".qd-back-button").click();
		page.locator("table a:has-text('Assistant Director')").first().click();
		assertThat(page.locator("h1")).hasText("What Assistant Director, Neighbourhoods would get");
		assertThat(page.locator("main")).containsText("please approve or return the section on Bridges");
		assertThat(this.cycles.all()).hasSize(before);
		page.locator(".qd-back-button").click();
		button(page, "Open the cycle and ask everyone").click();
		assertThat(page.locator("h1")).containsText("Highways");
		assertThat(this.cycles.all()).hasSize(before + 1);
	}

	@Test
	void whatMembersAskedHeadsTheFormIsAnsweredThereAndIsTracked() {
		Page page = signIn(1280, true);
		page.navigate("/board/questions");
		button(page, "Record it").click();
		assertThat(page.locator("#words-error")).containsText("Enter what was asked");
		page.fill("#words", "How many callers gave up?");
		anothersServiceIsRefused(page);
		page.selectOption("#service", "housing-repairs");
		page.fill("#asker", "The chair");
		button(page, "Record it").click();
		assertThat(page.locator("table")).containsText("No answer yet");
		Browser.seen(page, "officer-questions");
		correctsAQuestionAndRemovesAnother(page);
		Page second = signIn("officer", 1280, true);
		second.navigate("/sections/" + section("housing-repairs").id());
		Page lead = signIn("lead-4", 1280, true);
		lead.navigate("/sections/" + section("housing-repairs").id());
		assertThat(lead.locator("main")).containsText("(The chair)");
		lead.getByLabel("The committee asked on").fill("312, fewer than in the quarter before.");
		Browser.seen(lead, "form-since-last-meeting");
		lead.locator(".qd-bar button[value=save]").click();
		assertThat(lead.getByLabel("The committee asked on")).hasValue("312, fewer than in the quarter before.");
		answersSecond(second);
		page.navigate("/board/questions");
		assertThat(page.locator("table")).containsText("312, fewer than");
		page.navigate("/board/handover");
		Browser.seen(page, "officer-handover");
		page.navigate("/board/lateness");
		Browser.seen(page, "officer-lateness");
		page.navigate("/cycles/%s/audit".formatted(this.cycle));
		button(page, "Check the chain").click();
		assertThat(page.locator(".govuk-inset-text")).containsText("The chain is whole");
		Browser.seen(page, "officer-audit");
	}

	private void anothersServiceIsRefused(Page page) {
		if (this.committees.findService("arts").isEmpty()) {
			this.committees.save(new Committee("arts", "Arts", Body.COMMITTEE, Outline.NESTED, "officer", "{}", "[]",
					Stages.DEFAULT));
			this.committees
				.save(new Service("arts", "arts", "Arts Grants", 1, "lead-1", null, "director-1", null, true));
			page.reload();
			page.fill("#words", "How many callers gave up?");
		}
		housing(page);
		page.selectOption("#service", "arts");
		button(page, "Record it").click();
		assertThat(page.locator("#service-error")).containsText("Arts Grants reports to Arts");
		assertThat(page.locator("#words")).hasValue("How many callers gave up?");
		Browser.seen(page, "officer-questions-refused");
	}

	private static void housing(Page page) {
		page.locator("#cycle option:has-text('Housing')").last().evaluate("(option) => { option.selected = true; }");
	}

	private void correctsAQuestionAndRemovesAnother(Page page) {
		page.fill("#words", "Recorded by mistake");
		housing(page);
		page.selectOption("#service", "housing-repairs");
		button(page, "Record it").click();
		page.locator("tr:has-text('Recorded by mistake') a").click();
		Browser.seen(page, "officer-question");
		button(page, "Remove this question").click();
		assertThat(page.locator(".govuk-notification-banner--success")).containsText("No form asks it any more");
		assertThat(page.locator("table")).not().containsText("Recorded by mistake");
		page.locator("tr:has-text('How many callers gave up?') a").click();
		page.fill("#words", "");
		page.fill("#due", "soon");
		button(page, "Save").click();
		assertThat(page.locator("#due-error")).containsText("is not a date");
		assertThat(page.locator("#due")).hasValue("soon");
		assertThat(page.locator("#words-error")).containsText("Enter what was asked");
		Browser.seen(page, "officer-question-refused");
		page.fill("#due", "");
		page.fill("#words", "How many callers gave up waiting?");
		Page colleague = page.context().newPage();
		colleague.navigate(page.url());
		colleague.fill("#words", "How many callers hung up?");
		button(page, "Save").click();
		button(colleague, "Save").click();
		assertThat(colleague.locator(".govuk-inset-text")).containsText("How many callers gave up waiting?");
		assertThat(colleague.locator("#words")).hasValue("How many callers hung up?");
		Browser.seen(colleague, "officer-question-second");
		colleague.close();
		assertThat(page.locator("table")).containsText("gave up waiting?");
	}

	private static void answersSecond(Page second) {
		var box = second.getByLabel("The committee asked on");
		box.fill("About 300.");
		second.locator(".qd-bar button[value=save]").click();
		assertThat(second.locator(".govuk-error-summary")).containsText("answered this meanwhile");
		assertThat(second.locator(".govuk-form-group--error .govuk-inset-text")).containsText("312, fewer");
		assertThat(box).hasValue("About 300.");
		Browser.seen(second, "form-since-last-meeting-second");
		box.fill("312, fewer than in the quarter before: about 300 by telephone.");
		second.locator(".qd-bar button[value=save]").click();
		assertThat(second.locator(".govuk-notification-banner")).containsText("Saved at");
	}

	@Test
	void opensACycleLikeTheLastOneAndReadsWhatIsLeftOut() {
		UUID last = likeable();
		Page page = signIn(1280, true);
		page.navigate("/cycles/new");
		Browser.seen(page, "officer-open-like");
		page.locator("form:has-text('Culture') button:has-text('Look at it')").click();
		var carried = page.locator("section[aria-labelledby=carried]");
		assertThat(carried).containsText("The outline, and the standing text and cover as they stood in");
		assertThat(carried).containsText("1 service in the paper’s order");
		assertThat(carried).containsText("Museums is led by");
		assertThat(carried).containsText("Appendices and evidence: they belong to last quarter");
		Browser.seen(page, "officer-preview-like");
		button(page, "Open the cycle and ask everyone").click();
		var opened = this.cycles.find("culture", this.cycles.get(last).quarter().next()).orElseThrow();
		assertThat(opened.outline()).isEqualTo(Outline.FLAT);
		assertThat(opened.standingText()).isEqualTo(this.cycles.get(last).standingText());
		assertThat(this.cycles.sections(opened.id())).extracting(Section::leadId).containsExactly("lead-2");
		assertThat(page.locator("h1")).containsText("Culture");
	}

	/** A cycle of the past whose committee has another outline, text and lead by now. */
	private UUID likeable() {
		this.committees.save(new Committee("culture", "Culture", Body.COMMITTEE, Outline.NESTED, "officer", "{}", "[]",
				Stages.DEFAULT));
		this.committees.save(new Service("museums", "culture", "Museums", 1, "lead-2", null, "director-1", null, true));
		LocalDate today = Time.today(this.clock);
		LocalDate meeting = this.calendars.current().plusWorkingDays(today.minusWeeks(5), 0);
		return this.cycles
			.createPast(new NewCycle("culture", "Culture", Quarter.of(today).previous().previous(),
					this.calendars.planner().plan(meeting, Stages.DEFAULT, 5), Outline.FLAT,
					"{\"introduction\": \"As last time.\"}", "[]", "officer",
					List.of(new NewSection("museums", "Museums", "lead-1", null, "director-1", null))))
			.id();
	}

	private Page signIn(int width, boolean javaScript) {
		Page page = signIn("officer", width, javaScript);
		page.navigate("/board");
		return page;
	}

	private Page signIn(String who, int width, boolean javaScript) {
		Page page = this.browser.page(width, javaScript);
		Browser.signIn(page, who, PASSWORD);
		return page;
	}

	private static com.microsoft.playwright.Locator button(Page page, String name) {
		return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
	}

	private static com.microsoft.playwright.Locator row(Page page, String service) {
		return page.locator(".qd-sections tr:has(th:has-text('%s'))".formatted(service));
	}

	private Section section(String serviceId) {
		return this.cycles.sections(this.cycle)
			.stream()
			.filter((section) -> section.serviceId().equals(serviceId))
			.findFirst()
			.orElseThrow();
	}

}
