package org.quarterday.security;

import java.util.Set;

import org.quarterday.people.PasswordRules;
import org.quarterday.people.People;
import org.quarterday.people.Person;
import org.quarterday.people.Role;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * The first person of an installation, made from the settings
 * {@code quarterday.first-officer.*} while there is no administrator. Without a password
 * there, they ask for one by mail ("Forgotten password"). There is no default password.
 */
@Component
class FirstOfficer {

	private static final Logger logger = LoggerFactory.getLogger(FirstOfficer.class);

	private final Settings settings;

	private final People people;

	private final PasswordEncoder encoder;

	FirstOfficer(Settings settings, People people, PasswordEncoder encoder) {
		this.settings = settings;
		this.people = people;
		this.encoder = encoder;
	}

	/** Makes the first officer where one is set and none is needed no more. */
	void make() {
		if (this.settings.email().isBlank() || !this.people.withRole(Role.ADMIN).isEmpty()) {
			return;
		}
		Person officer = new Person(this.settings.id(), this.settings.name(), "", this.settings.email(), "",
				Set.of(Role.OFFICER, Role.ADMIN), true);
		if (!this.settings.password().isBlank()) {
			PasswordRules.check(this.settings.password(), officer);
		}
		this.people.save(officer);
		if (!this.settings.password().isBlank()) {
			this.people.setPasswordHash(officer.id(), this.encoder.encode(this.settings.password()));
		}
		logger.info("Made the first officer, {}, from the settings", officer.id());
	}

	/**
	 * The settings.
	 *
	 * @param id what they sign in with
	 * @param password may be empty: then one is chosen by mail
	 */
	@ConfigurationProperties("quarterday.first-officer")
	record Settings(String id, String name, String email, String password) {

		Settings {
			id = (id != null) ? id : "officer";
			name = (name != null) ? name : "First officer";
			email = (email != null) ? email : "";
			password = (password != null) ? password : "";
		}

		@Override
		public String toString() {
			return "Settings[" + this.id + "]";
		}

	}

}
