package org.quarterday.draft;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quarterday.cycle.Cycles;
import org.quarterday.cycle.SectionFlow.Decision;
import org.quarterday.cycle.SectionState;
import org.quarterday.mail.ReplyDrafts;
import org.quarterday.page.Browser;
import org.quarterday.people.Writing;
import org.quarterday.people.WritingRules;
import org.quarterday.review.Reviews;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * A lead writes a section: task list, items, hints, live preview (C6, C11, C12, N6, PA9).
 */
class DeskJourney extends Desk {

	DeskJourney() {
		super(2);
	}

	private static void figures(Page page) {
		for (int i = 1; i <= 4; i++) {
			page.fill("[name='value:DM" + i + "']", "9" + i);
		}
	}

	private static Locator act(Page page, int item, String act) {
		return page.locator(".qd-item").nth(item - 1).locator("[data-act=" + act + "]");
	}

	private static Locator state(Page page, String task) {
		return page.locator("[data-task=" + task + "] .qd-status");
	}

	@ParameterizedTest
	@ValueSource(ints = { 1280, 375 })
	void theTaskListFollowsWhatIsTypedAndThePreviewHasTheTrueNumbers(int width) {
		Page page = visit(width, true);
		assertThat(state(page, "figures")).hasText("Not started");
		assertThat(state(page, "words")).hasText("Not started");
		page.fill("[name='value:DM1']", "91");
		assertThat(state(page, "figures")).hasText("In progress");
		page.fill("[name='value:DM2']", "many");
		assertThat(state(page, "figures")).hasText("Has errors");
		figures(page);
		assertThat(state(page, "figures")).hasText("Ready");
		page.fill("#words", "We let 12 homes.\n\nThe rest is TBC.");
		assertThat(state(page, "words")).hasText("In progress");
		assertThat(page.locator("#live-sheet")).containsText("2.2");
		assertThat(page.locator("#live-sheet")).containsText("We let 12 homes.");
		page.fill("#words", "We let 12 homes.\n\nThe rest follows.");
		assertThat(state(page, "words")).hasText("Ready");
		assertThat(state(page, "send")).hasText("Ready");
		assertThat(page.locator("#words-length")).hasText("7 words");
		seen(page, "desk-tasks");
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
		seen(page, "desk-items");
		button(page, "Undo").press("Enter");
		button(page, "Add an item").press("Enter");
		page.keyboard().type("A third thing.");
		page.waitForCondition(() -> saved().words()
			.equals("> Lead-in.\n\nFirst\n\nthing here.\n\n- a bullet\n\nSecond  thing – “as typed”.\n\nA third thing."));
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
		assertThat(page.locator(".qd-item__number")).hasCount(2);
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
		assertThat(page.locator("#hints-list button:has-text('Change')")).hasCount(0);
		page.locator("#hints-list").getByText("Leave it as it is").click();
		assertThat(page.locator("#hints-list li")).hasCount(0);
		assertThat(page.locator("#hints-left")).containsText("Left as they are: 1.");
		assertThat(page.locator("#words")).hasValue("It opened on 3 May 2020 (in Field 29th.");
		seen(page, "desk-hints");
		button(page, "Save").click();
		page.navigate(this.link);
		assertThat(page.locator("#hints-list li")).hasCount(0);
		page.fill("#words", "It opened again on 3 May 2020 (in Field 29th.");
		button(page, "Save").click();
		assertThat(page.locator("#hints-list")).containsText("A bracket has no partner");
		page.locator("#hints-list").getByText("Leave it as it is").click();
		button(page, "Show them again").click();
		assertThat(page.locator("#hints-list")).containsText("A bracket has no partner");
	}

	/**
	 * What the author leaves open, the reviewer is shown; what was left as it is, not.
	 */
	@Test
	void theReviewerSeesTheHintsThatAreLeft() {
		Page page = visit(1280, false);
		figures(page);
		page.fill("#words", "Mrs Smith of the QRS won.\n\nIt opened on 3rd May.");
		button(page, "Save").click();
		page.locator("#hints-list li", new Page.LocatorOptions().setHasText("never explained"))
			.getByText("Leave it as it is")
			.click();
		send(page);
		Page review = reviewer(1280);
		assertThat(review.locator("main")).containsText("This names a person");
		assertThat(review.locator("main")).containsText("Dates are written like 29 June 2020");
		assertThat(review.locator("main")).not().containsText("is never explained");
		seen(review, "desk-hints-review");
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void notMeHandsTheTaskOver(boolean script) {
		Page page = visit(script);
		page.click("text=Not you? Hand it to somebody else");
		seen(page, "desk-hand-over");
		button(page, "Hand it over").click();
		assertThat(page.locator("#person-error")).hasText("Error: Choose who takes it");
		seen(page, "desk-hand-over-problem");
		page.selectOption("#person", "lead-3");
		button(page, "Hand it over").click();
		assertThat(page.locator("h1")).hasText("Service 2 is handed over");
		assertThat(page.locator("main")).containsText("The lead-3 gets an email");
		seen(page, "desk-handed-over");
		this.council.jdbc()
			.sql("update section set lead_id = 'lead-2', deputy_id = 'deputy' where id = ?")
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

	/** N11: what an answer by mail became waits in the form to be confirmed. */
	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void anAnswerByMailIsConfirmedInTheForm(boolean script) {
		this.council.get(ReplyDrafts.class)
			.take(this.section, "lead-2", "lead-2@council.example",
					"DM1: 91%\nDM2: 92\nDM3: 93\nDM4: 94\n\nWe let 12 homes.", List.of());
		Page page = visit(script);
		assertThat(page.locator(".qd-standing").first()).containsText("Draft - not sent");
		assertThat(page.locator("[name='value:DM1']")).hasValue("91%");
		assertThat(page.locator("#words")).hasValue("We let 12 homes.");
		assertThat(state(page, "send")).hasText("Ready");
		seen(page, "desk-answer-by-mail");
		send(page);
		assertThat(page.locator("h1")).hasText("Service 2 is sent");
	}

	@Test
	void fromTheMailToSentInAtMostTwelvePagesByKeyboardAlone() {
		Page page = this.browser.page(1280);
		AtomicInteger loads = new AtomicInteger();
		page.onRequest((request) -> {
			if (request.isNavigationRequest() && request.redirectedFrom() == null) {
				loads.incrementAndGet();
			}
		});
		page.navigate(this.link);
		for (int i = 1; i <= 4; i++) {
			tabTo(page, "[name='value:DM" + i + "']");
			page.keyboard().type("9" + i);
		}
		tabTo(page, "#words");
		for (String item : List.of("One", "Two", "Three", "Four", "Five", "Six")) {
			page.keyboard().type(item + " – done.");
			page.keyboard().press("Enter");
			page.keyboard().press("Enter");
		}
		tabTo(page, "#send");
		page.keyboard().press("Enter");
		assertThat(page.locator("h1")).containsText("before you send it");
		tabTo(page, "#person");
		page.keyboard().press("Space");
		tabTo(page, "form[action$='/send'] button");
		page.keyboard().press("Enter");
		assertThat(page.locator("h1")).hasText("Service 2 is sent");
		System.out.printf("From the mail to Sent: %d page loads for 4 measures and 6 achievements%n", loads.get());
		assertThat(loads.get()).isLessThanOrEqualTo(12);
	}

	@Test
	void aReturnedSectionIsChangedAndSentAgainByKeyboardAlone() {
		sendAndReturn();
		Page page = visit(1280, true);
		assertThat(page.locator("main > :first-child")).containsText("Say more about DM2");
		assertThat(state(page, "send")).hasText("Returned");
		seen(page, "desk-returned");
		tabTo(page, "#words");
		page.keyboard().press("Control+End");
		page.keyboard().type("\n\nDM2 rose.");
		assertThat(state(page, "send")).hasText("Ready");
		tabTo(page, "#send");
		page.keyboard().press("Enter");
		assertThat(page.locator("h1")).containsText("before you send it");
		tabTo(page, "#person");
		page.keyboard().press("Space");
		tabTo(page, "form[action$='/send'] button");
		page.keyboard().press("Enter");
		assertThat(page.locator("h1")).hasText("Service 2 is sent");
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
		this.council.get(Reviews.class).decide(this.section, "director-1", Decision.RETURN, "Say more about DM2.");
	}

}
