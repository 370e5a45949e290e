package org.quarterday.ask;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.quarterday.mail.LinkSource;
import org.quarterday.mail.PublicUrl;

import org.springframework.stereotype.Component;

/**
 * The links in mails about planned meetings; a mail whose question was answered before it
 * left is not sent.
 */
@Component
class LeadCheckLinks implements LinkSource {

	private static final Set<String> SERVED = Set.of("ask-lead-check", "ask-lead-silent", "ask-lead-gone");

	private final LeadChecks checks;

	private final PublicUrl publicUrl;

	LeadCheckLinks(LeadChecks checks, PublicUrl publicUrl) {
		this.checks = checks;
		this.publicUrl = publicUrl;
	}

	@Override
	public boolean serves(String template) {
		return SERVED.contains(template);
	}

	@Override
	public Optional<String> url(String template, String personId, UUID sectionId, Map<String, String> details) {
		UUID meeting = UUID.fromString(details.get("meeting"));
		List<LeadCheck> asked = this.checks.of(meeting);
		return switch (template) {
			case "ask-lead-check" -> asked.stream().anyMatch((one) -> one.open() && one.personId().equals(personId))
					? Optional.of(this.publicUrl.of("/task/" + this.checks.token(meeting, personId) + "/still-mine"))
					: Optional.empty();
			case "ask-lead-silent" -> asked.stream().anyMatch((one) -> one.open() && one.reviewerId().equals(personId))
					? Optional.of(this.publicUrl.of("/still-mine")) : Optional.empty();
			default -> asked.stream().anyMatch(LeadCheck::live)
					? Optional.of(this.publicUrl.of("/board/meetings/" + meeting)) : Optional.empty();
		};
	}

}
