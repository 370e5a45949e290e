package org.quarterday.draft;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.quarterday.audit.AuditTrail;
import org.quarterday.content.Comment;
import org.quarterday.content.Comments;
import org.quarterday.cycle.Cycles;
import org.quarterday.cycle.Refusal;
import org.quarterday.cycle.Section;
import org.quarterday.cycle.Time;
import org.quarterday.mail.Telling;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Authors answer what a reviewer said; whoever said it gets the answer by email. */
@Service
@Transactional
class Answering {

	private static final int MOST = 10_000;

	private final Drafts drafts;

	private final Comments comments;

	private final Cycles cycles;

	private final Telling telling;

	private final AuditTrail audit;

	private final Clock clock;

	Answering(Drafts drafts, Comments comments, Cycles cycles, Telling telling, AuditTrail audit, Clock clock) {
		this.drafts = drafts;
		this.comments = comments;
		this.cycles = cycles;
		this.telling = telling;
		this.audit = audit;
		this.clock = clock;
	}

	Instant now() {
		return Time.now(this.clock);
	}

	/**
	 * @param thread the comment that is answered
	 * @throws Refusal when there is no such comment or nothing is said
	 */
	void answer(UUID sectionId, long thread, String words, Author author) {
		Section section = this.cycles.section(sectionId);
		this.drafts.requireAuthor(section, author.personId());
		Comment first = this.comments.find(sectionId, thread)
			.filter((comment) -> comment.answers() == null)
			.orElseThrow(() -> new Refusal("There is no such comment"));
		String said = words.strip().replace("\0", "");
		if (said.isEmpty()) {
			throw new Refusal("words", "Write your answer");
		}
		if (said.length() > MOST) {
			throw new Refusal("words", "The answer has %,d characters; the most is %,d".formatted(said.length(), MOST));
		}
		long id = this.comments.add(sectionId, new Comment(0, first.piece(), first.label(), thread, Comment.Kind.ANSWER,
				said, section.round(), Time.now(this.clock), author.personId(), "", null));
		this.audit.record(author.personId(), author.via(), "draft.answered", section.cycleId(), sectionId,
				"comment " + thread);
		String name = this.comments.find(sectionId, id).orElseThrow().name();
		this.telling.reviewers(section, List.of(first.by()), "answer " + id,
				new Telling.Word("%s answers%s".formatted(name, first.label().isEmpty() ? "" : " on " + first.label()),
						said, "please read an answer on " + section.serviceName()));
	}

}
