package org.quarterday.review;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
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
import org.quarterday.content.Verdicts;
import org.quarterday.cycle.Cycles;
import org.quarterday.cycle.Quarter;
import org.quarterday.cycle.SectionFlow.Decision;
import org.quarterday.cycle.SectionState;
import org.quarterday.draft.Author;
import org.quarterday.draft.Drafts;
import org.quarterday.draft.Sending;
import org.quarterday.draft.Typed;
import org.quarterday.figures.Figures;
import org.quarterday.figures.Measure;
import org.quarterday.figures.MeasureTarget;
import org.quarterday.figures.Polarity;
import org.quarterday.figures.TypedFigure;
import org.quarterday.figures.Unit;
import org.quarterday.page.Browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** A director reviews on our own page, which offers what the Tasklist offers. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReviewJourney {

	private TestCouncil council;

	private TestPages pages;

	private Browser browser;

	private UUID section;

	@BeforeAll
	void open() {
		this.council = new TestCouncil(TestSteps.beans());
		Figures figures = this.council.get(Figures.class);
		figures.save(Measure.quarterly("HR1", "service-1", 1, "Repairs finished on time", Unit.PERCENT, 0,
				Polarity.HIGHER, null));
		figures.setTarget(MeasureTarget.single("HR1", new Quarter(2025, 4), new BigDecimal("90")));
		this.section = this.council.get(Cycles.class).sections(this.council.open().id()).get(0).id();
		this.pages = new TestPages(this.council);
		this.browser = new Browser(this.pages.address());
	}

	@BeforeEach
	void sent() {
		this.pages.forget();
		send("**Repairs** – we finished 91% on time.\n\nThe hall reopened in March.", "91");
	}

	private void send(String words, String figure) {
		Drafts drafts = this.council.get(Drafts.class);
		Author lead = Author.signedIn("lead-1");
		drafts.save(this.section, drafts.load(this.section).revision(),
				new Typed(words, Map.of("HR1", TypedFigure.reported(figure, "")), ""), lead);
		this.council.get(Sending.class).send(this.section, drafts.load(this.section).revision(), lead);
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

	private Page visit(String who, int width, String path) {
		Page page = this.browser.page(width);
		page.context().addCookies(List.of(new Cookie("who", who).setUrl(this.pages.address())));
		page.navigate(path);
		return page;
	}

	@ParameterizedTest
	@ValueSource(ints = { 1280, 375, 320 })
	void readsWhatChangedAndApproves(int width) {
		this.council.get(Reviews.class)
			.decide(this.section, "director-1", Decision.RETURN, "", Map.of("i2", "Say how many people came."));
		send("**Repairs** – we finished 93% on time.\n\nThe hall reopened in March; 120 people came.", "93");
		Page page = visit("director-1", width, "/review");
		Browser.picture(page, "review-list-" + width);
		Browser.accessible(page);
		page.click("text=Service 1");
		assertThat(page.locator(".qd-piece").nth(2)).containsText("120 people came");
		assertThat(page.locator(".qd-piece").nth(2)).containsText("Say how many people came.");
		assertThat(page.locator(".qd-piece").nth(1)).containsText("Changed since it was approved");
		Browser.picture(page, "review-page-" + width);
		Browser.accessible(page);
		assertThat(this.council.get(Cycles.class).section(this.section).state()).isEqualTo(SectionState.IN_REVIEW);
		page.check("#decision");
		page.click("button:visible:has-text('Confirm decision'):not(.qd-default)");
		assertThat(page.locator("h1")).hasText("To review");
		assertThat(this.council.get(Cycles.class).section(this.section).state()).isEqualTo(SectionState.APPROVED);
	}

	@ParameterizedTest
	@ValueSource(ints = { 1280, 375 })
	void approvesSomeAndReturnsOthers(int width) {
		Page page = visit("director-1", width, "/review/" + this.section);
		page.click("text=Return 1.2");
		assertThat(page.locator("#decision-return")).isChecked();
		page.click("button:visible:has-text('Confirm decision'):not(.qd-default)");
		assertThat(page.locator(".qd-piece").nth(2).locator(".govuk-error-message"))
			.containsText("Say what should be changed in 1.2");
		Browser.picture(page, "review-marked-" + width);
		Browser.accessible(page);
		page.getByLabel("What should be changed in 1.2?").fill("On which day?");
		assertThat(page.locator("#marks-saved")).containsText("Your marks are kept");
		assertThat(visit("director-1", 375, "/review/" + this.section).locator("[name=return]:checked")).hasCount(1);
		page.click("button:visible:has-text('Confirm decision'):not(.qd-default)");
		assertThat(page.locator(".govuk-notification-banner")).containsText("Service 1 is returned");
		assertThat(this.council.get(Verdicts.class).of(this.section).get("i1").approved()).isTrue();
		assertThat(this.council.get(Verdicts.class).of(this.section).get("i2").approved()).isFalse();
	}

	@ParameterizedTest
	@ValueSource(ints = { 1280, 375 })
	void theAuthorSeesWhatCameBackAndAnswersAndTheReviewerReadsIt(int width) {
		this.council.get(Reviews.class)
			.decide(this.section, "director-1", Decision.RETURN, "", Map.of("i2", "On which day?"));
		Page author = this.browser.page(width);
		author.navigate(TestPages.link("lead-1", this.section));
		assertThat(author.locator(".qd-back")).containsText("On which day?");
		assertThat(author.locator(".qd-back")).containsText("HR1, 1.1. If you change any of it, it is reviewed again.");
		Browser.picture(author, "review-came-back-" + width);
		Browser.accessible(author);
		author.click("text=Go to it");
		assertThat((String) author.evaluate("words.value.substring(words.selectionStart, words.selectionEnd)"))
			.isEqualTo("The hall reopened in March.");
		author.fill("#words", "**Repairs** – we finished 92% on time.\n\nThe hall reopened on 4 March.");
		author.click("button:has-text('Check and send')");
		assertThat(author.locator(".qd-warnings")).containsText("1.1 was approved by The director-1. You changed it");
		author.navigate(TestPages.link("lead-1", this.section) + "/comments");
		author.click("text=Send answer");
		assertThat(author.locator(".govuk-error-message")).containsText("Write your answer");
		author.getByLabel("Your answer on 1.2").fill("On the fourth.");
		author.click("text=Send answer");
		assertThat(author.locator(".qd-thread__answer")).containsText("On the fourth.");
		Browser.picture(author, "review-answer-" + width);
		Browser.accessible(author);
	}

	@ParameterizedTest
	@ValueSource(ints = { 1280, 375 })
	void asksWithoutReturningAndSettlesIt(int width) {
		Page page = visit("director-1", width, "/review/" + this.section);
		page.check("[name=return][value=i1]");
		page.locator("#piece-3 summary").first().click();
		page.getByLabel("Your question on 1.2").fill("Who opened it?");
		page.locator("#piece-3").getByText("Send question").click();
		assertThat(page.locator(".govuk-notification-banner")).containsText("Nothing is returned");
		assertThat(page.locator("[name=return][value=i1]")).isChecked();
		assertThat(page.locator("#piece-3 .qd-thread")).containsText("Who opened it?");
		Page author = this.browser.page(width);
		author.navigate(TestPages.link("lead-1", this.section));
		assertThat(author.locator("main")).containsText("Who opened it?");
		Browser.picture(author, "review-asked-" + width);
		Browser.accessible(author);
		page.locator("#piece-3").getByText("Settled").click();
		assertThat(page.locator("#piece-3 .qd-thread--resolved")).containsText("resolved");
		Browser.picture(page, "review-settled-" + width);
		Browser.accessible(page);
	}

	@ParameterizedTest
	@ValueSource(ints = { 1280, 375 })
	void takesADecisionBackAndReopensLater(int width) {
		Page page = visit("director-1", width, "/review/" + this.section);
		page.check("#decision");
		confirm(page);
		Browser.picture(page, "review-undo-" + width);
		Browser.accessible(page);
		page.click("text=Undo my decision");
		assertThat(page.locator(".govuk-notification-banner")).containsText("Your decision is taken back");
		page.check("#decision");
		confirm(page);
		page.navigate("/review/" + this.section);
		page.click("text=Reopen it with a reason");
		Browser.picture(page, "review-reopen-" + width);
		Browser.accessible(page);
		page.fill("#reason", "The date is wrong");
		page.click("button:has-text('Reopen section')");
		assertThat(page.locator(".govuk-notification-banner")).containsText("are told why");
		assertThat(this.council.get(Cycles.class).section(this.section).state()).isEqualTo(SectionState.REOPENED);
	}

	@ParameterizedTest
	@ValueSource(ints = { 1280, 375 })
	void theAuthorTakesItBackOrAsksForItAndGetsItInOneClick(int width) {
		Page author = this.browser.page(width);
		author.navigate(TestPages.link("lead-1", this.section));
		Browser.picture(author, "review-recall-" + width);
		Browser.accessible(author);
		author.click("text=Take it back and change it");
		assertThat(author.locator(".govuk-notification-banner")).containsText("It is back with you and not sent");
		send("The hall reopened on 4 March.", "91");
		Page page = visit("director-1", width, "/review/" + this.section);
		author.navigate(TestPages.link("lead-1", this.section));
		author.click("button:has-text('Ask for it back')");
		page.reload();
		Browser.picture(page, "review-give-back-" + width);
		Browser.accessible(page);
		page.click(".govuk-inset-text button:has-text('Give it back')");
		assertThat(page.locator(".govuk-notification-banner")).containsText("with its author again");
		assertThat(this.council.get(Cycles.class).section(this.section).state()).isEqualTo(SectionState.RETURNED);
	}

	@ParameterizedTest
	@ValueSource(ints = { 1280, 375 })
	void suggestsOtherWordsWhichTheAuthorAccepts(int width) {
		Page page = visit("director-1", width, "/review/" + this.section);
		page.locator("#piece-3 summary").nth(1).click();
		page.getByLabel("How 1.2 should read").fill("The hall reopened on 4 March.");
		page.locator("#piece-3").getByText("Send suggestion").click();
		assertThat(page.locator(".govuk-notification-banner")).containsText("Nothing is changed until then");
		Browser.picture(page, "review-suggested-" + width);
		Browser.accessible(page);
		Page author = this.browser.page(width);
		author.navigate(TestPages.link("lead-1", this.section) + "/comments");
		assertThat(author.locator(".qd-diff ins")).containsText("on 4");
		Browser.picture(author, "review-redline-" + width);
		Browser.accessible(author);
		author.click("button:has-text('Accept these words')");
		assertThat(author.locator(".qd-thread__answer")).containsText("Accepted.");
		page.reload();
		assertThat(page.locator("#piece-3")).containsText("The hall reopened on 4 March.");
		assertThat(this.council.get(Cycles.class).section(this.section).state()).isEqualTo(SectionState.IN_REVIEW);
		assertThat(this.council.get(ReviewRecord.class).reviewersFor(this.section)).as("the words are the author's")
			.startsWith("director-1");
	}

	@ParameterizedTest
	@ValueSource(ints = { 1280, 375 })
	void givesItToAColleague(int width) {
		Page page = visit("director-1", width, "/review/" + this.section);
		page.click("text=Give it to a colleague to decide");
		page.click("text=Send it to a colleague to read");
		page.click("text=Ask for more time");
		page.fill("#show-words", "Is 4 March right?");
		page.click("button:has-text('Send it to read')");
		assertThat(page.locator(".govuk-notification-banner")).containsText("Nothing was done");
		assertThat(page.locator("#show-words")).hasValue("Is 4 March right?");
		page.click("text=Give it to a colleague to decide");
		Browser.picture(page, "review-passing-" + width);
		Browser.accessible(page);
		page.locator("#delegate-to").selectOption("director-2");
		page.click("button:has-text('Give it to them')");
		assertThat(page.locator(".govuk-notification-banner")).containsText("Your colleague is told");
		assertThat(this.council.get(Cycles.class).section(this.section).reviewerId()).isEqualTo("director-2");
		this.council.jdbc()
			.sql("update section set reviewer_id = 'director-1', reviewer_deputy_id = 'director-2'")
			.update();
	}

	@ParameterizedTest
	@ValueSource(ints = { 1280, 375 })
	void keepsWhatWasWrittenAboutASectionThatWasGivenAwayMeanwhile(int width) {
		Page page = visit("director-1", width, "/review/" + this.section);
		page.check("#decision-return");
		page.fill("#comment", "Which month – “March”? 👩‍👩‍👧");
		this.council.jdbc()
			.sql("update section set reviewer_id = 'director-2', reviewer_deputy_id = null where id = ?")
			.param(this.section)
			.update();
		page.click("button:not(.qd-default):has-text('Confirm decision')");
		assertThat(page.locator("h1")).hasText("This section is with somebody else now");
		assertThat(page.locator("main")).containsText("Which month – “March”? 👩‍👩‍👧");
		Browser.picture(page, "review-given-away-" + width);
		Browser.accessible(page);
		this.council.jdbc()
			.sql("update section set reviewer_id = 'director-1', reviewer_deputy_id = 'director-2'")
			.update();
	}

	@ParameterizedTest
	@ValueSource(ints = { 1280, 375 })
	void asksForMoreTimeWhichTheOfficerGives(int width) {
		Page page = visit("director-1", width, "/review/" + this.section);
		page.click("text=Ask for more time");
		page.click("button:has-text('Ask for more time')");
		assertThat(page.locator(".govuk-notification-banner")).containsText("Say until when you need it, and why");
		page.fill("#time-words", "Until 22 May: the audit is on.");
		page.click("button:has-text('Ask for more time')");
		assertThat(page.locator(".govuk-notification-banner")).containsText("The officer is asked");
		Page officer = visit("officer", width, "/review/" + this.section);
		officer.fill("#until", "2026-05-23");
		officer.click("button:has-text('Give more time')");
		assertThat(officer.locator(".govuk-notification-banner")).containsText("choose a working day");
		officer.fill("#until", "2026-05-22");
		Browser.picture(officer, "review-more-time-" + width);
		Browser.accessible(officer);
		officer.click("button:has-text('Give more time')");
		assertThat(officer.locator(".govuk-notification-banner")).containsText("The reviewers have more time");
		page.reload();
		assertThat(page.locator(".qd-brief")).containsText("Friday 22 May 2026");
	}

	@Test
	void aFigureThatCameBackIsOneTapAway() {
		this.council.get(Reviews.class)
			.decide(this.section, "director-1", Decision.RETURN, "", Map.of("figure:HR1", "Is it 91 or 93?"));
		Page author = this.browser.page(375);
		author.navigate(TestPages.link("lead-1", this.section));
		assertThat(author.locator(".qd-back")).containsText("Is it 91 or 93?");
		author.click("text=Go to it");
		assertThat(author.locator("[id='figure:HR1'] h3")).isInViewport();
		Browser.accessible(author);
	}

	private static void confirm(Page page) {
		page.click("button:visible:has-text('Confirm decision'):not(.qd-default)");
	}

	@Test
	void theDecisionWithMarksWorksWithoutScripts() {
		Page page = this.browser.page(1280, false);
		page.context().addCookies(List.of(new Cookie("who", "director-1").setUrl(this.pages.address())));
		page.navigate("/review/" + this.section);
		page.check("[name=return][value=i2]");
		page.getByLabel("What should be changed in 1.2?").fill("On which day?");
		page.check("#decision-return");
		page.click("button:visible:has-text('Confirm decision'):not(.qd-default)");
		assertThat(page.locator("h1")).hasText("To review");
		assertThat(this.council.get(Verdicts.class).of(this.section).get("i2").approved()).isFalse();
	}

	@Test
	void aReturnWithoutACommentIsAskedForOneAndNothingTypedIsLost() {
		Page page = visit("director-1", 1280, "/review/" + this.section);
		page.click("button:visible:has-text('Confirm decision'):not(.qd-default)");
		assertThat(page.locator("#decision-error")).isVisible();
		page.check("#decision-return");
		page.click("button:visible:has-text('Confirm decision'):not(.qd-default)");
		assertThat(page.locator("#comment-error")).containsText("the author gets your comment by email");
		assertThat(page.locator("#decision-return")).isChecked();
		Browser.picture(page, "review-problems-1280");
		Browser.accessible(page);
		page.fill("#comment", "Say how many people came.");
		page.click("button:visible:has-text('Confirm decision'):not(.qd-default)");
		assertThat(this.council.get(Cycles.class).section(this.section).state()).isEqualTo(SectionState.RETURNED);
	}

	@Test
	void theSecondToDecideReadsWhoDecidedAndWhen() {
		Page page = visit("director-2", 1280, "/review/" + this.section);
		this.council.get(Reviews.class).decide(this.section, "director-1", Decision.APPROVE, "");
		page.check("#decision-return");
		page.fill("#comment", "No");
		page.click("button:visible:has-text('Confirm decision'):not(.qd-default)");
		assertThat(page.locator("main")).containsText("Service 1 was already approved by The director-1 at 10:00");
		assertThat(page.locator(".qd-plain")).hasText("No");
		Browser.accessible(page);
	}

	@Test
	void theTasklistsPieceHoldsTheSectionAndNothingThatRuns() {
		Page page = visit("director-1", 1280, "/review/" + this.section + "/fragment");
		assertThat(page.locator("body")).containsText("The hall reopened in March.");
		String html = (String) page.evaluate("document.body.innerHTML");
		assertThat(html).doesNotContain("<script", "style=", "<form", "onclick");
		assertThat(visit("officer", 1280, "/review/" + this.section + "/fragment").locator("body"))
			.containsText("The hall reopened in March.");
	}

	@Test
	void leadsAndOtherDirectorsMayNotRead() {
		for (String path : List.of("/review/" + this.section, "/review/" + this.section + "/fragment")) {
			assertThat(visit("lead-2", 1280, path).locator("h1")).hasText("You cannot open this page");
		}
		assertThat(visit("director-1", 1280, "/review/" + UUID.randomUUID()).locator("h1")).hasText("Page not found");
	}

}
