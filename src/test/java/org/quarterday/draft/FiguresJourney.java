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
import org.quarterday.mail.LinkKey;
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
		Page review = reviewer(width);
		assertThat(review.locator("main")).containsText("Backlog repairs of last quarter are counted too");
		Browser.picture(review, "figures-answer-review-" + width);
		Browser.accessible(review);
	}

	@Test
	void withoutScriptTheQuestionStandsAfterSaving() {
		Page page = this.browser.page(1280, false);
		page.navigate(this.link);
		page.fill("[name='value:HR1']", "104");
		page.click(".qd-bar button:has-text('Save')");
		assertThat(page.locator("#figure-1-because")).isVisible();
		assertThat(page.locator(".qd-warnings").first()).containsText("more than 100%");
		page.fill("[name='because:HR1']", "Backlog repairs are counted too");
		page.click(".qd-bar button:has-text('Save')");
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

	@ParameterizedTest
	@ValueSource(ints = { 1280, 375 })
	void filesAreAttachedAndTheReviewerOpensThem(int width) {
		Page page = visit(width);
		page.fill("#words", "We let 12 homes.");
		page.fill("[name='value:HR1']", "91");
		page.fill("[name='value:HR2']", "23");
		page.click("button:has-text('Attach files')");
		attach(page, "page.pdf", "<!DOCTYPE html><html><script>alert(1)</script></html>");
		assertThat(page.locator(".govuk-error-summary li")).hasCount(1);
		assertThat(page.locator("#publish-error")).containsText("Say whether the file is published");
		page.check("#publish-yes");
		attach(page, "page.pdf", "<!DOCTYPE html><html><script>alert(1)</script></html>");
		assertThat(page.locator("#file-error")).containsText("not a file that can be attached");
		Browser.picture(page, "evidence-problem-" + width);
		Browser.accessible(page);
		attach(page, "Survey.csv", "month,homes\nMay,12\n");
		assertThat(page.locator("tbody tr")).containsText("Published as an appendix");
		assertThat(page.locator("main")).containsText("no virus scanner");
		Browser.picture(page, "evidence-" + width);
		Browser.accessible(page);
		page.click("button:has-text('Remove')");
		page.click("button:has-text('Bring it back')");
		page.click("text=Back to the form");
		assertThat(page.locator("main")).containsText("Attached files (1)");
		page.click("button:has-text('Check and send')");
		page.check("#person");
		page.click("button:has-text('Send section')");
		Page review = reviewer(width);
		com.microsoft.playwright.Download file = review.waitForDownload(() -> review.click("text=Survey.csv"));
		assertThat(file.suggestedFilename()).isEqualTo("Survey.csv");
	}

	private static void attach(Page page, String name, String content) {
		page.setInputFiles("#file", new com.microsoft.playwright.options.FilePayload(name, "text/csv",
				content.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
		page.click("button:text-is('Attach')");
	}

	private Page reviewer(int width) {
		Page review = this.browser.page(width);
		review.context()
			.addCookies(java.util.List
				.of(new com.microsoft.playwright.options.Cookie("who", "director-1").setUrl(this.pages.address())));
		review.navigate("/review/" + this.section);
		return review;
	}

	@ParameterizedTest
	@ValueSource(ints = { 1280, 375 })
	void aColleagueFillsInAPartAndTheLeadTakesItOverAndSends(int width) {
		Page page = visit(width);
		page.fill("#words", "We let 12 homes.");
		page.click("button:has-text('Ask a colleague')");
		page.fill("#email", "sam@elsewhere.example");
		page.click("button:has-text('Mail it to them')");
		assertThat(page.locator(".govuk-error-summary"))
			.containsText("Only colleagues with an address at council.example");
		assertThat(page.locator(".govuk-error-summary")).containsText("Choose at least one figure");
		Browser.picture(page, "colleagues-problem-" + width);
		Browser.accessible(page);
		page.fill("#email", "sam.helper%d@council.example".formatted(width));
		page.fill("#name", "Sam Helper");
		page.check("#measures");
		page.fill("#part", "the paragraph on the new lift");
		page.fill("#note", "Two sentences will do.");
		page.click("button:has-text('Mail it to them')");
		assertThat(page.locator("tbody tr")).containsText("HR1 and the paragraph on the new lift");
		Browser.picture(page, "colleagues-" + width);
		Browser.accessible(page);
		Page colleague = this.browser.page(width);
		String part = partLink();
		colleague.navigate(part);
		assertThat(colleague.locator("main")).not().containsText("HR2");
		assertThat(colleague.locator("main")).not().containsText("We let 12 homes");
		colleague.click("button:has-text('Send it back')");
		assertThat(colleague.locator(".govuk-error-summary li")).hasCount(2);
		Browser.picture(colleague, "part-problem-" + width);
		Browser.accessible(colleague);
		colleague.fill("[name='value:HR1']", "92%");
		colleague.fill("#words", "The lift in Mill Court works.");
		colleague.click("button:has-text('Save for later')");
		assertThat(colleague.locator(".govuk-notification-banner")).containsText("not sent back yet");
		colleague.click("button:has-text('Send it back')");
		assertThat(colleague.locator("main")).containsText("Came back");
		Browser.picture(colleague, "part-back-" + width);
		Browser.accessible(colleague);
		page.navigate(this.link);
		assertThat(page.locator(".qd-parts")).containsText("Sam Helper");
		page.click("text=Look at it and take it over");
		assertThat(page.locator("main")).containsText("92%");
		Browser.picture(page, "came-back-" + width);
		Browser.accessible(page);
		assertThat(figure("HR1")).as("nothing before it is taken over").isEmpty();
		page.click("button:has-text('Take it over')");
		assertThat(figure("HR1")).isEqualTo("92%");
		assertThat(this.council.get(Drafts.class).load(this.section).typed().words())
			.isEqualTo("We let 12 homes.\n\nThe lift in Mill Court works.");
		colleague.navigate(part);
		assertThat(colleague.locator("button:has-text('Send it back')")).hasCount(0);
	}

	/**
	 * LK2: a link that was taken back ends, and nothing beyond the part is taken from it.
	 */
	@Test
	void aPartThatIsTakenBackEndsItsLinkAndNeverReachesFurther() throws Exception {
		Page page = visit(1280);
		page.click("button:has-text('Ask a colleague')");
		page.fill("#email", "deputy@council.example");
		page.check("#measures");
		page.click("button:has-text('Mail it to them')");
		String part = partLink();
		java.net.http.HttpResponse<String> forged = post(part, "value:HR1=92&value:HR2=1&words=Not+mine&do=save");
		assertThat(forged.statusCode()).isEqualTo(302);
		Contribution kept = this.council.get(Contributions.class).ofSection(this.section).get(0);
		assertThat(kept.typed().figures()).containsOnlyKeys("HR1");
		assertThat(kept.typed().words()).isEmpty();
		page.click("tbody a");
		page.click("button:has-text('Take the part back')");
		assertThat(page.locator("tbody tr")).containsText("Taken back");
		assertThat(post(part, "value:HR1=1&do=back").statusCode()).isEqualTo(410);
	}

	private java.net.http.HttpResponse<String> post(String path, String body) throws Exception {
		return java.net.http.HttpClient.newHttpClient()
			.send(java.net.http.HttpRequest.newBuilder(java.net.URI.create(this.pages.address() + path))
				.header("Content-Type", "application/x-www-form-urlencoded")
				.POST(java.net.http.HttpRequest.BodyPublishers.ofString(body))
				.build(), java.net.http.HttpResponse.BodyHandlers.ofString());
	}

	/** The path that the mail to the colleague leads to. */
	private String partLink() {
		UUID id = this.council.jdbc()
			.sql("select id from contribution order by asked_at desc limit 1")
			.query(UUID.class)
			.single();
		return "/task/" + Contributions.token(LinkKey.of("a key for tests, which is long enough to be one"), id)
				+ "/part";
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
