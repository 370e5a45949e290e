package org.quarterday.draft;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.quarterday.figures.TypedFigure;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes what a colleague sent back part of the draft: figures and items in their places,
 * new words after those that are there, and so an item that is gone meanwhile.
 */
@Component
class TakingOver {

	private final Drafts drafts;

	private final Contributions contributions;

	private final SectionItems items;

	TakingOver(Drafts drafts, Contributions contributions, SectionItems items) {
		this.items = items;
		this.drafts = drafts;
		this.contributions = contributions;
	}

	Typed now(Access access) {
		return this.drafts.load(access.sectionId()).typed();
	}

	@Transactional
	SaveOutcome take(Access access, Contribution part) {
		this.drafts.hold(access.sectionId());
		Draft draft = this.drafts.load(access.sectionId());
		SaveOutcome outcome = this.drafts.save(access.sectionId(), draft.revision(), with(draft.typed(), part),
				access.author());
		if (outcome instanceof SaveOutcome.Saved) {
			this.contributions.taken(part, access.author());
		}
		return outcome;
	}

	private Typed with(Typed now, Contribution part) {
		Map<String, TypedFigure> figures = new HashMap<>(now.figures());
		figures.putAll(part.typed().figures());
		List<String> there = this.items.of(part.sectionId()).stream().map(SectionItem::id).toList();
		Map<String, String> inPlace = new LinkedHashMap<>();
		for (PassedItem item : part.items()) {
			if (there.contains(item.id())) {
				inPlace.put(item.id(), item.words());
			}
		}
		String words = this.items.replaced(part.sectionId(), now.words(), inPlace).orElse(now.words());
		Typed taken = new Typed(words, figures, now.nilReason());
		for (PassedItem item : part.items()) {
			taken = inPlace.containsKey(item.id()) ? taken : taken.adding(item.words());
		}
		return taken.adding(part.typed().words());
	}

}
