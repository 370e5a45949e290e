package org.quarterday.people;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a committee asks of its authors' words (C11, C12). Limits are counted, never cut
 * (LK6).
 *
 * @param softWords from here on the form says that it is getting long; null for none
 * @param hardWords a longer section is not sent; null for none
 * @param shortForms short forms that need no explanation, with spaces between
 */
public record Writing(Integer softWords, Integer hardWords, String shortForms) {

	public static final Writing DEFAULT = new Writing(null, null, "");

	public Writing {
		shortForms = (shortForms != null) ? shortForms.strip() : "";
	}

	/** The short forms, each for itself. */
	public Set<String> known() {
		Set<String> known = new TreeSet<>(Arrays.asList(this.shortForms.split("[\\s,;]+")));
		known.remove("");
		return known;
	}

	/** By how many words a text is longer than may be sent; 0 when it is not. */
	public int over(int words) {
		return (this.hardWords != null) ? Math.max(0, words - this.hardWords) : 0;
	}

	/** How long a text is, and what that means, for the line below it. */
	public String lengthWords(int words) {
		String count = "%,d %s".formatted(words, (words == 1) ? "word" : "words");
		if (over(words) > 0) {
			return "%s: %,d too many to send (the most is %,d)".formatted(count, over(words), this.hardWords);
		}
		if (this.softWords != null && words > this.softWords) {
			return "%s: the committee asks for %,d or fewer".formatted(count, this.softWords);
		}
		Integer limit = (this.softWords != null) ? this.softWords : this.hardWords;
		return (limit != null) ? "%s of %,d".formatted(count, limit) : count;
	}

}
