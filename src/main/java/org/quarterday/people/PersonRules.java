package org.quarterday.people;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.quarterday.cycle.Refusal;

/** What a person's, committee's or service's fields may hold. */
final class PersonRules {

	private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

	private static final Pattern EMAIL = Pattern.compile(
			"[^\\s@,;:<>()\\[\\]\"\\\\]+@[\\p{Alnum}]([\\p{Alnum}-]*[\\p{Alnum}])?(\\.[\\p{Alnum}]([\\p{Alnum}-]*[\\p{Alnum}])?)+",
			Pattern.UNICODE_CHARACTER_CLASS);

	private static final int LONGEST_EMAIL = 254;

	private PersonRules() {
	}

	static void check(Person person) {
		problems(person).stream().findFirst().ifPresent((problem) -> {
			throw problem;
		});
	}

	/** Everything that is wrong with a person's fields. */
	static List<Refusal> problems(Person person) {
		return all(() -> id(person.id()), () -> required("name", "a name", person.name()), () -> email(person.email()),
				() -> roles(person));
	}

	/** What each of some checks refuses. */
	static List<Refusal> all(Runnable... checks) {
		List<Refusal> problems = new ArrayList<>();
		for (Runnable check : checks) {
			try {
				check.run();
			}
			catch (Refusal refusal) {
				problems.add(refusal);
			}
		}
		return problems;
	}

	private static void roles(Person person) {
		if (person.roles().isEmpty()) {
			throw new Refusal("roles", "Choose at least one role");
		}
	}

	static void email(String email) {
		required("email", "an email address", email);
		if (!EMAIL.matcher(email.strip()).matches() || email.length() > LONGEST_EMAIL || email.contains("..")) {
			throw new Refusal("email",
					"\"%s\" is not an email address such as name@example.org".formatted(email.strip()));
		}
	}

	static void id(String id) {
		if (id == null || !ID.matcher(id).matches()) {
			throw new Refusal("id", "\"%s\" is not an id: use lower-case letters, digits and single hyphens"
				.formatted((id != null) ? id : ""));
		}
	}

	static void required(String field, String what, String value) {
		if (value == null || value.isBlank()) {
			throw new Refusal(field, "Enter " + what);
		}
		if (value.chars().anyMatch(Character::isISOControl)) {
			throw new Refusal(field, "Enter " + what + " on one line");
		}
	}

}
