package org.quarterday.security;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quarterday.TestDatabase;
import org.quarterday.Visitor;
import org.quarterday.people.People;
import org.quarterday.people.Person;
import org.quarterday.people.Role;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/** Signing in with the council's own accounts, against a provider that really runs. */
@SpringBootTest(webEnvironment = WebEnvironment.DEFINED_PORT, properties = "camunda.bpm.job-execution.enabled=false")
class SingleSignOnIT {

	private static final int PORT = freePort();

	private static final CouncilProvider PROVIDER = new CouncilProvider(
			"http://localhost:" + PORT + "/login/oauth2/code/council");

	@Autowired
	People people;

	@Autowired
	JdbcClient jdbc;

	private final Visitor browser = new Visitor(PORT);

	private final Visitor atProvider = new Visitor(PROVIDER.port());

	@DynamicPropertySource
	static void settings(DynamicPropertyRegistry registry) {
		String client = "spring.security.oauth2.client.registration.council.";
		registry.add("server.port", () -> PORT);
		TestDatabase.fresh(registry);
		registry.add("spring.security.oauth2.client.provider.council.issuer-uri",
				() -> "http://localhost:" + PROVIDER.port());
		registry.add(client + "client-id", () -> "quarterday");
		registry.add(client + "client-secret", () -> "a secret of the client");
		registry.add(client + "client-name", () -> "your council account");
		registry.add(client + "scope", () -> "openid,email");
		registry.add("quarterday.single-sign-on.roles.AD-Directors", () -> "REVIEWER");
		registry.add("quarterday.single-sign-on.roles.AD-Service-Leads", () -> "LEAD");
	}

	@BeforeEach
	void directory() {
		person("director-1", Role.LEAD);
		person("lead-1", Role.LEAD);
		this.jdbc.sql("delete from spring_session").update();
	}

	@AfterAll
	static void stop() {
		PROVIDER.close();
	}

	private void person(String id, Role role) {
		this.people.save(new Person(id, "Example " + id, "", id + "@council.example", "", Set.of(role), true));
		this.people.reactivate(id);
	}

	@Test
	void oneSignInAtTheProviderOpensPagesAndTasklistAndGroupsDecideRoles() {
		assertThat(signIn("dora", "")).isEqualTo("/");
		assertThat(this.people.person("director-1").roles()).containsExactly(Role.REVIEWER);
		assertThat(location(this.browser.get("/"))).isEqualTo("/review");
		assertThat(this.browser.get("/review").statusCode()).isEqualTo(200);
		assertThat(this.browser.get("/camunda/app/tasklist/default/").statusCode()).isEqualTo(200);
		assertThat(this.browser.get("/camunda/api/admin/auth/user/default").body())
			.contains("\"userId\":\"director-1\"");
		assertThat(this.browser.get("/board").statusCode()).isEqualTo(403);
	}

	@Test
	void whoeverAskedForAPageComesBackToIt() {
		assertThat(this.browser.get("/login?next=/sections").body())
			.contains("/oauth2/authorization/council?next=/sections", "Sign in with your council account");
		assertThat(signIn("lee", "?next=/sections")).isEqualTo("/sections");
		assertThat(this.browser.get("/sections").statusCode()).isEqualTo(200);
		assertThat(signIn("lee", "?next=//elsewhere.example/")).isEqualTo("/");
	}

	@ParameterizedTest
	@CsvSource({ "stranger, /login?sso=unknown, Nobody here has the email address",
			"visitor, /login?sso=groups, None of the groups", "unsure, /login?sso=email, no confirmed email address" })
	void whoIsNotKnownHereIsToldWhyAndIsNotSignedIn(String name, String page, String words) {
		assertThat(signIn(name, "")).isEqualTo(page);
		assertThat(this.browser.get(page).body()).contains(words);
		assertThat(location(this.browser.get("/sections"))).startsWith("/login");
		assertThat(this.people.person("lead-1").roles()).containsExactly(Role.LEAD);
	}

	@Test
	void aForgedAnswerOfTheProviderSignsNobodyIn() {
		assertThat(location(this.browser.get("/login/oauth2/code/council?code=forged&state=forged")))
			.isEqualTo("/login?sso=failed");
		assertThat(this.browser.get("/login?sso=%3Cscript%3E").body()).contains("did not work")
			.doesNotContain("<script>");
	}

	@Test
	void deactivatingAPersonEndsTheirSessionAndNothingOfTheProviderIsKept() {
		signIn("lee", "");
		assertThat(this.jdbc.sql("select principal_name from spring_session where principal_name is not null")
			.query(String.class)
			.list()).containsExactly("lead-1");
		assertThat(this.jdbc.sql("select encode(attribute_bytes, 'escape') from spring_session_attributes")
			.query(String.class)
			.list()).noneMatch((bytes) -> bytes.contains("OidcUser") || bytes.contains("id_token"));
		this.people.deactivate("lead-1");
		assertThat(location(this.browser.get("/sections"))).startsWith("/login");
		assertThat(signIn("lee", "")).isEqualTo("/login?sso=unknown");
	}

	/** Through the provider's own sign-in page and back; where the last answer leads. */
	private String signIn(String name, String query) {
		String toProvider = path(this.browser.get("/oauth2/authorization/council" + query));
		HttpResponse<String> asked = this.atProvider.get(toProvider);
		if (path(asked).startsWith("/login") && !path(asked).startsWith("/login/oauth2")) {
			this.atProvider.form("/login", "/login", Map.of("username", name, "password", "provider"));
			asked = this.atProvider.get(toProvider);
		}
		return location(this.browser.get(path(asked)));
	}

	private static String path(HttpResponse<String> answer) {
		return location(answer).replaceFirst("http://localhost:\\d+", "");
	}

	private static String location(HttpResponse<String> answer) {
		return answer.headers().firstValue("location").orElse("none, but " + answer.statusCode());
	}

	private static int freePort() {
		try (ServerSocket socket = new ServerSocket(0)) {
			return socket.getLocalPort();
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
