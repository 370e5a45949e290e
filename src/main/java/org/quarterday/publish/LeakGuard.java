package org.quarterday.publish;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.quarterday.paper.HouseStyle;
import org.quarterday.paper.Paper;

/**
 * Looks for words of Part II in what the public is about to get: in every byte of every
 * format, names and metadata included (PA10, N16). What only the private edition says may
 * stand nowhere.
 */
final class LeakGuard {

	private LeakGuard() {
	}

	/**
	 * The words that only the private edition has.
	 * @param partTwo everything, exempt text included
	 * @param open the public edition
	 * @param style what is in it beside words, such as names of styles and fonts, tells
	 * nothing; what it says may be a secret as anything else
	 */
	static Set<String> secrets(Paper partTwo, Paper open, HouseStyle style) {
		Set<String> secrets = words(Freezer.texts(partTwo));
		secrets.removeAll(words(Freezer.texts(open)));
		Paper blank = new Paper("Paper", open.committee(), open.quarter(), open.meeting(), false, java.util.List.of(),
				java.util.List.of());
		Set<String> plumbing = words(Freezer.named(blank, style));
		plumbing.removeAll(words(style.template().said()));
		plumbing.addAll(words(Freezer.named(blank, HouseStyle.builtIn())));
		secrets.removeAll(plumbing);
		return secrets;
	}

	/**
	 * Where secrets stand in public files.
	 * @param files by name; the name itself is public too
	 * @return one line for each file that says what it should not: never the word itself,
	 * for the line may be mailed or logged
	 */
	static Set<String> leaks(Set<String> secrets, Map<String, byte[]> files) {
		return leaks(secrets, files, "");
	}

	/**
	 * The same where the Word file says by itself what it has always said.
	 * @param said words of the template that are older than anything secret
	 */
	static Set<String> leaks(Set<String> secrets, Map<String, byte[]> files, String said) {
		Set<String> elsewhere = new TreeSet<>(secrets);
		elsewhere.removeAll(words(said));
		return files.entrySet()
			.stream()
			.filter((file) -> PublicBytes.words(file.getKey(), file.getValue())
				.stream()
				.anyMatch((file.getKey().equals("paper.docx") ? elsewhere : secrets)::contains))
			.map((file) -> "Exempt text stands in the public " + kind(file.getKey()))
			.collect(Collectors.toCollection(TreeSet::new));
	}

	static Set<String> words(String said) {
		return PublicBytes.words("", said.getBytes(StandardCharsets.UTF_8));
	}

	private static Set<String> words(Map<String, byte[]> files) {
		Set<String> words = new TreeSet<>();
		files.forEach((name, content) -> words.addAll(PublicBytes.words(name, content)));
		return words;
	}

	private static String kind(String name) {
		return name.substring(name.lastIndexOf('.') + 1).toUpperCase(java.util.Locale.UK);
	}

}
