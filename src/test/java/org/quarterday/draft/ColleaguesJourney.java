package org.quarterday.draft;

import java.util.UUID;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quarterday.mail.AuthorReminded;
import org.quarterday.mail.LinkKey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** A lead passes parts of a section to colleagues and takes over what comes back (C8). */
class ColleaguesJourney extends Desk {

	ColleaguesJourney() {
		super(1);
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void aColleagueFillsInAPartAndTheLeadTakesItOver(boolean script) {
		Page page = visit(script);
		page.fill("#words", "We let 12 homes.");
		page.click("button:has-text('Ask a colleague')");
		page.fill("#email", "sam@elsewhere.example");
		page.click("button:has-text('Mail it to them')");
		assertThat(page.locator(".govuk-error-summary"))
			.containsText("Only colleagues with an address at council.example");
		assertThat(page.locator(".govuk-error-summary")).containsText("Choose a figure or a paragraph");
		seen(page, "colleagues-problem");
		page.fill("#email", "sam.helper.%s@council.example".formatted(script));
		page.fill("#name", "Sam Helper");
		page.check("#measures-1");
		page.fill("#part", "the paragraph on the new lift");
		page.fill("#note", "Two sentences will do.");
		page.click("button:has-text('Mail it to them')");
		assertThat(page.locator("tbody tr")).containsText("HR1 and the paragraph on the new lift");
		seen(page, "colleagues");
		Page colleague = this.browser.page(NARROW, script);
		String part = partLink();
		colleague.navigate(part);
		assertThat(colleague.locator("main")).not().containsText("HR2");
		assertThat(colleague.locator("main")).not().containsText("We let 12 homes");
		colleague.click("button:has-text('Send it back')");
		assertThat(colleague.locator(".govuk-error-summary li")).hasCount(2);
		seen(colleague, "part-problem");
		colleague.fill("[name='value:HR1']", "92%");
		colleague.fill("#words", "The lift in Mill Court works.");
		colleague.click("button:has-text('Save for later')");
		assertThat(colleague.locator(".govuk-notification-banner")).containsText("not sent back yet");
		colleague.click("button:has-text('Send it back')");
		assertThat(colleague.locator("main")).containsText("Came back");
		seen(colleague, "part-back");
		page.navigate(this.link);
		assertThat(page.locator(".qd-parts")).containsText("Sam Helper");
		page.click("text=Look at it and take it over");
		assertThat(page.locator("main")).containsText("92%");
		seen(page, "came-back");
		assertThat(saved().figure("HR1").value()).as("nothing before it is taken over").isEmpty();
		page.click("button:has-text('Take it over')");
		assertThat(saved().figure("HR1").value()).isEqualTo("92%");
		assertThat(saved().words()).isEqualTo("We let 12 homes.\n\nThe lift in Mill Court works.");
		colleague.navigate(part);
		assertThat(colleague.locator("button:has-text('Send it back')")).hasCount(0);
	}

	/** The colleague sees one paragraph alone, and it comes back to its place. */
	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void aSingleParagraphGoesToAColleagueAndComesBackToItsPlace(boolean script) {
		Page page = visit(script);
		page.fill("#words",
				"> Above.\n\nFirst, as it is.\n\n**Lifts** – 3 of 4 work.\n\n- Mill Court\n\nThird  one – “as it is”.");
		button(page, "Ask a colleague").click();
		page.getByLabel("1.2 Lifts – 3 of 4 work.").check();
		page.fill("#email", "deputy@council.example");
		seen(page, "colleagues-items");
		button(page, "Mail it to them").click();
		assertThat(page.locator("tbody tr")).containsText("1.2");
		page.getByLabel("1.2 Lifts – 3 of 4 work.").check();
		page.fill("#email", "lead-3@council.example");
		button(page, "Mail it to them").click();
		assertThat(page.locator("#items-error")).containsText("1.2 is with The deputy already");
		seen(page, "colleagues-items-problem");
		Page colleague = this.browser.page(NARROW, script);
		String part = partLink();
		colleague.navigate(part);
		assertThat(colleague.locator("textarea")).hasCount(1);
		assertThat(colleague.locator("main")).not().containsText("First, as it is.");
		assertThat(colleague.getByLabel("Paragraph 1.2")).hasValue("**Lifts** – 3 of 4 work.\n\n- Mill Court");
		colleague.getByLabel("Paragraph 1.2").fill(" ");
		button(colleague, "Send it back to The lead-1").click();
		assertThat(colleague.locator(".govuk-error-summary")).containsText("Write paragraph 1.2");
		seen(colleague, "part-item-problem");
		colleague.getByLabel("Paragraph 1.2").fill("**Lifts** – all 4 work.\n\n- Mill Court\n\nA new one.");
		button(colleague, "Send it back to The lead-1").click();
		seen(colleague, "part-item-back");
		page.navigate(this.link);
		page.click("text=Look at it and take it over");
		assertThat(page.locator("ins").first()).containsText("all");
		assertThat(page.locator("ins").last()).containsText("A new one.");
		seen(page, "came-back-item");
		button(page, "Take it over").click();
		assertThat(page.locator(".govuk-notification-banner")).containsText("It is not sent yet");
		assertThat(page.locator("#words")).hasValue(
				"> Above.\n\nFirst, as it is.\n\n**Lifts** – all 4 work.\n\n- Mill Court\n\nA new one.\n\nThird  one – “as it is”.");
	}

	/** LK5: a colleague's words are saved by themselves, too. */
	@Test
	void whatAColleagueTypesIsSavedByItself() {
		Page page = visit(WIDE);
		button(page, "Ask a colleague").click();
		page.fill("#email", "deputy@council.example");
		page.fill("#part", "the new lift");
		button(page, "Mail it to them").click();
		Page colleague = this.browser.page(NARROW);
		colleague.navigate(partLink());
		colleague.context().setOffline(true);
		colleague.locator("#words").pressSequentially("Typed on a train.");
		assertThat(colleague.locator("#saved")).containsText("cannot be reached");
		colleague.context().setOffline(false);
		assertThat(colleague.locator("#saved")).containsText("Saved ");
		seen(colleague, "part-saved");
		assertThat(this.council.get(Contributions.class).ofSection(this.section).get(0).typed().words())
			.isEqualTo("Typed on a train.");
	}

	/** Reminders stop when the part comes back (TT5), and one a day is enough. */
	@Test
	void aColleagueIsRemindedUntilThePartIsBack() {
		Page page = visit(1280);
		button(page, "Ask a colleague").click();
		page.fill("#email", "deputy@council.example");
		page.check("#measures-1");
		button(page, "Mail it to them").click();
		page.click("tbody a");
		button(page, "Remind The deputy").click();
		assertThat(page.locator(".govuk-notification-banner")).containsText("The deputy gets a reminder by email");
		page.click("tbody a");
		button(page, "Remind The deputy").click();
		assertThat(page.locator(".govuk-notification-banner")).containsText("The deputy was reminded today");
		this.council.clock().advance(java.time.Duration.ofDays(1));
		this.council.publish(new AuthorReminded(this.section));
		assertThat(reminders()).isEqualTo(2);
		Page colleague = this.browser.page(1280);
		colleague.navigate(partLink());
		colleague.fill("[name='value:HR1']", "92%");
		button(colleague, "Send it back to The lead-1").click();
		this.council.clock().advance(java.time.Duration.ofDays(1));
		this.council.publish(new AuthorReminded(this.section));
		assertThat(reminders()).isEqualTo(2);
	}

	private int reminders() {
		return this.council.jdbc()
			.sql("select count(*) from outbox where template = 'draft-part-reminder' and person_id = 'deputy'")
			.query(Integer.class)
			.single();
	}

	/**
	 * LK2: a link that was taken back ends, and nothing beyond the part is taken from it.
	 */
	@Test
	void aPartThatIsTakenBackEndsItsLinkAndNeverReachesFurther() throws Exception {
		Page page = visit(1280);
		page.click("button:has-text('Ask a colleague')");
		page.fill("#email", "deputy@council.example");
		page.check("#measures-1");
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

}
