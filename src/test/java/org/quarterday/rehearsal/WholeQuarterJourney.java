package org.quarterday.rehearsal;

import java.time.Duration;
import java.util.UUID;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quarterday.SampleProgram;
import org.quarterday.ask.CycleDesk;
import org.quarterday.cycle.CycleState;
import org.quarterday.cycle.Cycles;
import org.quarterday.cycle.Section;
import org.quarterday.cycle.SectionFlow.Decision;
import org.quarterday.cycle.SectionState;
import org.quarterday.draft.Author;
import org.quarterday.draft.Drafts;
import org.quarterday.draft.Sending;
import org.quarterday.page.Browser;
import org.quarterday.review.Reviews;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The sample's quarter to its end in a browser: a lead answers the mailed link, a
 * director approves in the Tasklist, the officer publishes, a visitor quotes a paragraph.
 * Its pictures are those of the README.
 */
@TestPropertySource(properties = "quarterday.own-program=the sample's quarter ends in it")
class WholeQuarterJourney extends SampleProgram {

	@Autowired
	Cycles cycles;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	CycleDesk desk;

	@Autowired
	Reviews reviews;

	@Autowired
	Drafts drafts;

	@Autowired
	Sending sending;

	private Browser browser;

	private UUID cycle;

	@BeforeEach
	void open() {
		this.browser = new Browser("http://localhost:" + this.port);
		this.cycle = this.cycles.openCycles().get(0).id();
	}

	@AfterEach
	void close() {
		this.browser.close();
	}

	@Test
	void fromTheMailedLinkToTheQuotedParagraph() {
		Page board = signIn("officer", "/board");
		Browser.seen(board, "board");
		lead();
		director();
		theOthers();
		officer();
		visitor();
	}

	private void lead() {
		String link = Awaitility.await()
			.atMost(Duration.ofMinutes(2))
			.until(() -> new Inbox(this.jdbc).link("lead-4@larkmere.example").orElse(null), (found) -> found != null);
		Page page = this.browser.page(1280);
		page.navigate(link);
		Browser.seen(page, "form");
		page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Check and send")).click();
		page.locator("#person").check();
		Browser.accessible(page);
		page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Send section")).click();
		page.locator(".govuk-panel--confirmation").waitFor();
		Browser.seen(page, "sent");
		assertThat(section("housing-repairs").state()).isEqualTo(SectionState.SENT);
	}

	private void director() {
		Page page = signIn("director-2", "/camunda/app/tasklist/");
		page.getByText("Sections to review").first().click();
		page.getByText("Review: Housing Repairs").first().click();
		page.getByText("Take it on").first().click();
		page.locator(".qd-section").first().waitFor();
		page.getByText("Approve").first().click();
		Browser.picture(page, "tasklist-1280");
		page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Confirm")).click();
		Awaitility.await()
			.atMost(Duration.ofMinutes(1))
			.untilAsserted(() -> assertThat(section("housing-repairs").state()).isEqualTo(SectionState.APPROVED));
	}

	private void theOthers() {
		Section leisure = section("leisure");
		this.reviews.decide(leisure.id(), leisure.reviewerId(), Decision.APPROVE, "");
		Section contact = section("contact-centre");
		this.sending.send(contact.id(), this.drafts.load(contact.id()).revision(), Author.signedIn("lead-3"));
		this.reviews.decide(contact.id(), contact.reviewerId(), Decision.APPROVE, "");
		this.desk.excuse(this.cycle, section("parks").id(), "The service moved to another committee.", "officer");
		Awaitility.await()
			.atMost(Duration.ofMinutes(2))
			.until(() -> this.cycles.get(this.cycle).state() == CycleState.CHECKING);
	}

	private void officer() {
		Page page = signIn("officer", "/cycles/%s/paper".formatted(this.cycle));
		Browser.seen(page, "check");
		page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Publish the paper")).click();
		page.getByText("Everyone concerned is being told").waitFor();
		assertThat(this.cycles.get(this.cycle).state()).isEqualTo(CycleState.PUBLISHED);
	}

	private void visitor() {
		Page page = this.browser.page(1280);
		page.navigate("/papers");
		page.locator("main a[href*='/papers/housing-and-community/']").first().click();
		page.navigate(page.url() + "#3.2.1");
		assertThat(page.evaluate("document.getElementById('3.2.1').innerText").toString()).startsWith("3.2.1")
			.contains("Swimming lessons");
		Browser.seen(page, "paper");
	}

	private Page signIn(String person, String path) {
		Page page = this.browser.signedIn(person, PASSWORD);
		page.navigate(path);
		return page;
	}

	private Section section(String serviceId) {
		return this.cycles.sections(this.cycle)
			.stream()
			.filter((section) -> section.serviceId().equals(serviceId))
			.findFirst()
			.orElseThrow();
	}

}
