package org.quarterday.publish;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.awaitility.Awaitility;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.quarterday.content.Text;
import org.quarterday.cycle.CycleState;
import org.quarterday.cycle.Cycles;
import org.quarterday.cycle.Quarter;
import org.quarterday.cycle.Section;
import org.quarterday.cycle.SectionFlow.Decision;
import org.quarterday.cycle.SectionState;
import org.quarterday.cycle.Time;
import org.quarterday.cycle.Words;
import org.quarterday.draft.Author;
import org.quarterday.draft.Drafts;
import org.quarterday.draft.Sending;
import org.quarterday.draft.Typed;
import org.quarterday.evidence.Evidence;
import org.quarterday.figures.Figures;
import org.quarterday.figures.TypedFigure;
import org.quarterday.page.Browser;
import org.quarterday.page.Keyboard;
import org.quarterday.paper.DocxCheck;
import org.quarterday.paper.Paper;
import org.quarterday.paper.PdfWriter;
import org.quarterday.paper.VeraPdf;
import org.quarterday.review.Reviews;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * From the proof to the tombstone in a browser: a gap, exempt text, publication, a reader
 * who subscribes, a supplement, a correction, a withdrawal.
 */
class PublicationJourney extends PaperProgram {

	@Autowired
	Cycles cycles;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	Reviews reviews;

	@Autowired
	TransactionTemplate transaction;

	@Autowired
	Drafts drafts;

	@Autowired
	Sending sending;

	@Autowired
	Figures figures;

	@Autowired
	Evidence evidence;

	@Autowired
	ManagementService management;

	private Page officer;

	private UUID cycle;

	private String paper;

	@BeforeEach
	void open() {
		this.browser = new Browser("http://localhost:" + this.port);
		this.cycle = this.cycles.openCycles().get(0).id();
		this.officer = signIn("officer", "/cycles/%s/paper".formatted(this.cycle));
	}

	@AfterEach
	void close() {
		this.browser.close();
	}

	@Test
	@DisplayName("G9, G10, DL9, PA10, H5: proof, gap, exempt text, publication, supplement, correction, withdrawal")
	void fromTheProofToTheTombstone() {
		compile();
		gaps();
		exempt();
		attached();
		publish();
		Page reader = subscribe();
		appendix(reader);
		supplement(reader);
		supplementInTheTasklist(reader);
		correction(reader);
		search(reader);
		moved(reader);
		withdrawal(reader);
		Awaitility.await()
			.atMost(Duration.ofMinutes(1))
			.untilAsserted(() -> assertThat(subscriberSubjects()).containsExactly("confirm", "supplement", "supplement",
					"corrected", "moved", "withdrawn", "withdrawn"));
		unsubscribe(reader);
		everyFile();
	}

	/** Section 6: the paper, its versions and supplements, Part II. */
	private void everyFile() {
		List<byte[]> files = this.jdbc
			.sql("""
					select content from published_file where format in ('pdf', 'docx') and paper_id in (select id from published_paper where cycle_id = :id)
					union all
					select content from part_two_file where format in ('pdf', 'docx')""")
			.param("id", this.cycle)
			.query(byte[].class)
			.list();
		assertThat(files).hasSizeGreaterThanOrEqualTo(10).allSatisfy((file) -> {
			if (file[0] == '%') {
				VeraPdf.assertAccessible(file);
			}
			else {
				DocxCheck.assertAccessible(file);
			}
		});
	}

	private void compile() {
		for (Section section : this.cycles.sections(this.cycle)) {
			if (!Set.of("parks", "leisure").contains(section.serviceId())) {
				arrive(section.serviceId());
			}
		}
		this.management.createJobQuery().activityId("Event_CompileDateReached").list().forEach((job) -> {
			this.management.executeJob(job.getId());
		});
		until(CycleState.CHECKING);
	}

	/** Sent as it stands, and approved. */
	private void arrive(String service) {
		Section section = section(service);
		if (section.state().withAuthor()) {
			int revision = this.drafts.load(section.id()).revision();
			if (this.sending.problems(section.id()).isEmpty()) {
				this.sending.send(section.id(), revision, Author.signedIn(section.leadId()));
			}
			else {
				write(section, revision);
			}
		}
		if (section(service).state().withReviewer()) {
			this.reviews.decide(section.id(), section.reviewerId(), Decision.APPROVE, "");
		}
		assertThat(section(service).state()).isEqualTo(SectionState.APPROVED);
	}

	private void write(Section section, int revision) {
		Map<String, TypedFigure> figures = this.figures.measures(section.serviceId())
			.stream()
			.collect(java.util.stream.Collectors.toMap((measure) -> measure.code(), (measure) -> TypedFigure
				.notAvailable("The counters are being replaced", "31 March 2027", "Counted again from March.")));
		this.drafts.save(section.id(), revision,
				new Typed("Meadow mowing was done in May in all nine parks.\n\nThe play area at Quarry Field opened.",
						figures, ""),
				Author.signedIn(section.leadId()));
		this.sending.send(section.id(), this.drafts.load(section.id()).revision(), Author.signedIn(section.leadId()));
	}

	private void gaps() {
		this.officer.reload();
		both(this.officer, "desk-proof");
		press(this.officer, "Save the choices");
		assertThat(this.officer.locator(".govuk-notification-banner").innerText()).contains("Nothing was changed");
		choose("Wait for it");
		new Keyboard(this.officer).press("Publish the paper");
		assertThat(this.officer.locator(".govuk-error-summary").innerText()).contains("You chose to wait for");
		both(this.officer, "desk-refused");
		choose("To follow");
		while (this.officer.locator("text=The paper is not published until").count() > 0) {
			this.officer.locator("form:has(input[name=finding]) input[name=reason]").first().fill("It was checked.");
			this.officer.locator("form:has(input[name=finding]) button").first().click();
		}
	}

	private void choose(String label) {
		this.officer.getByLabel("If Parks and Open Spaces does not arrive in time").selectOption(label);
		press(this.officer, "Save the choices");
		assertThat(this.officer.locator(".govuk-notification-banner").innerText())
			.contains("Decided. Parks and Open Spaces: " + label);
	}

	private void exempt() {
		this.officer.navigate("/cycles/%s/paper/exempt".formatted(this.cycle));
		new Keyboard(this.officer).press("Mark as exempt");
		both(this.officer, "exempt-refused");
		String item = this.officer.locator("#what option:has-text('Housing Repairs')").nth(1).getAttribute("value");
		this.officer.locator("#what").selectOption(item);
		this.officer.locator("#paragraph-3").check();
		this.officer.locator("#reason").fill("Bidders would not bid again.");
		new Keyboard(this.officer).press("Mark as exempt");
		both(this.officer, "exempt");
	}

	/** C10: what authors attached to be published; not where a part is exempt (PA10). */
	private void attached() {
		byte[] calls = "hour,calls\n9,40\n".getBytes(StandardCharsets.UTF_8);
		attach("contact-centre", "calls by hour.csv", calls);
		attach("contact-centre", "plan.pdf", plan("Plan for calls"));
		attach("housing-repairs", "bids.csv", calls);
		this.officer.navigate("/cycles/%s/paper/appendices".formatted(this.cycle));
		both(this.officer, "appendices");
		assertThat(this.officer.locator("main").innerText())
			.contains("Not published: a part of this section is exempt");
		assertThat(this.officer.locator(".qd-card:has-text('plan.pdf')").innerText())
			.contains("At the end of the paper’s PDF, and a file of its own beside it.");
		this.officer.locator("button[value=apart]").click();
		this.officer.getByText("It stays a file of its own.").waitFor();
		both(this.officer, "appendices-apart");
		this.officer.locator("button[value=bind]").click();
		this.officer.getByText("It is put at the end of the paper’s PDF.").waitFor();
		this.officer.locator("button[value=leave-out]").first().click();
		this.officer.getByText("You left it out.").waitFor();
		this.officer.locator("button[value=take-in]").click();
		this.officer.getByText("It is published with the paper.").waitFor();
	}

	private static byte[] plan(String title) {
		Paper.Part part = new Paper.Part("1.", "1", Text.of("Calls"), Text.EMPTY, List.of(), List.of(), "", List.of(),
				List.of());
		return PdfWriter.write(new Paper(title, "Customer Contact Centre", new Quarter(2026, 1),
				LocalDate.of(2026, 6, 10), false, List.of(), List.of(part)));
	}

	private void attach(String service, String name, byte[] content) {
		Section section = section(service);
		this.evidence.add(section.id(), null, name, content, true, section.leadId());
	}

	private void appendix(Page reader) {
		reader.navigate(this.paper);
		assertThat(reader.locator(".paper").innerText()).doesNotContain("bids");
		assertThat(reader.locator(".explained:has-text('Appendix A')").innerText())
			.isEqualTo("Appendix A: Customer Contact Centre: calls by hour (CSV), attached as a file of its own");
		String address = reader.locator(".appendices a").first().getAttribute("href");
		assertThat(reader.request().get(address).text()).isEqualTo("hour,calls\n9,40\n");
		both(reader, "paper-appendix");
		bound(reader.request().get(this.paper + ".pdf").body());
	}

	/** G5: at the end of the PDF, under its bookmark, on the page that the list says. */
	private static void bound(byte[] pdf) {
		try (PDDocument document = Loader.loadPDF(pdf)) {
			int last = document.getNumberOfPages();
			assertThat(new PDFTextStripper().getText(document))
				.contains("(pages %d to %d of this PDF)".formatted(last - 1, last));
			assertThat(document.getDocumentCatalog().getDocumentOutline().getLastChild().getTitle())
				.isEqualTo("Appendix B: Customer Contact Centre: plan");
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private void publish() {
		stopped();
		watched();
		both(this.officer, "publishing-done");
		this.officer.navigate("/cycles/%s/paper".formatted(this.cycle));
		both(this.officer, "desk-published");
		this.paper = this.jdbc.sql("select id from published_paper where cycle_id = ?")
			.param(this.cycle)
			.query(UUID.class)
			.single()
			.toString();
		this.officer.navigate("/part-two/" + this.paper);
		assertThat(this.officer.locator(".paper").innerText()).contains("Part II (private)");
		both(this.officer, "part-two");
		this.officer.navigate("/cycles/%s/paper".formatted(this.cycle));
		this.paper = this.officer.locator("main a[href^='/papers/']").first().getAttribute("href");
	}

	/** A node went away in the middle. */
	private void stopped() {
		this.jdbc.sql("""
				insert into publication_job (cycle_id, id, kind, asked_by, asked_at, step, beat_at)
				values (?, gen_random_uuid(), 'PAPER', 'officer', now(), 'PDF', now() - interval '1 minute')""")
			.param(this.cycle)
			.update();
		this.officer.navigate("/cycles/%s/publishing".formatted(this.cycle));
		both(this.officer, "publishing-stopped");
		link(this.officer, "Look at the paper and publish it again").click();
		assertThat(this.officer.locator(".govuk-error-summary").innerText()).contains("Nothing was published",
				"Publish again.");
		assertThat(this.officer.title()).startsWith("Error: ");
		both(this.officer, "desk-stopped");
	}

	/** G1: a large paper is published in the background; two tabs publish it once. */
	private void watched() {
		Page phone = this.browser.page(375, false);
		Browser.signIn(phone, "officer", PASSWORD);
		phone.navigate("/cycles/%s/paper".formatted(this.cycle));
		this.transaction.executeWithoutResult((held) -> {
			this.jdbc.sql("lock table published_file in exclusive mode").update();
			press(this.officer, "Publish the paper");
			this.officer.getByText("Step 4 of 4").waitFor();
			both(this.officer, "publishing");
			press(phone, "Publish the paper");
			phone.getByText("Step 4 of 4").waitFor();
			Browser.picture(phone, "publication-publishing-without-script-375");
			phone.navigate("/cycles/%s/paper".formatted(this.cycle));
			assertThat(phone.locator("main").innerText()).contains("is being published").doesNotContain("Last try");
		});
		this.officer.getByText("Everyone concerned is being told").waitFor();
		assertThat(this.jdbc.sql("select count(*) from published_paper where cycle_id = ?")
			.param(this.cycle)
			.query(Integer.class)
			.single()).isEqualTo(1);
	}

	private Page subscribe() {
		Page reader = this.browser.page(1280);
		reader.navigate("/papers");
		reader.locator("main a[href='/papers/subscribe']").click();
		reader.locator("#email").fill("reader");
		new Keyboard(reader).press("Send me an email to confirm");
		both(reader, "subscribe-refused");
		reader.locator("#email").fill("reader@example.org");
		new Keyboard(reader).press("Send me an email to confirm");
		both(reader, "subscribe-asked");
		String mail = Awaitility.await()
			.atMost(Duration.ofMinutes(1))
			.until(() -> this.subscriberMail().stream().findFirst().orElse(null), (found) -> found != null);
		assertThat(mail).contains("List-Unsubscribe: <http", "List-Unsubscribe-Post: List-Unsubscribe=One-Click");
		reader.navigate(subscriptionLink(mail));
		both(reader, "subscription");
		new Keyboard(reader).press("Yes, send me emails");
		return reader;
	}

	private void supplement(Page reader) {
		reader.navigate(this.paper);
		assertThat(reader.locator(".paper").innerText()).contains("To follow.", "This is exempt from publication");
		arrive("parks");
		this.officer.navigate("/cycles/%s/paper/supplement".formatted(this.cycle));
		both(this.officer, "supplement-desk");
		late();
		new Keyboard(this.officer).press("Publish the supplement");
		this.officer.getByText("Everyone concerned is being told").waitFor();
		reader.navigate(this.paper);
		both(reader, "paper-supplemented");
		reader.locator(".govuk-notification-banner a").click();
		assertThat(reader.url()).endsWith("/supplement-1");
		assertThat(reader.locator(".paper").innerText()).contains("Supplement 1", "Meadow mowing", "What is new",
				"Reason for urgency",
				"Councillor Example, the chair, agreed on " + Words.date(LocalDate.now(Time.LONDON)));
		both(reader, "supplement");
	}

	/** DL7: the last publication day has passed meanwhile. */
	private void late() {
		this.jdbc.sql("""
				update reporting_cycle set timetable = jsonb_set(timetable, '{lastPublicationDay}', to_jsonb(?::text))
				where id = ?""").params(LocalDate.now(Time.LONDON).minusDays(1).toString(), this.cycle).update();
		this.officer.reload();
		new Keyboard(this.officer).press("Publish the supplement");
		assertThat(this.officer.locator(".govuk-error-summary").innerText()).contains("The last day to publish was");
		new Keyboard(this.officer).press("Record the chair’s agreement");
		both(this.officer, "late-refused");
		agreed();
		both(this.officer, "late-agreed");
	}

	private void agreed() {
		this.officer.locator("#late").fill("The counters failed in October.");
		this.officer.locator("#urgent").fill("Members decide on the counters at this meeting.");
		this.officer.locator("#chair").fill("Councillor Example");
		this.officer.locator("#agreed").fill(Words.date(LocalDate.now(Time.LONDON)));
		new Keyboard(this.officer).press("Record the chair’s agreement");
		this.officer.getByText("Recorded.").waitFor();
	}

	/** It is refused there until the chair's agreement is on record, in plain words. */
	private void supplementInTheTasklist(Page reader) {
		arrive("leisure");
		Page tasklist = signIn("officer", "/camunda/app/tasklist/");
		checkSupplement(tasklist);
		assertThat(tasklist.locator("[data-qd=problem]").first().isVisible()).isFalse();
		Browser.picture(tasklist, "publication-tasklist-supplement-1280");
		List<String> first = supplementTasks();
		press(tasklist, "Confirm");
		Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> !supplementTasks().equals(first));
		checkSupplement(tasklist);
		tasklist.getByText("The supplement was not published. The last day to publish was").first().waitFor();
		Browser.picture(tasklist, "publication-tasklist-supplement-refused-1280");
		this.officer.navigate("/cycles/%s/paper/supplement".formatted(this.cycle));
		agreed();
		press(tasklist, "Confirm");
		tasklist.getByText("Nothing is waiting for you").waitFor();
		Awaitility.await()
			.atMost(Duration.ofMinutes(1))
			.until(() -> reader.navigate(this.paper + "/supplement-2").status() == 200);
		assertThat(reader.locator(".paper").innerText()).contains("Supplement 2", "Riverside pool");
	}

	private List<String> supplementTasks() {
		return this.jdbc.sql("select id_ from act_ru_task where task_def_key_ = 'UserTask_CheckSupplement'")
			.query(String.class)
			.list();
	}

	private void checkSupplement(Page tasklist) {
		Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> !supplementTasks().isEmpty());
		tasklist.reload();
		tasklist.getByText("Supplements to check").first().click();
		tasklist.getByText("Check supplement: Housing and Community").first().click();
		tasklist.getByText("Take it on").first().click();
		tasklist.getByText("If you complete this task").first().waitFor();
	}

	private void correction(Page reader) {
		this.officer.navigate("/cycles/%s/corrections".formatted(this.cycle));
		this.officer.locator("[aria-labelledby=correct] a:has-text('Contact Centre')").click();
		new Keyboard(this.officer).press("Propose the correction");
		both(this.officer, "correct-refused");
		this.officer.locator("#reason").fill("A word was wrong.");
		this.officer.locator("#words").fill(this.officer.locator("#words").inputValue().replaceFirst("the ", "this "));
		new Keyboard(this.officer).press("Propose the correction");
		both(this.officer, "corrections-waiting");
		String id = this.jdbc.sql("select id from correction").query(UUID.class).single().toString();
		Page director = signIn(section("contact-centre").reviewerId(), "/corrections/" + id);
		both(director, "correction-review");
		new Keyboard(director).press("Agree");
		director.getByText("The officer can publish it now").waitFor();
		otherAppendix(director);
		this.officer.navigate("/cycles/%s/corrections".formatted(this.cycle));
		both(this.officer, "corrections-ready");
		new Keyboard(this.officer).press("Publish the correction");
		this.officer.getByText("Everyone concerned is being told").waitFor();
		reader.navigate(this.paper);
		assertThat(reader.locator(".govuk-notification-banner").innerText()).contains("A word was wrong.", "is now",
				"It was a draft.", "Appendix B, “Customer Contact Centre: plan”, is replaced by a new file.");
		bound(reader.request().get(this.paper + "/v2.pdf").body());
		both(reader, "paper-corrected");
		reader.navigate(this.paper + "/v2");
		both(reader, "paper-v2");
	}

	/**
	 * DL9, N15: a wrong file was published; the mail's address leads the reviewer here.
	 */
	private void otherAppendix(Page director) {
		this.officer.navigate("/cycles/%s/corrections".formatted(this.cycle));
		this.officer.locator("a:has-text('Contact Centre: plan')").click();
		press(this.officer, "Propose the file");
		both(this.officer, "correct-appendix-refused");
		this.officer.locator("#reason").fill("It was a draft.");
		this.officer.setInputFiles("#file", new FilePayload("plan final.pdf", "application/pdf", plan("Plan, agreed")));
		press(this.officer, "Propose the file");
		both(this.officer, "corrections-appendix-waiting");
		director.navigate(
				"/corrections/" + this.jdbc.sql("select id from appendix_replacement").query(UUID.class).single());
		both(director, "correction-appendix-review");
		press(director, "Agree");
		director.getByText("The officer can publish it now").waitFor();
	}

	private void search(Page reader) {
		reader.navigate("/papers");
		both(reader, "papers-list");
		reader.locator("#q").fill("meadow mowing");
		reader.locator("main form[role=search] button").click();
		assertThat(reader.locator(".paper-hits a").first().getAttribute("href")).contains("/supplement-1#");
		both(reader, "search");
	}

	/** B3: the paper stays, its page says so, and everybody hears of it once. */
	private void moved(Page reader) {
		LocalDate meeting = this.cycles.get(this.cycle).meeting().plusWeeks(3);
		this.officer.navigate("/cycles/%s/meeting".formatted(this.cycle));
		this.officer.locator("#meeting").fill(Words.date(meeting));
		this.officer.locator("#reason").fill("The hall is closed.");
		new Keyboard(this.officer).press("Continue");
		both(this.officer, "meeting-preview");
		new Keyboard(this.officer).press("Move the meeting and tell everyone");
		this.officer.getByText("Everyone concerned is being told once").waitFor();
		reader.navigate(this.paper + "/v2");
		assertThat(reader.locator("[aria-labelledby=moved]").innerText())
			.contains("The committee meets on " + Words.day(meeting));
		both(reader, "paper-meeting-moved");
		assertThat(this.jdbc.sql("""
				select max(n) from (select count(*) as n from outbox where template = 'ask-timetable-changed'
					and cycle_id = ? group by person_id) told""").param(this.cycle).query(Integer.class).single())
			.isEqualTo(1);
	}

	private void withdrawal(Page reader) {
		this.officer.navigate("/cycles/%s/withdraw".formatted(this.cycle));
		new Keyboard(this.officer).press("Withdraw it");
		both(this.officer, "withdraw");
		this.officer.locator("#reason").fill("It named a resident.");
		this.officer.locator("input[name=papers]").nth(2).uncheck();
		this.officer.locator("input[name=papers]").nth(3).uncheck();
		new Keyboard(this.officer).press("Withdraw it");
		this.officer.getByText("Its addresses now give the day").waitFor();
		assertThat(reader.navigate(this.paper).status()).isEqualTo(410);
		both(reader, "tombstone");
		reader.navigate("/papers/search?q=housing");
	}

	private void unsubscribe(Page reader) {
		List<String> mails = subscriberMail();
		String link = subscriptionLink(mails.get(mails.size() - 1));
		reader.navigate(link);
		both(reader, "unsubscribe");
		new Keyboard(reader).press("Stop the emails");
		assertThat(reader.locator("main").innerText()).contains("Your address is deleted");
		both(reader, "unsubscribed");
		reader.navigate(link);
		both(reader, "unsubscribed-again");
	}

	private List<String> subscriberSubjects() {
		return this.jdbc.sql("select subject from mailbox where recipient = 'reader@example.org' order by id")
			.query(String.class)
			.list()
			.stream()
			.map((subject) -> subject.contains("Please confirm today") ? "confirm"
					: subject.replaceFirst(".*?(supplement|corrected|moved|withdrawn).*", "$1"))
			.toList();
	}

	private List<String> subscriberMail() {
		return this.jdbc.sql("select message from mailbox where recipient = 'reader@example.org' order by id")
			.query(byte[].class)
			.list()
			.stream()
			.map((message) -> new String(message, StandardCharsets.UTF_8).replace("=\r\n", "").replace("=3D", "="))
			.toList();
	}

	private static String subscriptionLink(String mail) {
		Matcher link = Pattern.compile("http://localhost:\\d+(/subscriptions/[^\\s<\"]+)")
			.matcher(mail.substring(mail.indexOf("\r\n\r\n")));
		assertThat(link.find()).isTrue();
		return link.group(1);
	}

	private void until(CycleState state) {
		Awaitility.await().atMost(Duration.ofMinutes(2)).until(() -> this.cycles.get(this.cycle).state() == state);
	}

	private Section section(String serviceId) {
		return this.cycles.sections(this.cycle)
			.stream()
			.filter((section) -> section.serviceId().equals(serviceId))
			.findFirst()
			.orElseThrow();
	}

}
