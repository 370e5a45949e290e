package org.quarterday.draft;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.quarterday.TestCouncil;
import org.quarterday.TestPages;
import org.quarterday.TestSteps;
import org.quarterday.cycle.Cycles;
import org.quarterday.cycle.Section;
import org.quarterday.cycle.SectionState;
import org.quarterday.figures.Figures;
import org.quarterday.figures.Measure;
import org.quarterday.figures.Polarity;
import org.quarterday.figures.Unit;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The emailed form over plain HTTP, as links, scanners and scripts see it (LK1 to LK3).
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.MethodName.class)
class TaskPageTest {

	private static final String FORM = "application/x-www-form-urlencoded";

	private final HttpClient http = HttpClient.newHttpClient();

	private TestCouncil council;

	private TestPages pages;

	private UUID section;

	private String link;

	@BeforeAll
	void start() {
		this.council = new TestCouncil(TestSteps.beans());
		this.council.get(Figures.class)
			.save(Measure.quarterly("E4a", "service-1", 1, "Visits", Unit.NUMBER, 0, Polarity.HIGHER, null));
		this.section = this.council.get(Cycles.class).sections(this.council.open().id()).get(0).id();
		this.link = TestPages.link("lead-1", this.section);
		this.pages = new TestPages(this.council);
	}

	@BeforeEach
	void forget() {
		this.pages.forget();
	}

	@AfterAll
	void stop() {
		this.pages.close();
		this.council.close();
	}

	private HttpRequest.Builder request(String path) {
		return HttpRequest.newBuilder(URI.create(this.pages.address() + path));
	}

	private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
		return this.http.send(request.build(), HttpResponse.BodyHandlers.ofString());
	}

	private HttpResponse<String> get(String path) throws IOException, InterruptedException {
		return send(request(path));
	}

	private HttpResponse<String> post(String path, Map<String, String> form) throws IOException, InterruptedException {
		return send(posting(path, form));
	}

	/** Posts, and goes where the answer leads, as a browser does. */
	private HttpResponse<String> postAndGo(String path, Map<String, String> form)
			throws IOException, InterruptedException {
		HttpResponse<String> answer = post(path, form);
		assertThat(answer.statusCode()).as("a page that no reload sends again").isEqualTo(302);
		URI next = URI.create(answer.headers().firstValue("Location").orElseThrow());
		return get(next.getRawPath() + ((next.getRawQuery() != null) ? "?" + next.getRawQuery() : ""));
	}

	private HttpRequest.Builder posting(String path, Map<String, String> form) {
		String body = form.entrySet()
			.stream()
			.map((field) -> encode(field.getKey()) + "=" + encode(field.getValue()))
			.collect(Collectors.joining("&"));
		return request(path).header("Content-Type", FORM).POST(HttpRequest.BodyPublishers.ofString(body));
	}

	private static String encode(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

	private static Map<String, String> typed(int revision, String words, String figure) {
		Map<String, String> form = new LinkedHashMap<>();
		form.put("revision", String.valueOf(revision));
		form.put("words", words);
		form.put("value:E4a", figure);
		return form;
	}

	private Section section() {
		return this.council.get(Cycles.class).section(this.section);
	}

	private List<Map<String, Object>> rows() {
		return this.council.jdbc().sql("""
				select table_name, (xpath('/row/c/text()', query_to_xml(
					'select count(*) as c from ' || quote_ident(table_name), false, true, '')))[1]::text as rows
				from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'
				order by table_name""").query().listOfRows();
	}

	@Test
	void getAndHeadOfEveryPageChangeNothingAtAll() throws Exception {
		post(this.link, typed(0, "Words of mine", "12"));
		List<Map<String, Object>> before = rows();
		String state = section().toString();
		for (String path : List.of("", "/preview", "/saves", "/saves/" + saveId(), "/compare?save=" + saveId(),
				"/check", "/check?person=none", "?done=sent", "?do=check")) {
			assertThat(get(this.link + path).statusCode()).as(path).isEqualTo(200);
			assertThat(send(request(this.link + path).method("HEAD", HttpRequest.BodyPublishers.noBody())).statusCode())
				.isEqualTo(200);
		}
		for (String path : List.of("/send", "/restore", "/autosave", "/figures")) {
			assertThat(get(this.link + path).statusCode()).as(path).isIn(404, 405);
		}
		assertThat(rows()).isEqualTo(before);
		assertThat(section()).hasToString(state);
	}

	@Test
	void aScannerThatPostsEveryFormAsItFindsItSendsNothing() throws Exception {
		post(this.link, typed(0, "Words of mine", "12"));
		post(this.link, Map.of("do", "check", "revision", "1", "words", "Words of mine", "value:E4a", "12"));
		post(this.link + "/send", Map.of("revision", "1"));
		assertThat(section().state()).isEqualTo(SectionState.DRAFTING);
	}

	@Test
	void theRequestsOfTheFormAloneTakeASectionToSent() throws Exception {
		HttpResponse<String> check = postAndGo(this.link, with(typed(0, "Words – ŵ", "1,234"), "do", "check"));
		assertThat(check.body()).contains("Words – ŵ", "1,234", "What happens next");
		HttpResponse<String> sent = post(this.link + "/send", Map.of("revision", "1", "person", "no"));
		assertThat(sent.statusCode()).isEqualTo(302);
		assertThat(sent.headers().firstValue("Location"))
			.hasValueSatisfying((location) -> assertThat(location).endsWith(this.link + "?done=sent"));
		assertThat(section().state()).isEqualTo(SectionState.SENT);
		assertThat(section().sentVia()).isEqualTo("link sent to l•••@council.example");
		assertThat(get(this.link).body()).contains("Sent", "Words – ŵ").doesNotContain("Draft - not sent");
	}

	private static Map<String, String> with(Map<String, String> form, String name, String value) {
		form.put(name, value);
		return form;
	}

	@Test
	void sendingTwiceIsSaidInPlainWords() throws Exception {
		post(this.link, typed(0, "Words of mine", "12"));
		post(this.link + "/send", Map.of("revision", "1", "person", "no"));
		HttpResponse<String> again = postAndGo(TestPages.link("deputy", this.section) + "/send",
				Map.of("revision", "1", "person", "no"));
		assertThat(again.body()).contains("was already sent by The lead-1 at 10:00");
	}

	@Test
	void aPersonWhoCouldBeIdentifiedKeepsItFromBeingSent() throws Exception {
		post(this.link, typed(0, "Words of mine", "12"));
		assertThat(postAndGo(this.link + "/send", Map.of("revision", "1", "person", "yes")).body())
			.contains("Take out what could identify a person");
		assertThat(section().state()).isEqualTo(SectionState.DRAFTING);
	}

	@Test
	void whatChangedWhileSomebodyLookedIsLookedAtAgain() throws Exception {
		post(this.link, typed(0, "Words of mine", "12"));
		post(this.link, typed(1, "Words of mine, more", "12"));
		assertThat(postAndGo(this.link + "/send", Map.of("revision", "1", "person", "no")).body())
			.contains("was changed while you looked at it", "Words of mine, more");
		assertThat(section().state()).isEqualTo(SectionState.DRAFTING);
	}

	@Test
	void theAnswerOnPeopleIsKeptInTheRecord() throws Exception {
		post(this.link, typed(0, "Words of mine", "12"));
		post(this.link + "/send", Map.of("revision", "1", "person", "agreed"));
		assertThat(this.council.jdbc()
			.sql("select detail from audit_entry where action = 'draft.sent' order by id desc limit 1")
			.query(String.class)
			.single()).isEqualTo("round 1, identifies a person, who agreed");
	}

	@Test
	void whatIsTypedIsEscaped() throws Exception {
		post(this.link, typed(0, "</textarea><script>alert(1)</script>", "\"><img src=x>"));
		for (String path : List.of("", "/preview", "/saves", "/saves/" + saveId())) {
			assertThat(get(this.link + path).body()).doesNotContain("<script>alert", "<img src=x>");
		}
	}

	@Test
	void whatIsPastedFromWordComesBackAsLightMarkdown() throws Exception {
		HttpRequest.Builder paste = request(this.link + "/paste").header("Content-Type", "text/html;charset=UTF-8")
			.POST(HttpRequest.BodyPublishers
				.ofString("<p class=MsoNormal><b>Tŷ</b> – £2.4m</p><ul><li>one</li></ul><script>x()</script>"));
		assertThat(send(paste).body()).isEqualTo("**Tŷ** – £2.4m\n\n- one");
	}

	@Test
	void whatTheFiguresDoNotBearOutIsAskedBeforeSending() throws Exception {
		String words = "All measures met target.";
		assertThat(postAndGo(this.link, with(typed(0, words, "12"), "do", "check")).body()).contains("Before you send",
				"You wrote");
	}

	@Test
	void anUnknownLinkIsNotFoundAndARevokedOneIsGone() throws Exception {
		assertThat(get("/task/unknown").statusCode()).isEqualTo(404);
		assertThat(get("/task/unknown").body()).contains("This link opens nothing", "/task/new-link");
		assertThat(get("/task/revoked").statusCode()).isEqualTo(410);
		assertThat(get("/task/revoked").body()).contains("This link has ended");
		assertThat(post("/task/revoked", typed(0, "Words – of mine", "12"))).satisfies((answer) -> {
			assertThat(answer.statusCode()).isEqualTo(410);
			assertThat(answer.body()).as("nothing typed is lost (LK5)").contains("Words – of mine", "E4a: 12");
		});
		assertThat(post("/task/revoked/autosave", typed(0, "x", "")).statusCode()).isEqualTo(410);
	}

	@Test
	void aRenewalNeverTellsWhetherTheAddressIsKnown() throws Exception {
		String known = post("/task/new-link", Map.of("email", "lead-1@council.example")).body();
		this.council.jdbc().sql("delete from council_setting").update();
		assertThat(post("/task/new-link", Map.of("email", "nobody@council.example")).body()).isEqualTo(known);
	}

	@Test
	void anotherSiteCannotPost() throws Exception {
		assertThat(send(posting(this.link, typed(0, "x", "")).header("Sec-Fetch-Site", "cross-site")).statusCode())
			.isEqualTo(403);
		assertThat(send(posting(this.link, typed(0, "x", "")).header("Origin", "https://evil.example")).statusCode())
			.isEqualTo(403);
		assertThat(send(posting(this.link, typed(0, "x", "")).header("Origin", this.pages.address())).statusCode())
			.isEqualTo(302);
	}

	@Test
	void nothingKeepsOrPassesOnTheAddress() throws Exception {
		HttpResponse<String> page = get(this.link);
		assertThat(page.headers().firstValue("Cache-Control")).hasValue("no-store");
		assertThat(page.headers().firstValue("X-Robots-Tag")).hasValue("noindex, nofollow, noarchive");
		assertThat(page.headers().firstValue("Set-Cookie")).isEmpty();
	}

	private long saveId() {
		return this.council.jdbc().sql("select max(id) from draft_save").query(Long.class).single();
	}

	/** The last of all by its name: it uses up what one client may try in ten minutes. */
	@Test
	void zTokensCannotBeTriedByTheThousand() throws Exception {
		int last = 0;
		for (int i = 0; i <= TaskGuard.UNKNOWN; i++) {
			last = get("/task/guess-" + i).statusCode();
		}
		assertThat(last).isEqualTo(429);
	}

	@Test
	void fiveMegabytesComeBackWithAClearMessageAndEveryCharacter() throws Exception {
		HttpResponse<String> answer = post(this.link, typed(0, "y".repeat(5_000_000), "12"));
		assertThat(answer.statusCode()).isEqualTo(200);
		assertThat(answer.body()).contains("5,000,000 characters", "y".repeat(5_000_000), "Error: ");
	}

	@Test
	void moreThanTheServerReadsIsSaidAndNothingIsOverwritten() throws Exception {
		post(this.link, typed(0, "Words of mine", "12"));
		assertThat(post(this.link, typed(1, "z".repeat(33_000_000), "12")).statusCode()).isEqualTo(413);
		assertThat(this.council.get(Drafts.class).load(this.section).typed().words()).isEqualTo("Words of mine");
	}

	@Test
	void aBodyWithoutTheFormIsNeverTakenForAnEmptyForm() throws Exception {
		post(this.link, typed(0, "Words of mine", "12"));
		assertThat(post(this.link, Map.of("revision", "1")).statusCode()).isEqualTo(413);
		assertThat(post(this.link + "/autosave", Map.of()).statusCode()).isEqualTo(413);
		assertThat(this.council.get(Drafts.class).load(this.section).typed().words()).isEqualTo("Words of mine");
	}

	@Test
	void whoIsSignedInReachesOnlyOwnSections() throws Exception {
		String own = "/sections/" + this.section;
		assertThat(send(request(own).header("Cookie", "who=lead-1")).statusCode()).isEqualTo(200);
		assertThat(send(request(own).header("Cookie", "who=deputy")).statusCode()).isEqualTo(200);
		assertThat(send(request(own).header("Cookie", "who=lead-2")).statusCode()).isEqualTo(403);
		assertThat(send(posting(own, typed(0, "Typed while it was given away", "")).header("Cookie", "who=lead-2")))
			.satisfies((answer) -> {
				assertThat(answer.statusCode()).isEqualTo(403);
				assertThat(answer.body()).contains("Somebody else writes this section now",
						"Typed while it was given away");
			});
		assertThat(send(request("/sections/" + UUID.randomUUID()).header("Cookie", "who=lead-1")).statusCode())
			.isEqualTo(404);
		assertThat(send(request("/sections/nonsense").header("Cookie", "who=lead-1")).statusCode()).isEqualTo(404);
	}

}
