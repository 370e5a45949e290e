package org.quarterday.page;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Somebody who types into the form of a section, in words that are told from one another:
 * whatever happens to the network or the server, each of them is to be found afterwards
 * (LK5).
 */
public final class Typist {

	private static final LocatorAssertions.ContainsTextOptions PATIENT = new LocatorAssertions.ContainsTextOptions()
		.setTimeout(40_000);

	private final List<String> typed = new ArrayList<>();

	private Page page;

	public Typist(Page page) {
		this.page = page;
		page.locator("#words").press("Control+End");
	}

	public void types(int words) {
		for (int i = 0; i < words; i++) {
			String word = "word" + this.typed.size() + "w";
			this.typed.add(word);
			this.page.keyboard().type(word + ((i % 5 == 4) ? ".\n\n" : " "));
		}
	}

	/** Goes on for some seconds, a few words in each. */
	public void typesFor(int seconds) {
		for (int i = 0; i < seconds; i++) {
			types(3);
			this.page.waitForTimeout(1000);
		}
	}

	/** Waits until the page says that it is saved. */
	public void saved() {
		assertThat(this.page.locator("#saved")).containsText("Saved ", PATIENT);
	}

	/** As {@link #saved}, coming back to the window as people do. */
	public void comesBackAndIsSaved() {
		this.page.evaluate("window.dispatchEvent(new Event('focus'))");
		saved();
	}

	/** Waits until the page says that it is not. */
	public void notSaved() {
		assertThat(this.page.locator("#saved")).containsText("cannot be reached", PATIENT);
	}

	/** Closes the window and opens the form again in another. */
	public void reopens(String link) {
		Page again = this.page.context().newPage();
		this.page.close();
		this.page = again;
		again.context().setOffline(false);
		again.navigate(link);
		again.click("button:has-text('Bring it back')");
	}

	public Page page() {
		return this.page;
	}

	/** Prints how many words are found, and wants all, some seconds later at most. */
	public void finds(String where, Supplier<String> text) {
		long found = found(text.get());
		for (int i = 0; i < 40 && found < this.typed.size(); i++) {
			this.page.waitForTimeout(250);
			found = found(text.get());
		}
		System.out.printf("%s: %d of %d words found%n", where, found, this.typed.size());
		assertThat(found).as(where).isEqualTo(this.typed.size());
	}

	private long found(String text) {
		return this.typed.stream().filter((word) -> Pattern.compile("\\b" + word + "\\b").matcher(text).find()).count();
	}

}
