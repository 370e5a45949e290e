package org.quarterday.publish;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

@SpringBootTest(classes = PublicSite.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = {
		"quarterday.council.name=Riverford Borough Council", "quarterday.public-url=https://papers.riverford.example" })
class PublicPagesIT {

	private static final String PAPER = "/papers/housing-and-community/2026-27/q1";

	private final HttpClient visitor = HttpClient.newHttpClient();

	@LocalServerPort
	private int port;

	@Autowired
	private PublishedPapers papers;

	@Autowired
	private PaperStore store;

	@Autowired
	private JdbcClient jdbc;

	private UUID paper;

	@BeforeEach
	void publish() {
		this.jdbc.sql("delete from published_file").update();
		this.jdbc.sql("delete from published_paper").update();
		this.paper = PublicSite.publish(this.store, PublicSite.QUARTER, 1);
	}

	@Test
	@DisplayName("PA2: the page shows the paper with its anchors, and links to every format")
	void pageShowsThePaper() throws Exception {
		HttpResponse<String> answer = get(PAPER);
		Document page = Jsoup.parse(answer.body());
		assertThat(page.select("h1")).hasSize(1);
		assertThat(page.getElementById("3.2.1").text()).startsWith("3.2.1 Spent £2.4m");
		assertThat(page.select(".paper-downloads a").eachAttr("href")).containsExactly(PAPER + ".pdf", PAPER + ".docx",
				PAPER + ".csv", PAPER + ".json");
		assertThat(page.select(".paper-shelf__when").text()).isEqualTo("Published at 10:00 on Friday 21 August 2026");
		assertThat(page.select("[style], script:not([src])")).isEmpty();
		assertThat(page.text()).doesNotContainIgnoringCase("draft");
	}

	@Test
	@DisplayName("DL9: files are served byte for byte as they were frozen, under their names")
	void filesAreFrozen() throws Exception {
		for (Format format : new Format[] { Format.PDF, Format.DOCX, Format.CSV, Format.JSON, Format.TXT,
				Format.HTML }) {
			HttpResponse<byte[]> file = this.visitor.send(request(PAPER + "." + format.extension()).build(),
					BodyHandlers.ofByteArray());
			assertThat(file.statusCode()).isEqualTo(200);
			assertThat(file.headers().firstValue("content-type").orElseThrow())
				.isEqualToIgnoringCase(format.mediaType());
			assertThat(file.headers().firstValue("content-disposition").orElseThrow())
				.contains("filename=\"housing-and-community-2026-27-q1." + format.extension() + "\"");
			assertThat(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file.body())))
				.isEqualTo(this.papers.fingerprint(this.paper, format).orElseThrow());
		}
	}

	@Test
	@DisplayName("An empty list says what will stand there")
	void emptyList() throws Exception {
		assertThat(get("/papers").body()).doesNotContain("No paper has been published yet");
		this.jdbc.sql("delete from published_file").update();
		this.jdbc.sql("delete from published_paper").update();
		assertThat(get("/papers").body()).contains("No paper has been published yet");
	}

	@Test
	@DisplayName("Caching: pages and files are sent again only when they changed, and set no cookie")
	void unchangedIsNotSentAgain() throws Exception {
		for (String path : new String[] { PAPER, PAPER + ".pdf", "/papers", "/papers/feed.atom" }) {
			HttpResponse<String> first = get(path);
			assertThat(first.headers().firstValue("cache-control").orElseThrow()).contains("no-cache", "public");
			assertThat(first.headers().firstValue("set-cookie")).isEmpty();
			String tag = first.headers().firstValue("etag").orElseThrow();
			HttpResponse<String> again = this.visitor.send(request(path).header("If-None-Match", tag).build(),
					BodyHandlers.ofString());
			assertThat(again.statusCode()).as(path).isEqualTo(304);
			assertThat(again.body()).isEmpty();
		}
	}

	@Test
	@DisplayName("Addresses that no paper has are plain 404s, in one spelling only")
	void unknownAddresses() throws Exception {
		for (String path : new String[] { "/papers/nobody", "/papers/housing-and-community/2026-27/q2",
				"/papers/housing-and-community/2026-27/q5", "/papers/housing-and-community/2026-2027/q1",
				"/papers/housing-and-community/2026-28/q1", PAPER + ".exe", PAPER + "/v2", PAPER + "/v0",
				"/papers/nobody/2026-27/q1.pdf", PAPER + "/v2.pdf" }) {
			assertThat(get(path).statusCode()).as(path).isEqualTo(404);
		}
	}

	@Test
	@DisplayName("DL9: a corrected version has its own address, and the first says that there is one")
	void correctedVersions() throws Exception {
		UUID second = PublicSite.publish(this.store, PublicSite.QUARTER, 2);
		this.jdbc.sql("update published_paper set note = '3.2.1 was £2.4m, is £2.5m' where id = ?")
			.param(second)
			.update();
		Document first = Jsoup.parse(get(PAPER).body());
		assertThat(first.select(".govuk-notification-banner").text()).contains("version 2",
				"3.2.1 was £2.4m, is £2.5m");
		assertThat(first.select(".govuk-notification-banner a").attr("href")).isEqualTo(PAPER + "/v2");
		Document corrected = Jsoup.parse(get(PAPER + "/v2").body());
		assertThat(corrected.select(".govuk-inset-text").text()).contains("This is version 2");
		assertThat(get(PAPER + "/v2.pdf").statusCode()).isEqualTo(200);
		assertThat(Jsoup.parse(get("/papers").body()).select("tbody a").eachAttr("href"))
			.containsExactly(PAPER + "/v2");
	}

	@Test
	@DisplayName("DL9: a withdrawn paper leaves a tombstone with day and reason, and no file")
	void withdrawnPapers() throws Exception {
		this.jdbc
			.sql("update published_paper set withdrawn_at = ?, withdrawn_reason = 'It named a resident' where id = ?")
			.params(java.time.OffsetDateTime.ofInstant(Instant.parse("2026-08-22T08:00:00Z"), java.time.ZoneOffset.UTC),
					this.paper)
			.update();
		HttpResponse<String> tombstone = get(PAPER);
		assertThat(tombstone.statusCode()).isEqualTo(410);
		assertThat(tombstone.body()).contains("It named a resident", "09:00 on Saturday 22 August 2026")
			.doesNotContain("Spent");
		assertThat(get(PAPER + ".pdf").statusCode()).isEqualTo(410);
		assertThat(get("/papers/feed.atom").body()).doesNotContain("<entry>");
	}

	@Test
	@DisplayName("H5: the feed names papers by their public address")
	void feed() throws Exception {
		HttpResponse<String> answer = get("/papers/feed.atom");
		assertThat(answer.headers().firstValue("content-type").orElseThrow()).startsWith("application/atom+xml");
		Document feed = Jsoup.parse(answer.body(), "", Parser.xmlParser());
		assertThat(feed.select("entry > id").text()).isEqualTo("https://papers.riverford.example" + PAPER);
		assertThat(feed.select("entry > title").text())
			.isEqualTo("Housing and Community Overview and Scrutiny Committee, Q1 2026/27");
		assertThat(feed.select("entry > published").text()).isEqualTo("2026-08-21T09:00:00Z");
	}

	private HttpRequest.Builder request(String path) {
		return HttpRequest.newBuilder(URI.create("http://localhost:" + this.port + path));
	}

	private HttpResponse<String> get(String path) throws IOException, InterruptedException {
		return this.visitor.send(request(path).build(), BodyHandlers.ofString());
	}

}
