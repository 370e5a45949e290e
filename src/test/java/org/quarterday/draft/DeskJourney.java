package org.quarterday.draft;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

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
import org.quarterday.cycle.Cycles;
import org.quarterday.cycle.Quarter;
import org.quarterday.cycle.SectionFlow.Decision;
import org.quarterday.cycle.SectionState;
import org.quarterday.figures.Figures;
import org.quarterday.figures.Measure;
import org.quarterday.figures.MeasureTarget;
import org.quarterday.figures.Polarity;
import org.quarterday.figures.Unit;
import org.quarterday.page.Browser;
import org.quarterday.people.Writing;
import org.quarterday.people.WritingRules;
import org.quarterday.review.Reviews;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * A lead writes a section: task list, items, hints, live preview (C6, C11, C12, N6, PA9).
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DeskJourney {

	private static final Quarter QUARTER = new Quarter(2025, 4);

	private TestCouncil council;

	private TestPages pages;

	private Browser browser;

	private UUID section;

	private String link;

	@BeforeAll
	void open() {
		this.council = new TestCouncil(TestSteps.beans());
		Figures figures = this.council.get(Figures.class);
		for (int i = 1; i <= 4; i++) {
			figures.save(Measure.quarterly("HR" + i, "service-1", i, "Measure number " + i, Unit.PERCENT, 0,
					Polarity.HIGHER, null));
			figures.setTarget(MeasureTarget.single("HR" + i, QUARTER, new BigDecimal("90")));
		}
		this.section = this.council.get(Cycles.class).sections(this.council.open().id()).get(0).id();
		this.link = TestPages.link("lead-1", this.section);
		this.pages = new TestPages(this.council);
		this.browser = new Browser(this.pages.address());
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

	private Page visit(int width, boolean script) {
		Page page = this.browser.page(width, script);
		page.navigate(this.link);
		return page;
	}

	private static void figures(Page page) {
		for (int i = 1; i <= 4; i++) {
			page.fill("[name='value:HR" + i + "']", "9" + i);
		}
	}

	private static Locator button(Page page, String name) {
		return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
	}

	private static Locator act(Page page, int item, String act) {
		return page.locator(".qd-item").nth(item - 1).locator("[data-act=" + act + "]");
	}

	private static Locator state(Page page, String task) {
		return page.locator("[data-task=" + task + "] .qd-status");
	}

	private Typed saved() {
		return this.council.get(Drafts.class).load(this.section).typed();
	}

	@ParameterizedTest
	@ValueSource(ints = { 1280, 375 })
	void theTaskListFollowsWhatIsTypedAndThePreviewHasTheTrueNumbers(int width) {
		Page page = visit(width, true);
		assertThat(state(page, "figures")).hasText("Not started");
		assertThat(state(page, "words")).hasText("Not started");
		page.fill("[name='value:HR1']", "91");
		assertThat(state(page, "figures")).hasText("In progress");
		page.fill("[name='value:HR2']", "many");
		assertThat(state(page, "figures")).hasText("Has errors");
		figures(page);
		assertThat(state(page, "figures")).hasText("Ready");
		page.fill("#words", "We let 12 homes.\n\nThe rest is TBC.");
		assertThat(state(page, "words")).hasText("In progress");
		assertThat(page.locator("#live-sheet")).containsText("1.2");
		assertThat(page.locator("#live-sheet")).containsText("We let 12 homes.");
		page.fill("#words", "We let 12 homes.\n\nThe rest follows.");
		assertThat(state(page, "words")).hasText("Ready");
		assertThat(state(page, "send")).hasText("Ready");
		assertThat(page.locator("#words-length")).hasText("7 words");
		Browser.picture(page, "desk-tasks-" + width);
		Browser.accessible(page);
	}

	@ParameterizedTest
	@ValueSource(ints = { 1280, 375 })
	void itemsAreAddedMovedSplitJoinedTakenOutAndPutBackByKeyboard(int width) {
		Page page = visit(width, true);
		page.fill("#words", "> Lead-in.\n\nFirst thing here.\n\n- a bullet\n\nSecond  thing – “as typed”.");
		button(page, "Item by item").press("Enter");
		assertThat(page.locator(".qd-item")).hasCount(3);
		act(page, 3, "up").press("Enter");
		assertThat(page.locator("#words"))
			.hasValue("> Lead-in.\n\nSecond  thing – “as typed”.\n\nFirst thing here.\n\n- a bullet");
		assertThat(page.locator(".qd-items__told")).containsText("Item 2 is now item 1 of 2");
		button(page, "Undo").press("Enter");
		assertThat(page.locator("#words"))
			.hasValue("> Lead-in.\n\nFirst thing here.\n\n- a bullet\n\nSecond  thing – “as typed”.");
		act(page, 2, "join").press("Enter");
		assertThat(page.locator("#words"))
			.hasValue("> Lead-in.\n\nFirst thing here.\n\n- a bullet\n\n> Second  thing – “as typed”.");
		button(page, "Undo").press("Enter");
		Locator first = page.locator(".qd-item__words").nth(1);
		first.evaluate("box => { box.focus(); box.setSelectionRange(6, 6); }");
		act(page, 2, "split").press("Enter");
		assertThat(page.locator("#words"))
			.hasValue("> Lead-in.\n\nFirst\n\nthing here.\n\n- a bullet\n\nSecond  thing – “as typed”.");
		act(page, 2, "remove").press("Enter");
		assertThat(page.locator(".qd-item")).hasCount(3);
		Browser.picture(page, "desk-items-" + width);
		Browser.accessible(page);
		button(page, "Undo").press("Enter");
		button(page, "Add an item").press("Enter");
		page.keyboard().type("A third thing.");
		assertThat(page.locator("#saved")).hasText("Saved 10:00");
		assertThat(saved().words()).isEqualTo(
				"> Lead-in.\n\nFirst\n\nthing here.\n\n- a bullet\n\nSecond  thing – “as typed”.\n\nA third thing.");
		button(page, "One text").press("Enter");
		assertThat(page.locator("#words")).isVisible();
	}

	@Test
	void aBoxThatHoldsTwoItemsBecomesTwoAndAnItemCanBeDragged() {
		Page page = visit(1280, true);
		button(page, "Item by item").click();
		button(page, "Add an item").click();
		page.keyboard().type("One.\n\nTwo.");
		page.keyboard().press("Tab");
		assertThat(page.locator(".qd-item")).hasCount(2);
		page.locator(".qd-item__grip").nth(1).dragTo(page.locator(".qd-item").first());
		assertThat(page.locator("#words")).hasValue("Two.\n\nOne.");
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void hintsAreAcceptedOneByOneWithAndWithoutScript(boolean script) {
		Page page = visit(1280, script);
		page.fill("#words", "It opened on 3rd May 2020 (in Field29th.");
		if (!script) {
			button(page, "Save").click();
		}
		assertThat(page.locator("#hints-list")).containsText("A bracket has no partner");
		button(page, "Change to “3 May”").click();
		assertThat(page.locator("#words")).hasValue("It opened on 3 May 2020 (in Field29th.");
		button(page, "Change to “Field 29th”").click();
		assertThat(page.locator("#words")).hasValue("It opened on 3 May 2020 (in Field 29th.");
		assertThat(page.locator("#hints-list button")).hasCount(0);
		Browser.picture(page, "desk-hints-" + (script ? "script" : "plain"));
		if (script) {
			Browser.accessible(page);
		}
	}

	@ParameterizedTest
	@ValueSource(ints = { 1280, 375 })
	void notMeHandsTheTaskOverWithoutScript(int width) {
		Page page = visit(width, false);
		page.click("text=Not you? Hand it to somebody else");
		button(page, "Hand it over").click();
		assertThat(page.locator("#person-error")).hasText("Error: Choose who takes it");
		Browser.picture(page, "desk-hand-over-" + width);
		page.selectOption("#person", "lead-3");
		button(page, "Hand it over").click();
		assertThat(page.locator("h1")).hasText("Service 1 is handed over");
		assertThat(page.locator("main")).containsText("The lead-3 gets an email");
		this.council.jdbc()
			.sql("update section set lead_id = 'lead-1', deputy_id = 'deputy' where id = ?")
			.param(this.section)
			.update();
	}

	@Test
	void aNilSaysWhatThePaperWillSayAndATextTooLongIsNotSent() {
		this.council.get(WritingRules.class).save("housing-and-community", new Writing(3, 4, "HRA"));
		Page page = visit(1280, true);
		figures(page);
		page.fill("#words", "One two three HRA five");
		assertThat(page.locator("#words-length")).hasText("5 words: 1 too many to send (the most is 4)");
		assertThat(state(page, "words")).hasText("Has errors");
		button(page, "Check and send").click();
		assertThat(page.locator("#words-error")).containsText("1 word more than the committee takes");
		assertThat(page.locator("#words")).hasValue("One two three HRA five");
		Browser.accessible(page);
		page.fill("#words", "");
		page.check("#nil");
		page.fill("#nilReason", "The service moved");
		assertThat(page.locator("#live-sheet")).containsText("There is nothing to report for this quarter.");
		this.council.get(WritingRules.class).save("housing-and-community", Writing.DEFAULT);
	}

	@Test
	void fromTheMailToSentInAtMostTwelvePages() {
		Page page = this.browser.page(1280);
		AtomicInteger loads = new AtomicInteger();
		page.onRequest((request) -> {
			if (request.isNavigationRequest() && request.redirectedFrom() == null) {
				loads.incrementAndGet();
			}
		});
		page.navigate(this.link);
		figures(page);
		page.fill("#words", String.join("\n\n",
				List.of("One – done.", "Two – done.", "Three – done.", "Four – done.", "Five – done.", "Six – done.")));
		button(page, "Check and send").click();
		page.check("#person");
		button(page, "Send section").click();
		assertThat(page.locator("h1")).hasText("Service 1 is sent");
		System.out.printf("From the mail to Sent: %d page loads for 4 measures and 6 achievements%n", loads.get());
		assertThat(loads.get()).isLessThanOrEqualTo(12);
	}

	@Test
	void aReturnedSectionIsChangedAndSentAgainByKeyboardAlone() {
		sendAndReturn();
		Page page = visit(1280, true);
		assertThat(page.locator("main > :first-child")).containsText("Say more about HR2");
		assertThat(state(page, "send")).hasText("Returned");
		Browser.picture(page, "desk-returned-1280");
		Browser.accessible(page);
		tabTo(page, "#words");
		page.keyboard().press("Control+End");
		page.keyboard().type("\n\nHR2 rose.");
		assertThat(state(page, "send")).hasText("Ready");
		tabTo(page, "#send");
		page.keyboard().press("Enter");
		assertThat(page.locator("h1")).containsText("before you send it");
		tabTo(page, "#person");
		page.keyboard().press("Space");
		tabTo(page, "button:has-text('Send section')");
		page.keyboard().press("Enter");
		assertThat(page.locator("h1")).hasText("Service 1 is sent");
		assertThat(this.council.get(Cycles.class).section(this.section).state()).isEqualTo(SectionState.SENT);
	}

	private void sendAndReturn() {
		Page page = visit(1280, false);
		figures(page);
		page.fill("#words", "We let 12 homes.");
		button(page, "Check and send").click();
		page.check("#person");
		button(page, "Send section").click();
		assertThat(page).hasTitle(Pattern.compile(".*Sent.*"));
		this.council.get(Reviews.class).decide(this.section, "director-1", Decision.RETURN, "Say more about HR2.");
	}

	/** Reaches something as somebody without a mouse does. */
	private static void tabTo(Page page, String selector) {
		for (int i = 0; i < 120; i++) {
			page.keyboard().press("Tab");
			if ((boolean) page.evaluate("wanted => document.activeElement?.matches(wanted) ?? false",
					selector.startsWith("button:") ? "form[action$='/send'] button" : selector)) {
				return;
			}
		}
		throw new AssertionError("The keyboard does not reach " + selector);
	}

}
