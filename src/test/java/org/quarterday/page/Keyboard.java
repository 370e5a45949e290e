package org.quarterday.page;

import java.util.Map;

import com.microsoft.playwright.Page;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A person who has a keyboard and nothing else. Every stop on the way shows its focus, is
 * on the screen, and comes in the order in which the page is read (WCAG 2.4.3, 2.4.7,
 * 2.4.11).
 */
public final class Keyboard {

	/** A line may stand higher than the one before it that wraps. */
	private static final int ONE_ROW = 90;

	private static final int MOST_STOPS = 250;

	private static final String STOP = """
			() => {
				const at = document.activeElement;
				if (!at || at === document.body) {
					return null;
				}
				const shown = (element, part) => {
					const style = getComputedStyle(element, part);
					return (style.outlineStyle !== "none" && parseFloat(style.outlineWidth) > 0) || style.boxShadow !== "none";
				};
				const label = at.labels?.[0];
				const tick = ["radio", "checkbox"].includes(at.type);
				const box = (tick && label ? label : at).getBoundingClientRect();
				return {
					name: (at.getAttribute("aria-label") || (label ?? at).textContent).replace(/\\s+/g, " ").trim(),
					shown: shown(at) || (tick && !!label && (shown(label, "::before") || shown(label, "::after"))),
					onScreen: box.bottom > 0 && box.top < innerHeight && box.width > 0,
					top: box.top + scrollY,
					main: !!at.closest("main"),
					html: at.outerHTML.slice(0, 200)
				};
			}""";

	private final Page page;

	public Keyboard(Page page) {
		this.page = page;
	}

	/**
	 * Tabs on from where the focus is to what has that name, or a name that begins so.
	 */
	public Keyboard to(String name) {
		double above = 0;
		for (int i = 0; i < MOST_STOPS; i++) {
			this.page.keyboard().press("Tab");
			Map<?, ?> stop = (Map<?, ?>) this.page.evaluate(STOP);
			if (stop == null) {
				above = 0;
				continue;
			}
			assertThat(stop.get("shown")).as("focus is visible on " + stop.get("html")).isEqualTo(true);
			assertThat(stop.get("onScreen")).as("is on the screen: " + stop.get("html")).isEqualTo(true);
			double top = ((Number) stop.get("top")).doubleValue();
			if (stop.get("main").equals(true)) {
				assertThat(top).as("comes after what stands above it: " + stop.get("html"))
					.isGreaterThanOrEqualTo(above - ONE_ROW);
				above = top;
			}
			if (stop.get("name").toString().startsWith(name)) {
				return this;
			}
		}
		throw new AssertionError("The keyboard does not reach “" + name + "” on " + this.page.url());
	}

	/** Reaches a button or a link and uses it; the next page is there. */
	public Keyboard press(String name) {
		to(name);
		return enter();
	}

	/** Enter, where the focus is, that leads to another page. */
	public Keyboard enter() {
		this.page.evaluate("() => { window.left = true; }");
		this.page.keyboard().press("Enter");
		this.page.waitForFunction("() => !window.left && document.readyState === 'complete'");
		return this;
	}

	public Keyboard key(String key) {
		this.page.keyboard().press(key);
		return this;
	}

	/** Types over what the field holds. */
	public Keyboard type(String words) {
		this.page.keyboard().press("Control+A");
		this.page.keyboard().type(words);
		return this;
	}

	/** What was wrong is heard at once, and its first line leads to the field. */
	public Keyboard refused(String field) {
		at(".govuk-error-summary");
		this.page.keyboard().press("Tab");
		this.page.keyboard().press("Enter");
		return at("#" + field);
	}

	/** The focus comes to rest there, where it can be seen. */
	public Keyboard at(String selector) {
		this.page.waitForFunction("""
				selector => {
					const at = document.activeElement;
					const box = at?.getBoundingClientRect();
					return !!at?.matches(selector) && box.bottom > 0 && box.top < innerHeight;
				}""", selector);
		return this;
	}

}
