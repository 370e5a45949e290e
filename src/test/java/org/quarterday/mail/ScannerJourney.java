package org.quarterday.mail;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.quarterday.SampleProgram;
import org.quarterday.TableContents;
import org.quarterday.cycle.Cycles;
import org.quarterday.page.Browser;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * LK1: what mail filters do to links changes nothing at all. Over a council whose
 * sections are asked, drafting, in review, returned and approved, every link of every
 * kind of mail is opened with GET and HEAD, and by a browser that runs scripts, presses
 * the button of every page that has only one, and follows every link it finds.
 */
@ExtendWith(OutputCaptureExtension.class)
class ScannerJourney extends SampleProgram {

	private static final int MOST_PAGES = 120;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	Cycles cycles;

	@Autowired
	ApplicationContext program;

	@Autowired
	Scheduler scheduler;

	@Autowired
	ProcessEngine engine;

	private final HttpClient http = HttpClient.newHttpClient();

	private int pressed;

	@Test
	void lk1AScannerThatOpensEveryLinkOfEveryMailAndPressesLoneButtonsChangesNothing(CapturedOutput log) {
		passOnAPart();
		askLeads();
		EveryLink mails = new EveryLink(this.program);
		Set<String> mailed = mails.of(this.cycles.openCycles().get(0));
		assertThat(mails.without).containsExactlyInAnyOrder(MailEvent.CYCLE_CANCELLED, MailEvent.SECTION_EXCUSED,
				MailEvent.SECTION_REASSIGNED, MailEvent.COMMENT_ASKED, MailEvent.COMMENT_REMINDER);
		Map<String, String> before = TableContents.of(this.jdbc);
		Set<String> opened;
		try (Browser browser = new Browser("http://localhost:" + this.port)) {
			opened = crawl(browser.page(1280), mailed);
			linger(browser.page(375), mailed);
		}
		opened.forEach((address) -> {
			assertThat(status("GET", address)).as(address).isLessThan(500);
			assertThat(status("HEAD", address)).as(address).isLessThan(500);
		});
		assertThat(differences(before, TableContents.of(this.jdbc))).isEmpty();
		assertThat(opened).hasSizeGreaterThan(mailed.size()).hasSizeLessThan(MOST_PAGES);
		assertThat(this.pressed).as("lone buttons were met and pressed").isPositive();
		assertThat(tokens(mailed)).hasSizeGreaterThan(5).noneMatch(log.getAll()::contains);
	}

	/** A lead asked a colleague for a paragraph (C8). */
	private void passOnAPart() {
		String token = this.program.getBean(LinkKey.class).token("contribution", EveryLink.PART.toString(), "1");
		this.jdbc
			.sql("""
					insert into contribution (id, section_id, person_id, measures, part, note, asked_by, asked_at, token_hash)
					select ?, id, 'officer', '{}', 'the paragraph on lets', '', lead_id, now(), ? from section
					where state in ('ASKED', 'DRAFTING') limit 1""")
			.params(EveryLink.PART, LinkKey.hash(token))
			.update();
	}

	/** Before the next cycle, a lead of one service and one of two are asked (A7). */
	private void askLeads() {
		String lead = this.cycles.sections(this.cycles.openCycles().get(0).id()).get(0).leadId();
		LinkKey key = this.program.getBean(LinkKey.class);
		this.jdbc
			.sql("""
					insert into planned_meeting select ?, id, 2031, 1, current_date + 200, 'officer', now() from committee limit 1""")
			.param(EveryLink.MEETING)
			.update();
		this.jdbc
			.sql("""
					insert into lead_check (id, meeting_id, service_id, person_id, token_hash, asked_on, chased_on)
					select gen_random_uuid(), ?, id, lead_id, ?, current_date, current_date from service where lead_id = ?""")
			.params(EveryLink.MEETING, LinkKey.hash(key.token("lead-check", EveryLink.MEETING.toString(), lead)), lead)
			.update();
	}

	/** Whatever the program does by itself stands still; the rest is the visitors'. */
	@BeforeEach
	void standStill() throws InterruptedException {
		this.scheduler.pause();
		jobs().shutdown();
		while (!this.scheduler.getCurrentlyExecuting().isEmpty()) {
			Thread.sleep(100);
		}
	}

	@AfterEach
	void goOn() {
		jobs().start();
		this.scheduler.resume();
	}

	private JobExecutor jobs() {
		return ((ProcessEngineConfigurationImpl) this.engine.getProcessEngineConfiguration()).getJobExecutor();
	}

	private Set<String> crawl(Page page, Collection<String> mailed) {
		Set<String> seen = new LinkedHashSet<>(mailed);
		Deque<String> waiting = new ArrayDeque<>(mailed);
		while (!waiting.isEmpty() && seen.size() < MOST_PAGES) {
			String address = waiting.pop();
			open(page, address);
			for (String found : linksOf(page)) {
				if (seen.add(found)) {
					waiting.add(found);
				}
			}
			pressLoneButton(page);
		}
		return seen;
	}

	private static void open(Page page, String address) {
		try {
			page.navigate(address);
		}
		catch (PlaywrightException ex) {
			assertThat(ex).as("only a download opens no page").hasMessageContaining("Download is starting");
		}
	}

	@SuppressWarnings("unchecked")
	private Collection<String> linksOf(Page page) {
		String own = "http://localhost:" + this.port + "/";
		return ((Collection<String>) page.evaluate("""
				[...document.querySelectorAll('a[href]')].map(a => a.href.replace(/#.*/, ''))""")).stream()
			.filter((address) -> address.startsWith(own))
			.toList();
	}

	private void pressLoneButton(Page page) {
		Locator buttons = page.locator("button:visible, input[type=submit]:visible");
		if (buttons.count() == 1) {
			buttons.click();
			page.waitForLoadState();
			this.pressed++;
		}
	}

	/** Scripts get time to do something by themselves. */
	private static void linger(Page page, Set<String> mailed) {
		page.navigate(mailed.stream().filter((address) -> address.contains("/task/")).findFirst().orElseThrow());
		page.waitForTimeout(4000);
	}

	private int status(String method, String address) {
		try {
			return this.http
				.send(HttpRequest.newBuilder(URI.create(address)).method(method, BodyPublishers.noBody()).build(),
						BodyHandlers.discarding())
				.statusCode();
		}
		catch (IOException ex) {
			throw new IllegalStateException(address, ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	private static Map<String, String> differences(Map<String, String> before, Map<String, String> after) {
		Map<String, String> different = new TreeMap<>();
		after.forEach((table, now) -> {
			if (!now.equals(before.get(table))) {
				different.put(table, before.get(table) + " -> " + now);
			}
		});
		return different;
	}

	private static Set<String> tokens(Set<String> mailed) {
		Set<String> tokens = new LinkedHashSet<>();
		for (String address : mailed) {
			String last = address.substring(address.lastIndexOf('/') + 1);
			if (address.contains("/task/") || address.contains("/forgotten-password/")) {
				tokens.add(last);
			}
		}
		return tokens;
	}

}
