package org.quarterday.review;

import java.util.Optional;
import java.util.UUID;

import org.quarterday.mail.ReturnComments;

import org.springframework.stereotype.Component;

/** Gives the mail to the author the comment with which a section came back. */
@Component
class NewestReturn implements ReturnComments {

	private final DecisionStore decisions;

	NewestReturn(DecisionStore decisions) {
		this.decisions = decisions;
	}

	@Override
	public Optional<ReturnComment> newest(UUID sectionId) {
		return this.decisions.of(sectionId)
			.stream()
			.filter((decision) -> !decision.decision().equals("APPROVE"))
			.findFirst()
			.map((decision) -> new ReturnComment(decision.by(), decision.comment()));
	}

}
