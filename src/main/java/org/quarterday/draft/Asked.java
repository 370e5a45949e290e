package org.quarterday.draft;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

import org.quarterday.content.Comment;
import org.quarterday.content.Comments;
import org.quarterday.cycle.Refusal;
import org.quarterday.cycle.Section;
import org.quarterday.cycle.Time;
import org.quarterday.mail.Outbox;
import org.quarterday.mail.Telling;

import org.springframework.stereotype.Component;

/** That the author asked for a section back. */
@Component
class Asked {

	private final Comments comments;

	private final Telling telling;

	private final Outbox outbox;

	private final Clock clock;

	Asked(Comments comments, Telling telling, Outbox outbox, Clock clock) {
		this.comments = comments;
		this.telling = telling;
		this.outbox = outbox;
		this.clock = clock;
	}

	boolean already(UUID sectionId, int round) {
		return this.comments.of(sectionId)
			.stream()
			.anyMatch((comment) -> comment.kind() == Comment.Kind.RECALL && comment.round() == round);
	}

	void reviewer(Section section, Author author) {
		if (already(section.id(), section.round())) {
			throw new Refusal("You asked for it back already: the reviewer has your mail");
		}
		this.comments.add(section.id(), new Comment(0, "", "", null, Comment.Kind.RECALL, "Please give it back to me.",
				section.round(), Time.now(this.clock), author.personId(), "", null));
		List<String> reviewers = Stream.of(section.reviewerId(), section.reviewerDeputyId())
			.filter(Objects::nonNull)
			.toList();
		this.telling.reviewers(section, reviewers, "asked back in round " + section.round(),
				new Telling.Word("The author asks for %s back".formatted(section.serviceName()), "",
						"please give a section back, or decide on it as it is"));
	}

	/** Nobody need review what was taken back. */
	void nobody(Section section) {
		this.outbox.drop(section.id(), "review-section-waiting");
	}

}
