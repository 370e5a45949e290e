package org.quarterday.review;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.quarterday.content.Comment;
import org.quarterday.content.Comments;
import org.quarterday.content.ContentDiff;
import org.quarterday.content.Save;
import org.quarterday.content.Verdict;
import org.quarterday.content.Verdicts;
import org.quarterday.content.WordDiff;
import org.quarterday.cycle.Section;

import org.springframework.stereotype.Component;

/**
 * The pieces of a section as their reviewer reads them: figures with exceptions first.
 */
@Component
class PieceViews {

	private final SectionPieces pieces;

	private final SectionChecks checks;

	private final Verdicts verdicts;

	private final Comments comments;

	private final Marks marks;

	PieceViews(SectionPieces pieces, SectionChecks checks, Verdicts verdicts, Comments comments, Marks marks) {
		this.pieces = pieces;
		this.checks = checks;
		this.verdicts = verdicts;
		this.comments = comments;
		this.marks = marks;
	}

	/**
	 * @param base what it is compared with, or null
	 */
	List<PieceView> of(Section section, Save sent, Save base, String viewer) {
		List<Piece> all = this.pieces.of(section, sent);
		Map<String, ContentDiff.Change> changes = new HashMap<>();
		Map<String, String> figures = new HashMap<>();
		if (base != null) {
			ContentDiff.of(base.content(), sent.content(), base.sectionId().equals(sent.sectionId()))
				.forEach((change) -> changes.put(change.id(), change));
			figures.putAll(FigureChanges.words(this.pieces.rows(section, base)));
		}
		Map<String, List<String>> found = this.checks.of(section, sent, all);
		Map<String, Verdict> decided = this.verdicts.of(section.id());
		Map<String, String> marked = this.marks.of(section.id(), section.round(), viewer);
		List<Comment> said = this.comments.of(section.id());
		List<PieceView> views = new ArrayList<>();
		for (Piece piece : all) {
			List<List<WordDiff.Run>> runs = (base == null) ? List.of()
					: piece.isFigure() ? FigureChanges.of(piece.row(), figures)
							: changes.containsKey(piece.key()) ? changes.get(piece.key()).paragraphs() : List.of();
			views.add(new PieceView(piece, views.size() + 1, kind(piece, base, runs, changes, figures), runs,
					decided.get(piece.key()), threads(said, piece.key()), marked.containsKey(piece.key()),
					marked.getOrDefault(piece.key(), ""), found.getOrDefault(piece.key(), List.of())));
		}
		return views;
	}

	/** Figures with exceptions first. */
	static List<PieceView> figures(List<PieceView> views) {
		return views.stream()
			.filter((view) -> view.row() != null)
			.sorted(Comparator.comparing((PieceView view) -> !view.isException()))
			.toList();
	}

	static List<PieceView> words(List<PieceView> views) {
		return views.stream().filter((view) -> view.row() == null).toList();
	}

	/** What the checks found outside of any piece. */
	List<String> elsewhere(Section section, Save sent) {
		return this.checks.of(section, sent, this.pieces.of(section, sent))
			.getOrDefault(SectionChecks.ELSEWHERE, List.of());
	}

	/** What was said about the whole section, or about something that is gone. */
	List<PieceView.Thread> others(UUID sectionId, List<PieceView> views) {
		List<String> there = views.stream().map(PieceView::key).toList();
		List<Comment> said = this.comments.of(sectionId);
		return said.stream()
			.filter((comment) -> comment.answers() == null && !there.contains(comment.piece()))
			.map((comment) -> thread(said, comment))
			.toList();
	}

	private static ContentDiff.Kind kind(Piece piece, Save base, List<List<WordDiff.Run>> runs,
			Map<String, ContentDiff.Change> changes, Map<String, String> figures) {
		if (base == null) {
			return null;
		}
		if (piece.isFigure()) {
			return !figures.containsKey(piece.row().code()) ? ContentDiff.Kind.NEW
					: runs.isEmpty() ? ContentDiff.Kind.SAME : ContentDiff.Kind.CHANGED;
		}
		return changes.containsKey(piece.key()) ? changes.get(piece.key()).kind() : null;
	}

	private static List<PieceView.Thread> threads(List<Comment> said, String key) {
		return said.stream()
			.filter((comment) -> comment.answers() == null && comment.piece().equals(key))
			.map((comment) -> thread(said, comment))
			.toList();
	}

	private static PieceView.Thread thread(List<Comment> said, Comment first) {
		return new PieceView.Thread(first,
				said.stream()
					.filter((comment) -> comment.answers() != null && comment.answers() == first.id())
					.toList());
	}

}
