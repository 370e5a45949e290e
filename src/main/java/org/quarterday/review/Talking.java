package org.quarterday.review;

import java.util.UUID;

import org.quarterday.content.Comment;
import org.quarterday.content.Comments;
import org.quarterday.cycle.Refusal;
import org.quarterday.cycle.Section;
import org.quarterday.mail.Telling;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reviewers ask without returning anything, and say when a thread is settled (F3). The
 * author gets the question by email and answers without the section moving.
 */
@Service
@Transactional
class Talking {

	private final DecisionRules rules;

	private final PieceNames names;

	private final Comments comments;

	private final Telling telling;

	private final Trail trail;

	Talking(DecisionRules rules, PieceNames names, Comments comments, Telling telling, Trail trail) {
		this.rules = rules;
		this.names = names;
		this.comments = comments;
		this.telling = telling;
		this.trail = trail;
	}

	/**
	 * Asks about a piece; empty: about the whole section.
	 * @throws Refusal when nothing is asked, or the section is not this person's to
	 * review
	 */
	void ask(UUID sectionId, String actor, String piece, String words) {
		Section section = this.names.section(sectionId);
		this.rules.require(section, actor);
		String said = words.strip().replace("\0", "");
		if (said.isEmpty()) {
			throw new Refusal("ask:" + piece, "Write your question: its author gets it by email");
		}
		String label = this.names.label(section, piece);
		long id = this.comments.add(sectionId, new Comment(0, piece, label, null, Comment.Kind.QUESTION, said,
				section.round(), this.trail.now(), actor, "", null));
		this.trail.record(section, actor, "review.asked", "comment " + id);
		this.telling.author(section, "question " + id,
				new Telling.Word(
						"%s asks about %s".formatted(this.names.person(actor),
								label.isEmpty() ? section.serviceName() : label + " of " + section.serviceName()),
						said, "please answer a question. Nothing was returned"));
	}

	/**
	 * Suggests other words for an item: its author accepts them or answers, so that they
	 * stay the author's (TT7).
	 */
	void suggest(UUID sectionId, String actor, String piece, String words) {
		Section section = this.names.section(sectionId);
		this.rules.require(section, actor);
		String said = words.strip().replace("\0", "");
		String label = this.names.label(section, piece);
		if (said.isEmpty() || piece.startsWith("figure:")) {
			throw new Refusal("Write how %s should read".formatted(label));
		}
		long id = this.comments.add(sectionId, new Comment(0, piece, label, null, Comment.Kind.EDIT, said,
				section.round(), this.trail.now(), actor, "", null));
		this.trail.record(section, actor, "review.suggested", "comment " + id);
		this.telling.author(section, "edit " + id,
				new Telling.Word(
						"%s suggests other words for %s of %s".formatted(this.names.person(actor), label,
								section.serviceName()),
						said, "please accept the new words, or answer. Nothing was changed"));
	}

	/** Settles a thread. */
	void resolve(UUID sectionId, String actor, long thread) {
		Section section = this.names.section(sectionId);
		this.rules.require(section, actor);
		this.comments.resolve(sectionId, thread, this.trail.now(), actor);
		this.trail.record(section, actor, "review.resolved", "comment " + thread);
	}

}
