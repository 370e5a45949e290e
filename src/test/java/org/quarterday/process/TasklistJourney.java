package org.quarterday.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quarterday.TestDatabase;
import org.quarterday.ask.Opening;
import org.quarterday.cycle.Body;
import org.quarterday.cycle.Calendars;
import org.quarterday.cycle.Cycles;
import org.quarterday.cycle.Outline;
import org.quarterday.cycle.Quarter;
import org.quarterday.cycle.Section;
import org.quarterday.cycle.SectionState;
import org.quarterday.cycle.Stages;
import org.quarterday.cycle.Time;
import org.quarterday.draft.Author;
import org.quarterday.draft.Drafts;
import org.quarterday.draft.Sending;
import org.quarterday.draft.Typed;
import org.quarterday.page.Browser;
import org.quarterday.people.Committee;
import org.quarterday.people.Committees;
import org.quarterday.people.People;
import org.quarterday.people.Person;
import org.quarterday.people.Role;
import org.quarterday.people.Service;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A director returns and then approves a section in the Tasklist, and an officer checks
 * the paper.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class TasklistJourney {

	private static final String PASSWORD = "correct horse battery";

	@LocalServerPort
	int port;

	@Autowired
	People people;

	@Autowired
	Committees committees;

	@Autowired
	Cycles cycles;

	@Autowired
	Calendars calendars;

	@Autowired
	Opening opening;

	@Autowired
	Drafts drafts;

	@Autowired
	Sending sending;

	@Autowired
	PasswordEncoder passwords;

	@Autowired
	Clock clock;

	private Browser browser;

	private Section section;

	/** Calls of the Tasklist that are not open to it. */
	private final List<String> denied = new CopyOnWriteArrayList<>();

	@DynamicPropertySource
	static void settings(DynamicPropertyRegistry registry) {
		registry.add("spring.datasource.url", TestDatabase::freshUrl);
		registry.add("quarterday.sample", () -> "false");
		registry.add("quarterday.link-key", () -> "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef");
	}

	@BeforeEach
	void council() {
		person("officer", "Olive Example", Role.OFFICER);
		person("director-1", "Dara Example", Role.REVIEWER);
		person("director-2", "Drew Example", Role.REVIEWER);
		person("lead-1", "Lee Example", Role.LEAD);
		this.committees.save(new Committee("housing", "Housing Committee", Body.COMMITTEE, Outline.NESTED, "officer",
				"{}", "[]", Stages.DEFAULT));
		this.committees.save(
				new Service("libraries", "housing", "Libraries", 1, "lead-1", null, "director-1", "director-2", true));
		LocalDate meeting = this.calendars.current().plusWorkingDays(Time.today(this.clock), 35);
		UUID cycle = this.opening.open("housing", new Quarter(2026, 1), meeting, "officer").id();
		this.section = this.cycles.sections(cycle).get(0);
		send("Visits rose to 41,200.\n\nThe reading room opened again on 4 May.\n\n- Membership: 8,120\n- Loans: 22,400");
		this.browser = new Browser("http://localhost:" + this.port);
	}

	@AfterEach
	void close() {
		this.browser.close();
	}

	@Test
	void directorReturnsThenApprovesAndTheOfficerFindsThePaper() {
		Page page = tasklist("director-1");
		page.getByText("Sections to review").first().click();
		page.getByText("Review: Libraries, Q1 2026/27").first().click();
		Browser.picture(page, "tasklist-review-unclaimed-1280");
		page.getByText("Take it on").first().click();
		page.locator(".qd-section:has-text('Visits rose')").waitFor();
		confirm(page);
		page.getByText("Choose whether to approve the section").waitFor();
		page.getByText("Return to author").first().click();
		confirm(page);
		page.getByText("Say what should be changed").first().waitFor();
		Browser.picture(page, "tasklist-review-refused-1280");
		page.locator("#qd-comment").fill("Against which quarter?");
		confirm(page);
		page.getByText("Nothing is waiting for you").waitFor();
		assertThat(state()).isEqualTo(SectionState.RETURNED);
		send("Visits rose to 41,200, from 39,900 a year ago.");
		approve(page);
		officerFindsThePaper();
		assertThat(this.denied).isEmpty();
	}

	private void approve(Page page) {
		page.reload();
		page.getByText("Review: Libraries, Q1 2026/27").first().click();
		page.getByText("Take it on").first().click();
		page.locator(".qd-section:has-text('39,900')").waitFor();
		page.getByText("Approve").first().click();
		Browser.picture(page, "tasklist-review-1280");
		confirm(page);
		page.getByText("Nothing is waiting for you").waitFor();
		assertThat(state()).isEqualTo(SectionState.APPROVED);
	}

	private void officerFindsThePaper() {
		Page page = tasklist("officer");
		page.getByText("Papers to check").first().click();
		page.getByText("Check paper: Housing Committee, Q1 2026/27").first().click();
		page.getByText("Take it on").first().click();
		page.getByText("Publish the paper").first().waitFor();
		page.locator("input[value=SEND_BACK]").check();
		confirm(page);
		page.getByText("Every section is settled: send at least one back to its author first").first().waitFor();
		Browser.picture(page, "tasklist-check-1280");
	}

	private Page tasklist(String person) {
		Page page = this.browser.page(1280);
		page.setDefaultTimeout(60_000);
		page.onResponse((answer) -> {
			if (answer.url().contains("/camunda/api/") && answer.status() == 403) {
				this.denied.add(answer.request().method() + " " + answer.url());
			}
		});
		page.navigate("/login");
		page.locator("[name=username]").fill(person);
		page.locator("[name=password]").fill(PASSWORD);
		page.locator("form:has([name=username]) button").click();
		page.navigate("/camunda/app/tasklist/");
		return page;
	}

	private static void confirm(Page page) {
		page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Confirm")).click();
	}

	private SectionState state() {
		return this.cycles.section(this.section.id()).state();
	}

	private void send(String words) {
		Author lead = Author.signedIn("lead-1");
		UUID id = this.section.id();
		this.drafts.save(id, this.drafts.load(id).revision(), new Typed(words, Map.of(), ""), lead);
		this.sending.send(id, this.drafts.load(id).revision(), lead);
	}

	private void person(String id, String name, Role role) {
		this.people.save(new Person(id, name, "", id + "@council.example", "", Set.of(role), true));
		this.people.setPasswordHash(id, this.passwords.encode(PASSWORD));
	}

}
