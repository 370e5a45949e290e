package org.quarterday.draft;

import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quarterday.content.Save;
import org.quarterday.content.Saves;
import org.quarterday.cycle.Cycles;
import org.quarterday.cycle.ReportingCycle;
import org.quarterday.cycle.SectionFlow.Decision;
import org.quarterday.cycle.SectionState;
import org.quarterday.page.Browser;
import org.quarterday.review.Reviews;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** A lead answers the mailed link in a browser (LK5, LK6, FG2 to FG7). */
class FormJourney extends Desk {

	FormJourney() {
		super(1);
	}

	private void write(Page page) {
		page.fill("[name='value:HR1']", "91 %");
		page.fill("[name='value:HR2']", "23");
		page.fill("#words",
				"**Repairs** – we finished 91% on time, up from 88%.\n\nThe new team\n\n- answers calls from 7am\n- has 12 people");
	}

	@ParameterizedTest
	@ValueSource(ints = { 1280, 375, 320 })
	void theWholeWayFromDraftToSentIsAccessible(int width) {
		Page page = visit(width);
		seen(page, "form-empty");
		write(page);
		assertThat(page.locator("#saved")).hasText("Saved 10:00");
		assertThat(page.locator("#figure-1-result .qd-rag")).hasText("Green");
		seen(page, "form-filled");
		button(page, "Preview").click();
		assertThat(page.locator(".qd-sheet")).containsText("1.1");
		seen(page, "form-preview");
		page.getByText("Back to the form").first().click();
		button(page, "Check and send").click();
		seen(page, "form-check");
		page.check("#person");
		button(page, "Send section").click();
		assertThat(page.locator("h1")).hasText("Service 1 is sent");
		seen(page, "form-sent");
		assertThat(this.council.get(Cycles.class).section(this.section).state()).isEqualTo(SectionState.SENT);
		page.navigate(this.link);
		assertThat(page.locator("main")).containsText("Sent");
	}

	@Test
	void everythingWorksWithoutJavaScript() {
		Page page = visit(false);
		seen(page, "form-empty");
		write(page);
		button(page, "Save").click();
		assertThat(page.locator(".govuk-notification-banner")).containsText("Saving is not sending");
		assertThat(page.locator("[data-task=figures] .qd-status")).hasText("Ready");
		assertThat(page.locator("#figure-1-result .qd-rag")).hasText("Green");
		seen(page, "form-saved");
		button(page, "Check and send").click();
		seen(page, "form-check");
		button(page, "Send section").click();
		assertThat(page.locator(".govuk-error-summary")).containsText("identify a person");
		seen(page, "form-check-problem");
		page.check("#person");
		button(page, "Send section").click();
		assertThat(page.locator("h1")).hasText("Service 1 is sent");
		seen(page, "form-sent");
	}

	/**
	 * Nothing is ever sent twice or asked for again by going back, forward or reloading.
	 */
	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void backAndForwardKeepEveryWordAndNeverAskToSendAgain(boolean script) {
		Page page = visit(1280, script);
		write(page);
		button(page, "Check and send").click();
		assertThat(page).hasURL(Pattern.compile("/check$"));
		page.goBack();
		assertThat(page.locator("[name='value:HR1']")).hasValue("91 %");
		page.fill("#words", page.inputValue("#words") + "\n\nTyped after going back.");
		button(page, "Save").click();
		assertThat(page.locator(".govuk-notification-banner")).containsText("Saving is not sending");
		page.goBack();
		page.goForward();
		assertThat(page.locator("#words")).hasValue(Pattern.compile("Typed after going back\\.$"));
		button(page, "Check and send").click();
		button(page, "Send section").click();
		assertThat(page.locator("#person-error")).isVisible();
		page.reload();
		page.goBack();
		page.goForward();
		assertThat(page.locator(".qd-sheet")).containsText("Typed after going back.");
		page.check("#person");
		button(page, "Send section").click();
		assertThat(page.locator("h1")).hasText("Service 1 is sent");
		page.goBack();
		assertThat(page.locator("main")).containsText("Typed after going back.");
		assertThat(page.locator("main")).containsText("What you sent");
		assertThat(button(page, "Send section")).hasCount(0);
		assertThat(this.council.get(Cycles.class).section(this.section).round()).isEqualTo(1);
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void problemsStandInTheSummaryAndBesideTheFieldAndWhatWasTypedStays(boolean script) {
		Page page = visit(script);
		page.fill("[name='value:HR1']", "abc");
		page.fill("[name='value:HR2']", "1,234.5 %");
		button(page, "Check and send").click();
		assertThat(page.locator(".govuk-error-summary li")).hasCount(3);
		assertThat(page.locator("#figure-1-value-error")).containsText("HR1");
		assertThat(page.locator("[name='value:HR1']")).hasValue("abc");
		assertThat(page.locator("[name='value:HR2']")).hasValue("1,234.5 %");
		assertThat(page.title()).startsWith("Error: ");
		seen(page, "form-problems");
		page.locator(".govuk-error-summary a").first().click();
		if (script) {
			assertThat(page.locator("[name='value:HR1']")).isFocused();
		}
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

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void theSecondOfTwoTabsIsShownBothTextsAndChooses(boolean script) {
		Page first = visit(script);
		Page second = visit(script);
		first.fill("#words", "The first text of two.");
		button(first, "Save").click();
		second.fill("#words", "The second text of two.");
		if (script) {
			assertThat(second.locator("#saved")).containsText("Somebody else saved another text");
			second.click("text=Compare both texts");
		}
		else {
			button(second, "Save").click();
		}
		assertThat(second.locator(".qd-merge__choice")).hasCount(1);
		assertThat(second.locator("main")).containsText("The first text of two.");
		assertThat(second.locator("main")).containsText("The second text of two.");
		seen(second, "form-compare");
		button(second, "Save my choice").click();
		assertThat(second.locator("#words")).hasValue("The first text of two.\n\nThe second text of two.");
		second.click("text=Earlier saves");
		assertThat(second.locator("main")).containsText("The second text of two.");
		seen(second, "form-saves");
		second.locator("tbody tr", new Page.LocatorOptions().setHasText("The first text of two."))
			.locator("a")
			.last()
			.click();
		seen(second, "form-save");
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

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void aReturnedSectionShowsTheCommentAtTheTopAndEverythingSent(boolean script) {
		Page page = visit(script);
		write(page);
		button(page, "Check and send").click();
		page.check("#person");
		button(page, "Send section").click();
		assertThat(page.locator("h1")).hasText("Service 1 is sent");
		this.council.get(Reviews.class)
			.decide(this.section, "director-1", Decision.RETURN, "Say what the 12 people do.");
		page.navigate(this.link);
		assertThat(page.locator("main")).containsText("Say what the 12 people do.");
		assertThat(page.locator("#words")).hasValue(Pattern.compile("The new team"));
		seen(page, "form-returned");
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void nothingToReportNeedsAReason(boolean script) {
		Page page = visit(script);
		page.fill("[name='value:HR1']", "91");
		page.fill("[name='value:HR2']", "23");
		page.locator("#nil").check();
		button(page, "Check and send").click();
		assertThat(page.locator("#nilReason-error")).isVisible();
		assertThat(page.locator("#nil")).isChecked();
		seen(page, "form-nil-problem");
		page.fill("#nilReason", "The service moved in April");
		button(page, "Check and send").click();
		assertThat(page.locator(".qd-sheet")).containsText("The service moved in April");
		page.check("#person");
		button(page, "Send section").click();
		assertThat(page.locator("main")).containsText("Nothing to report");
		seen(page, "form-nil-sent");
	}

	/** F8: at once until it is opened, and by asking afterwards. */
	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void aSentSectionIsTakenBackOrAskedFor(boolean script) {
		Page page = visit(script);
		write(page);
		send(page);
		seen(page, "form-recall");
		button(page, "Take it back and change it").click();
		assertThat(page.locator("#words")).hasValue(Pattern.compile("The new team"));
		send(page);
		this.council.get(Reviews.class).opened(this.section, "director-1");
		page.navigate(this.link);
		seen(page, "form-ask-back");
		button(page, "Ask for it back").click();
		assertThat(page.locator(".govuk-notification-banner")).containsText("can give it back in one click");
		button(page, "Ask for it back").click();
		assertThat(page.locator("main")).containsText("You asked for it back already");
		seen(page, "form-asked-back");
	}

	@Test
	void leadsAlsoReachTheirSectionsBySigningIn() {
		Page page = this.browser.page(1280);
		page.context()
			.addCookies(
					List.of(new com.microsoft.playwright.options.Cookie("who", "lead-1").setUrl(this.pages.address())));
		page.navigate("/sections");
		seen(page, "sections");
		page.click("text=Service 1, Q4 2025/26");
		assertThat(page.locator("h1")).hasText("Service 1");
	}

	@Test
	void aLinkThatOpensNothingOffersANewOne() {
		Page page = this.browser.page(WIDE);
		page.navigate("/task/unknown");
		assertThat(page.locator("h1")).hasText("This link opens nothing");
		seen(page, "link-gone");
		page.click("text=Get a new link");
		button(page, "Mail me a link").click();
		assertThat(page.locator("#email-error")).isVisible();
		seen(page, "link-new-problem");
		page.fill("#email", "lead-1@council.example");
		button(page, "Mail me a link").click();
		assertThat(page.locator("h1")).hasText("Look into your inbox");
		seen(page, "link-new");
	}

	@Test
	void lastQuartersTextStandsBeside() {
		// what the same service reported in the quarter before
		UUID last = this.council.get(Cycles.class).sections(earlier()).get(0).id();
		this.council.get(Saves.class)
			.add(new Save(0, last, 1, Save.Kind.APPROVED, 1, "**Repairs** – 88% were on time.\n\n- The hall reopened",
					"{}", "", this.council.clock().instant(), "director-1", "sign-in"));
		Page page = visit(true);
		assertThat(page.locator(".qd-last")).containsText("The hall reopened");
		seen(page, "form-last-quarter");
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
			.hasValue(Pattern.compile("Before. \\*\\*Repairs\\*\\* – 91%\\s+- one\\s+- two"));
	}

	private UUID earlier() {
		return this.council.get(Cycles.class)
			.find("housing-and-community", QUARTER.previous())
			.map(ReportingCycle::id)
			.orElseGet(this::pastCycle);
	}

	private UUID pastCycle() {
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
