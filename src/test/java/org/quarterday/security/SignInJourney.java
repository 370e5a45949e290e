package org.quarterday.security;

import java.util.Set;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quarterday.TestDatabase;
import org.quarterday.page.Browser;
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

/** A director signs in, in a browser, and is in the Tasklist without signing in again. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "camunda.bpm.job-execution.enabled=false")
class SignInJourney {

	@LocalServerPort
	int port;

	@DynamicPropertySource
	static void settings(DynamicPropertyRegistry registry) {
		TestDatabase.fresh(registry);
	}

	@Test
	void oneSignInOpensTheTasklistAndItsLogOutEndsIt(@Autowired People people, @Autowired PasswordEncoder passwords) {
		people.save(new Person("director-1", "Example Director", "", "director-1@council.example", "",
				Set.of(Role.REVIEWER), true));
		people.setPasswordHash("director-1", passwords.encode("seven green bottles"));
		try (Browser browser = new Browser("http://localhost:" + this.port)) {
			Page page = browser.page(1280);
			page.navigate("/camunda/app/tasklist/default/");
			page.getByLabel("Name or email address").fill("director-1");
			page.getByLabel("Password").fill("seven green bottles");
			page.getByRole(com.microsoft.playwright.options.AriaRole.BUTTON, name("Sign in")).click();
			page.waitForURL("**/camunda/app/tasklist/default/**");
			page.getByText("Example Director").first().waitFor();
			Browser.picture(page, "tasklist-after-sign-in");
			page.evaluate("fetch('/camunda/api/admin/auth/user/default/logout', {method: 'POST'})");
			page.navigate("/sections");
			assertThat(page.title()).startsWith("Sign in");
		}
	}

	@ParameterizedTest
	@ValueSource(ints = { 1280, 375 })
	void thePagesAroundItAreAccessible(int width) {
		try (Browser browser = new Browser("http://localhost:" + this.port)) {
			Page page = browser.page(width);
			for (String path : new String[] { "/login", "/login?error", "/login?signed-out", "/login?ended",
					"/login?wait", "/forgotten-password", "/forgotten-password?sent", "/forgotten-password/unknown" }) {
				page.navigate(path);
				Browser.accessible(page);
				Browser.picture(page, "sign-in" + path.replaceAll("[^a-z]+", "-") + "-" + width);
			}
		}
	}

	private static Page.GetByRoleOptions name(String name) {
		return new Page.GetByRoleOptions().setName(name);
	}

}
