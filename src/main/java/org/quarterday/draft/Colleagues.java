package org.quarterday.draft;

import java.util.Locale;
import java.util.Set;

import org.quarterday.cycle.Refusal;
import org.quarterday.people.People;
import org.quarterday.people.Person;
import org.quarterday.people.Role;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whom a lead may ask: people of the directory, and colleagues at the lead's own domain,
 * who are added as contributors. A mailed link must not become a way to write to
 * strangers.
 */
@Component
class Colleagues {

	private final People people;

	Colleagues(People people) {
		this.people = people;
	}

	/** Such as {@code council.example}. */
	String domain(String leadId) {
		String email = this.people.person(leadId).email();
		return email.substring(email.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
	}

	/**
	 * The colleague with this address.
	 * @throws Refusal when it is none that may be asked
	 */
	@Transactional
	Person find(String leadId, String name, String email) {
		String address = email.strip();
		if (address.isEmpty()) {
			throw new Refusal("email", "Enter your colleague’s email address");
		}
		Person known = this.people.byEmail(address).orElse(null);
		if (known != null) {
			if (!known.active() || known.id().equals(leadId)) {
				throw new Refusal("email", known.active() ? "This is your own address"
						: "%s no longer takes part".formatted(known.name()));
			}
			return known;
		}
		if (!address.toLowerCase(Locale.ROOT).endsWith("@" + domain(leadId))) {
			throw new Refusal("email", "Only colleagues with an address at %s can be asked, and people in the directory"
				.formatted(domain(leadId)));
		}
		if (name.isBlank()) {
			throw new Refusal("name", "Enter your colleague’s name");
		}
		Person colleague = new Person(id(address), name.strip(), "", address, "", Set.of(Role.CONTRIBUTOR), true);
		this.people.problems(colleague).stream().findFirst().ifPresent((problem) -> {
			throw problem;
		});
		this.people.add(colleague);
		return colleague;
	}

	private String id(String email) {
		String base = email.substring(0, email.indexOf('@'))
			.toLowerCase(Locale.ROOT)
			.replaceAll("[^a-z0-9]+", "-")
			.replaceAll("^-|-$", "");
		String id = base.isEmpty() ? "contributor" : base;
		for (int more = 2; this.people.find(id).isPresent(); more++) {
			id = base + "-" + more;
		}
		return id;
	}

}
