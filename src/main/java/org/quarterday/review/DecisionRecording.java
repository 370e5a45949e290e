package org.quarterday.review;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.quarterday.cycle.Refusal;
import org.quarterday.cycle.Section;
import org.quarterday.cycle.SectionFlow.Decision;
import org.quarterday.cycle.Sections;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Records a decision, in the transaction that completes the reviewer's task. */
@Service
@Transactional
class DecisionRecording implements ReviewRecord {

	/** More than this is a report, not a comment. */
	static final int MOST_COMMENT = 10_000;

	private final DecisionRules rules;

	private final DecisionStore store;

	private final Seats seats;

	private final DecisionTrace trace;

	private final Sections sections;

	private final PieceDecisions pieces;

	DecisionRecording(DecisionRules rules, DecisionStore store, Seats seats, DecisionTrace trace, Sections sections,
			PieceDecisions pieces) {
		this.seats = seats;
		this.rules = rules;
		this.store = store;
		this.trace = trace;
		this.sections = sections;
		this.pieces = pieces;
	}

	@Override
	@Transactional(readOnly = true)
	public List<String> reviewersFor(UUID sectionId) {
		return this.rules.reviewers(sectionId);
	}

	@Override
	@Transactional(readOnly = true)
	public List<String> reviewersFor(UUID sectionId, int seat) {
		return this.rules.reviewers(this.trace.section(sectionId), this.seats.of(sectionId).get(seat));
	}

	@Override
	@Transactional(readOnly = true)
	public int seatOf(UUID sectionId, String person) {
		return this.rules.seat(this.trace.section(sectionId), person).map(Seats.Taken::number).orElse(0);
	}

	@Override
	public int nextLevel(UUID sectionId) {
		return this.store.passed(this.trace.section(sectionId)) + 1;
	}

	@Override
	public int seats(UUID sectionId, List<Seat> chosen) {
		Section section = this.trace.section(sectionId);
		List<Seat> open = chosen.stream().filter((seat) -> !this.store.passed(section, seat)).toList();
		this.seats.replace(sectionId, open);
		return Math.max(1, open.size());
	}

	@Override
	public void mark(UUID sectionId, String actor, Map<String, String> marks) {
		Section section = this.trace.section(sectionId);
		this.rules.require(section, actor);
		this.pieces.mark(section, actor, marks);
	}

	@Override
	public Outcome record(UUID sectionId, int seat, String actor, Decision decision, String comment) {
		this.store.lock(sectionId);
		Section section = this.trace.section(sectionId);
		this.rules.require(section, actor);
		if (decision == Decision.APPROVE) {
			return approve(section, seat, actor, comment);
		}
		giveBack(section, actor, comment);
		return Outcome.RETURN;
	}

	private Outcome approve(Section section, int number, String actor, String comment) {
		this.pieces.requireNone(section, actor);
		String words = words(comment);
		List<Seats.Taken> all = this.seats.of(section.id());
		Seat seat = all.get(number).seat();
		if (all.stream().anyMatch((each) -> each.open() && each.number() != number)) {
			Instant now = this.trace.now();
			this.store.pass(section, seat, words, now, actor, this.pieces.print(section));
			this.seats.pass(section, number, actor, now);
			this.trace.signedOff(section, actor, seat);
			return Outcome.OTHERS_STILL;
		}
		if (!seat.last()) {
			Instant passed = this.sections.passed(section.id());
			this.store.pass(section, seat.level(), words, passed, actor, this.pieces.print(section));
			this.seats.pass(section, number, actor, passed);
			this.trace.passed(section, actor, seat);
			return Outcome.NEXT_LEVEL;
		}
		Instant now = this.sections.approved(section.id(), actor).decidedAt();
		String fingerprint = this.pieces.approve(section, actor, now);
		this.store.add(section, Decision.APPROVE, words, now, actor, fingerprint);
		this.trace.approved(section, actor, now, fingerprint);
		return Outcome.APPROVE;
	}

	private void giveBack(Section section, String actor, String comment) {
		String words = words(comment);
		Map<String, String> marked = this.pieces.marked(section, actor);
		if (words.isEmpty() && marked.isEmpty()) {
			throw new Refusal("comment", "Say what should be changed: the author gets your comment by email");
		}
		this.pieces.requireWords(section, marked, words);
		Instant now = this.sections.returned(section.id(), actor).decidedAt();
		String fingerprint = this.pieces.giveBack(section, marked, words, actor, now);
		this.store.add(section, Decision.RETURN, words, now, actor, fingerprint);
		this.trace.returned(section, actor);
	}

	private static String words(String comment) {
		String words = (comment != null) ? comment.strip().replace("\0", "") : "";
		if (words.length() > MOST_COMMENT) {
			throw new Refusal("comment", "The comment has %,d characters; the most is %,d. Shorten it by %,d"
				.formatted(words.length(), MOST_COMMENT, words.length() - MOST_COMMENT));
		}
		return words;
	}

}
