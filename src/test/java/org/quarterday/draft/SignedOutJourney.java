package org.quarterday.draft;

import java.util.UUID;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quarterday.SampleProgram;
import org.quarterday.cycle.Cycles;
import org.quarterday.page.Browser;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** LK5: a session that ends takes nothing along that somebody typed. */
class SignedOutJourney extends SampleProgram {

	@Autowired
	JdbcClient jdbc;

	@Autowired
	Cycles cycles;

	@Autowired
	Drafts drafts;

	private Browser browser;

	private UUID section;

	private Page page;

	@BeforeEach
	void open() {
		this.browser = new Browser("http://localhost:" + this.port);
		this.section = this.cycles.sections(this.cycles.openCycles().get(0).id())
			.stream()
			.filter((one) -> one.serviceId().equals("contact-centre"))
			.findFirst()
			.orElseThrow()
			.id();
		this.page = this.browser.page(1280);
	}

	@AfterEach
	void close() {
		this.browser.close();
	}

	@Test
	void whoWasSignedOutIsToldAndSavingGoesOnAfterTheNextSignIn() {
		signIn(this.page);
		this.page.navigate("/sections/" + this.section);
		this.jdbc.sql("delete from spring_session where principal_name = 'lead-3'").update();
		type(" Calls fell in June.");
		this.page.locator("h2:has-text('You were signed out')").waitFor();
		Browser.seen(this.page, "signed-out");
		assertThat(words()).doesNotContain("Calls fell in June.");
		Page again = this.page.context().newPage();
		signIn(again);
		this.page.evaluate("window.dispatchEvent(new Event('focus'))");
		this.page.locator("#saved:has-text('Saved')").waitFor();
		assertThat(this.page.locator("h2:has-text('You were signed out')").count()).isZero();
		assertThat(words()).contains("Calls fell in June.");
	}

	@Test
	void withoutScriptWhatWasTypedIsOnThePageThatSaysSoAndSavedAfterTheNextSignIn() {
		this.page = this.browser.page(375, false);
		signIn(this.page);
		this.page.navigate("/sections/" + this.section);
		this.page.fill("#words", "Typed before somebody signed out in another tab.");
		Page other = this.page.context().newPage();
		other.navigate("/sections");
		other.click("button:has-text('Sign out')");
		this.page.click(".qd-bar button:has-text('Save')");
		assertThat(this.page.textContent("h1")).isEqualTo("Not saved yet, and nothing is lost");
		assertThat(this.page.textContent("main")).contains("Typed before somebody signed out in another tab.");
		Browser.picture(this.page, "kept-text-375");
		signIn(other);
		this.page.click("button:has-text('Save my text')");
		assertThat(this.page.textContent("main")).contains("The page was opened before you signed in",
				"Typed before somebody signed out in another tab.");
		this.page.click("button:has-text('Save my text')");
		assertThat(this.page.url()).endsWith("?done=saved");
		assertThat(words()).isEqualTo("Typed before somebody signed out in another tab.");
	}

	@Test
	void fiveMinutesBeforeASessionEndsItIsSavedAndSaid() {
		signIn(this.page);
		this.page.clock().install();
		this.page.navigate("/sections/" + this.section);
		this.page.clock().fastForward("07:54:30");
		assertThat(this.page.getByText("You will soon be signed out").count()).isZero();
		this.page.clock().fastForward("00:01:00");
		this.page.getByText("You will soon be signed out").waitFor();
		Browser.seen(this.page, "session-warning");
		this.page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Stay signed in")).click();
		this.page.getByText("You will soon be signed out")
			.waitFor(new Locator.WaitForOptions()
				.setState(com.microsoft.playwright.options.WaitForSelectorState.DETACHED));
	}

	private void signIn(Page on) {
		Browser.signIn(on, "lead-3", PASSWORD);
	}

	private void type(String words) {
		this.page.locator("#words").press("Control+End");
		this.page.locator("#words").pressSequentially(words);
	}

	private String words() {
		return this.drafts.load(this.section).typed().words();
	}

}
