package org.quarterday.draft;

import java.util.Map;
import java.util.UUID;

import org.quarterday.content.Comment;
import org.quarterday.content.Comments;
import org.quarterday.content.Save;
import org.quarterday.content.Saves;
import org.quarterday.cycle.Refusal;
import org.quarterday.cycle.Section;
import org.quarterday.figures.TypedFigures;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The author accepts a reviewer's words for an item (F6): they become the author's, in
 * the working copy and, while the section is in review, in what was sent.
 */
@Service
@Transactional
class Accepting {

	private final Drafts drafts;

	private final DraftStore store;

	private final Saves saves;

	private final Comments comments;

	private final Answering answering;

	private final SectionItems items;

	Accepting(Drafts drafts, DraftStore store, Saves saves, Comments comments, Answering answering,
			SectionItems items) {
		this.items = items;
		this.drafts = drafts;
		this.store = store;
		this.saves = saves;
		this.comments = comments;
		this.answering = answering;
	}

	/**
	 * @throws Refusal when there is no such suggestion any more, or the item is gone
	 */
	void accept(UUID sectionId, long thread, Author author) {
		Section section = this.drafts.hold(sectionId);
		this.drafts.requireAuthor(section, author.personId());
		Comment edit = this.comments.find(sectionId, thread)
			.filter((comment) -> comment.kind() == Comment.Kind.EDIT && comment.isOpen())
			.orElseThrow(() -> new Refusal("This suggestion is settled already"));
		if (!section.state().withAuthor() && !section.state().withReviewer()) {
			throw new Refusal("%s was decided meanwhile: it cannot be changed now".formatted(section.serviceName()));
		}
		Draft current = this.drafts.load(sectionId);
		Typed typed = new Typed(
				this.items.replaced(sectionId, current.typed().words(), Map.of(edit.piece(), edit.words()))
					.orElseThrow(() -> new Refusal(
							"The paragraph is no longer there as it was: answer the reviewer instead")),
				current.typed().figures(), current.typed().nilReason());
		Draft draft = new Draft(sectionId, current.revision() + 1, typed, this.answering.now(), author.personId(),
				author.via());
		this.store.write(draft);
		keep(section, draft, Save.Kind.SAVED);
		if (section.state().withReviewer()) {
			keep(section, draft, Save.Kind.SENT);
		}
		this.answering.answer(sectionId, thread, "Accepted.", author);
		this.comments.resolve(sectionId, thread, draft.savedAt(), author.personId());
	}

	private void keep(Section section, Draft draft, Save.Kind kind) {
		this.saves.add(new Save(0, section.id(), draft.revision(), kind, section.round(), draft.typed().words(),
				TypedFigures.toJson(draft.typed().figures()), draft.typed().nilReason(), draft.savedAt(),
				draft.savedBy(), draft.savedVia()));
	}

}
