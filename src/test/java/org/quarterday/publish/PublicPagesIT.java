package org.quarterday.publish;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
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
import org.quarterday.cycle.Refusal;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

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
	private PublicFiles files;

	@Autowired
	private PaperStore store;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private Subscriptions subscriptions;

	@Autowired
	private org.quarterday.mail.SubscriptionLinks links;

	private UUID paper;

	@BeforeEach
	void publish() {
		this.jdbc.sql("delete from published_text").update();
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
		assertThat(page.select(".paper-shelf__files a").eachAttr("href")).containsExactly(PAPER + ".pdf",
				PAPER + ".docx", PAPER + ".csv", PAPER + ".json");
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
		this.jdbc.sql("delete from published_text").update();
		this.jdbc.sql("delete from published_file").update();
		this.jdbc.sql("delete from published_paper").update();
		assertThat(get("/papers").body()).contains("No paper has been published yet");
	}

	@Test
	@DisplayName("Caching: pages and files are sent again only when they changed, and set no cookie")
	void unchangedIsNotSentAgain() throws Exception {
		for (String path : new String[] { PAPER, PAPER + ".pdf", "/papers", "/papers/feed.atom",
				"/papers/meetings.ics" }) {
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

	@Test
	@DisplayName("H5: the meetings are a calendar, of one committee or of all; a withdrawn paper's is not in it")
	void meetings() throws Exception {
		HttpResponse<String> answer = get("/papers/meetings.ics");
		assertThat(answer.headers().firstValue("content-type").orElseThrow()).startsWith("text/calendar");
		String calendar = answer.body().replace("\r\n ", "");
		assertThat(calendar).containsOnlyOnce("BEGIN:VEVENT")
			.contains("SUMMARY:Meeting: Housing and Community Overview and Scrutiny Committee",
					"https://papers.riverford.example" + PAPER);
		assertThat(get("/papers/housing-and-community/meetings.ics").body()).isEqualTo(answer.body());
		PublicSite.publish(this.store, PublicSite.QUARTER, 2);
		assertThat(get("/papers/meetings.ics").body().replace("\r\n ", "")).as("a correction moves it")
			.containsOnlyOnce("BEGIN:VEVENT")
			.contains(PAPER + "/v2");
		assertThat(get("/papers/nobody/meetings.ics").statusCode()).isEqualTo(404);
		this.jdbc.sql("update published_paper set withdrawn_at = now(), withdrawn_reason = 'x'").update();
		assertThat(get("/papers/meetings.ics").body()).doesNotContain("BEGIN:VEVENT");
	}

	@Test
	@DisplayName("H5: search finds paragraphs with their addresses, marks the words, and knows nothing that was withdrawn")
	void search() throws Exception {
		Document page = Jsoup.parse(get("/papers/search?q=spending%20%22kitchens%22%20OR%20spent").body());
		assertThat(page.select(".paper-hits a").attr("href")).startsWith(PAPER + "#");
		assertThat(page.select(".paper-hits mark").text()).containsIgnoringCase("spent");
		assertThat(get("/papers/search?q=%3Cscript%3E").body()).contains("Nothing found").doesNotContain("<script>");
		assertThat(get("/papers/search?q=%22%26%7C!(").statusCode()).isEqualTo(200);
		PublicSite.publish(this.store, PublicSite.QUARTER, 2);
		assertThat(Jsoup.parse(get("/papers/search?q=spent").body()).select(".paper-hits a").eachAttr("href"))
			.as("the newest version alone")
			.isNotEmpty()
			.allSatisfy((href) -> assertThat(href).startsWith(PAPER + "/v2#"));
		this.jdbc.sql("update published_paper set withdrawn_at = now(), withdrawn_reason = 'x'").update();
		assertThat(get("/papers/search?q=spent").body()).contains("Nothing found");
	}

	@Test
	@DisplayName("H6: one ZIP holds every format and says what it is, the same bytes each time; the static site leads nowhere else")
	void bundleAndStaticSite() throws Exception {
		byte[] bundle = this.visitor.send(request(PAPER + ".zip").build(), BodyHandlers.ofByteArray()).body();
		assertThat(names(bundle)).containsExactly("housing-and-community-2026-27-q1.pdf",
				"housing-and-community-2026-27-q1.html", "housing-and-community-2026-27-q1.docx",
				"housing-and-community-2026-27-q1.csv", "housing-and-community-2026-27-q1.json",
				"housing-and-community-2026-27-q1.txt", "housing-and-community-2026-27-q1.csv-metadata.json",
				"metadata.json");
		assertThat(content(bundle, "housing-and-community-2026-27-q1.csv-metadata.json"))
			.contains("\"url\" : \"housing-and-community-2026-27-q1.csv\"");
		assertThat(this.visitor.send(request(PAPER + ".zip").build(), BodyHandlers.ofByteArray()).body())
			.isEqualTo(bundle);
		assertThat(this.files.bundle(PAPER)).isEqualTo(bundle);
		assertThatExceptionOfType(Refusal.class).isThrownBy(() -> this.files.bundle(PAPER + "/v9"))
			.withMessageContaining("No paper is published at");
		byte[] site = this.visitor.send(request("/set-up/site.zip").build(), BodyHandlers.ofByteArray()).body();
		assertThat(names(site)).contains("papers/index.html", PAPER.substring(1) + "/index.html",
				PAPER.substring(1) + ".pdf");
		assertThat(content(site, PAPER.substring(1) + ".csv-metadata.json")).contains("\"url\" : \"q1.csv\"");
		assertThat(PublicBytes.words("site.zip", site)).doesNotContain("cycles", "login", "localhost");
	}

	@Test
	@DisplayName("H5, LK1: an address is told of papers only after it confirmed by a button, and forgotten by one click")
	void subscription() throws Exception {
		this.jdbc.sql("delete from public_mail").update();
		this.jdbc.sql("delete from subscription").update();
		assertThat(Jsoup.parse(post("/papers/subscribe", "email=nobody&committee=").body()).title())
			.startsWith("Error: ");
		assertThat(post("/papers/subscribe", "email=Reader%40example.org&committee=").body())
			.contains("Look in your mailbox");
		post("/papers/subscribe", "email=reader%40example.org&committee=");
		assertThat(mails()).as("asked twice, one mail").containsExactly("CONFIRM reader@example.org");
		UUID id = this.jdbc.sql("select id from subscription").query(UUID.class).single();
		String page = this.links.path(id);
		PublishedPaper published = this.papers.all().get(0);
		this.subscriptions.tell(published, "the paper is published", "");
		assertThat(get(page).body()).contains("Yes, send me emails");
		assertThat(get(page + "/end").statusCode()).isEqualTo(200);
		assertThat(get(page + "x").statusCode()).isEqualTo(404);
		assertThat(mails()).as("opening pages changes nothing").hasSize(1);
		assertThat(post(page, "answer=yes").body()).contains("You are on the list");
		this.subscriptions.tell(published, "the paper is published", "");
		assertThat(mails()).containsExactly("CONFIRM reader@example.org", "NEWS reader@example.org");
		assertThat(post(page + "/end", "List-Unsubscribe=One-Click").body()).contains("Your address is deleted");
		assertThat(this.jdbc.sql("select count(*) from subscription").query(Long.class).single()).isZero();
		assertThat(mails()).isEmpty();
		assertThat(post(page, "answer=yes").body()).contains("No more emails");
	}

	private java.util.List<String> mails() {
		return this.jdbc.sql("select kind || ' ' || address from public_mail order by created_at, kind")
			.query(String.class)
			.list();
	}

	private HttpResponse<String> post(String path, String form) throws IOException, InterruptedException {
		return this.visitor.send(request(path).header("Content-Type", "application/x-www-form-urlencoded")
			.POST(HttpRequest.BodyPublishers.ofString(form))
			.build(), BodyHandlers.ofString());
	}

	@Test
	@DisplayName("H5, N15: site map and robots name public addresses; fingerprints stand beside numbers and name nobody")
	void siteMapRobotsAndFingerprints() throws Exception {
		assertThat(get("/sitemap.xml").body()).contains("<loc>https://papers.riverford.example" + PAPER + "</loc>");
		assertThat(get("/robots.txt").body()).contains("Disallow: /\n",
				"Sitemap: https://papers.riverford.example/sitemap.xml");
		assertThat(get(PAPER + "/fingerprints.txt").body()).containsPattern("3\\.2\\.1 +[0-9a-f]{64}\n");
		Document page = Jsoup.parse(get(PAPER).body());
		assertThat(page.select("link[rel=canonical]").attr("href"))
			.isEqualTo("https://papers.riverford.example" + PAPER);
		assertThat(page.select("[itemtype='https://schema.org/Report'] meta[itemprop=datePublished]").attr("content"))
			.isEqualTo("2026-08-21T09:00:00Z");
		String appendix = "appendix-a-0123abcd.pdf";
		this.jdbc.sql("insert into published_appendix values (?, ?, 'A', 'application/pdf', 'x')")
			.params(this.paper, appendix)
			.update();
		String folder = PAPER + "/" + appendix;
		assertThat(get(folder).headers().firstValue("cache-control").orElseThrow()).contains("no-cache");
		this.jdbc.sql("update published_paper set withdrawn_at = now(), withdrawn_reason = 'x'").update();
		assertThat(get(folder).statusCode()).isEqualTo(410);
		this.jdbc.sql("delete from published_appendix").update();
		for (String end : new String[] { "", ".pdf", ".docx", ".csv", ".json", ".txt", ".html", ".zip",
				"/fingerprints.txt" }) {
			assertThat(get(PAPER + end).statusCode()).as("DL9: " + end).isEqualTo(410);
		}
		assertThat(get("/sitemap.xml").body()).doesNotContain("/q1");
	}

	private static String content(byte[] zip, String name) throws IOException {
		try (java.util.zip.ZipInputStream in = new java.util.zip.ZipInputStream(
				new java.io.ByteArrayInputStream(zip))) {
			for (java.util.zip.ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
				if (entry.getName().equals(name)) {
					return new String(in.readAllBytes(), StandardCharsets.UTF_8);
				}
			}
		}
		return "";
	}

	private static java.util.List<String> names(byte[] zip) throws IOException {
		java.util.List<String> names = new java.util.ArrayList<>();
		try (java.util.zip.ZipInputStream in = new java.util.zip.ZipInputStream(
				new java.io.ByteArrayInputStream(zip))) {
			for (java.util.zip.ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
				names.add(entry.getName());
			}
		}
		return names;
	}

	private HttpRequest.Builder request(String path) {
		return HttpRequest.newBuilder(URI.create("http://localhost:" + this.port + path));
	}

	private HttpResponse<String> get(String path) throws IOException, InterruptedException {
		return this.visitor.send(request(path).build(), BodyHandlers.ofString());
	}

}
