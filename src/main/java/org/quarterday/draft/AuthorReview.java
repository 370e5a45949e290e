package org.quarterday.draft;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.quarterday.content.Comment;
import org.quarterday.content.Comments;
import org.quarterday.content.Fingerprint;
import org.quarterday.content.Save;
import org.quarterday.content.Saves;
import org.quarterday.content.TypedText;
import org.quarterday.content.Verdict;
import org.quarterday.content.Verdicts;
import org.quarterday.cycle.Cycles;
import org.quarterday.cycle.Section;
import org.quarterday.figures.TypedFigures;
import org.quarterday.paper.Paper;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the reviewer decided and said, as the section's author reads it (F3, F5). */
@Component
@Transactional(readOnly = true)
public class AuthorReview {

	private final Cycles cycles;

	private final Saves saves;

	private final Verdicts verdicts;

	private final Comments comments;

	private final SectionItems items;

	AuthorReview(Cycles cycles, Saves saves, Verdicts verdicts, Comments comments, SectionItems items) {
		this.items = items;
		this.cycles = cycles;
		this.saves = saves;
		this.verdicts = verdicts;
		this.comments = comments;
	}

	/** The pieces that were decided on or spoken of, in the order of the form. */
	public List<AuthorPiece> of(UUID sectionId) {
		Section section = this.cycles.section(sectionId);
		Save save = this.saves.latest(sectionId, section.state().withAuthor() ? Save.Kind.SAVED : Save.Kind.SENT)
			.orElse(null);
		List<Comment> said = this.comments.of(sectionId);
		Map<String, Verdict> decided = this.verdicts.of(sectionId);
		List<AuthorPiece> pieces = new ArrayList<>();
		if (save == null || (said.isEmpty() && decided.isEmpty())) {
			return pieces;
		}
		Map<String, Paper.Numbered> numbers = this.items.numbers(section, save);
		Map<String, String> typed = new HashMap<>();
		save.content().items().forEach((item) -> typed.put(item.id(), TypedText.of(item)));
		Fingerprint.pieces(save, TypedFigures.canonical(TypedFigures.fromJson(save.figures())))
			.forEach((key, print) -> pieces.add(new AuthorPiece(key, label(key, numbers), typed.getOrDefault(key, ""),
					print, decided.get(key), AuthorPiece.threads(said, key))));
		List<String> there = pieces.stream().map(AuthorPiece::key).toList();
		said.stream()
			.filter((comment) -> comment.answers() == null && !there.contains(comment.piece()))
			.map(Comment::piece)
			.distinct()
			.forEach((key) -> pieces.add(new AuthorPiece(key, key.isEmpty() ? "The whole section" : "Taken out since",
					"", "", decided.get(key), AuthorPiece.threads(said, key))));
		return pieces;
	}

	private static String label(String key, Map<String, Paper.Numbered> numbers) {
		Paper.Numbered item = numbers.get(key);
		if (item != null) {
			return SectionItems.label(item);
		}
		return key.startsWith("figure:") ? key.substring("figure:".length())
				: key.equals(Fingerprint.NIL) ? "Nothing to report" : "The text above the paragraphs";
	}

}
