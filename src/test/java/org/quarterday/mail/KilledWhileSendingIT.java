package org.quarterday.mail;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.microsoft.playwright.Page;
import org.awaitility.Awaitility;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.quarterday.ForkedProgram;
import org.quarterday.Visitor;
import org.quarterday.page.Browser;
import org.quarterday.page.Typist;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * SIGKILL of the whole program, at moments that a printed seed chooses
 * ({@code -Dquarterday.seed=N} repeats them): while mails go to a server outside of it,
 * and while people write and send their sections. What somebody was told is saved is
 * there, what they were told is sent stays sent, the process goes on, and the mail server
 * never meets one mail under two Message-IDs.
 */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class KilledWhileSendingIT {

	private static final Pattern LINK = Pattern.compile("/task/[A-Za-z0-9_-]{43}");

	@TempDir
	Path directory;

	private final long seed = Long.getLong("quarterday.seed", System.nanoTime() % 100_000);

	private final Random random = new Random(this.seed);

	private StubbornServer server;

	private ForkedProgram program;

	private Browser browser;

	@BeforeEach
	void start() throws Exception {
		System.out.println("KilledWhileSendingIT: -Dquarterday.seed=" + this.seed);
		this.server = new StubbornServer();
		this.server.thinks = 200;
		this.program = new ForkedProgram(this.directory, "--spring.mail.host=127.0.0.1",
				"--spring.mail.port=" + this.server.port(), "--quarterday.mail.lease=1s",
				"--quarterday.sample-password=a password for tests", "--db-scheduler.heartbeat-interval=500ms",
				"--db-scheduler.polling-interval=500ms", "--camunda.bpm.job-execution.lock-time-in-millis=3000",
				"--camunda.bpm.job-execution.max-wait=1000");
		this.program.start();
	}

	@AfterEach
	void stop() throws Exception {
		if (this.browser != null) {
			this.browser.close();
		}
		this.program.close();
		this.server.close();
	}

	@Test
	void nothingToldAsSavedOrSentIsLostAndNoMailHasTwoMessageIds() throws Exception {
		int mails = 1 + this.random.nextInt(4);
		Awaitility.await()
			.atMost(Duration.ofMinutes(1))
			.pollInterval(Duration.ofMillis(5))
			.until(() -> this.server.accepted.size() >= mails);
		killAfter(this.random.nextInt(this.server.thinks));
		this.program.start();
		this.browser = new Browser(this.program.address());
		String form = link("rejects"); // of the sample's parks
		Typist writing = writing(form);
		Map<String, CompletableFuture<Boolean>> sending = new HashMap<>();
		for (String lead : List.of("lead-3", "lead-4")) {
			String link = link(lead);
			sending.put(link, CompletableFuture.supplyAsync(() -> send(link)).exceptionally((cut) -> false));
		}
		killAfter(this.random.nextInt(600));
		writing.types(10);
		writing.notSaved();
		this.program.start();
		writing.comesBackAndIsSaved();
		writing.finds("Program killed between an autosave and Send, and back", () -> typed(form));
		send(writing.page());
		for (String link : sending.keySet()) {
			boolean told = sending.get(link).get();
			boolean sent = !page(link).contains("Draft - not sent");
			assertThat(sent).as("sent, told: " + told).isIn(true, told);
			assertThat(sent || send(link)).as("sent now").isTrue();
		}
		JdbcClient jdbc = database();
		Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> waiting(jdbc).isEmpty());
		stepsAreWhereTheSectionsAre(jdbc);
		everyMailHasOneMessageIdAndItsRepeatsAreCounted(jdbc);
	}

	private void killAfter(int milliseconds) throws Exception {
		Thread.sleep(milliseconds);
		this.program.kill();
	}

	private Typist writing(String form) {
		Page page = this.browser.page(1280);
		page.navigate(form);
		Typist lead = new Typist(page);
		lead.types(20);
		lead.saved();
		lead.finds("Saved before the program is killed", () -> typed(form));
		return lead;
	}

	private String typed(String form) {
		return Jsoup.parse(page(form)).select("#words").val();
	}

	private static void send(Page page) {
		page.fill("[name='value:PAR1']", "8");
		page.fill("[name='value:PAR2']", "1860");
		page.click("#send");
		page.check("#person");
		page.click("form[action$='/send'] button");
		assertThat(page.locator("h1").textContent()).endsWith("is sent");
	}

	/** From the newest mail that the lead got. */
	private String link(String lead) {
		return Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> find(lead), Optional::isPresent).get();
	}

	private Optional<String> find(String lead) {
		List<String> newestFirst = new ArrayList<>(this.server.messages);
		Collections.reverse(newestFirst);
		return newestFirst.stream()
			.filter((mail) -> mail.contains(lead + "@larkmere.example"))
			.map((mail) -> LINK.matcher(mail.replace("=\n", "")))
			.filter(Matcher::find)
			.map(Matcher::group)
			.findFirst();
	}

	private boolean send(String link) {
		Visitor visitor = this.program.visitor();
		String revision = Jsoup.parse(visitor.get(link).body()).select("[name=revision]").attr("value");
		return visitor.post(link + "/send", "revision=" + revision + "&person=no", "application/x-www-form-urlencoded")
			.headers()
			.firstValue("location")
			.orElse("")
			.endsWith("?done=sent");
	}

	private String page(String link) {
		return this.program.visitor().get(link).body();
	}

	/** The program's own, while it runs. */
	private JdbcClient database() throws Exception {
		Path data = this.program.data();
		String port = Files.readAllLines(data.resolve("postgres/postmaster.pid")).get(3);
		return JdbcClient.create(new DriverManagerDataSource("jdbc:postgresql://localhost:" + port + "/postgres",
				"postgres", Files.readString(data.resolve("postgres-password")).strip()));
	}

	private static List<Map<String, Object>> waiting(JdbcClient jdbc) {
		return jdbc.sql("""
				select template, state, error from outbox
				where state in ('QUEUED', 'SENDING') and next_attempt <= now()""").query().listOfRows();
	}

	private static void stepsAreWhereTheSectionsAre(JdbcClient jdbc) {
		assertThat(jdbc.sql("select lead_id from section where state = 'SENT' order by 1").query(String.class).list())
			.containsExactly("lead-3", "lead-4", "lead-5");
		assertThat(jdbc.sql("""
				select s.lead_id from act_ru_task t join act_ru_execution e on e.id_ = t.proc_inst_id_
				join section s on s.id::text = e.business_key_
				where t.task_def_key_ = 'UserTask_ReviewSection' order by 1""").query(String.class).list())
			.containsExactly("lead-2", "lead-3", "lead-4", "lead-5");
		assertThat(jdbc.sql("select exception_msg_ from act_ru_job where retries_ = 0 or exception_msg_ is not null")
			.query(String.class)
			.list()).isEmpty();
		assertThat(jdbc.sql("select count(*) from act_ru_incident").query(Long.class).single()).isZero();
		assertThat(jdbc.sql("""
				select count(*) from draft_save d join section s on s.id = d.section_id
				join reporting_cycle c on c.id = s.cycle_id
				where d.kind = 'SENT' and d.saved_by in ('lead-3', 'lead-4') and c.state = 'OPEN'""")
			.query(Long.class)
			.single()).as("this quarter: contact centre twice, repairs once").isEqualTo(3);
	}

	private void everyMailHasOneMessageIdAndItsRepeatsAreCounted(JdbcClient jdbc) throws Exception {
		Map<String, Integer> attempts = new HashMap<>();
		jdbc.sql("select message_id, max(attempts) as attempts from outbox where state = 'SENT' group by message_id")
			.query((row, number) -> attempts.put(row.getString(1), row.getInt(2)))
			.list();
		assertThat(this.server.accepted).as("every mail that is marked as sent arrived, and no other")
			.containsOnlyElementsOf(attempts.keySet());
		for (String id : attempts.keySet()) {
			assertThat(Collections.frequency(this.server.accepted, id)).as(id).isBetween(1, attempts.get(id));
		}
		System.out.printf("KilledWhileSendingIT: %d mails accepted, %d of them repeats%n", this.server.accepted.size(),
				this.server.accepted.size() - attempts.size());
	}

}
