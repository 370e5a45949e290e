package org.quarterday.draft;

import java.util.HashMap;
import java.util.Map;

import org.quarterday.figures.TypedFigure;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes what a colleague sent back part of the draft: figures in place, words after those
 * that are there.
 */
@Component
class TakingOver {

	private final Drafts drafts;

	private final Contributions contributions;

	TakingOver(Drafts drafts, Contributions contributions) {
		this.drafts = drafts;
		this.contributions = contributions;
	}

	Typed now(Access access) {
		return this.drafts.load(access.sectionId()).typed();
	}

	@Transactional
	SaveOutcome take(Access access, Contribution part) {
		Draft draft = this.drafts.load(access.sectionId());
		Map<String, TypedFigure> figures = new HashMap<>(draft.typed().figures());
		figures.putAll(part.typed().figures());
		SaveOutcome outcome = this.drafts.save(access.sectionId(), draft.revision(),
				draft.typed().with(figures).adding(part.typed().words()), access.author());
		this.contributions.taken(part, access.author());
		return outcome;
	}

}
