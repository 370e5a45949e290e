package org.quarterday.security;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.quarterday.TestDatabase;
import org.quarterday.Visitor;
import org.quarterday.people.People;
import org.quarterday.people.Person;
import org.quarterday.people.Role;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("6: Secure cookie, HSTS and target origin are off by default")
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = { "camunda.bpm.job-execution.enabled=false",
		"quarterday.public-url=https://papers.council.example" })
class HttpsIT {

	private static final String PASSWORD = "seven green bottles";

	private static final String CLAIM = "/camunda/api/engine/engine/default/task/none/claim";

	@LocalServerPort
	int port;

	private Visitor director;

	@DynamicPropertySource
	static void settings(DynamicPropertyRegistry registry) {
		TestDatabase.fresh(registry);
	}

	@BeforeEach
	void signIn(@Autowired People people, @Autowired PasswordEncoder passwords) {
		people.save(new Person("director-1", "Example Director", "", "director-1@council.example", "",
				Set.of(Role.REVIEWER), true));
		people.setPasswordHash("director-1", passwords.encode(PASSWORD));
		this.director = new Visitor(this.port).behindHttps().signedIn("director-1", PASSWORD);
	}

	@Test
	void everyCookieIsForHttpsOnly() {
		Visitor visitor = new Visitor(this.port).behindHttps();
		HttpResponse<String> signedIn = visitor.signIn("director-1", PASSWORD);
		assertThat(cookies(signedIn)).anyMatch((cookie) -> cookie.startsWith("QUARTERDAY="))
			.allMatch((cookie) -> cookie.contains("Secure") && cookie.contains("SameSite=Lax"));
		assertThat(cookies(visitor.get("/login"))).allMatch((cookie) -> cookie.contains("Secure"));
		assertThat(cookies(visitor.get("/camunda/app/tasklist/default/")))
			.anyMatch((cookie) -> cookie.startsWith("XSRF-TOKEN="))
			.allMatch((cookie) -> cookie.contains("Secure"));
	}

	@Test
	void browsersAreToldToStayWithHttps() {
		assertThat(header(this.director.get("/login"), "Strict-Transport-Security")).contains("max-age=");
		assertThat(header(this.director.get("/camunda/app/tasklist/default/"), "Strict-Transport-Security"))
			.contains("max-age=");
	}

	@Test
	void aCallFromAnotherOriginIsRefused() {
		assertThat(this.director.from("https://elsewhere.example").call("POST", CLAIM, "{}").statusCode())
			.isEqualTo(403);
		assertThat(this.director.from("https://papers.council.example").call("POST", CLAIM, "{}").statusCode())
			.isNotEqualTo(403);
	}

	@Test
	void ourPagesAllowNothingFromElsewhereAndNothingInline() {
		for (String page : List.of("/login", "/forgotten-password", "/review", "/nowhere")) {
			assertThat(header(this.director.get(page), "Content-Security-Policy")).as(page)
				.isEqualTo("default-src 'self'; script-src 'self'; style-src 'self'; object-src 'none'; "
						+ "base-uri 'none'; frame-ancestors 'self'; form-action 'self'");
		}
	}

	private static List<String> cookies(HttpResponse<String> answer) {
		return answer.headers().allValues("set-cookie");
	}

	private static String header(HttpResponse<String> answer, String name) {
		return answer.headers().firstValue(name).orElse("none");
	}

}
