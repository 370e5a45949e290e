package org.quarterday.past;

import java.text.Normalizer;
import java.util.Locale;
import java.util.function.Predicate;

import org.quarterday.cycle.Refusal;

/** Ids made from names: lower-case letters, digits and single hyphens. */
final class Slug {

	private Slug() {
	}

	/**
	 * @throws Refusal when the name has neither letters nor digits that an id may hold
	 */
	static String of(String name) {
		String slug = Normalizer.normalize(name, Normalizer.Form.NFD)
			.replaceAll("\\p{M}+", "")
			.toLowerCase(Locale.UK)
			.replace("’", "")
			.replace("'", "")
			.replaceAll("[^a-z0-9]+", "-")
			.replaceAll("^-|-$", "");
		if (slug.isEmpty()) {
			throw new Refusal("No id can be made from the name \"%s\"".formatted(name));
		}
		return slug;
	}

	/** The slug, or with a number after it where it is taken. */
	static String free(String slug, Predicate<String> taken) {
		String free = slug;
		for (int number = 2; taken.test(free); number++) {
			free = slug + "-" + number;
		}
		return free;
	}

}
