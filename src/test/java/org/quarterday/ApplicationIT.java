package org.quarterday;

import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The whole program starts, people sign in, and one sign-in opens the Tasklist.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class ApplicationIT {

	@LocalServerPort
	int port;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	PasswordEncoder passwords;

	private final HttpClient browser = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

	@DynamicPropertySource
	static void settings(DynamicPropertyRegistry registry) {
		TestDatabase.fresh(registry);
		registry.add("quarterday.sample", () -> "false");
	}

	@BeforeEach
	void people() {
		this.jdbc.sql("""
				insert into person (id, name, email, roles, password_hash)
				values ('director-1', 'Director One', 'director-1@council.example', '{REVIEWER}', :hash)
				on conflict do nothing""").param("hash", this.passwords.encode("correct horse")).update();
	}

	@Test
	void oneSignInOpensTheTasklist() throws Exception {
		signIn("director-1", "correct horse");
		assertThat(get("/camunda/app/tasklist/default/").statusCode()).isEqualTo(200);
		assertThat(get("/camunda/api/admin/auth/user/default").body()).contains("\"userId\":\"director-1\"")
			.contains("tasklist");
	}

	@Test
	void nobodySignsInWithAWrongPassword() throws Exception {
		assertThat(signIn("director-1", "wrong").headers().firstValue("location")).hasValue("/login?error");
		assertThat(get("/camunda/app/tasklist/default/").statusCode()).isEqualTo(302);
		assertThat(get("/camunda/api/admin/auth/user/default").statusCode()).isEqualTo(401);
	}

	@Test
	void healthIsPublicAndSaysNothingElse() throws Exception {
		assertThat(get("/actuator/health").body()).isEqualTo("{\"status\":\"UP\"}");
		assertThat(get("/actuator/env").statusCode()).isEqualTo(302);
	}

	private HttpResponse<String> signIn(String name, String password) throws Exception {
		Matcher token = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"").matcher(get("/login").body());
		assertThat(token.find()).isTrue();
		String form = "username=" + name + "&password=" + password.replace(' ', '+') + "&_csrf=" + token.group(1);
		return this.browser.send(HttpRequest.newBuilder(uri("/login"))
			.header("Content-Type", "application/x-www-form-urlencoded")
			.POST(HttpRequest.BodyPublishers.ofString(form))
			.build(), BodyHandlers.ofString());
	}

	private HttpResponse<String> get(String path) throws Exception {
		return this.browser.send(HttpRequest.newBuilder(uri(path)).build(), BodyHandlers.ofString());
	}

	private URI uri(String path) {
		return URI.create("http://localhost:" + this.port + path);
	}

}
