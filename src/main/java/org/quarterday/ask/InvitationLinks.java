package org.quarterday.ask;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.quarterday.cycle.Cycles;
import org.quarterday.cycle.Section;
import org.quarterday.mail.LinkSource;
import org.quarterday.mail.PublicUrl;
import org.quarterday.people.Holders;

import org.springframework.stereotype.Component;

/**
 * The links in mails to whoever writes a section: lead and deputy get a personal one,
 * others (escalation goes up to the officer, TT6) an address behind sign-in.
 */
@Component
class InvitationLinks implements LinkSource {

	private static final Set<String> PERSONAL_ONLY = Set.of("review-author-told", "ask-section-due",
			"ask-section-reminder", "ask-section-nudge", "ask-section-link", "review-section-returned",
			"draft-section-reply", "draft-part-returned");

	private static final Set<String> PERSONAL_IF_WRITER = Set.of("ask-section-overdue", "ask-time-answered",
			"draft-section-receipt");

	private final Invitations invitations;

	private final Cycles cycles;

	private final Holders holders;

	private final PublicUrl publicUrl;

	InvitationLinks(Invitations invitations, Cycles cycles, Holders holders, PublicUrl publicUrl) {
		this.holders = holders;
		this.invitations = invitations;
		this.cycles = cycles;
		this.publicUrl = publicUrl;
	}

	@Override
	public boolean serves(String template) {
		return PERSONAL_ONLY.contains(template) || PERSONAL_IF_WRITER.contains(template);
	}

	@Override
	public Optional<String> url(String template, String personId, UUID sectionId, Map<String, String> details) {
		Section section = this.cycles.section(sectionId);
		if (this.holders.writes(section, personId)) {
			this.invitations.issue(sectionId, personId);
			return this.invitations.find(sectionId, personId);
		}
		return PERSONAL_ONLY.contains(template) ? this.invitations.find(sectionId, personId)
				: Optional.of(this.publicUrl.of("/"));
	}

}
