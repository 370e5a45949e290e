package org.quarterday.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.quarterday.content.Comment;
import org.quarterday.content.Comments;
import org.quarterday.mail.ReturnComments;

import org.springframework.stereotype.Component;

/** Gives the mail to the author the comment with which a section came back. */
@Component
class NewestReturn implements ReturnComments {

	private final DecisionStore decisions;

	private final Comments comments;

	NewestReturn(DecisionStore decisions, Comments comments) {
		this.decisions = decisions;
		this.comments = comments;
	}

	@Override
	public Optional<ReturnComment> newest(UUID sectionId) {
		return this.decisions.of(sectionId)
			.stream()
			.filter((decision) -> !decision.decision().equals("APPROVE"))
			.findFirst()
			.map((decision) -> new ReturnComment(decision.by(), words(sectionId, decision)));
	}

	/** The comment on the whole, then what is to be changed where. */
	private String words(UUID sectionId, DecisionStore.Row decision) {
		List<String> lines = new ArrayList<>();
		if (!decision.comment().isEmpty()) {
			lines.add(decision.comment());
		}
		this.comments.of(sectionId)
			.stream()
			.filter((comment) -> comment.kind() == Comment.Kind.CHANGE && comment.round() == decision.round())
			.filter((comment) -> !comment.piece().isEmpty() && decision.decision().equals("RETURN"))
			.forEach((comment) -> lines.add(comment.label() + ": " + comment.words()));
		return String.join("\n", lines);
	}

}
