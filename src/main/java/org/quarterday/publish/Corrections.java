package org.quarterday.publish;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.quarterday.content.Save;
import org.quarterday.content.Saves;
import org.quarterday.cycle.Cycles;
import org.quarterday.cycle.Refusal;
import org.quarterday.cycle.Section;
import org.quarterday.cycle.SectionState;
import org.quarterday.cycle.Time;
import org.quarterday.figures.TypedFigure;
import org.quarterday.figures.TypedFigures;
import org.quarterday.publish.Correction.State;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Changes of what is published, before they are published themselves: nobody agrees to
 * what they proposed (TT7, N15). What is agreed is the section's approved text from then
 * on.
 */
@Service
@Transactional
public class Corrections {

	private final CorrectionStore store;

	private final Saves saves;

	private final Cycles cycles;

	private final CorrectionTrace trace;

	private final Clock clock;

	Corrections(CorrectionStore store, Saves saves, Cycles cycles, CorrectionTrace trace, Clock clock) {
		this.store = store;
		this.saves = saves;
		this.cycles = cycles;
		this.trace = trace;
		this.clock = clock;
	}

	/** What is published, as it was typed; a nil return has no words. */
	@Transactional(readOnly = true)
	public Optional<Save> current(UUID sectionId) {
		return this.saves.latest(sectionId, Save.Kind.APPROVED);
	}

	/** A cycle's corrections, the newest first. */
	@Transactional(readOnly = true)
	public List<Correction> ofCycle(UUID cycleId) {
		return this.store.ofCycle(cycleId);
	}

	/** One correction, or a refusal. */
	@Transactional(readOnly = true)
	public Correction get(UUID id) {
		return this.store.find(id).orElseThrow(() -> new Refusal("There is no such correction"));
	}

	@Transactional(readOnly = true)
	public Optional<Correction> find(UUID id) {
		return this.store.find(id);
	}

	/**
	 * Proposes a change; the section's reviewer is asked.
	 * @throws Refusal naming the field: {@code words} or {@code reason}
	 */
	public UUID propose(UUID sectionId, String words, Map<String, TypedFigure> figures, String reason, String officer) {
		Section section = this.cycles.section(sectionId);
		Save before = current(sectionId).filter((save) -> section.state() == SectionState.PUBLISHED)
			.orElseThrow(() -> new Refusal("words", "Only a published section can be corrected"));
		String typed = TypedFigures.toJson(figures);
		Refusal.all(() -> requireChange(before, words, typed), () -> requireReason(reason));
		if (ofCycle(section.cycleId()).stream()
			.anyMatch((each) -> each.sectionId().equals(sectionId) && each.state() == State.PROPOSED)) {
			throw new Refusal("words", "A correction of this section is with its reviewer already");
		}
		this.trace.check(section, figures);
		UUID id = this.store.add(section.cycleId(), sectionId, words.replace("\r\n", "\n"), typed, reason.strip(),
				now(), officer);
		this.trace.proposed(section, id, reason.strip(), officer);
		return id;
	}

	private static void requireChange(Save before, String words, String figures) {
		if (words.isBlank() && before.nilReason().isBlank()) {
			throw new Refusal("words", "Enter the corrected text");
		}
		if (words.replace("\r\n", "\n").strip().equals(before.words().replace("\r\n", "\n").strip())
				&& figures.equals(TypedFigures.toJson(TypedFigures.fromJson(before.figures())))) {
			throw new Refusal("words", "Nothing is changed yet");
		}
	}

	private static void requireReason(String reason) {
		if (reason == null || reason.isBlank()) {
			throw new Refusal("reason", "Enter what went wrong, as the public should read it");
		}
	}

	/**
	 * The reviewer decides.
	 * @throws Refusal when it is not theirs, or decided already
	 */
	public void decide(UUID id, boolean agree, String comment, String reviewer) {
		Correction correction = get(id);
		Section section = this.cycles.section(correction.sectionId());
		if (!mayDecide(correction, reviewer)) {
			throw new Refusal("comment", "Only the section’s reviewer can decide, and nobody on what they proposed");
		}
		if (!agree && (comment == null || comment.isBlank())) {
			throw new Refusal("comment", "Say why you do not agree: the officer reads it");
		}
		if (!this.store.decide(id, agree ? State.AGREED : State.REFUSED, (comment != null) ? comment.strip() : "",
				now(), reviewer)) {
			throw new Refusal("comment", "This has been decided already");
		}
		if (agree) {
			Save before = current(section.id()).orElseThrow();
			this.saves.add(new Save(0, section.id(), before.revision(), Save.Kind.APPROVED, before.round(),
					correction.words(), correction.figures(), correction.words().isBlank() ? before.nilReason() : "",
					now(), reviewer, "sign-in"));
			this.trace.restate(section, before, correction, reviewer, now());
		}
		this.trace.decided(section, agree, reviewer);
	}

	/** Whether a person is asked: a reviewer of the section who did not propose it. */
	@Transactional(readOnly = true)
	public boolean mayDecide(Correction correction, String person) {
		Section section = this.cycles.section(correction.sectionId());
		return !person.equals(correction.proposedBy())
				&& (person.equals(section.reviewerId()) || person.equals(section.reviewerDeputyId()));
	}

	private Instant now() {
		return Time.now(this.clock);
	}

}
