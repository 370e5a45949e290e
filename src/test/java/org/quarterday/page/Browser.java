package org.quarterday.page;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.LoadState;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The system's Chromium for journeys: {@code -Dquarterday.chromium=PATH} names another.
 * Screenshots go to {@code target/screenshots}, to be looked at.
 */
public final class Browser implements AutoCloseable {

	private static final Path SHOTS = Path.of("target", "screenshots");

	private final Playwright playwright;

	private final com.microsoft.playwright.Browser browser;

	private final String address;

	public Browser(String address) {
		this.address = address;
		this.playwright = Playwright
			.create(new Playwright.CreateOptions().setEnv(java.util.Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
		this.browser = this.playwright.chromium()
			.launch(new BrowserType.LaunchOptions().setExecutablePath(chromium())
				.setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking",
						"--disable-component-update", "--disable-sync", "--no-first-run")));
	}

	private static Path chromium() {
		String named = System.getProperty("quarterday.chromium", "");
		return !named.isEmpty() ? Path.of(named)
				: List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
					.stream()
					.map(Path::of)
					.filter(Files::isExecutable)
					.findFirst()
					.orElseThrow(() -> new IllegalStateException("No Chromium: set -Dquarterday.chromium=PATH"));
	}

	/** A new visitor's page, as wide as told. */
	public Page page(int width) {
		return page(width, true);
	}

	public Page page(int width, boolean javaScript) {
		BrowserContext visitor = this.browser.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
			.setViewportSize(width, (width < 600) ? 800 : 1000)
			.setBaseURL(this.address)
			.setJavaScriptEnabled(javaScript)
			.setLocale("en-GB")
			.setTimezoneId("Europe/London"));
		Page page = visitor.newPage();
		// a loaded machine is slow, not broken
		page.setDefaultTimeout(60_000);
		page.onConsoleMessage((message) -> {
			if (message.text().contains("Content Security Policy")) {
				throw new AssertionError(message.text());
			}
		});
		return page;
	}

	/** A new visitor's page on which a person has just signed in. */
	public Page signedIn(String person, String password) {
		Page page = page(1280);
		signIn(page, person, password);
		return page;
	}

	/** Signs in and waits until the page that the person starts on is there. */
	public static void signIn(Page page, String person, String password) {
		page.navigate("/login");
		page.locator("[name=username]").fill(person);
		page.locator("[name=password]").fill(password);
		page.locator("form:has([name=username]) button").click();
		page.waitForURL((address) -> !address.contains("/login"));
	}

	/** Every visitor leaves: nothing of theirs goes on in the background. */
	public void leave() {
		List.copyOf(this.browser.contexts()).forEach(BrowserContext::close);
	}

	/** Takes a picture of the whole page. */
	public static void picture(Page page, String name) {
		page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(SHOTS.resolve(name + ".png")));
	}

	/** Axe finds nothing on the page, and it needs no sideways scrolling. */
	public static void accessible(Page page) {
		// a page without its style sheets is another page
		page.waitForLoadState(LoadState.LOAD);
		AxeRunOptions faultsOnly = new AxeRunOptions();
		faultsOnly.setResultTypes(List.of("violations"));
		List<Rule> found = new AxeBuilder(page).options(faultsOnly)
			// our pages have no frames: one pass, in the page itself, takes a quarter of
			// the time
			.setLegacyMode(true)
			.withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"))
			.analyze()
			.getViolations();
		assertThat(found.stream()
			.map((rule) -> rule.getId() + ": " + rule.getHelp() + " "
					+ rule.getNodes().stream().map((node) -> node.getHtml() + " " + node.getFailureSummary()).toList()))
			.as(page.url())
			.isEmpty();
		fits(page);
	}

	/**
	 * Axe and a picture, on a phone and on a desk, and nothing that only a program would
	 * say. Axe is a script: on a page without scripts it looks at a copy, to which ours
	 * do not come.
	 */
	public static void seen(Page page, String name) {
		assertThat(page.locator("main").innerText()).doesNotContainPattern("\\b(null|undefined)\\b");
		if ((boolean) page.evaluate("matchMedia('(scripting: enabled)').matches")) {
			bothWidths(page, name);
		}
		else {
			try (BrowserContext visitor = page.context().browser().newContext()) {
				bothWidths(copy(page, visitor.newPage()), name + "-plain");
			}
		}
	}

	private static void bothWidths(Page page, String name) {
		for (int width : new int[] { 375, 1280 }) {
			page.setViewportSize(width, 900);
			accessible(page);
			picture(page, "%s-%d".formatted(name, width));
		}
	}

	private static Page copy(Page page, Page copy) {
		copy.route("**/*.js", Route::abort);
		copy.route(page.url(), (route) -> route
			.fulfill(new Route.FulfillOptions().setContentType("text/html;charset=UTF-8").setBody(page.content())));
		copy.navigate(page.url());
		return copy;
	}

	/** WCAG 1.4.10: nothing needs sideways scrolling. */
	public static void fits(Page page) {
		assertThat(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")).as("fits " + page.url())
			.isEqualTo(true);
	}

	@Override
	public void close() {
		this.playwright.close();
	}

}
