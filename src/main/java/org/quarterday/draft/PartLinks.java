package org.quarterday.draft;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.quarterday.mail.LinkKey;
import org.quarterday.mail.LinkSource;
import org.quarterday.mail.PublicUrl;

import org.springframework.stereotype.Component;

/** The links in mails to colleagues: each opens one part of one section (LK2). */
@Component
class PartLinks implements LinkSource {

	/** Nobody is reminded of what they sent back. */
	private static final String REMINDER = "draft-part-reminder";

	private final Contributions contributions;

	private final LinkKey key;

	private final PublicUrl publicUrl;

	PartLinks(Contributions contributions, LinkKey key, PublicUrl publicUrl) {
		this.contributions = contributions;
		this.key = key;
		this.publicUrl = publicUrl;
	}

	@Override
	public boolean serves(String template) {
		return template.equals("draft-part-asked") || template.equals(REMINDER);
	}

	@Override
	public Optional<String> url(String template, String personId, UUID sectionId, Map<String, String> details) {
		return this.contributions.live(UUID.fromString(details.get("contribution")))
			.filter((part) -> part.waiting() || !template.equals(REMINDER))
			.map((part) -> this.publicUrl.of("/task/" + Contributions.token(this.key, part.id()) + "/part"));
	}

}
