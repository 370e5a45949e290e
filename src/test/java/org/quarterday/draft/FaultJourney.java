package org.quarterday.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quarterday.TestCouncil;
import org.quarterday.TestPages;
import org.quarterday.TestSteps;
import org.quarterday.cycle.Cycles;
import org.quarterday.cycle.SectionState;
import org.quarterday.page.Browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Network and server fail while somebody writes: every word that the page said was saved
 * is found afterwards, and those it said were not, too (LK5).
 */
class FaultJourney {

	private static final LocatorAssertions.ContainsTextOptions PATIENT = new LocatorAssertions.ContainsTextOptions()
		.setTimeout(20_000);

	private final TestCouncil council = new TestCouncil(TestSteps.beans());

	private final UUID section = this.council.get(Cycles.class).sections(this.council.open().id()).get(0).id();

	private final List<String> typed = new ArrayList<>();

	private TestPages pages = new TestPages(this.council);

	private Browser browser;

	private Page page;

	@BeforeEach
	void visit() {
		this.browser = new Browser(this.pages.address());
		this.page = this.browser.page(1280);
		this.page.navigate(TestPages.link("lead-1", this.section));
		this.page.focus("#words");
	}

	@AfterEach
	void close() {
		this.browser.close();
		this.pages.close();
		this.council.close();
	}

	private void type(int words) {
		for (int i = 0; i < words; i++) {
			String word = "word" + this.typed.size();
			this.typed.add(word);
			this.page.keyboard().type(word + ((i % 5 == 4) ? ".\n\n" : " "));
		}
	}

	private void saved() {
		assertThat(this.page.locator("#saved")).containsText("Saved ", PATIENT);
	}

	private void found(String where) {
		long found = stored();
		for (int i = 0; i < 40 && found < this.typed.size(); i++) {
			this.page.waitForTimeout(250);
			found = stored();
		}
		System.out.printf("%s: %d of %d words found%n", where, found, this.typed.size());
		assertThat(found).isEqualTo(this.typed.size());
	}

	private long stored() {
		String words = this.council.get(Drafts.class).load(this.section).typed().words();
		return this.typed.stream().filter((word) -> words.matches("(?s).*\\b" + word + "\\b.*")).count();
	}

	@Test
	void theServerIsKilledBetweenAutosaveAndSendAndComesBack() {
		type(20);
		saved();
		int port = this.pages.port();
		this.pages.close();
		found("Server killed after an autosave");
		type(10);
		assertThat(this.page.locator("#saved")).containsText("cannot be reached", PATIENT);
		this.pages = new TestPages(this.council, port);
		saved();
		found("Server back again");
		button("Check and send").click();
		this.page.check("#person");
		button("Send section").dblclick();
		assertThat(this.page.locator("h1")).containsText("Service 1");
		assertThat(this.council.get(Cycles.class).section(this.section).state()).isEqualTo(SectionState.SENT);
		assertThat(this.council.jdbc()
			.sql("select count(*) from draft_save where kind = 'SENT'")
			.query(Integer.class)
			.single()).as("a double click sends once").isEqualTo(1);
		this.page.navigate(TestPages.link("lead-1", this.section));
		assertThat(this.page.locator("main")).containsText("word29");
	}

	@Test
	void theNetworkIsGoneWhileSomebodyTypesAndTheBrowserIsClosed() {
		type(15);
		saved();
		this.page.context().setOffline(true);
		type(15);
		assertThat(this.page.locator("#saved")).containsText("cannot be reached", PATIENT);
		this.page.context().setOffline(false);
		saved();
		found("Network gone and back");
		this.page.context().setOffline(true);
		type(10);
		assertThat(this.page.locator("#saved")).containsText("cannot be reached", PATIENT);
		Page again = this.page.context().newPage();
		this.page.close();
		again.context().setOffline(false);
		again.navigate(TestPages.link("lead-1", this.section));
		again.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Bring it back")).click();
		this.page = again;
		saved();
		found("Browser closed without network, opened again");
	}

	private com.microsoft.playwright.Locator button(String name) {
		return this.page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
	}

}
