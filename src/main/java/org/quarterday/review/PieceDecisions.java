package org.quarterday.review;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.quarterday.content.Comment;
import org.quarterday.content.Comments;
import org.quarterday.content.Fingerprint;
import org.quarterday.content.Save;
import org.quarterday.content.Saves;
import org.quarterday.content.Verdict;
import org.quarterday.content.Verdicts;
import org.quarterday.cycle.Refusal;
import org.quarterday.cycle.Section;

import org.springframework.stereotype.Component;

/**
 * Decisions on pieces (F5, N7): what is marked goes back with its comment, the rest is
 * approved and keeps a fingerprint of what it said (N15).
 */
@Component
class PieceDecisions {

	private final SectionPieces pieces;

	private final Verdicts verdicts;

	private final Comments comments;

	private final Marks marks;

	private final Saves saves;

	PieceDecisions(SectionPieces pieces, Verdicts verdicts, Comments comments, Marks marks, Saves saves) {
		this.pieces = pieces;
		this.verdicts = verdicts;
		this.comments = comments;
		this.marks = marks;
		this.saves = saves;
	}

	/** What the reviewer marked in this round and is still there. */
	Map<String, String> marked(Section section, String actor) {
		Map<String, String> marked = this.marks.of(section.id(), section.round(), actor);
		marked.keySet().retainAll(SectionPieces.fingerprints(sent(section.id())).keySet());
		return marked;
	}

	/** Keeps what the reviewer marks, in place of what they had marked. */
	void mark(Section section, String actor, Map<String, String> marks) {
		for (String words : marks.values()) {
			if (words.length() > DecisionRecording.MOST_COMMENT) {
				throw new Refusal("comment", "A comment has %,d characters; the most is %,d".formatted(words.length(),
						DecisionRecording.MOST_COMMENT));
			}
		}
		Map<String, String> known = new LinkedHashMap<>(marks);
		known.keySet().retainAll(SectionPieces.fingerprints(sent(section.id())).keySet());
		this.marks.replace(section.id(), section.round(), actor, known);
	}

	/**
	 * @throws Refusal when something is marked
	 */
	void requireNone(Section section, String actor) {
		Map<String, String> marked = marked(section, actor);
		if (!marked.isEmpty()) {
			throw new Refusal("decision",
					"You marked %s to go back. Take the mark off to approve the whole section, or choose to return it"
						.formatted(labels(section, marked.keySet())));
		}
	}

	/** Refuses marks that say nothing while there is no comment on the whole either. */
	void requireWords(Section section, Map<String, String> marked, String comment) {
		for (Map.Entry<String, String> mark : marked.entrySet()) {
			if (mark.getValue().isBlank() && comment.isEmpty()) {
				throw new Refusal("comment:" + mark.getKey(), "Say what should be changed in %s: its author gets it"
					.formatted(labels(section, Set.of(mark.getKey()))));
			}
		}
	}

	/** The section's fingerprint as it was sent. */
	String print(Section section) {
		return Fingerprint.section(SectionPieces.fingerprints(sent(section.id())));
	}

	/**
	 * Everything is approved.
	 * @return the section's fingerprint
	 */
	String approve(Section section, String actor, Instant now) {
		Map<String, String> prints = SectionPieces.fingerprints(sent(section.id()));
		approve(section, prints, actor, now);
		return Fingerprint.section(prints);
	}

	/**
	 * What is marked goes back; when something is, the rest is approved.
	 * @return the section's fingerprint
	 */
	String giveBack(Section section, Map<String, String> marked, String comment, String actor, Instant now) {
		List<Piece> all = this.pieces.of(section, sent(section.id()));
		Map<String, String> prints = SectionPieces.fingerprints(sent(section.id()));
		if (!comment.isEmpty()) {
			say(section, "", "", comment, actor, now);
		}
		for (Piece piece : all) {
			if (marked.containsKey(piece.key())) {
				decide(section, piece.key(), false, piece.fingerprint(), actor, now);
				say(section, piece.key(), piece.label(), marked.get(piece.key()).strip(), actor, now);
			}
		}
		String print = Fingerprint.section(prints);
		prints.keySet().removeAll(marked.keySet());
		if (!marked.isEmpty()) {
			approve(section, prints, actor, now);
		}
		return print;
	}

	private void approve(Section section, Map<String, String> prints, String actor, Instant now) {
		Map<String, Verdict> earlier = this.verdicts.of(section.id());
		prints.forEach((key, print) -> {
			Verdict before = earlier.get(key);
			if (before == null || !before.approved() || !before.holds(print)) {
				decide(section, key, true, print, actor, now);
			}
		});
		this.comments.of(section.id())
			.stream()
			.filter((comment) -> comment.kind() == Comment.Kind.CHANGE && comment.isOpen())
			.filter((comment) -> comment.round() < section.round() && !isMarkedAgain(comment, prints))
			.forEach((comment) -> this.comments.resolve(section.id(), comment.id(), now, actor));
	}

	private static boolean isMarkedAgain(Comment comment, Map<String, String> approved) {
		return !comment.piece().isEmpty() && comment.piece().startsWith("i") && !approved.containsKey(comment.piece());
	}

	private void decide(Section section, String key, boolean approved, String print, String actor, Instant now) {
		this.verdicts.decide(section.id(), new Verdict(key, approved, print, section.round(), now, ""), actor);
	}

	private void say(Section section, String key, String label, String words, String actor, Instant now) {
		this.comments.add(section.id(),
				new Comment(0, key, label, null, Comment.Kind.CHANGE, words, section.round(), now, actor, "", null));
	}

	private String labels(Section section, Set<String> keys) {
		return Labels.list(this.pieces.of(section, sent(section.id()))
			.stream()
			.filter((piece) -> keys.contains(piece.key()))
			.map(Piece::label)
			.toList());
	}

	private Save sent(UUID sectionId) {
		return this.saves.latest(sectionId, Save.Kind.SENT)
			.orElseThrow(() -> new Refusal("This section was not sent yet"));
	}

}
