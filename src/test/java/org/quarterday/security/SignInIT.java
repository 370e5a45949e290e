package org.quarterday.security;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.quarterday.TestDatabase;
import org.quarterday.Visitor;
import org.quarterday.people.Attempts;
import org.quarterday.people.PasswordResets;
import org.quarterday.people.People;
import org.quarterday.people.Person;
import org.quarterday.people.Role;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/** Signing in, staying signed in, and ceasing to be. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "camunda.bpm.job-execution.enabled=false")
class SignInIT {

	private static final String PASSWORD = "seven green bottles";

	@LocalServerPort
	int port;

	@Autowired
	People people;

	@Autowired
	PasswordEncoder passwords;

	@Autowired
	PasswordResets resets;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	Clock clock;

	@DynamicPropertySource
	static void settings(DynamicPropertyRegistry registry) {
		TestDatabase.fresh(registry);
	}

	@BeforeEach
	void people() {
		person("officer", Role.OFFICER, Role.ADMIN);
		person("director-1", Role.REVIEWER);
		person("lead-1", Role.LEAD);
		person("admin", Role.ADMIN);
		this.jdbc.sql("delete from attempt").update();
		this.jdbc.sql("delete from spring_session").update();
	}

	private void person(String id, Role... roles) {
		this.people.save(new Person(id, "Example " + id, "", id + "@council.example", "", Set.of(roles), true));
		this.people.reactivate(id);
		this.people.setPasswordHash(id, this.passwords.encode(PASSWORD));
	}

	@ParameterizedTest
	@CsvSource({ "officer,/board", "director-1,/review", "lead-1,/sections", "admin,/camunda/app/cockpit/default/",
			"LEAD-1@Council.Example,/sections" })
	void everyRoleStartsOnItsOwnPage(String name, String page) {
		assertThat(location(visitor().signIn(name, PASSWORD))).isEqualTo(page);
	}

	@Test
	void whoComesFromAPageGoesBackToIt() {
		String asked = location(visitor().get("/camunda/app/tasklist/default/?task=1&b=c%20d"));
		assertThat(asked).isEqualTo("/login?next=%2Fcamunda%2Fapp%2Ftasklist%2Fdefault%2F%3Ftask%3D1%26b%3Dc%2520d");
		Visitor director = visitor();
		assertThat(director.get(asked).body()).contains("value=\"/camunda/app/tasklist/default/?task=1&amp;b=c%20d\"");
		assertThat(
				location(director.form(asked, "/login",
						Map.of("username", "director-1", "password", PASSWORD, "next",
								"/camunda/app/tasklist/default/?task=1"))))
			.isEqualTo("/camunda/app/tasklist/default/?task=1");
	}

	@ParameterizedTest
	@ValueSource(strings = { "https://elsewhere.example/", "//elsewhere.example/", "/\\elsewhere.example",
			"/\t/elsewhere.example", "javascript:alert(1)", "" })
	void nobodyIsSentElsewhere(String next) {
		assertThat(location(
				visitor().form("/login", "/login", Map.of("username", "lead-1", "password", PASSWORD, "next", next))))
			.isEqualTo("/sections");
	}

	@Test
	void guessingStopsAfterTenTries() {
		Visitor guesser = visitor();
		for (int i = 0; i < Attempts.PER_NAME; i++) {
			assertThat(location(guesser.signIn("lead-1", "guess number " + i))).isEqualTo("/login?error");
		}
		assertThat(location(guesser.signIn("lead-1", PASSWORD))).isEqualTo("/login?wait");
		assertThat(location(guesser.signIn("officer", PASSWORD))).isEqualTo("/board");
	}

	@Test
	void aRoleTakenAwayIsGoneAtOnce() {
		Visitor director = visitor().signedIn("director-1", PASSWORD);
		assertThat(director.get("/camunda/app/tasklist/default/").statusCode()).isEqualTo(200);
		person("director-1", Role.LEAD);
		assertThat(director.get("/camunda/app/tasklist/default/").statusCode()).isEqualTo(403);
	}

	@Test
	void deactivatingAPersonEndsTheirSessions() {
		Visitor lead = visitor().signedIn("lead-1", PASSWORD);
		assertThat(sessions("lead-1")).isOne();
		this.people.deactivate("lead-1");
		assertThat(sessions("lead-1")).isZero();
		assertThat(location(lead.get("/sections"))).startsWith("/login");
		assertThat(location(visitor().signIn("lead-1", PASSWORD))).isEqualTo("/login?error");
	}

	@Test
	void aSessionThatOutlivesItsPersonIsWorthNothing() {
		Visitor lead = visitor().signedIn("lead-1", PASSWORD);
		this.jdbc.sql("update person set active = false where id = 'lead-1'").update();
		assertThat(location(lead.get("/sections"))).startsWith("/login");
		assertThat(sessions("lead-1")).isZero();
	}

	@Test
	void theTasklistsLogOutEndsTheOneSession() {
		Visitor director = visitor().signedIn("director-1", PASSWORD);
		assertThat(director.call("POST", "/camunda/api/admin/auth/user/default/logout", "").statusCode())
			.isEqualTo(204);
		assertThat(sessions("director-1")).isZero();
		assertThat(location(director.get("/review"))).startsWith("/login");
	}

	@Test
	void whatWasTypedInASessionThatEndedIsOnThePageThatSaysSo() {
		Visitor lead = new Visitor(this.port).signedIn("lead-1", PASSWORD);
		this.jdbc.sql("delete from spring_session").update();
		String fields = "revision=0&words=Typed+for+an+hour+%3Cb%3E&value%3AHR1=91&do=save";
		String path = "/sections/00000000-0000-0000-0000-000000000001";
		String page = lead
			.form("/login", path, Map.of("revision", "0", "words", "Typed for an hour <b>", "value:HR1", "91"))
			.body();
		assertThat(page).contains("nothing is lost", "Typed for an hour &lt;b&gt;", "name=\"value:HR1\" value=\"91\"",
				"action=\"" + path);
		lead.signedIn("lead-1", PASSWORD);
		assertThat(lead.post(path, fields, "application/x-www-form-urlencoded").body())
			.contains("save it</span> once more", "Typed for an hour");
		assertThat(
				lead.post(path + "/comments", "thread=1&words=An+answer", "application/x-www-form-urlencoded").body())
			.contains("Send it again", "An answer", "name=\"thread\" value=\"1\"");
		assertThat(lead.post("/kept-text", fields, "application/x-www-form-urlencoded").statusCode())
			.isGreaterThanOrEqualTo(400);
	}

	@Test
	void signingOutNeedsTheFormsToken() {
		Visitor lead = visitor().signedIn("lead-1", PASSWORD);
		assertThat(lead.post("/logout", "", "application/x-www-form-urlencoded").statusCode()).isEqualTo(403);
		assertThat(location(lead.form("/login", "/logout", Map.of()))).isEqualTo("/login?signed-out");
		assertThat(sessions("lead-1")).isZero();
	}

	@Test
	void visitsOfStrangersLeaveNoSessions() {
		long before = this.jdbc.sql("select count(*) from spring_session").query(Long.class).single();
		for (String page : new String[] { "/", "/login", "/board", "/task/unknown", "/papers", "/forgotten-password",
				"/camunda/app/tasklist/default/", "/camunda/api/engine/engine/default/task", "/nowhere" }) {
			visitor().get(page);
		}
		assertThat(this.jdbc.sql("select count(*) from spring_session").query(Long.class).single()).isEqualTo(before);
	}

	@Test
	void aForgottenPasswordIsReplacedByMail() {
		Visitor lead = visitor();
		Visitor elsewhere = visitor().signedIn("lead-1", PASSWORD);
		assertThat(location(lead.form("/forgotten-password", "/forgotten-password", Map.of("username", "lead-1"))))
			.isEqualTo("/forgotten-password?sent");
		assertThat(this.jdbc.sql("""
				select count(*) from outbox where template = 'people-password-reset' and person_id = 'lead-1'""")
			.query(Long.class)
			.single()).isOne();
		String page = "/forgotten-password/"
				+ this.resets.issue("lead-1", this.clock.instant().plus(PasswordResets.LIFETIME));
		assertThat(lead.get(page).body()).contains("Choose a new password");
		assertThat(lead.form(page, page, Map.of("password", "short")).body()).contains("There is a problem");
		assertThat(location(lead.form(page, page, Map.of("password", "eight maids a milking")))).isEqualTo("/login");
		assertThat(location(elsewhere.get("/sections"))).startsWith("/login");
		assertThat(location(lead.signIn("lead-1", PASSWORD))).isEqualTo("/login?error");
		assertThat(location(lead.signIn("lead-1", "eight maids a milking"))).isEqualTo("/sections");
		assertThat(lead.get(page).body()).contains("does not work any more");
	}

	@Test
	void strangersLearnNothingFromAForgottenPassword() {
		assertThat(location(visitor().form("/forgotten-password", "/forgotten-password", Map.of("username", "nobody"))))
			.isEqualTo("/forgotten-password?sent");
		assertThat(visitor().get("/forgotten-password/unknown").body()).contains("does not work any more");
	}

	private long sessions(String person) {
		return this.jdbc.sql("select count(*) from spring_session where principal_name = ?")
			.param(person)
			.query(Long.class)
			.single();
	}

	private Visitor visitor() {
		return new Visitor(this.port);
	}

	private static String location(HttpResponse<String> answer) {
		return answer.headers().firstValue("location").orElse("none, but " + answer.statusCode());
	}

}
