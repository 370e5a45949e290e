package org.quarterday.mail;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.UUID;
import java.util.stream.IntStream;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quarterday.TestDatabase;
import org.quarterday.ask.Asking;
import org.quarterday.cycle.Cycles;
import org.quarterday.cycle.MovableClock;
import org.quarterday.page.Browser;

import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/** The development mailbox in a browser: read, filter, follow a link. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = { "quarterday.mailbox=true", "db-scheduler.enabled=false",
				"quarterday.public-url=http://localhost:0", "camunda.bpm.job-execution.enabled=false" })
class MailboxJourney {

	@LocalServerPort
	private int port;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private Dispatcher dispatcher;

	@Autowired
	private Outbox outbox;

	@Autowired
	private Mailbox mailbox;

	private Browser browser;

	@DynamicPropertySource
	static void settings(DynamicPropertyRegistry registry) {
		TestDatabase.fresh(registry);
		registry.add("quarterday.sample", () -> "false");
	}

	@BeforeEach
	void mails(@Autowired BeanFactory beans, @Autowired Asking asking, @Autowired Cycles cycles) {
		this.browser = new Browser("http://localhost:" + this.port);
		if (cycles.all().isEmpty()) {
			UUID cycle = new TownPeople(beans).found().id();
			cycles.sections(cycle).forEach((section) -> asking.ask(section.id()));
			this.dispatcher.sendDue(MailTown.START);
		}
	}

	@AfterEach
	void close() {
		this.browser.close();
	}

	@ParameterizedTest
	@ValueSource(ints = { 1280, 375, 320 })
	void aMailIsFoundAndReadAndItsLinkWorks(int width) {
		Page page = this.browser.page(width);
		page.navigate("/mailbox");
		Browser.picture(page, "mailbox-" + width);
		Browser.accessible(page);
		page.selectOption("#to", "lead-2@council.example");
		page.click("text=Show");
		assertThat(page.locator("tbody tr").count()).isEqualTo(1);
		page.click("text=please write Repairs");
		Browser.picture(page, "mailbox-message-" + width);
		Browser.fits(page);
		page.frameLocator("iframe").locator("text=Open your form").click();
		page.waitForURL("**/task/*");
		assertThat(page.url()).startsWith("http://localhost:" + this.port + "/task/");
	}

	@Test
	void pageAndMailAreAccessible() {
		Page page = this.browser.page(1280);
		page.navigate("/mailbox");
		page.locator("tbody a").first().click();
		assertThat(page.locator("iframe").getAttribute("title")).isEqualTo("The mail as HTML");
		// axe waits for ever in a frame in which nothing may run: page and mail apart
		page.evaluate("document.querySelector('iframe').remove()");
		Browser.accessible(page);
		Page mail = this.browser.page(600);
		mail.setContent(this.mailbox.latest("lead-2@council.example").orElseThrow().html());
		Browser.accessible(mail);
	}

	@Test
	void thePlainTextLinkIsTheSame() {
		Page page = this.browser.page(1280, false);
		page.navigate("/mailbox?to=lead-2@council.example");
		page.locator("tbody a").first().click();
		String inText = page.locator(".qd-mail-text a").getAttribute("href");
		String inHtml = page.frameLocator("iframe").locator("text=Open your form").getAttribute("href");
		assertThat(inText).isEqualTo(inHtml);
	}

	@Test
	void anEmptyInboxSaysSo() {
		Page page = this.browser.page(1280);
		page.navigate("/mailbox?to=nobody@council.example");
		assertThat(page.locator(".qd-empty").innerText()).contains("No mail yet");
		Browser.accessible(page);
	}

	@Test
	void manyMailsComePageByPage() {
		UUID section = this.jdbc.sql("select id from section order by position limit 1").query(UUID.class).single();
		UUID cycle = this.jdbc.sql("select cycle_id from section limit 1").query(UUID.class).single();
		IntStream.range(0, 60)
			.forEach((number) -> this.outbox.queue("ask-section-link", "lead-1", cycle, section, "n" + number,
					java.util.Map.of()));
		this.dispatcher.sendDue(MailTown.START);
		Page page = this.browser.page(1280);
		page.navigate("/mailbox?to=lead-1%40council.example");
		assertThat(page.locator("tbody tr").count()).isEqualTo(50);
		page.click("text=Older mails");
		assertThat(page.locator("tbody tr").count()).isEqualTo(12);
		assertThat(page.locator("text=Older mails").count()).isZero();
		page.click("text=Newest mails");
		assertThat(page.locator("tbody tr").count()).isEqualTo(50);
	}

	@Test
	void aMailsOwnWordsCanRunNothing() throws Exception {
		long id = this.jdbc.sql("select min(id) from mailbox").query(Long.class).single();
		HttpResponse<String> html = get("/mailbox/" + id + "/html");
		assertThat(html.headers().allValues("Content-Security-Policy")).singleElement()
			.asString()
			.contains("default-src 'none'", "sandbox ")
			.doesNotContain("allow-scripts", "allow-same-origin");
		assertThat(get("/mailbox/" + id + ".eml").body()).contains("Auto-Submitted: auto-generated");
		assertThat(get("/mailbox/999999").statusCode()).isEqualTo(404);
	}

	private HttpResponse<String> get(String path) throws Exception {
		return HttpClient.newHttpClient()
			.send(HttpRequest.newBuilder(URI.create("http://localhost:" + this.port + path)).build(),
					BodyHandlers.ofString());
	}

	@TestConfiguration(proxyBeanMethods = false)
	static class Time {

		@Bean
		MovableClock clockOfTheTown() {
			return new MovableClock(MailTown.START);
		}

	}

}
