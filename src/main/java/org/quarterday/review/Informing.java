package org.quarterday.review;

import java.util.List;
import java.util.UUID;

import org.quarterday.cycle.Refusal;
import org.quarterday.cycle.Section;
import org.quarterday.mail.Telling;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a reviewer tells others: a section to read, and that they need more time. */
@Service
@Transactional
class Informing {

	private final DecisionRules rules;

	private final PieceNames names;

	private final Readers readers;

	private final Telling telling;

	private final Trail trail;

	Informing(DecisionRules rules, PieceNames names, Readers readers, Telling telling, Trail trail) {
		this.rules = rules;
		this.names = names;
		this.readers = readers;
		this.telling = telling;
		this.trail = trail;
	}

	/** A colleague may read the section from now on; nothing is asked of them. */
	void forInformation(UUID sectionId, String actor, String colleague, String words) {
		Section section = this.names.section(sectionId);
		this.rules.require(section, actor);
		if (this.rules.colleagues(section, actor).stream().noneMatch((person) -> person.id().equals(colleague))) {
			throw new Refusal("Choose who should read it");
		}
		this.readers.add(sectionId, colleague);
		this.trail.record(section, actor, "review.shown", "to " + colleague);
		this.telling.reviewers(section, List.of(colleague), "to read, " + this.trail.now(),
				new Telling.Word(
						"%s sends you the section on %s to read".formatted(this.names.person(actor),
								section.serviceName()),
						words.strip(), "you need do nothing: this is for your information"));
	}

	/** The officer is asked for more time; nothing moves until they give it. */
	void moreTime(UUID sectionId, String actor, String words) {
		Section section = this.names.section(sectionId);
		this.rules.require(section, actor);
		if (words.isBlank()) {
			throw new Refusal("Say until when you need it, and why");
		}
		this.trail.record(section, actor, "review.time-asked", "");
		this.telling.reviewers(section, List.of(this.rules.officer(section)), "more time, " + this.trail.now(),
				new Telling.Word(
						"%s asks for more time to review %s".formatted(this.names.person(actor), section.serviceName()),
						words.strip(), "please give a new day on the section's page, or answer"));
	}

}
