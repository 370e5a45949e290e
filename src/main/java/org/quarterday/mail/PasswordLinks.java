package org.quarterday.mail;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.quarterday.people.PasswordResets;

import org.springframework.stereotype.Component;

/** The single-use link for a forgotten password, made when the mail is written. */
@Component
class PasswordLinks implements LinkSource {

	private final PasswordResets resets;

	private final PublicUrl publicUrl;

	PasswordLinks(PasswordResets resets, PublicUrl publicUrl) {
		this.resets = resets;
		this.publicUrl = publicUrl;
	}

	@Override
	public boolean serves(String template) {
		return template.equals(MailEvent.PASSWORD_RESET.template());
	}

	@Override
	public Optional<String> url(String template, String personId, UUID sectionId, Map<String, String> details) {
		String token = this.resets.issue(personId, Instant.parse(details.get("expires")));
		return Optional.of(this.publicUrl.of("/forgotten-password/" + token));
	}

}
