package org.quarterday.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import org.awaitility.Awaitility;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quarterday.TestDatabase;
import org.quarterday.ask.Opening;
import org.quarterday.content.Verdict;
import org.quarterday.content.Verdicts;
import org.quarterday.cycle.Body;
import org.quarterday.cycle.Calendars;
import org.quarterday.cycle.Cycles;
import org.quarterday.cycle.Outline;
import org.quarterday.cycle.DayBegun;
import org.quarterday.cycle.Quarter;
import org.quarterday.cycle.Refusal;
import org.quarterday.cycle.Section;
import org.quarterday.cycle.SectionFlow;
import org.quarterday.cycle.SectionFlow.Decision;
import org.quarterday.cycle.SectionState;
import org.quarterday.cycle.Stages;
import org.quarterday.cycle.Time;
import org.quarterday.draft.Author;
import org.quarterday.draft.Drafts;
import org.quarterday.draft.Sending;
import org.quarterday.draft.Typed;
import org.quarterday.page.Browser;
import org.quarterday.people.Committee;
import org.quarterday.people.Committees;
import org.quarterday.people.People;
import org.quarterday.people.Person;
import org.quarterday.people.Role;
import org.quarterday.people.Service;
import org.quarterday.review.Reviews;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A director returns and then approves a section in the Tasklist, and an officer checks
 * the paper.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class TasklistJourney {

	private static final String PASSWORD = "correct horse battery";

	@LocalServerPort
	int port;

	@Autowired
	People people;

	@Autowired
	Committees committees;

	@Autowired
	Cycles cycles;

	@Autowired
	Calendars calendars;

	@Autowired
	Opening opening;

	@Autowired
	Drafts drafts;

	@Autowired
	Sending sending;

	@Autowired
	PasswordEncoder passwords;

	@Autowired
	Clock clock;

	private static final AtomicInteger COUNT = new AtomicInteger();

	@Autowired
	Reviews reviews;

	@Autowired
	Verdicts verdicts;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	ProcessEngine engine;

	@Autowired
	SectionFlow flow;

	@Autowired
	ApplicationEventPublisher events;

	private Browser browser;

	private int taps;

	private int loads;

	private Section section;

	/** Calls of the Tasklist that are not open to it. */
	private final List<String> denied = new CopyOnWriteArrayList<>();

	@DynamicPropertySource
	static void settings(DynamicPropertyRegistry registry) {
		TestDatabase.fresh(registry);
		registry.add("quarterday.sample", () -> "false");
		registry.add("quarterday.logo", () -> "src/test/resources/page/logo.svg");
		registry.add("quarterday.link-key", () -> "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef");
	}

	@BeforeEach
	void council() {
		person("officer", "Olive Example", Role.OFFICER);
		person("director-1", "Dara Example", Role.REVIEWER);
		person("director-2", "Drew Example", Role.REVIEWER);
		person("lead-1", "Lee Example", Role.LEAD);
		String housing = "housing-" + COUNT.incrementAndGet();
		String libraries = "libraries-" + COUNT.get();
		this.committees.save(new Committee(housing, "Housing Committee", Body.COMMITTEE, Outline.NESTED, "officer",
				"{}", "[]", Stages.DEFAULT));
		this.committees
			.save(new Service(libraries, housing, "Libraries", 1, "lead-1", null, "director-1", "director-2", true));
		LocalDate meeting = this.calendars.current().plusWorkingDays(Time.today(this.clock), 35);
		UUID cycle = this.opening.open(housing, new Quarter(2026, 1), meeting, "officer").id();
		this.section = this.cycles.sections(cycle).get(0);
		send("Visits rose to 41,200.\n\nThe reading room opened again on 4 May.\n\n- Membership: 8,120\n- Loans: 22,400");
		this.browser = new Browser("http://localhost:" + this.port);
	}

	@AfterEach
	void close() {
		this.browser.close();
	}

	@Test
	void directorReturnsThenApprovesAndTheOfficerFindsThePaper() {
		Page page = tasklist("director-1");
		page.getByText("Sections to review").first().click();
		page.getByText("Review: Libraries, Q1 2026/27").first().click();
		Browser.picture(page, "tasklist-review-unclaimed-1280");
		page.getByText("Take it on").first().click();
		page.locator(".qd-section:has-text('Visits rose')").waitFor();
		theDeputyFindsItInTheDirectorateAndOnItsDayAmongWhatIsDue();
		confirm(page);
		page.getByText("Choose whether to approve the section").waitFor();
		page.getByText("Return to author").first().click();
		confirm(page);
		page.getByText("Say what should be changed").first().waitFor();
		Browser.picture(page, "tasklist-review-refused-1280");
		page.locator("#qd-comment").fill("Against which quarter?");
		confirm(page);
		page.getByText("Nothing is waiting for you").waitFor();
		assertThat(state()).isEqualTo(SectionState.RETURNED);
		send("Visits rose to 41,200, from 39,900 a year ago.");
		approve(page);
		officerFindsThePaper();
		assertThat(this.denied).isEmpty();
	}

	private void theDeputyFindsItInTheDirectorateAndOnItsDayAmongWhatIsDue() {
		Awaitility.await()
			.until(() -> this.engine.getTaskService().createTaskQuery().taskAssignee("director-1").count() > 0);
		Page deputy = tasklist("director-2");
		deputy.getByText("Due today or late").first().click();
		deputy.getByText("Nothing is waiting for you").waitFor();
		deputy.getByText("Whole directorate").first().click();
		deputy.getByText("Review: Libraries, Q1 2026/27").first().click();
		deputy.locator(".qd-section:has-text('Visits rose')").waitFor();
		Browser.picture(deputy, "tasklist-directorate-1280");
		assertThat(listed(TasklistFilters.DIRECTORATE, "director-2")).isOne();
		assertThat(listed(TasklistFilters.SECTIONS_TO_REVIEW, "director-2")).as("taken on by somebody else").isZero();
		LocalDate day = Time.date(this.cycles.section(this.section.id()).reviewDue());
		this.events.publishEvent(new DayBegun(day.minusDays(1)));
		assertThat(listed(TasklistFilters.DUE_TODAY, "director-1")).as("the day before").isZero();
		this.events.publishEvent(new DayBegun(day));
		assertThat(listed(TasklistFilters.DUE_TODAY, "director-1")).isOne();
		this.events.publishEvent(new DayBegun(Time.today(this.clock)));
	}

	/** How many the Tasklist shows this person there. */
	private long listed(String list, String person) {
		String filter = this.engine.getFilterService().createFilterQuery().filterName(list).singleResult().getId();
		this.engine.getIdentityService().setAuthenticatedUserId(person);
		try {
			return this.engine.getProcessEngineConfiguration() instanceof ProcessEngineConfigurationImpl configuration
					? configuration.getCommandExecutorTxRequired()
						.execute((context) -> context
							.runWithoutAuthorization(() -> this.engine.getFilterService().count(filter)))
					: -1;
		}
		finally {
			this.engine.getIdentityService().clearAuthentication();
		}
	}

	@Test
	void itemByItemInTheTasklistAndOnAPhoneWhichAgreeAtEveryMoment() {
		decide(Decision.RETURN, "Ten items, please.");
		send(IntStream.rangeClosed(1, 10)
			.mapToObj((item) -> "Branch " + item + " lent " + (item * 100) + " books.")
			.collect(Collectors.joining("\n\n")));
		Page tasklist = tasklist("director-1");
		tasklist.getByText("Review: Libraries, Q1 2026/27").first().click();
		tasklist.getByText("Take it on").first().click();
		tasklist.locator(".qd-piece").nth(9).waitFor();
		Page author = signedIn("lead-1", 375);
		asksAndSuggestsWithoutReturning(tasklist, author);
		Page phone = phone(tasklist);

		tap(phone.locator("a:has-text('Review Libraries')"));
		tap(phone.getByText("Return 1.3"));
		tap(phone.getByLabel("What should be changed in 1.3?"));
		phone.getByLabel("What should be changed in 1.3?").fill("Is it 300?");
		tap(phone.getByText("Return 1.7"));
		tap(phone.getByLabel("What should be changed in 1.7?"));
		phone.getByLabel("What should be changed in 1.7?").fill("Which branch?");
		phone.locator("#marks-saved:has-text('Your marks are kept')").waitFor();
		Browser.picture(phone, "review-ten-items-375");
		tasklist.reload();
		tasklist.locator("[name=return]:checked").nth(1).waitFor();
		Browser.picture(tasklist, "tasklist-review-marked-1280");
		tap(phone.locator("button:visible:has-text('Confirm decision'):not(.qd-default)"));
		phone.locator("text=Libraries is returned").waitFor();
		System.out.printf("From the digest to the last decision: %d taps, %d page loads%n", this.taps, this.loads);
		assertThat(this.taps).isLessThanOrEqualTo(12);
		assertThat(this.loads).isLessThanOrEqualTo(3);
		assertThat(this.verdicts.of(this.section.id()).values()).filteredOn(Verdict::approved).hasSize(8);
		confirmRefused(tasklist);

		authorAnswers(author, "Your answer on 1.3", "It is 300, counted twice.");
		send("Branch 3 lent 300 books.\n\nBranch 7, Mill Lane, lent 700 books.");
		returnOneInTheTasklist(tasklist);
		send("Branch 3 lent 300 books.\n\nBranch 7, Mill Lane, lent 701 books.");
		twoDecideAtOnce(200);
		decide(Decision.APPROVE, "");
	}

	@Test
	void twoSignOffSideBySideAndAThirdAtTheNextLevel() {
		decide(Decision.RETURN, "Say by how much.");
		person("finance", "Fay Finance", Role.REVIEWER);
		person("monitoring", "Mona Monitor", Role.REVIEWER);
		levels();
		send("Visits rose to 41,200, by 1,300.");

		Page finance = tasklist("finance");
		finance.getByText("Review: Libraries, Q1 2026/27").first().click();
		finance.getByText("Take it on").first().click();
		finance.getByText("Your approval means: The money is right.").first().waitFor();
		finance.locator("input[value=APPROVE]").check();
		assertThat(finance.locator("[data-qd=approve-consequence]").textContent()).contains("also waits for others");
		Browser.picture(finance, "tasklist-levels-1280");
		confirm(finance);
		finance.getByText("Nothing is waiting for you").waitFor();
		assertThat(state().withReviewer()).isTrue();
		finance.navigate("/review/" + this.section.id());
		finance.getByText("You approved it at").first().waitFor();
		finance.getByText("It waits for Dara Example").first().waitFor();
		Browser.picture(finance, "review-signed-off-1280");
		Browser.accessible(finance);
		finance.getByText("Undo my approval").click();
		finance.getByText("Your decision is taken back").waitFor();
		takeOn(again(finance));
		finance.setViewportSize(375, 800);
		finance.navigate("/review/" + this.section.id());
		finance.check("#decision");
		finance.locator("button:visible:has-text('Confirm decision'):not(.qd-default)").click();
		finance.getByText("Possible until everybody at this level has approved it.").waitFor();
		Browser.picture(finance, "review-signed-off-375");
		Browser.accessible(finance);

		Page director = phonePage("director-1", 375);
		director.getByText("Fay Finance, approved at").first().waitFor();
		Browser.picture(director, "review-levels-375");
		Browser.accessible(director);
		director.check("#decision");
		director.locator("button:visible:has-text('Confirm decision'):not(.qd-default)").click();
		director.getByText("Your approval of Libraries is recorded").waitFor();
		assertThat(state()).as("one level is left").isEqualTo(SectionState.SENT);

		Page monitoring = phonePage("monitoring", 1280);
		monitoring.getByText("It may lawfully be published.").first().waitFor();
		assertThat(monitoring.locator("#approve-hint").textContent()).contains("goes into the paper");
		Browser.picture(monitoring, "review-levels-1280");
		Browser.accessible(monitoring);
		monitoring.check("#decision");
		monitoring.locator("button:visible:has-text('Confirm decision'):not(.qd-default)").click();
		monitoring.getByText("Libraries is approved. It goes into the paper.").waitFor();
		assertThat(state()).isEqualTo(SectionState.APPROVED);
	}

	@Test
	void passedOnTakenBackCoveredAndReopenedButNeverDecidedByWhoWroteIt() {
		person("director-3", "Dee Example", Role.REVIEWER);
		anotherService();
		Page first = phonePage("director-1", 375);
		givesItOnInTheTasklist(tasklist("director-1"));

		Page colleague = tasklist("director-3");
		takeOn(colleague);
		colleague.locator("input[value=APPROVE]").check();
		confirm(colleague);
		colleague.getByText("Nothing is waiting for you").waitFor();
		assertThat(state()).isEqualTo(SectionState.APPROVED);
		colleague.navigate("/review/" + this.section.id());
		Browser.picture(colleague, "review-after-tasklist-1280");
		colleague.getByText("Undo my decision").click();
		colleague.getByText("Your decision is taken back").waitFor();
		takeOn(again(colleague));

		decide("director-3", Decision.RETURN, "Please say why.");
		cover("lead-1", "director-3");
		wrote("director-3");
		send("Visits rose to 41,200: the new café draws people.");
		again(colleague).getByText("Nothing is waiting for you").waitFor();
		colleague.navigate("/review/" + this.section.id());
		colleague.getByText("You wrote in this section, so somebody else must review it").waitFor();
		Browser.picture(colleague, "review-own-words-1280");
		Browser.accessible(colleague);

		person("director-4", "Dot Example", Role.REVIEWER);
		cover("director-1", "director-4");
		cover("director-1", "director-3");
		this.flow.rescheduled(this.section.id());
		again(colleague).getByText("Nothing is waiting for you").waitFor();
		Page cover = tasklist("director-4");
		takeOn(cover);
		cover.locator("input[value=APPROVE]").check();
		Browser.picture(cover, "tasklist-cover-1280");
		confirm(cover);
		cover.getByText("Nothing is waiting for you").waitFor();
		assertThat(state()).isEqualTo(SectionState.APPROVED);

		first.navigate("/review/" + this.section.id());
		first.getByText("Approved by Dot Example").first().waitFor();
		first.getByText("Reopen it with a reason").click();
		first.locator("#reason").fill("The café opens only in May.");
		first.getByText("Reopen section").click();
		first.getByText("are told why").waitFor();
		Browser.picture(first, "review-reopened-375");
		Browser.accessible(first);
		assertThat(state()).isEqualTo(SectionState.REOPENED);
		assertThat(this.denied).isEmpty();
	}

	/** Claimed before: the claim ends, or the colleague could not decide. */
	private static void givesItOnInTheTasklist(Page tasklist) {
		takeOn(tasklist);
		tasklist.locator("summary:has-text('Give it to a colleague to decide')").click();
		tasklist.getByText("Give it to them").click();
		tasklist.getByText("Choose a reviewer who did not write in this section").waitFor();
		tasklist.locator("#qd-colleague").selectOption("director-3");
		Browser.picture(tasklist, "tasklist-given-on-1280");
		tasklist.getByText("Give it to them").click();
		tasklist.locator("[data-qd=done]:has-text('Your colleague is told')").waitFor();
		tasklist.setViewportSize(375, 800);
		Browser.picture(tasklist, "tasklist-given-on-375");
		tasklist.close();
	}

	/**
	 * So that the paper waits for it, and is not compiled as soon as this is approved.
	 */
	private void anotherService() {
		String committee = this.cycles.get(this.section.cycleId()).committeeId();
		String parks = "parks-" + COUNT.get();
		this.committees
			.save(new Service(parks, committee, "Parks", 2, "lead-1", null, "director-1", "director-2", true));
		this.opening.add(this.section.cycleId(), parks, "officer");
	}

	private Page again(Page page) {
		page.navigate("/papers");
		page.navigate("/camunda/app/tasklist/");
		return page;
	}

	private static void takeOn(Page page) {
		page.getByText("Review: Libraries, Q1 2026/27").first().click();
		page.getByText("Take it on").first().click();
		page.locator(".qd-section:has-text('Visits rose')").waitFor();
	}

	/** Somebody who reviews covers its author. */
	private void wrote(String person) {
		UUID id = this.section.id();
		this.drafts.save(id, this.drafts.load(id).revision(), new Typed("Visits rose to 41,200.", Map.of(), ""),
				Author.signedIn(person));
	}

	private void cover(String away, String acting) {
		this.jdbc.sql("""
				insert into cover (id, person_id, cover_id, from_day, until_day, set_by, set_at)
				values (gen_random_uuid(), ?, ?, current_date - 1, current_date + 1, ?, now())""")
			.params(away, acting, away)
			.update();
	}

	/** This committee's own table, in the newest version of the decision. */
	private void levels() {
		String rule = """
				<rule id="%1$s"><inputEntry id="%1$s_c"><text>"%2$s"</text></inputEntry>
				<inputEntry id="%1$s_s"><text></text></inputEntry><inputEntry id="%1$s_l"><text>%3$d</text></inputEntry>
				<outputEntry id="%1$s_r" expressionLanguage="feel"><text>"%4$s"</text></outputEntry>
				<outputEntry id="%1$s_m" expressionLanguage="feel"><text>"%5$s"</text></outputEntry>
				<outputEntry id="%1$s_e" expressionLanguage="feel"><text>%6$s</text></outputEntry></rule>""";
		String committee = this.cycles.get(this.section.cycleId()).committeeId();
		String rules = rule.formatted("Words", committee, 1, "director", "The words are right.", false)
				+ rule.formatted("Money", committee, 1, "finance", "The money is right.", false)
				+ rule.formatted("Law", committee, 2, "monitoring", "It may lawfully be published.", true);
		String table = Model.resource("bpmn/reviewers.dmn").replaceAll("(?s)<rule .*</rule>", rules);
		this.engine.getRepositoryService().createDeployment().addString("reviewers.dmn", table).deploy();
	}

	private Page phonePage(String person, int width) {
		Page page = signedIn(person, width);
		page.navigate("/review/" + this.section.id());
		return page;
	}

	/** A phone whose owner is signed in and opens the digest. */
	private Page phone(Page signedIn) {
		Page phone = this.browser.page(375);
		phone.context()
			.addCookies(signedIn.context()
				.cookies()
				.stream()
				.map((cookie) -> new Cookie(cookie.name, cookie.value).setDomain(cookie.domain).setPath(cookie.path))
				.toList());
		phone.navigate("/papers");
		phone.setContent(
				"<a href='http://localhost:%d/review/%s'>Review Libraries</a>".formatted(this.port, this.section.id()));
		phone.onDOMContentLoaded((page) -> this.loads++);
		return phone;
	}

	private void tap(Locator what) {
		what.click();
		this.taps++;
	}

	/**
	 * From the Tasklist's own form: nothing goes back, and the author's answers stand
	 * there.
	 */
	private void asksAndSuggestsWithoutReturning(Page tasklist, Page author) {
		ask(tasklist, "1.2", "");
		tasklist.getByText("Write your question: its author gets it by email").first().waitFor();
		ask(tasklist, "1.2", "Since when is it open?");
		thread(tasklist, "Since when is it open?").waitFor();
		Locator item = item(tasklist, "1.4");
		item.locator("summary:has-text('Suggest other words')").click();
		item.getByLabel("How 1.4 should read").fill("Branch 4, in the town hall, lent 400 books.");
		item.getByText("Send suggestion").click();
		thread(tasklist, "Suggested words:").waitFor();
		authorAnswers(author, "Your answer on 1.2", "Since the fourth of May.");
		author.locator("button:has-text('Accept these words')").click();
		author.getByText("Your answer is sent to the reviewer.").waitFor();

		tasklist.setViewportSize(375, 800);
		tasklist.reload();
		thread(tasklist, "Since the fourth of May.").waitFor();
		thread(tasklist, "Accepted.").waitFor();
		item(tasklist, "1.4").getByText("Branch 4, in the town hall, lent 400 books.").first().waitFor();
		assertThat(
				tasklist.evaluate("(form => form.scrollWidth <= form.clientWidth)(document.querySelector('.qd-form'))"))
			.as("our form fits a phone")
			.isEqualTo(true);
		thread(tasklist, "Accepted.").scrollIntoViewIfNeeded();
		Browser.picture(tasklist, "tasklist-review-answered-375");
		tasklist.setViewportSize(1280, 1000);
		settle(tasklist, "Since when is it open?");
		assertThat(state()).as("nothing went back").isEqualTo(SectionState.IN_REVIEW);
	}

	private static void ask(Page tasklist, String item, String words) {
		Locator question = tasklist.getByLabel("Your question on " + item);
		if (!question.isVisible()) {
			item(tasklist, item).locator("summary:has-text('Ask without returning it')").click();
		}
		question.fill(words);
		item(tasklist, item).getByText("Send question").click();
	}

	private static void settle(Page tasklist, String words) {
		thread(tasklist, words).getByText("Settled").click();
		tasklist.locator(".qd-thread--resolved:has-text('%s')".formatted(words)).waitFor();
	}

	private static Locator item(Page tasklist, String label) {
		return tasklist.locator(".qd-piece:has(label:text-is('Return %s'))".formatted(label));
	}

	private static Locator thread(Page tasklist, String words) {
		return tasklist.locator(".qd-thread:has-text('%s')".formatted(words));
	}

	private void authorAnswers(Page author, String label, String words) {
		author.navigate("/sections/%s/comments".formatted(this.section.id()));
		author.getByLabel(label).fill(words);
		author.locator("form:has(label:has-text('%s')) button:has-text('Send answer')".formatted(label)).click();
		author.locator(".qd-thread__answer:has-text('%s')".formatted(words)).waitFor();
	}

	/** Somebody decided meanwhile on another device: the Tasklist says so. */
	private void confirmRefused(Page tasklist) {
		tasklist.navigate("/papers");
		tasklist.navigate("/camunda/app/tasklist/");
		tasklist.getByText("Nothing is waiting for you").waitFor();
	}

	private void returnOneInTheTasklist(Page tasklist) {
		tasklist.navigate("/papers");
		tasklist.navigate("/camunda/app/tasklist/");
		tasklist.getByText("Review: Libraries, Q1 2026/27").first().click();
		tasklist.getByText("Take it on").first().click();
		thread(tasklist, "It is 300, counted twice.").waitFor();
		settle(tasklist, "Is it 300?");
		tasklist.getByText("Return 1.2").click();
		tasklist.getByLabel("What should be changed in 1.2?").fill("One more than that.");
		Browser.picture(tasklist, "tasklist-review-items-1280");
		confirm(tasklist);
		tasklist.getByText("Nothing is waiting for you").waitFor();
		assertThat(this.verdicts.of(this.section.id()).values()).filteredOn((verdict) -> !verdict.approved())
			.hasSize(1);
	}

	/** Each time one decision is recorded and the other reviewer is told. */
	private void twoDecideAtOnce(int times) {
		for (int time = 1; time <= times; time++) {
			List<String> told = Stream.of("director-1", "director-2")
				.map((person) -> CompletableFuture.supplyAsync(() -> decided(person)))
				.toList()
				.stream()
				.map(CompletableFuture::join)
				.filter((words) -> !words.isEmpty())
				.toList();
			assertThat(told).as("time " + time).hasSize(1);
			assertThat(told.get(0)).containsAnyOf("already returned by", "decided already", "faster by a moment");
			send("Branch 3 lent 300 books.\n\nBranch 7, Mill Lane, lent " + (701 + time) + " books.");
		}
		assertThat(this.jdbc.sql("select count(*) from review_decision where section_id = ? and decision = 'RETURN'")
			.param(this.section.id())
			.query(Integer.class)
			.single()).isEqualTo(times + 3);
	}

	private String decided(String person) {
		try {
			this.reviews.decide(this.section.id(), person, Decision.RETURN, "Once more.");
			return "";
		}
		catch (Refusal refusal) {
			return refusal.getMessage();
		}
	}

	private void decide(Decision decision, String comment) {
		decide("director-1", decision, comment);
	}

	private void decide(String person, Decision decision, String comment) {
		this.reviews.decide(this.section.id(), person, decision, comment);
	}

	private void approve(Page page) {
		page.reload();
		page.getByText("Review: Libraries, Q1 2026/27").first().click();
		page.getByText("Take it on").first().click();
		page.locator(".qd-section:has-text('39,900')").waitFor();
		page.getByText("Approve").first().click();
		Browser.picture(page, "tasklist-review-1280");
		confirm(page);
		page.getByText("Nothing is waiting for you").waitFor();
		assertThat(state()).isEqualTo(SectionState.APPROVED);
	}

	private void officerFindsThePaper() {
		Page page = tasklist("officer");
		page.getByText("Papers to check").first().click();
		page.getByText("Check paper: Housing Committee, Q1 2026/27").first().click();
		page.getByText("Take it on").first().click();
		page.getByText("Publish the paper").first().waitFor();
		page.locator("input[value=SEND_BACK]").check();
		confirm(page);
		page.getByText("Every section is settled: send at least one back to its author first").first().waitFor();
		Browser.picture(page, "tasklist-check-1280");
	}

	private Page tasklist(String person) {
		Page page = signedIn(person, 1280);
		page.navigate("/camunda/app/tasklist/");
		return page;
	}

	private Page signedIn(String person, int width) {
		Page page = this.browser.page(width);
		page.onResponse((answer) -> {
			if (answer.url().contains("/camunda/api/") && answer.status() == 403) {
				this.denied.add(answer.request().method() + " " + answer.url());
			}
		});
		Browser.signIn(page, person, PASSWORD);
		return page;
	}

	private static void confirm(Page page) {
		page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Confirm")).click();
	}

	private SectionState state() {
		return this.cycles.section(this.section.id()).state();
	}

	private void send(String words) {
		Author lead = Author.signedIn("lead-1");
		UUID id = this.section.id();
		this.drafts.save(id, this.drafts.load(id).revision(), new Typed(words, Map.of(), ""), lead);
		this.sending.send(id, this.drafts.load(id).revision(), lead);
	}

	private void person(String id, String name, Role role) {
		this.people.save(new Person(id, name, "", id + "@council.example", "", Set.of(role), true));
		this.people.setPasswordHash(id, this.passwords.encode(PASSWORD));
	}

}
