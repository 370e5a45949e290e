package org.quarterday.draft;

import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.quarterday.content.Hint;
import org.quarterday.content.Hints;
import org.quarterday.content.HintsLeft;
import org.quarterday.cycle.Cycles;
import org.quarterday.cycle.Refusal;
import org.quarterday.cycle.Section;
import org.quarterday.cycle.Time;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The author's answer to a hint: take the fix, or leave it as it is (C12, PA9). */
@Service
@Transactional
class Hinting {

	private final Drafts drafts;

	private final Cycles cycles;

	private final HintsLeft left;

	private final Clock clock;

	Hinting(Drafts drafts, Cycles cycles, HintsLeft left, Clock clock) {
		this.drafts = drafts;
		this.cycles = cycles;
		this.left = left;
		this.clock = clock;
	}

	/** The same with one hint's fix in its words, if the hint still stands there. */
	Typed fix(Typed typed, String key) {
		return find(typed.words(), key).filter(Hint::isFixable)
			.map((hint) -> new Typed(hint.applyTo(typed.words()), typed.figures(), typed.nilReason()))
			.orElse(typed);
	}

	/**
	 * The hint is not shown again while the words around it stay the same.
	 * @param words in which it stands
	 */
	void leave(UUID sectionId, String words, String key, Author author) {
		requireOpen(sectionId, author);
		find(words, key)
			.ifPresent((hint) -> this.left.leave(sectionId, hint.mark(), Time.now(this.clock), author.personId()));
	}

	/** Every hint is shown again. */
	void showAgain(UUID sectionId, Author author) {
		requireOpen(sectionId, author);
		this.left.forget(sectionId);
	}

	private static Optional<Hint> find(String words, String key) {
		return Hints.of(words, Set.of()).stream().filter((hint) -> hint.key().equals(key)).findFirst();
	}

	private void requireOpen(UUID sectionId, Author author) {
		Section section = this.cycles.section(sectionId);
		this.drafts.requireAuthor(section, author.personId());
		if (!section.state().withAuthor()) {
			throw new Refusal("%s is not with its author now".formatted(section.serviceName()));
		}
	}

}
