package org.quarterday.draft;

import java.util.UUID;

import org.quarterday.audit.AuditTrail;
import org.quarterday.cycle.Refusal;
import org.quarterday.cycle.Section;
import org.quarterday.cycle.SectionFlow;
import org.quarterday.cycle.SectionState;
import org.quarterday.cycle.Sections;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The author takes a section back (F8): at once until the reviewer has opened it; after
 * that by asking, and the reviewer returns it in one click.
 */
@Service
@Transactional
class Recalling {

	private final Drafts drafts;

	private final Sections sections;

	private final SectionFlow flow;

	private final AuditTrail audit;

	private final Asked asked;

	Recalling(Drafts drafts, Sections sections, SectionFlow flow, AuditTrail audit, Asked asked) {
		this.drafts = drafts;
		this.sections = sections;
		this.flow = flow;
		this.audit = audit;
		this.asked = asked;
	}

	/**
	 * @throws Refusal when the reviewer has opened it or decided
	 */
	void recall(UUID sectionId, Author author) {
		Section section = this.drafts.hold(sectionId);
		this.drafts.requireAuthor(section, author.personId());
		this.sections.recalled(sectionId);
		this.asked.nobody(section);
		this.audit.record(author.personId(), author.via(), "draft.recalled", section.cycleId(), sectionId,
				"round " + section.round());
		this.flow.recall(sectionId);
	}

	/**
	 * Asks the reviewer for it.
	 * @throws Refusal when it is not in review, or was asked for before
	 */
	void ask(UUID sectionId, Author author) {
		Section section = this.drafts.hold(sectionId);
		this.drafts.requireAuthor(section, author.personId());
		if (section.state() != SectionState.IN_REVIEW) {
			throw new Refusal("%s is not in review now: look at where it stands".formatted(section.serviceName()));
		}
		this.asked.reviewer(section, author);
		this.audit.record(author.personId(), author.via(), "draft.asked-back", section.cycleId(), sectionId,
				"round " + section.round());
	}

}
