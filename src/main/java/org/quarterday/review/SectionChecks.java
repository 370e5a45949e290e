package org.quarterday.review;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.quarterday.content.Hint;
import org.quarterday.content.HintsLeft;
import org.quarterday.content.Save;
import org.quarterday.content.TypedItems;
import org.quarterday.cycle.Cycles;
import org.quarterday.cycle.Section;
import org.quarterday.figures.Claims;
import org.quarterday.figures.FigureRow;
import org.quarterday.paper.SectionProof;

import org.quarterday.people.WritingRules;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * What the checks find in a section, by the piece where it stands: placeholders and the
 * like (PA7), sentences that the figures do not bear out (FG8), figures that need a word
 * (FG6).
 */
@Component
class SectionChecks {

	/** Where something stands that belongs to no piece. */
	static final String ELSEWHERE = "";

	/** What the proof finds, too. */
	private static final Set<Hint.Kind> PROVED = EnumSet.of(Hint.Kind.PLACEHOLDER, Hint.Kind.SPACE, Hint.Kind.BRACKET);

	private final Cycles cycles;

	private final HintsLeft left;

	private final WritingRules rules;

	private final SectionPieces pieces;

	private final ObjectProvider<SectionProof> proof;

	SectionChecks(SectionPieces pieces, ObjectProvider<SectionProof> proof, Cycles cycles, HintsLeft left,
			WritingRules rules) {
		this.cycles = cycles;
		this.left = left;
		this.rules = rules;
		this.pieces = pieces;
		this.proof = proof;
	}

	Map<String, List<String>> of(Section section, Save sent, List<Piece> pieces) {
		Map<String, List<String>> found = new LinkedHashMap<>();
		this.proof.ifAvailable((proof) -> proof.read(section.cycleId(), this.pieces.part(section, sent))
			.forEach((remark) -> add(found, at(pieces, remark.place()), remark.words())));
		List<FigureRow> rows = new ArrayList<>();
		for (Piece piece : pieces) {
			if (piece.isFigure()) {
				rows.add(piece.row());
				figure(piece.row()).forEach((words) -> add(found, piece.key(), words));
			}
		}
		for (Piece piece : pieces) {
			String words = org.jsoup.Jsoup.parse(piece.html()).text();
			Claims.challenge(words, rows).forEach((challenge) -> add(found, piece.key(), challenge));
		}
		hints(section, sent, found);
		return found;
	}

	/** What the author left open of what the form asked, beyond what the proof finds. */
	private void hints(Section section, Save sent, Map<String, List<String>> found) {
		TypedItems typed = TypedItems.of(sent.words());
		boolean named = typed.items().size() == sent.itemIds().size();
		Set<String> known = this.rules.known(this.cycles.get(section.cycleId()).committeeId());
		for (Hint hint : this.left.sort(section.id(), sent.words(), known).open()) {
			if (!PROVED.contains(hint.kind())) {
				int item = typed.at(hint.start());
				add(found, (named && item >= 0) ? sent.itemIds().get(item) : ELSEWHERE,
						"%s: “%s”".formatted(hint.message(), hint.words()));
			}
		}
	}

	private static List<String> figure(FigureRow row) {
		List<String> words = new ArrayList<>(row.warnings());
		if (row.needsCommentary() && row.commentary().isEmpty()) {
			words.add("It needs a commentary and has none");
		}
		if (row.rating() != row.computed()) {
			words.add("The rating is set by hand: “%s”. The rule alone gives %s"
				.formatted(row.typed().byHandReason().strip(), row.computed().word()));
		}
		return words;
	}

	private static String at(List<Piece> pieces, String place) {
		return pieces.stream()
			.filter((piece) -> piece.label().equals(place))
			.map(Piece::key)
			.findFirst()
			.orElse(ELSEWHERE);
	}

	private static void add(Map<String, List<String>> found, String key, String words) {
		found.computeIfAbsent(key, (each) -> new ArrayList<>()).add(words);
	}

}
