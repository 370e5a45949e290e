package org.quarterday.publish;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.FilePayload;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.quarterday.ask.Opening;
import org.quarterday.compile.DraftFiles;
import org.quarterday.content.ContentParser;
import org.quarterday.cycle.Body;
import org.quarterday.cycle.Calendars;
import org.quarterday.cycle.CycleState;
import org.quarterday.cycle.Cycles;
import org.quarterday.cycle.Outline;
import org.quarterday.cycle.Quarter;
import org.quarterday.cycle.Section;
import org.quarterday.cycle.SectionFlow.Decision;
import org.quarterday.cycle.SectionState;
import org.quarterday.cycle.Stages;
import org.quarterday.cycle.Time;
import org.quarterday.draft.Author;
import org.quarterday.draft.Drafts;
import org.quarterday.draft.Sending;
import org.quarterday.draft.Typed;
import org.quarterday.page.Browser;
import org.quarterday.page.Keyboard;
import org.quarterday.paper.StandingText;
import org.quarterday.people.Committee;
import org.quarterday.people.Committees;
import org.quarterday.people.Service;
import org.quarterday.review.Reviews;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * The officer's pages around a paper that is being made, one by one, each with its
 * errors, on a phone and a desk, by keyboard and without scripts.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PaperPagesJourney extends PaperProgram {

	private static final AtomicInteger COUNT = new AtomicInteger();

	@Autowired
	Committees committees;

	@Autowired
	Calendars calendars;

	@Autowired
	Opening opening;

	@Autowired
	Cycles cycles;

	@Autowired
	Drafts drafts;

	@Autowired
	Sending sending;

	@Autowired
	Reviews reviews;

	@Autowired
	DraftFiles files;

	@Autowired
	TransactionTemplate transaction;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	Clock clock;

	private String committee;

	private UUID cycle;

	@BeforeAll
	void start() {
		this.browser = new Browser("http://localhost:" + this.port);
		PlaywrightAssertions.setDefaultAssertionTimeout(30_000);
	}

	@AfterEach
	void leave() {
		this.browser.leave();
	}

	@AfterAll
	void close() {
		this.browser.close();
	}

	/** A committee of two services, whose sections are approved with these words. */
	private Page checking(String museums, String tourism) {
		open("Museums", "Tourism");
		approve(section("Museums"), museums);
		approve(section("Tourism"), tourism);
		Awaitility.await()
			.atMost(Duration.ofMinutes(1))
			.until(() -> this.cycles.get(this.cycle).state() == CycleState.CHECKING);
		return signIn("officer", paper(""));
	}

	private void open(String... services) {
		int number = COUNT.incrementAndGet();
		this.committee = "arts-" + number;
		this.committees.save(new Committee(this.committee, "Arts Committee " + number, Body.COMMITTEE, Outline.NESTED,
				"officer", standing(), "[{\"name\":\"Background papers\",\"lines\":[\"None\"]}]", Stages.DEFAULT));
		for (int i = 1; i <= services.length; i++) {
			service(services[i - 1].toLowerCase(Locale.UK) + "-" + number, services[i - 1], i, "lead-" + i);
		}
		LocalDate meeting = this.calendars.current().plusWorkingDays(Time.today(this.clock), 40);
		this.cycle = this.opening.open(this.committee, new Quarter(2026, 1), meeting, "officer").id();
	}

	private static String standing() {
		return new StandingText(List
			.of(new StandingText.OwnSection("Introduction", ContentParser.fromTyped("This paper tells of {period}.")),
					new StandingText.OwnSection("Achievements",
							ContentParser.fromTyped("> What the services report; see {see Tourism}."))),
				false)
			.toJson();
	}

	private void service(String id, String name, int position, String lead) {
		this.committees
			.save(new Service(id, this.committee, name, position, lead, null, "director-1", "director-2", true));
	}

	private void approve(Section section, String words) {
		Author lead = Author.signedIn(section.leadId());
		this.drafts.save(section.id(), this.drafts.load(section.id()).revision(), new Typed(words, Map.of(), ""), lead);
		send(section);
		this.reviews.decide(section.id(), section.reviewerId(), Decision.APPROVE, "");
	}

	private void send(Section section) {
		this.sending.send(section.id(), this.drafts.load(section.id()).revision(), Author.signedIn(section.leadId()));
	}

	@Test
	@DisplayName("PA6, TT2: finance is asked by mail, cannot save nothing, types None; the cover sheet says so")
	void commentsOfAnotherOfficer() {
		Page officer = checking("The museum opened.", "The pier opened.");
		link(officer, "Comments of other officers").click();
		press(officer, "Ask by mail");
		both(officer, "comments-refused");
		officer.locator("#field").fill("Financial implications");
		press(officer, "Ask by mail");
		assertThat(officer.locator("#person-error")).isVisible();
		assertThat(officer.locator("#field")).hasValue("Financial implications");
		officer.selectOption("#person", "deputy-5");
		press(officer, "Ask by mail");
		assertThat(officer.locator(".qd-card")).containsText("Asked");
		both(officer, "comments-asked");
		officer.navigate(paper(""));
		assertThat(officer.locator("main")).containsText("A field of the cover sheet is empty");

		Page finance = this.browser.page(375, false);
		Browser.signIn(finance, "deputy-5", PASSWORD);
		finance.navigate(mailed("deputy-5@larkmere.example"));
		press(finance, "Save");
		assertThat(finance.locator("#comment-error")).containsText("type None");
		Browser.picture(finance, "publication-comment-without-script-375");
		finance = signIn("deputy-5", finance.url().replaceFirst("^.*(?=/comments)", ""));
		press(finance, "Save");
		both(finance, "comment-refused");
		link(finance, "Comments").click();
		both(finance, "comment-list");
		finance.locator("main a").first().press("Enter");
		finance.locator("#comment").fill("None");
		press(finance, "Save");
		both(finance, "comment-saved");
		officer.navigate(paper("/read"));
		assertThat(officer.locator("main")).containsText("Financial implications");
		officer.navigate(paper("/comments"));
		both(officer, "comments-answered");
	}

	private String mailed(String address) {
		Pattern link = Pattern.compile("http://localhost:\\d+(/comments/[0-9a-f-]+)");
		return Awaitility.await()
			.atMost(Duration.ofMinutes(1))
			.until(() -> this.jdbc.sql("select message from mailbox where recipient = ? order by id desc")
				.param(address)
				.query(byte[].class)
				.list()
				.stream()
				.map((mail) -> link.matcher(new String(mail, StandardCharsets.UTF_8).replace("=\r\n", "")))
				.filter(Matcher::find)
				.map((found) -> found.group(1))
				.findFirst()
				.orElse(null), (found) -> found != null);
	}

	@Test
	@DisplayName("N21: a word of the glossary is explained where the paper first uses it")
	void glossary() {
		Page officer = checking("The RDA met twice.", "The pier opened.");
		officer.navigate("/set-up/glossary");
		both(officer, "glossary");
		Locator last = officer.locator("fieldset").last();
		last.locator("input").first().fill("RDA");
		press(officer, "Save");
		assertThat(officer.locator(".govuk-error-message")).containsText("Enter what “RDA” means");
		both(officer, "glossary-refused");
		officer.locator("fieldset").last().locator("input").nth(1).fill("Regional Development Agency");
		press(officer, "Save");
		officer.navigate(paper("/read"));
		assertThat(officer.locator("main")).containsText("Regional Development Agency");
		both(officer, "glossary-read");
	}

	@Test
	@DisplayName("PA1, N19: sections move and are counted otherwise; the numbers and the references follow at once")
	void outline() {
		Page officer = checking("The museum opened.", "The pier opened.");
		officer.navigate(paper("/read"));
		assertThat(officer.locator(".paper")).containsText("see 2.2");
		officer.navigate(paper("/outline"));
		both(officer, "outline");
		Keyboard keyboard = new Keyboard(officer);
		keyboard.to("Services within one section").key("ArrowDown").press("Show the numbers");
		both(officer, "outline-preview");
		keyboard.press("Use these numbers").at(".govuk-notification-banner--success");
		officer.navigate(paper("/read"));
		assertThat(officer.locator(".paper")).containsText("see 4");
		officer.navigate("/cycles/%s/standing-text".formatted(this.cycle));
		both(officer, "standing-text");
		keyboard.press("Add a section").at("fieldset[id^=section-]").press("Save");
		assertThat(officer.locator(".govuk-error-summary")).containsText("is empty");
		both(officer, "standing-text-refused");
		keyboard.refused(officer.locator("[name^=heading-]").last().getAttribute("id")).type("Next steps");
		keyboard.press("Up: section").at("fieldset[id^=section-]");
		assertThat(officer.locator("fieldset:focus [name^=heading-]")).hasValue("Next steps");
		keyboard.press("Preview").at("#preview");
		both(officer, "standing-text-preview");
		press(officer, "Save");
		officer.navigate(paper("/read"));
		both(officer, "outline-moved");
	}

	@Test
	@DisplayName("H2, G12: a draft edited in Word comes back, is shown as redline, and needs the reviewer's nod")
	void editedInWord() throws IOException {
		Page officer = checking("The museum opened, see {see Tourism}.\n\nA guide was printed.", "The pier opened.");
		link(officer, "Edited in Word").click();
		both(officer, "word");
		press(officer, "Show what changed");
		both(officer, "word-none");
		upload(officer, "notes_of_the_director_and_of_finance_2026_final_FINAL_version-3_(for-the-paper).docx",
				"no Word file".getBytes(StandardCharsets.UTF_8));
		assertThat(officer.locator("#file-error")).isVisible();
		both(officer, "word-refused");
		byte[] draft = officer.context().request().get(paper("/draft.docx")).body();
		upload(officer, "draft.docx", edited(draft));
		assertThat(officer.locator("ins")).containsText("opened its doors");
		both(officer, "word-redline");
		press(officer, "Take the edits over");
		assertThat(section("Museums").state()).isEqualTo(SectionState.REOPENED);
		Page lead = signIn("lead-1", "/sections/" + section("Museums").id());
		assertThat(lead.locator("main")).containsText("edited this section in the Word draft");
		both(lead, "word-author");
		send(section("Museums"));
		Page director = signIn("director-1", "/review/" + section("Museums").id());
		both(director, "word-reviewer");
		assertThat(director.locator("main")).containsText("its doors");
		this.reviews.decide(section("Museums").id(), "director-1", Decision.APPROVE, "");
		officer.navigate(paper("/read"));
		assertThat(officer.locator(".paper")).containsText("The museum opened its doors, see 2.2.");
	}

	private static void upload(Page page, String name, byte[] content) {
		page.setInputFiles("#file", new FilePayload(name,
				"application/vnd.openxmlformats-officedocument.wordprocessingml.document", content));
		press(page, "Show what changed");
	}

	private static byte[] edited(byte[] draft) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(draft))) {
			XWPFParagraph paragraph = document.getParagraphs()
				.stream()
				.filter((each) -> each.getText().contains("The museum opened, see 2.2."))
				.findFirst()
				.orElseThrow();
			paragraph.getRuns()
				.forEach((run) -> run.setText(run.text().replace("The museum opened,", "The museum opened its doors,"),
						0));
			document.write(out);
		}
		return out.toByteArray();
	}

	@Test
	@DisplayName("G5: appendices with letters and pages, a file that cannot be published, the report made from figures")
	void appendices() throws Exception {
		Page officer = checking("The museum opened.", "The pier opened.");
		Keyboard keyboard = new Keyboard(officer);
		keyboard.press("Appendices").press("Add the file");
		both(officer, "appendices-refused");
		keyboard.refused("title").type("Visitor survey").press("Add the file");
		assertThat(officer.locator("#title")).hasValue("Visitor survey");
		keyboard.refused("file");
		officer.setInputFiles("#file",
				new FilePayload("survey_of_all_visitors_2026_final_FINAL_version-3_with-comments-(for-publication).pdf",
						"application/pdf", officer.context().request().get(paper("/draft.pdf")).body()));
		keyboard.press("Add the file").at(".govuk-notification-banner--success");
		keyboard.press("Add the report made from the figures").press("Up: Performance report");
		keyboard.at("[id^=appendix-] > .govuk-notification-banner--success");
		both(officer, "appendices");
		officer.navigate(paper("/read"));
		assertThat(officer.locator(".paper")).containsText("Appendix B");
		officer.navigate(paper("/appendices"));
		officer.locator("button[value=remove]").first().click();
		assertThat(officer.locator(".qd-card")).hasCount(1);
	}

	@Test
	@DisplayName("PA8, C11: the agreed wording and the lengths of a committee, with their errors")
	void wording() {
		Page officer = checking("The museum opened.", "The pier opened.");
		officer.navigate("/set-up/committees/%s/wording".formatted(this.committee));
		both(officer, "wording");
		officer.locator("#toFollow").fill("");
		officer.locator("#deferred").fill("x".repeat(201));
		press(officer, "Save");
		both(officer, "wording-refused");
		Page plain = this.browser.page(375, false);
		Browser.signIn(plain, "officer", PASSWORD);
		plain.navigate("/set-up/committees/%s/wording".formatted(this.committee));
		plain.locator("#toFollow").fill("A report will follow.");
		press(plain, "Save");
		assertThat(plain.locator(".govuk-notification-banner--success")).containsText("The wording is saved");
		officer.navigate("/set-up/committees/%s/writing".formatted(this.committee));
		officer.locator("#softWords").fill("many");
		press(officer, "Save");
		both(officer, "writing-refused");
	}

	@Test
	@DisplayName("PA7: what the proof finds is sent back with its words, or accepted with a reason, never without")
	void proof() {
		Page officer = checking("The museum (opened on the Field29th.\n\nVisits: ??? in all.",
				"The pier, see Appendix C, attached.");
		both(officer, "proof");
		Keyboard keyboard = new Keyboard(officer);
		keyboard.press("Accept 2.1.2");
		assertThat(officer.locator(".govuk-error-message")).containsText("Enter why");
		keyboard.refused(officer.locator("input[name=reason].govuk-input--error").getAttribute("id"));
		keyboard.type("It is the field’s name.").enter();
		keyboard.at("[id^=finding-] > .govuk-notification-banner--success");
		assertThat(officer.locator(".qd-card:has(.govuk-notification-banner--success)"))
			.containsText("Accepted, because: It is the field’s name.");
		both(officer, "proof-accepted");
		keyboard.press("Send Tourism back").to("Tourism").key("Space").press("Send back");
		keyboard.at(".govuk-error-summary");
		assertThat(officer.locator("#comment")).hasValue(Pattern.compile("^2\\.2\\.1: .*"));
		both(officer, "proof-refused");
		officer.navigate(paper(""));
		withoutScripts(officer.url());
		link(officer, "Send Museums back").first().click();
		officer.getByLabel("Museums", exactly()).uncheck();
		press(officer, "Send back");
		assertThat(officer.locator("#send-back-error")).containsText("Choose at least one section");
		assertThat(officer.locator("#comment")).hasValue(Pattern.compile("^2\\.1\\.\\d: .*"));
		both(officer, "proof-send-back-refused");
		officer.getByLabel("Museums", exactly()).check();
		press(officer, "Send back");
		assertThat(officer.locator(".govuk-notification-banner--success")).containsText("Sent back");
		assertThat(section("Museums").state()).isEqualTo(SectionState.REOPENED);
	}

	/** Nothing is lost, and what was done is said where the person was. */
	private void withoutScripts(String proof) {
		Page plain = this.browser.page(375, false);
		Browser.signIn(plain, "officer", PASSWORD);
		plain.navigate(proof);
		Locator card = plain.locator(".qd-card:has-text('A bracket is not balanced')").first();
		card.locator("input[name=reason]").fill("The number is being counted.");
		card.getByText("Accept").first().click();
		assertThat(plain.locator(".qd-card .govuk-notification-banner--success")).isInViewport();
		both(plain, "proof-accepted");
		plain.context().close();
	}

	@Test
	@DisplayName("N5: of two sections that tell the same one refers to the other, or tells it for both, in one click")
	void toldTwice() {
		Page officer = checking("The summer fair in Central Park drew 1,200 visitors.\n\nA guide was printed.",
				"**The fair** – A summer fair in Central Park drew 1,200 visitors, the most ever.");
		both(officer, "overlap");
		press(officer, "Let 2.1.1 refer to 2.2.1");
		assertThat(officer.locator(".govuk-notification-banner--success")).containsText("one section is back");
		assertThat(this.drafts.load(section("Museums").id()).typed().words()).isEqualTo(
				"The summer fair in Central Park drew 1,200 visitors. See also {see The fair}.\n\nA guide was printed.");
		again("Museums");
		officer.navigate(paper("/read"));
		assertThat(officer.locator(".paper")).containsText("See also 2.2.1.");
		officer.navigate(paper(""));
		press(officer, "Tell it all in 2.2.1");
		assertThat(officer.locator(".govuk-notification-banner--success")).containsText("2 sections are back");
		assertThat(this.drafts.load(section("Museums").id()).typed().words())
			.isEqualTo("See also {see The fair}.\n\nA guide was printed.");
		assertThat(this.drafts.load(section("Tourism").id()).typed().words())
			.isEqualTo("**The fair** – A summer fair in Central Park drew 1,200 visitors, the most ever. "
					+ "The summer fair in Central Park drew 1,200 visitors.");
	}

	@Test
	@DisplayName("G1: a large paper's files are made in the background: failed, tried again, watched, there; on change made anew")
	void filesOfLargePaper() {
		open("Archives", "Museums", "Tourism");
		approve(section("Museums"), "The museum opened.");
		approve(section("Tourism"), "The pier opened.");
		state("Archives", SectionState.APPROVED);
		Page officer = signIn("officer", paper("/files"));
		assertThat(officer.locator("main")).containsText("The files could not be made.");
		both(officer, "draft-files-failed");
		state("Archives", SectionState.DRAFTING);
		Page phone = this.browser.page(375, false);
		Browser.signIn(phone, "officer", PASSWORD);
		this.transaction.executeWithoutResult((held) -> {
			this.jdbc.sql("lock table exempt_mark in access exclusive mode").update();
			press(officer, "Try again");
			assertThat(officer.locator("main")).containsText("Being made: 1 of 3 sections.");
			both(officer, "draft-files-making");
			phone.navigate(paper("/draft.docx"));
			assertThat(phone.locator("main")).containsText("Being made: 1 of 3 sections.");
			Browser.picture(phone, "publication-draft-files-without-script-375");
		});
		assertThat(officer.locator("[data-live-status]")).hasText("The files are ready.");
		both(officer, "draft-files-ready");
		assertThat(link(phone, "Draft for Word")).isVisible();
		sameAsAtOnce(officer);
		approve(section("Archives"), "The archive opened.");
		officer.navigate(paper("/files"));
		assertThat(link(officer, "Draft as PDF")).isVisible();
		sameAsAtOnce(officer);
	}

	private void sameAsAtOnce(Page officer) {
		for (DraftFiles.Kind kind : DraftFiles.Kind.values()) {
			String name = "/draft." + kind.name().toLowerCase(Locale.ROOT);
			assertThat(officer.context().request().get(paper(name)).body()).as(name)
				.isEqualTo(this.files.write(this.cycle, kind));
		}
	}

	private void state(String service, SectionState state) {
		this.jdbc.sql("update section set state = ? where id = ?").params(state.name(), section(service).id()).update();
	}

	/** Sent and approved again. */
	private void again(String service) {
		send(section(service));
		this.reviews.decide(section(service).id(), "director-1", Decision.APPROVE, "");
		Awaitility.await()
			.atMost(Duration.ofMinutes(1))
			.until(() -> this.cycles.get(this.cycle).state() == CycleState.CHECKING);
	}

	private static Page.GetByLabelOptions exactly() {
		return new Page.GetByLabelOptions().setExact(true);
	}

	private String paper(String page) {
		return "/cycles/%s/paper%s".formatted(this.cycle, page);
	}

	private Section section(String name) {
		return this.cycles.sections(this.cycle)
			.stream()
			.filter((section) -> section.serviceName().equals(name))
			.findFirst()
			.orElseThrow();
	}

}
