package org.quarterday.draft;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quarterday.TestCouncil;
import org.quarterday.TestPages;
import org.quarterday.TestSteps;
import org.quarterday.content.Save;
import org.quarterday.content.Saves;
import org.quarterday.cycle.Cycles;
import org.quarterday.cycle.Quarter;
import org.quarterday.cycle.SectionFlow.Decision;
import org.quarterday.cycle.SectionState;
import org.quarterday.figures.Figures;
import org.quarterday.figures.Measure;
import org.quarterday.figures.MeasureTarget;
import org.quarterday.figures.Polarity;
import org.quarterday.figures.Result;
import org.quarterday.figures.ResultState;
import org.quarterday.figures.Unit;
import org.quarterday.page.Browser;
import org.quarterday.review.Reviews;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** A lead answers the mailed link in a browser (LK5, LK6, FG2 to FG7). */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FormJourney {

	private static final Quarter QUARTER = new Quarter(2025, 4);

	private TestCouncil council;

	private TestPages pages;

	private Browser browser;

	private UUID section;

	private String link;

	@BeforeAll
	void open() {
		this.council = new TestCouncil(TestSteps.beans());
		measures();
		this.section = this.council.get(Cycles.class).sections(this.council.open().id()).get(0).id();
		this.link = TestPages.link("lead-1", this.section);
		this.pages = new TestPages(this.council);
		this.browser = new Browser(this.pages.address());
	}

	@BeforeEach
	void forget() {
		this.pages.forget();
	}

	private void measures() {
		Figures figures = this.council.get(Figures.class);
		figures.save(Measure
			.quarterly("HR1", "service-1", 1, "Repairs finished on time", Unit.PERCENT, 0, Polarity.HIGHER, null)
			.withDefinition(
					"Repairs finished within the time promised, as a share of all repairs finished in the quarter."));
		figures.setTarget(MeasureTarget.single("HR1", QUARTER, new BigDecimal("90")));
		figures.save(Result.history("HR1", QUARTER.previous(), ResultState.REPORTED, "88", new BigDecimal("88"), ""));
		figures
			.save(Result.history("HR1", QUARTER.sameLastYear(), ResultState.REPORTED, "93", new BigDecimal("93"), ""));
		figures.save(Measure.quarterly("HR2", "service-1", 2, "Days to let an empty home", Unit.DAYS, 0, Polarity.LOWER,
				null));
		figures.setTarget(MeasureTarget.single("HR2", QUARTER, new BigDecimal("25")));
	}

	@AfterEach
	void leave() {
		this.browser.leave();
	}

	@AfterAll
	void close() {
		this.browser.close();
		this.pages.close();
		this.council.close();
	}

	private Page visit(int width) {
		Page page = this.browser.page(width);
		page.navigate(this.link);
		return page;
	}

	private void write(Page page) {
		page.fill("[name='value:HR1']", "91 %");
		page.fill("[name='value:HR2']", "23");
		page.fill("#words",
				"**Repairs** – we finished 91% on time, up from 88%.\n\nThe new team\n\n- answers calls from 7am\n- has 12 people");
	}

	private static Locator button(Page page, String name) {
		return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
	}

	@ParameterizedTest
	@ValueSource(ints = { 1280, 375, 320 })
	void theWholeWayFromDraftToSentIsAccessible(int width) {
		Page page = visit(width);
		Browser.picture(page, "form-empty-" + width);
		Browser.accessible(page);
		write(page);
		assertThat(page.locator("#saved")).hasText("Saved 10:00");
		assertThat(page.locator("#figure-1-result .qd-rag")).hasText("Green");
		Browser.picture(page, "form-filled-" + width);
		Browser.accessible(page);
		button(page, "Preview").click();
		assertThat(page.locator(".qd-sheet")).containsText("1.1");
		Browser.picture(page, "form-preview-" + width);
		Browser.accessible(page);
		page.getByText("Back to the form").first().click();
		button(page, "Check and send").click();
		Browser.picture(page, "form-check-" + width);
		Browser.accessible(page);
		page.check("#person");
		button(page, "Send section").click();
		assertThat(page.locator("h1")).hasText("Service 1 is sent");
		Browser.picture(page, "form-sent-" + width);
		Browser.accessible(page);
		assertThat(this.council.get(Cycles.class).section(this.section).state()).isEqualTo(SectionState.SENT);
		page.navigate(this.link);
		assertThat(page.locator("main")).containsText("Sent");
	}

	@Test
	void everythingWorksWithoutJavaScript() {
		Page page = this.browser.page(1280, false);
		page.navigate(this.link);
		write(page);
		button(page, "Save").click();
		assertThat(page.locator(".govuk-notification-banner")).containsText("Saving is not sending");
		Browser.picture(page, "form-saved-without-script-1280");
		button(page, "Check and send").click();
		button(page, "Send section").click();
		assertThat(page.locator(".govuk-error-summary")).containsText("identify a person");
		page.check("#person");
		button(page, "Send section").click();
		assertThat(page.locator("h1")).hasText("Service 1 is sent");
	}

	@ParameterizedTest
	@ValueSource(ints = { 1280, 375 })
	void problemsStandInTheSummaryAndBesideTheFieldAndWhatWasTypedStays(int width) {
		Page page = visit(width);
		page.fill("[name='value:HR1']", "abc");
		page.fill("[name='value:HR2']", "1,234.5 %");
		button(page, "Check and send").click();
		assertThat(page.locator(".govuk-error-summary li")).hasCount(3);
		assertThat(page.locator("#figure-1-value-error")).containsText("HR1");
		assertThat(page.locator("[name='value:HR1']")).hasValue("abc");
		assertThat(page.locator("[name='value:HR2']")).hasValue("1,234.5 %");
		assertThat(page.title()).startsWith("Error: ");
		Browser.picture(page, "form-problems-" + width);
		Browser.accessible(page);
		page.locator(".govuk-error-summary a").first().click();
		assertThat(page.locator("[name='value:HR1']")).isFocused();
	}

	@Test
	void ratingAndDirectionShowAtOnceAndSaveByThemselvesWithinFiveSeconds() {
		Page page = visit(1280);
		page.fill("[name='value:HR1']", "85");
		assertThat(page.locator("#figure-1-result .qd-rag")).hasText("Red");
		assertThat(page.locator("#figure-1-result")).containsText("Declined");
		assertThat(page.locator("#figure-1-needed")).hasText("(needed)");
		page.locator("[name='value:HR1']").focus();
		assertThat(page.locator("#saved")).hasText("Saved 10:00");
		assertThat(page.locator("[name='value:HR1']")).isFocused();
		assertThat(this.council.get(Drafts.class).load(this.section).typed().figure("HR1").value()).isEqualTo("85");
		assertThat(this.council.get(Cycles.class).section(this.section).state()).isEqualTo(SectionState.DRAFTING);
	}

	@Test
	void theSecondOfTwoTabsIsShownBothTextsAndChooses() {
		Page first = visit(1280);
		Page second = visit(1280);
		first.fill("#words", "The first text of two.");
		button(first, "Save").click();
		second.fill("#words", "The second text of two.");
		assertThat(second.locator("#saved")).containsText("Somebody else saved another text");
		second.click("text=Compare both texts");
		assertThat(second.locator(".qd-merge__choice")).hasCount(1);
		assertThat(second.locator("main")).containsText("The first text of two.");
		assertThat(second.locator("main")).containsText("The second text of two.");
		Browser.picture(second, "form-compare-1280");
		Browser.accessible(second);
		button(second, "Save my choice").click();
		assertThat(second.locator("#words")).hasValue("The first text of two.\n\nThe second text of two.");
		second.click("text=Earlier saves");
		assertThat(second.locator("main")).containsText("The second text of two.");
		Browser.picture(second, "form-saves-1280");
		Browser.accessible(second);
		second.locator("tbody tr", new Page.LocatorOptions().setHasText("The first text of two."))
			.locator("a")
			.last()
			.click();
		Browser.accessible(second);
		button(second, "Bring this text back").click();
		assertThat(second.locator("#words")).hasValue("The first text of two.");
	}

	@Test
	void twoTabsThatChangeDifferentFieldsAreMergedWhileTheyAreOpen() {
		Page first = visit(1280);
		Page second = visit(1280);
		first.fill("#words", "Only the words.");
		assertThat(first.locator("#saved")).hasText("Saved 10:00");
		second.fill("[name='value:HR1']", "91");
		assertThat(second.locator("#saved")).containsText("together with what somebody else changed");
		assertThat(second.locator("#words")).hasValue("Only the words.");
		assertThat(this.council.get(Drafts.class).load(this.section).typed().words()).isEqualTo("Only the words.");
	}

	@Test
	void twoTabsThatChangeDifferentItemsAreMergedAndTheCursorStays() {
		Page first = visit(1280);
		first.fill("#words", "One.\n\nTwo.");
		assertThat(first.locator("#saved")).hasText("Saved 10:00");
		Page second = visit(1280);
		first.fill("#words", "One, longer.\n\nTwo.");
		assertThat(first.locator("#saved")).hasText("Saved 10:00");
		first.waitForTimeout(3500);
		second.locator("#words").press("Control+End");
		second.keyboard().type(" And more");
		assertThat(second.locator("#saved")).containsText("together with what somebody else changed");
		second.keyboard().type(" to say.");
		assertThat(second.locator("#words")).hasValue("One, longer.\n\nTwo. And more to say.");
	}

	@Test
	void fiveMegabytesStayInTheBrowserWithAClearMessage() {
		Page page = visit(1280);
		page.evaluate("document.getElementById('words').value = 'x'.repeat(5000000)");
		page.locator("#words").dispatchEvent("input");
		assertThat(page.locator("#saved")).containsText("5,000,000 characters");
		button(page, "Save").click();
		assertThat(page.locator("#words-error")).containsText("5,000,000 characters");
		assertThat(page.evaluate("document.getElementById('words').value.length")).isEqualTo(5_000_000);
	}

	@Test
	void textThatDidNotReachTheServerIsOfferedAgain() {
		Page page = visit(1280);
		page.context().setOffline(true);
		page.fill("#words", "Typed in a tunnel.");
		assertThat(page.locator("#saved")).containsText("cannot be reached");
		Page again = page.context().newPage();
		page.close();
		again.context().setOffline(false);
		again.navigate(this.link);
		button(again, "Bring it back").click();
		assertThat(again.locator("#words")).hasValue("Typed in a tunnel.");
	}

	@Test
	void aReturnedSectionShowsTheCommentAtTheTopAndEverythingSent() {
		Page page = visit(1280);
		write(page);
		button(page, "Check and send").click();
		page.check("#person");
		button(page, "Send section").click();
		assertThat(page.locator("h1")).hasText("Service 1 is sent");
		this.council.get(Reviews.class)
			.decide(this.section, "director-1", Decision.RETURN, "Say what the 12 people do.");
		page.navigate(this.link);
		assertThat(page.locator("main")).containsText("Say what the 12 people do.");
		assertThat(page.locator("#words")).hasValue(java.util.regex.Pattern.compile("The new team"));
		Browser.picture(page, "form-returned-1280");
		Browser.accessible(page);
	}

	@Test
	void nothingToReportNeedsAReason() {
		Page page = visit(1280);
		page.fill("[name='value:HR1']", "91");
		page.fill("[name='value:HR2']", "23");
		page.check("#nil");
		button(page, "Check and send").click();
		assertThat(page.locator("#nilReason-error")).isVisible();
		page.fill("#nilReason", "The service moved in April");
		button(page, "Check and send").click();
		assertThat(page.locator(".qd-sheet")).containsText("The service moved in April");
	}

	@Test
	void leadsAlsoReachTheirSectionsBySigningIn() {
		Page page = this.browser.page(1280);
		page.context()
			.addCookies(
					List.of(new com.microsoft.playwright.options.Cookie("who", "lead-1").setUrl(this.pages.address())));
		page.navigate("/sections");
		Browser.picture(page, "sections-1280");
		Browser.accessible(page);
		page.click("text=Service 1, Q4 2025/26");
		assertThat(page.locator("h1")).hasText("Service 1");
	}

	@Test
	void aLinkThatOpensNothingOffersANewOne() {
		Page page = this.browser.page(1280);
		page.navigate("/task/unknown");
		assertThat(page.locator("h1")).hasText("This link opens nothing");
		Browser.picture(page, "link-gone-1280");
		Browser.accessible(page);
		page.click("text=Get a new link");
		button(page, "Mail me a link").click();
		assertThat(page.locator("#email-error")).isVisible();
		page.fill("#email", "lead-1@council.example");
		button(page, "Mail me a link").click();
		assertThat(page.locator("h1")).hasText("Look into your inbox");
		Browser.accessible(page);
	}

	@Test
	void lastQuartersTextStandsBeside() {
		// what the same service reported in the quarter before
		UUID last = this.council.get(Cycles.class).sections(earlier()).get(0).id();
		this.council.get(Saves.class)
			.add(new Save(0, last, 1, Save.Kind.APPROVED, 1, "**Repairs** – 88% were on time.\n\n- The hall reopened",
					"{}", "", this.council.clock().instant(), "director-1", "sign-in"));
		Page page = visit(1280);
		assertThat(page.locator(".qd-last")).containsText("The hall reopened");
		Browser.picture(page, "form-last-quarter-1280");
		Browser.accessible(page);
	}

	@Test
	void wordsFromWordArriveCleanAndThePasteIsNeverHeldUp() {
		Page page = visit(1280);
		page.fill("#words", "Before. ");
		page.locator("#words").press("End");
		page.evaluate(
				"""
						() => {
							const words = document.getElementById('words');
							const data = new DataTransfer();
							data.setData('text/html', '<p class=MsoNormal><b>Repairs</b> – 91%</p><ul><li>one<ul><li>two</li></ul></li></ul>');
							const paste = new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true });
							if (words.dispatchEvent(paste)) {
								words.setRangeText('Repairs – 91%\\none\\ntwo', words.selectionStart, words.selectionEnd, 'end');
							}
						}""");
		assertThat(page.locator("#words"))
			.hasValue(java.util.regex.Pattern.compile("Before. \\*\\*Repairs\\*\\* – 91%\\s+- one\\s+- two"));
	}

	private UUID earlier() {
		UUID id = UUID.randomUUID();
		this.council.jdbc()
			.sql("""
					insert into reporting_cycle select ?, committee_id, committee_name, 2025, 3, meeting, 'PUBLISHED', timetable,
						outline, standing_text, cover, opened_at, opened_by, compiled_at from reporting_cycle limit 1""")
			.param(id)
			.update();
		this.council.jdbc()
			.sql("""
					insert into section (id, cycle_id, service_id, service_name, position, lead_id, reviewer_id, state, draft_due)
					select gen_random_uuid(), ?, service_id, service_name, position, lead_id, reviewer_id, 'PUBLISHED', draft_due
					from section where position = 1 limit 1""")
			.param(id)
			.update();
		return id;
	}

}
