package org.quarterday.publish;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.quarterday.TestDatabase;
import org.quarterday.page.Browser;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * The whole program with the sample borough, started once for the journeys through a
 * paper; and what they all do.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
abstract class PaperProgram {

	/** Of every sample user. */
	static final String PASSWORD = "correct horse battery";

	@LocalServerPort
	int port;

	Browser browser;

	@DynamicPropertySource
	static void settings(DynamicPropertyRegistry registry) {
		TestDatabase.fresh(registry);
		registry.add("quarterday.sample", () -> "true");
		registry.add("quarterday.sample-password", () -> PASSWORD);
		registry.add("quarterday.mailbox", () -> "true");
		registry.add("quarterday.background-from", () -> "3");
		registry.add("quarterday.council.name", () -> "Larkmere Borough Council");
		registry.add("quarterday.link-key", () -> "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef");
	}

	Page signIn(String person, String path) {
		Page page = this.browser.signedIn(person, PASSWORD);
		page.navigate(path);
		return page;
	}

	static void press(Page page, String button) {
		page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true)).click();
	}

	static Locator link(Page page, String name) {
		return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
	}

	static void both(Page page, String name) {
		Browser.seen(page, "publication-" + name);
	}

}
