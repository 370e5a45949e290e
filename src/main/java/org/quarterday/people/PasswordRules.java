package org.quarterday.people;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

import org.quarterday.cycle.Refusal;

/**
 * What a password must be: long, not one of the usual ones, and not the person's own
 * name. Nothing is demanded of its signs.
 */
public final class PasswordRules {

	/** The least number of characters. */
	public static final int SHORTEST = 12;

	/** The most bytes that the password encoder takes in. */
	private static final int LONGEST_BYTES = 72;

	private static final int LEAST_DIFFERENT = 6;

	private static final int TELLING_LENGTH = 4;

	private static final Set<String> USUAL = Set.of("password", "passwort", "passphrase", "qwerty", "qwertyuiop",
			"asdfghjkl", "letmein", "welcome", "iloveyou", "administrator", "admin", "council", "quarterday",
			"changeme", "secret", "football", "sunshine", "monkey", "dragon", "abcdefghijkl", "abcdefghijklm");

	private PasswordRules() {
	}

	/**
	 * Checks a new password.
	 * @throws Refusal for the field {@code password}, never repeating the password
	 */
	public static void check(String password, Person person) {
		if (password == null || password.codePointCount(0, password.length()) < SHORTEST) {
			throw refusal(
					"Enter a password of at least %d characters: three unrelated words do well".formatted(SHORTEST));
		}
		if (password.getBytes(StandardCharsets.UTF_8).length > LONGEST_BYTES) {
			throw refusal("Enter a shorter password: at most %d plain characters".formatted(LONGEST_BYTES));
		}
		String letters = letters(password);
		if (letters.isEmpty() || password.chars().distinct().count() < LEAST_DIFFERENT
				|| USUAL.stream().anyMatch((usual) -> isRepeated(letters, usual))) {
			throw refusal("Enter a password that is harder to guess: three unrelated words do well");
		}
		if (own(person).anyMatch(letters::contains)) {
			throw refusal("Enter a password that does not hold your name or email address");
		}
	}

	/** The words by which this person is known, long enough to tell. */
	private static Stream<String> own(Person person) {
		String mailbox = person.email().contains("@") ? person.email().substring(0, person.email().indexOf('@'))
				: person.email();
		return Stream.concat(Stream.of(person.id(), mailbox), Stream.of(person.name().split("\\s+")))
			.map(PasswordRules::letters)
			.filter((word) -> word.length() >= TELLING_LENGTH);
	}

	private static boolean isRepeated(String letters, String word) {
		return letters.replace(word, "").isEmpty();
	}

	/** Its letters, with the usual disguises taken off. */
	private static String letters(String text) {
		String plain = text.toLowerCase(Locale.UK);
		for (List<String> disguise : List.of(List.of("@", "a"), List.of("$", "s"))) {
			plain = plain.replace(disguise.get(0), disguise.get(1));
		}
		for (List<String> disguise : List.of(List.of("0", "o"), List.of("3", "e"), List.of("1", "i"))) {
			plain = plain.replaceAll("(?<=\\p{L})" + disguise.get(0) + "(?=\\p{L})", disguise.get(1));
		}
		return plain.replaceAll("[^\\p{L}]", "");
	}

	private static Refusal refusal(String message) {
		return new Refusal("password", message);
	}

}
