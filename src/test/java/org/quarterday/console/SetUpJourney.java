package org.quarterday.console;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quarterday.EmptyProgram;
import org.quarterday.cycle.Calendars;
import org.quarterday.cycle.Time;
import org.quarterday.page.Browser;
import org.quarterday.paper.TestFonts;
import org.quarterday.paper.HouseFile;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * An officer of a council that has nothing yet: from the empty board through every list
 * to an opened cycle, and what happens to it when people change.
 */
class SetUpJourney extends EmptyProgram {

	private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

	@Autowired
	Calendars calendars;

	@Autowired
	Clock clock;

	private Browser browser;

	private Page page;

	@BeforeEach
	void signIn() {
		person("first-officer", "Fenella First", "OFFICER");
		this.browser = new Browser("http://localhost:" + this.port);
		this.page = this.browser.signedIn("first-officer", PASSWORD);
	}

	@AfterEach
	void close() {
		this.browser.close();
	}

	@Test
	void fromTheEmptyBoardToAnOpenedCycle() {
		seen("empty-board");
		Locator logo = this.page.getByRole(AriaRole.IMG,
				new Page.GetByRoleOptions().setName("Northmere Borough Council"));
		assertThat(logo.evaluate("each => each.naturalWidth > 0")).isEqualTo(true);
		follow("People");
		people();
		committee();
		services();
		measures();
		papersOfTheCommittee();
		wordTemplate();
		this.page.navigate("/set-up");
		font();
		open();
		reassign();
		cycleStandingText();
		leaving();
	}

	@Test
	void behindOnesOwnNameStandsTheSignInCode() {
		this.page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Fenella First")).click();
		seen("sign-in-code");
		send(Map.of(), "Set it up");
		seen("sign-in-code-key");
		send(Map.of("code", "123"), "Ask it from now on");
		assertThat(problems()).contains("The app does not show this code now");
		seen("sign-in-code-refused");
	}

	/** One by hand with a fault, the others from a file with a fault in it. */
	private void people() {
		this.page.navigate("/set-up/add-person");
		send(Map.of("name", "Lena Lead", "email", "not an address"), "Add the person");
		seen("set-up-person-refused");
		assertThat(problems()).contains("email address");
		this.page.locator("input[name=roles][value=LEAD]").check();
		send(Map.of("email", "lena@northmere.example"), "Add the person");
		told("Lena Lead has been added.");
		this.page.navigate("/set-up/import/people");
		send(Map.of("pasted", """
				id,name,email,roles
				len,Len Lead,len@northmere.example,lead
				dora,Dora Director,dora@northmere.example,dictator
				dan,Dan Director,lena@northmere.example,reviewer
				"""), "Check");
		seen("set-up-import-faults");
		assertThat(this.page.locator("#faults tbody").innerText().replace('\t', ' ')).contains("3 roles", "4 email");
		send(Map.of("pasted", """
				id,name,email,roles
				len,Len Lead,len@northmere.example,lead
				dora,Dora Director,dora@northmere.example,reviewer
				dan,Dan Director,dan@northmere.example,reviewer
				"""), "Check");
		seen("set-up-import-right");
		send(Map.of(), "Import");
		told("Imported: 3 added");
		seen("set-up-people");
	}

	private void committee() {
		this.page.navigate("/set-up/add-committee");
		send(Map.of("name", ""), "Add the committee");
		seen("set-up-committee-refused");
		send(Map.of("name", "Environment Committee", "officer", "first-officer"), "Add the committee");
		told("Environment Committee has been added.");
		seen("set-up-committee");
	}

	private void services() {
		this.page.navigate("/set-up/add-service");
		send(Map.of("name", "Waste and Recycling", "lead", "lena-lead", "deputy", "len", "reviewer", "dora"),
				"Add the service");
		told("Waste and Recycling has been added.");
		this.page.navigate("/set-up/add-service");
		seen("set-up-service");
		send(Map.of("name", "Street Cleaning", "lead", "len", "reviewer", "dan", "reviewerDeputy", "dora"),
				"Add the service");
		told("Street Cleaning has been added.");
		seen("set-up-services");
	}

	private void measures() {
		this.page.navigate("/set-up/add-measure");
		this.page.locator("[name=service]")
			.selectOption(new com.microsoft.playwright.options.SelectOption().setLabel("Waste and Recycling"));
		send(Map.of("code", "W1", "title", "Waste recycled", "decimals", "many"), "Add the measure");
		seen("set-up-measure-refused");
		assertThat(problems()).contains("Choose which figures are better", "not \"many\"");
		this.page.getByLabel("Higher is better").check();
		send(Map.of("decimals", "1"), "Add the measure");
		told("W1 has been added.");
		seen("set-up-targets");
		send(Map.of(this.page.locator(".govuk-input").first().getAttribute("name"), "plenty"), "Save the targets");
		assertThat(problems()).isNotEmpty();
		seen("set-up-targets-refused");
		for (Locator target : this.page.locator("main .govuk-input").all()) {
			target.fill("45");
		}
		send(Map.of(), "Save the targets");
		told("The targets of W1 are saved.");
		seen("set-up-measures");
	}

	private void papersOfTheCommittee() {
		String committee = "/set-up/committees/environment-committee";
		this.page.navigate(committee + "/cover");
		this.page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Add a field")).click();
		seen("set-up-cover");
		send(Map.of("name-0", "Background papers", "lines-0", "None", "name-1", "Purpose"), "Save");
		told("The cover sheet is saved.");
		this.page.navigate(committee + "/standing-text");
		this.page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Add a section")).click();
		send(Map.of(first("heading-"), "Purpose", first("words-"), "How services did in {quarter}."), "Preview");
		seen("set-up-standing-text");
		send(Map.of(), "Save");
		told("The standing text is saved.");
		this.page.navigate(committee + "/timetable");
		Locator first = this.page.locator("main .govuk-input").first();
		send(Map.of(first.getAttribute("name"), "soon"), "Save");
		seen("set-up-timetable-refused");
		send(Map.of(first.getAttribute("name"), "31"), "Save");
		told("The timetable is saved.");
		this.page.navigate("/set-up");
		seen("set-up");
	}

	/** G3: a file that must not be opened, one that lacks something, one to be used. */
	private void wordTemplate() {
		follow("Word template");
		seen("word-template");
		send(Map.of(), "Check the file");
		assertThat(problems()).contains("Choose the Word file");
		template(HouseFile.good().and("word/vbaProject.bin", new byte[10]));
		assertThat(problems()).contains("contains macros");
		this.page.locator("#committee").selectOption("environment-committee");
		template(HouseFile.good()
			.with("word/document.xml", "{paper}", "The paper")
			.with("word/styles.xml", "en-GB", "en-US"));
		assertThat(problems()).contains("“house.docx” cannot be used yet: 2 things must be put right");
		assertThat(this.page.locator("#committee").inputValue()).isEqualTo("environment-committee");
		assertThat(this.page.locator("main").innerText()).contains("There is no line {paper}",
				"Its language is English (United States)");
		seen("word-template-refused");
		template(HouseFile.good());
		seen("word-template-use");
		assertThat(download("a short paper written into it (Word)")).isGreaterThan(10_000);
		send(Map.of(), "Use it from now on");
		told("Papers for Word are written into “house.docx” from now on.");
		seen("word-template-used");
		assertThat(download("house.docx")).isEqualTo(HouseFile.good().bytes().length);
		this.page.locator("button[value=end]").click();
		told("“house.docx” is not used any more.");
		assertThat(this.page.locator("main").innerText()).contains("Quarterday’s own template");
	}

	/** G3: files that do not fit, those that do, a sample, in use, and no more. */
	private void font() {
		follow("Font of papers");
		seen("font");
		send(Map.of(), "Check the files");
		assertThat(problems()).contains("Choose the font files");
		Map<String, byte[]> mixed = new LinkedHashMap<>(TestFonts.openSans());
		mixed.put("LiberationSerif-Italic.ttf", TestFonts.serif().get("LiberationSerif-Italic.ttf"));
		mixed.put("letters.ttf", "Dear designer".getBytes(StandardCharsets.UTF_8));
		this.page.locator("#committee").selectOption("environment-committee");
		font(mixed);
		assertThat(problems()).contains("The font cannot be used yet: 2 things must be put right");
		assertThat(this.page.locator("#committee").inputValue()).isEqualTo("environment-committee");
		assertThat(this.page.locator("main").innerText()).contains("“letters.ttf” is not a font",
				"The files belong to different fonts");
		seen("font-refused");
		font(TestFonts.openSans());
		assertThat(this.page.locator("main").innerText()).contains("“Open Sans” can be used", "no italic style");
		seen("font-use");
		assertThat(download("a short paper set in it (PDF)")).isGreaterThan(10_000);
		send(Map.of(), "Use it from now on");
		told("Papers are printed in “Open Sans” from now on.");
		seen("font-used");
		this.page.locator("button[value=end]").click();
		told("“Open Sans” is not used any more.");
		assertThat(this.page.locator("main").innerText()).contains("Quarterday’s own font");
	}

	private void font(Map<String, byte[]> files) {
		this.page.locator("#files")
			.setInputFiles(files.entrySet()
				.stream()
				.map((file) -> new FilePayload(file.getKey(), "font/ttf", file.getValue()))
				.toArray(FilePayload[]::new));
		send(Map.of(), "Check the files");
	}

	private void template(HouseFile file) {
		this.page.locator("#file")
			.setInputFiles(new FilePayload("house.docx",
					"application/vnd.openxmlformats-officedocument.wordprocessingml.document", file.bytes()));
		send(Map.of(), "Check the file");
	}

	private int download(String link) {
		Download download = this.page.waitForDownload(() -> follow(link));
		try (InputStream in = download.createReadStream()) {
			return in.readAllBytes().length;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private void open() {
		this.page.navigate("/board");
		seen("ready-board");
		this.page.navigate("/cycles/new");
		send(Map.of("meeting", "yesterday"), "Continue");
		assertThat(problems()).isNotEmpty();
		seen("open-refused");
		LocalDate meeting = this.calendars.current().plusWorkingDays(Time.today(this.clock), 33);
		send(Map.of("meeting", TYPED.format(meeting)), "Continue");
		assertThat(this.page.locator("main").innerText()).contains("Lena Lead", "Len Lead", "Dora Director");
		seen("open-preview");
		send(Map.of(), "Open the cycle and ask everyone");
		told("The cycle is open, and every service is being asked.");
		seen("opened");
	}

	private void reassign() {
		follow("Street Cleaning");
		String section = this.page.url();
		seen("section");
		this.page.navigate(section + "/reassign");
		seen("reassign");
		send(Map.of("lead", "lena-lead"), "Give it to them");
		assertThat(this.page.locator("main").innerText()).contains("Lena Lead");
		assertThat(this.page.locator(".govuk-notification-banner--success").count()).isOne();
	}

	private void cycleStandingText() {
		this.page.navigate("/board");
		this.page.locator("main a[href^='/cycles/']:not([href*=sections]):not([href$=new])").first().click();
		String cycle = this.page.url();
		seen("cycle");
		this.page.navigate(cycle + "/standing-text");
		send(Map.of(first("heading-"), "Purpose of this paper"), "Save");
		told("The standing text of this cycle is saved.");
		this.page.navigate(cycle + "/standing-text");
		seen("cycle-standing-text");
		this.page.navigate(cycle + "/cancel");
		send(Map.of("reason", " "), "Cancel the cycle");
		assertThat(problems()).contains("why the cycle is cancelled");
		seen("cancel-refused");
	}

	private void leaving() {
		this.page.navigate("/set-up/people/dan/deactivate");
		seen("leaving");
		assertThat(this.page.locator("main").innerText()).contains("Street Cleaning");
	}

	private void follow(String link) {
		this.page.locator("main")
			.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(link))
			.first()
			.click();
		this.page.waitForLoadState();
	}

	/** The name of the first field whose name begins so. */
	private String first(String name) {
		return this.page.locator("main [name^='" + name + "']").first().getAttribute("name");
	}

	/** Fills fields, whatever they are, and presses a button. */
	private void send(Map<String, String> fields, String button) {
		fields.forEach((name, value) -> {
			Locator field = this.page.locator("main [name='" + name + "']");
			if ("SELECT".equals(field.evaluate("each => each.tagName"))) {
				field.selectOption(value);
			}
			else {
				field.fill(value);
			}
		});
		this.page.locator("main")
			.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(button).setExact(true))
			.first()
			.click();
		this.page.waitForLoadState();
	}

	private void told(String words) {
		assertThat(this.page.locator(".govuk-notification-banner--success").innerText()).contains(words);
	}

	/** The error summary, whose every link leads to a field with the same words. */
	private String problems() {
		Locator summary = this.page.locator(".govuk-error-summary");
		for (Locator link : summary.locator("a").all()) {
			String id = link.getAttribute("href").substring(1);
			assertThat(this.page.locator("[id='" + id + "']").count()).as("field " + id).isOne();
			assertThat(this.page.locator("main").innerText()).contains(link.innerText());
		}
		assertThat(this.page.title()).startsWith("Error: ");
		return summary.innerText();
	}

	private void seen(String name) {
		Browser.seen(this.page, "setup-" + name);
	}

}
