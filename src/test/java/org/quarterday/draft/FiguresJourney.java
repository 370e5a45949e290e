package org.quarterday.draft;

import java.math.BigDecimal;
import java.util.UUID;

import com.microsoft.playwright.Page;
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
import org.quarterday.cycle.Cycles;
import org.quarterday.cycle.Quarter;
import org.quarterday.figures.Figures;
import org.quarterday.figures.Measure;
import org.quarterday.figures.MeasureTarget;
import org.quarterday.figures.Polarity;
import org.quarterday.figures.Result;
import org.quarterday.figures.ResultState;
import org.quarterday.figures.Unit;
import org.quarterday.page.Browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** A lead fills in the figures in a browser (D1 to D8, FG1 to FG7). */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FiguresJourney {

	private static final Quarter QUARTER = new Quarter(2025, 4);

	private TestCouncil council;

	private TestPages pages;

	private Browser browser;

	private UUID section;

	private String link;

	@BeforeAll
	void open() {
		this.council = new TestCouncil(TestSteps.beans());
		measure("HR1", 1, "Repairs finished on time", Unit.PERCENT, Polarity.HIGHER, "90", "88", "86", "", "93", "91",
				"90", "89");
		measure("HR2", 2, "Days to let an empty home", Unit.DAYS, Polarity.LOWER, "25", "24", "26", "31", "28");
		this.section = this.council.get(Cycles.class).sections(this.council.open().id()).get(0).id();
		this.link = TestPages.link("lead-1", this.section);
		this.pages = new TestPages(this.council);
		this.browser = new Browser(this.pages.address());
	}

	private void measure(String code, int position, String title, Unit unit, Polarity polarity, String target,
			String... past) {
		Figures figures = this.council.get(Figures.class);
		figures.save(Measure.quarterly(code, "service-1", position, title, unit, 0, polarity, null)
			.withDefinition("Counted on the last day of the quarter, all homes of the council included."));
		figures.setTarget(MeasureTarget.single(code, QUARTER, new BigDecimal(target)));
		Quarter quarter = QUARTER.previous();
		for (String value : past) {
			if (!value.isEmpty()) {
				figures.save(Result.history(code, quarter, ResultState.REPORTED, value, new BigDecimal(value), ""));
			}
			quarter = quarter.previous();
		}
	}

	@BeforeEach
	void forget() {
		this.pages.forget();
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

	@ParameterizedTest
	@ValueSource(ints = { 1280, 375 })
	void anUnusualFigureIsAskedAboutOnceAndTheAnswerReachesTheReviewer(int width) {
		Page page = visit(width);
		assertThat(page.locator(".qd-spark svg").first()).isVisible();
		assertThat(page.locator(".qd-doubt").first()).isHidden();
		page.fill("[name='value:HR1']", "104");
		page.fill("[name='value:HR2']", "250");
		assertThat(page.locator(".qd-doubt").first()).isVisible();
		assertThat(page.locator(".qd-warnings").nth(1)).containsText("ten times");
		assertThat(page.locator("#figures-sentence")).hasText("1 of 2 measures met target");
		assertThat(page.locator("#figure-2-ask")).isVisible();
		page.locator(".qd-figure__definition summary").first().click();
		Browser.picture(page, "figures-doubt-" + width);
		Browser.accessible(page);
		page.fill("[name='because:HR1']", "Backlog repairs of last quarter are counted too");
		page.fill("[name='commentary:HR2']",
				"A contractor failed; the new one starts in June, says the repairs manager.");
		page.fill("#words", "We let 12 homes.");
		page.click("button:has-text('Check and send')");
		assertThat(page.locator(".qd-questions")).not().containsText("HR1");
		assertThat(page.locator(".qd-questions")).containsText("HR2: This is at least ten times");
		page.check("#person");
		page.click("button:has-text('Send section')");
		Page review = this.browser.page(width);
		review.context()
			.addCookies(java.util.List
				.of(new com.microsoft.playwright.options.Cookie("who", "director-1").setUrl(this.pages.address())));
		review.navigate("/review/" + this.section);
		assertThat(review.locator("main")).containsText("Backlog repairs of last quarter are counted too");
		Browser.picture(review, "figures-answer-review-" + width);
		Browser.accessible(review);
	}

	@Test
	void withoutScriptTheQuestionStandsAfterSaving() {
		Page page = this.browser.page(1280, false);
		page.navigate(this.link);
		page.fill("[name='value:HR1']", "104");
		page.click("button:has-text('Save')");
		assertThat(page.locator("#figure-1-because")).isVisible();
		assertThat(page.locator(".qd-warnings").first()).containsText("more than 100%");
		page.fill("[name='because:HR1']", "Backlog repairs are counted too");
		page.click("button:has-text('Save')");
		assertThat(page.locator("#figure-1-because")).hasValue("Backlog repairs are counted too");
		assertThat(page.locator(".qd-warnings").first()).isHidden();
	}

	/** C13: a train in a tunnel. */
	@Test
	void figuresTypedWithoutASignalAreKeptAndSentWhenItIsBack() {
		Page page = visit(375);
		page.context().setOffline(true);
		page.fill("[name='value:HR1']", "87");
		assertThat(page.locator("#saved")).containsText("kept in this browser",
				new com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions().setTimeout(10_000));
		assertThat(this.council.get(Drafts.class).load(this.section).revision()).isZero();
		page.context().setOffline(false);
		assertThat(page.locator("#saved")).hasText("Saved 10:00",
				new com.microsoft.playwright.assertions.LocatorAssertions.HasTextOptions().setTimeout(20_000));
		assertThat(this.council.get(Drafts.class).load(this.section).typed().figure("HR1").value()).isEqualTo("87");
	}

	@ParameterizedTest
	@ValueSource(ints = { 1280, 375 })
	void figuresGoOutInASpreadsheetAndComeBack(int width) {
		Page page = visit(width);
		page.fill("[name='value:HR1']", "90");
		page.click("button:has-text('in a spreadsheet')");
		Browser.picture(page, "spreadsheet-" + width);
		Browser.accessible(page);
		upload(page, "Code,Figure\nHR1,about 80\nHR9,4\n");
		assertThat(page.locator(".govuk-error-summary")).containsText("The file has 2 faults");
		assertThat(page.locator("main")).containsText("Figure (B2)");
		Browser.picture(page, "spreadsheet-faults-" + width);
		Browser.accessible(page);
		upload(page, "Code,Figure,Commentary\nHR1,91,\nHR2,23,Two lets a day\n");
		assertThat(page.locator("tbody tr")).hasCount(3);
		assertThat(page.locator("tbody tr").first()).containsText("90");
		Browser.picture(page, "spreadsheet-changes-" + width);
		Browser.accessible(page);
		assertThat(figure("HR1")).as("nothing before it is confirmed").isEqualTo("90");
		page.click("button:has-text('Take these figures over')");
		assertThat(page.locator(".govuk-notification-banner")).containsText("The figures of the file are in the form");
		assertThat(figure("HR1")).isEqualTo("91");
		assertThat(figure("HR2")).isEqualTo("23");
		page.navigate(this.link + "/spreadsheet");
		upload(page, "Code,Figure,Commentary\nHR1,91,\nHR2,23,Two lets a day\n");
		assertThat(page.locator("main")).containsText("nothing to take over");
	}

	private static void upload(Page page, String csv) {
		page.setInputFiles("#file", new com.microsoft.playwright.options.FilePayload("figures.csv", "text/csv",
				csv.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
		page.click("button:has-text('Check the file')");
	}

	private String figure(String code) {
		return this.council.get(Drafts.class).load(this.section).typed().figure(code).value();
	}

}
