package org.quarterday.draft;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.quarterday.TestCouncil;
import org.quarterday.TestPages;
import org.quarterday.TestSteps;
import org.quarterday.cycle.Cycles;
import org.quarterday.cycle.Quarter;
import org.quarterday.cycle.Section;
import org.quarterday.figures.Figures;
import org.quarterday.figures.Measure;
import org.quarterday.figures.MeasureTarget;
import org.quarterday.figures.Polarity;
import org.quarterday.figures.Result;
import org.quarterday.figures.ResultState;
import org.quarterday.figures.Unit;
import org.quarterday.page.Browser;

/**
 * A lead at the form of a section, in a browser. All journeys that extend this share one
 * council, one server and one browser; each test begins with every section asked anew.
 * Service 1 has two measures with a history, service 2 has four without one.
 */
abstract class Desk {

	static final int WIDE = 1280;

	static final int NARROW = 375;

	static final Quarter QUARTER = new Quarter(2025, 4);

	@RegisterExtension
	static final BeforeAllCallback OPENS = (context) -> shared = context.getRoot()
		.getStore(ExtensionContext.Namespace.GLOBAL)
		.getOrComputeIfAbsent(Shared.class, (key) -> new Shared(), Shared.class);

	/** Milliseconds; on a busy machine the page answers later. */
	private static final double PATIENCE = 20_000;

	private static Shared shared;

	final TestCouncil council = shared.council;

	final TestPages pages = shared.pages;

	final Browser browser = shared.browser;

	final UUID section;

	final String link;

	/**
	 * @param service whose lead sits at the desk, from 1
	 */
	Desk(int service) {
		Section section = shared.sections.get(service - 1);
		this.section = section.id();
		this.link = TestPages.link(section.leadId(), section.id());
	}

	@BeforeEach
	void forget() {
		this.pages.forget();
	}

	@AfterEach
	void leave() {
		this.browser.leave();
	}

	/** On a wide screen with scripts, on a narrow one without. */
	Page visit(boolean script) {
		return visit(script ? WIDE : NARROW, script);
	}

	Page visit(int width) {
		return visit(width, true);
	}

	Page visit(int width, boolean script) {
		Page page = this.browser.page(width, script);
		page.navigate(this.link);
		return page;
	}

	/** The section's page for its reviewer, who is signed in. */
	Page reviewer(int width) {
		return signedIn("director-1", width, "/review/" + this.section);
	}

	Page signedIn(String person, int width, String path) {
		Page page = this.browser.page(width);
		page.context().addCookies(List.of(new Cookie("who", person).setUrl(this.pages.address())));
		page.navigate(path);
		return page;
	}

	/** Looked at as a picture and by axe, wide and narrow, with scripts or without. */
	static void seen(Page page, String name) {
		int own = page.viewportSize().width;
		Browser.seen(page, name);
		page.setViewportSize(own, 900);
	}

	/** What the server holds. */
	Typed saved() {
		return this.council.get(Drafts.class).load(this.section).typed();
	}

	static Locator button(Page page, String name) {
		return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
	}

	/** From the form to "Sent". */
	static void send(Page page) {
		button(page, "Check and send").click();
		page.check("#person");
		button(page, "Send section").click();
	}

	/** Reaches something as somebody without a mouse does. */
	static void tabTo(Page page, String selector) {
		for (int i = 0; i < 150; i++) {
			page.keyboard().press("Tab");
			if ((boolean) page.evaluate("wanted => document.activeElement?.matches(wanted) ?? false", selector)) {
				return;
			}
		}
		throw new AssertionError("The keyboard does not reach " + selector);
	}

	/** Open until the last journey is over. */
	private static final class Shared implements ExtensionContext.Store.CloseableResource {

		private final TestCouncil council = new TestCouncil(TestSteps.beans());

		private final List<Section> sections;

		private final TestPages pages;

		private final Browser browser;

		Shared() {
			PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
			measure("HR1", 1, 1, "Repairs finished on time", Unit.PERCENT, Polarity.HIGHER, "90", "88", "86", "", "93",
					"91", "90", "89");
			measure("HR2", 1, 2, "Days to let an empty home", Unit.DAYS, Polarity.LOWER, "25", "24", "26", "31", "28");
			for (int i = 1; i <= 4; i++) {
				measure("DM" + i, 2, i, "Measure number " + i, Unit.PERCENT, Polarity.HIGHER, "90");
			}
			Cycles cycles = this.council.get(Cycles.class);
			this.sections = cycles.sections(this.council.open().id());
			this.pages = new TestPages(this.council);
			this.browser = new Browser(this.pages.address());
		}

		/** The past from last quarter backwards; empty where there was none. */
		private void measure(String code, int service, int position, String title, Unit unit, Polarity polarity,
				String target, String... past) {
			Figures figures = this.council.get(Figures.class);
			figures.save(Measure.quarterly(code, "service-" + service, position, title, unit, 0, polarity, null)
				.withDefinition("Counted on the last day of the quarter, all homes of the council included."));
			figures.setTarget(MeasureTarget.single(code, QUARTER, new BigDecimal(target)));
			Quarter quarter = QUARTER.previous();
			for (String value : past) {
				if (!value.isEmpty()) {
					figures.save(Result.history(code, quarter, ResultState.REPORTED, value, new BigDecimal(value), ""));
				}
				quarter = quarter.previous();
			}
		}

		@Override
		public void close() {
			this.browser.close();
			this.pages.close();
			this.council.close();
		}

	}

}
