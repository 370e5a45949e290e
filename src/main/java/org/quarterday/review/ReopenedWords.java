package org.quarterday.review;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Set;

import org.quarterday.cycle.Refusal;
import org.quarterday.cycle.Section;
import org.quarterday.mail.Telling;

import org.springframework.stereotype.Component;

/**
 * Who is told that an approved section was reopened: whoever approved it, and the
 * officer.
 */
@Component
class ReopenedWords {

	private final DecisionRules rules;

	private final PieceNames names;

	private final Telling telling;

	private final Trail trail;

	ReopenedWords(DecisionRules rules, PieceNames names, Telling telling, Trail trail) {
		this.rules = rules;
		this.names = names;
		this.telling = telling;
		this.trail = trail;
	}

	Instant now() {
		return this.trail.now();
	}

	void requireReviewer(Section section, String actor) {
		if (!this.rules.reviewers(section.id()).contains(actor) && !actor.equals(section.decidedBy())) {
			throw new Refusal("This section is not yours to reopen");
		}
	}

	void tellAll(Section approved, String actor, String reason) {
		Set<String> people = new LinkedHashSet<>();
		people.add(approved.decidedBy());
		people.add(this.rules.officer(approved));
		people.remove(actor);
		this.telling.reviewers(approved, people, "reopened in round " + approved.round(),
				new Telling.Word(
						"%s reopened %s, which was approved".formatted(this.names.person(actor),
								approved.serviceName()),
						reason, "please note: the approved section is with its author again"));
	}

}
