package org.quarterday.console;

import java.text.Normalizer;
import java.util.Locale;
import java.util.function.Predicate;

/** An id made from a name: {@code Parks & Gardens} becomes {@code parks-and-gardens}. */
final class Slug {

	private Slug() {
	}

	/**
	 * @param typed what somebody chose as id, or empty
	 * @param taken whether an id is somebody else's
	 * @return what was typed, else one made from the name that nobody has; empty when the
	 * name has no letter
	 */
	static String of(String typed, String name, Predicate<String> taken) {
		if (!typed.isBlank()) {
			return typed.strip();
		}
		String plain = of(name);
		String slug = plain;
		for (int i = 2; !slug.isEmpty() && taken.test(slug); i++) {
			slug = plain + "-" + i;
		}
		return slug;
	}

	private static String of(String name) {
		return Normalizer.normalize(name.replace("&", " and "), Normalizer.Form.NFD)
			.replaceAll("[\\p{M}'’]", "")
			.toLowerCase(Locale.UK)
			.replaceAll("[^a-z0-9]+", "-")
			.replaceAll("^-|-$", "");
	}

}
