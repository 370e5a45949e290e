package org.quarterday.review;

import java.util.List;

import org.quarterday.content.Comment;
import org.quarterday.content.ContentDiff.Kind;
import org.quarterday.content.Fingerprint;
import org.quarterday.content.Verdict;
import org.quarterday.content.WordDiff;
import org.quarterday.cycle.Words;
import org.quarterday.figures.FigureRow;

/**
 * One piece as the reviewer reads and decides on it.
 *
 * @param number its place on the page, from 1, for ids
 * @param kind what became of it since the text it is compared with; null when there is
 * none
 * @param changes the paragraphs that changed; of a figure, what it printed before and
 * prints now
 * @param verdict the latest decision on it, whether it still holds or not; or null
 * @param threads what was said about it
 * @param marked whether the viewer has marked it to go back, and {@code words} why
 * @param checks what the checks found in it
 */
public record PieceView(Piece piece, int number, Kind kind, List<List<WordDiff.Run>> changes, Verdict verdict,
		List<Thread> threads, boolean marked, String words, List<String> checks) {

	public String key() {
		return this.piece.key();
	}

	public String label() {
		return this.piece.label();
	}

	public String html() {
		return this.piece.html();
	}

	public String typed() {
		return this.piece.typed();
	}

	public FigureRow row() {
		return this.piece.row();
	}

	public String fingerprint() {
		return Fingerprint.brief(this.piece.fingerprint());
	}

	/** Whether it was approved as it stands and so need not be read again. */
	public boolean isApproved() {
		return this.verdict != null && this.verdict.approved() && this.verdict.holds(this.piece.fingerprint());
	}

	/** Approved, then changed by its author. */
	public boolean isUnapproved() {
		return this.verdict != null && this.verdict.approved() && !isApproved();
	}

	/** The one thing to know about it, such as "Changed". */
	public String state() {
		if (isApproved()) {
			return "Approved";
		}
		if (isUnapproved()) {
			return "Changed since it was approved";
		}
		if (this.verdict != null && this.verdict.holds(this.piece.fingerprint())) {
			return "Came back unchanged";
		}
		return (this.kind == null) ? "" : switch (this.kind) {
			case NEW -> "New";
			case CHANGED -> "Changed";
			default -> "As before";
		};
	}

	/** The shape and colour beside the state's word. */
	public String style() {
		if (isApproved()) {
			return "approved";
		}
		boolean decided = this.verdict != null && (isUnapproved() || this.verdict.holds(this.piece.fingerprint()));
		return decided ? "returned" : (this.kind == Kind.SAME) ? "same" : "drafting";
	}

	/** Who approved it and when, and what it said then, as a fingerprint. */
	public String stateWords() {
		if (this.verdict == null) {
			return "";
		}
		return "%s by %s at %s, fingerprint %s".formatted(this.verdict.approved() ? "Approved" : "Returned",
				this.verdict.by(), Words.moment(this.verdict.at()), Fingerprint.brief(this.verdict.fingerprint()));
	}

	/** Whether a reader should stop here: exceptions first. */
	boolean isException() {
		return !this.checks.isEmpty() || this.verdict != null && !isApproved()
				|| this.row() != null && this.row().needsCommentary();
	}

	/** A comment with what was said in answer. */
	public record Thread(Comment first, List<Comment> answers) {

		public Thread {
			answers = List.copyOf(answers);
		}

		public String at() {
			return Words.moment(this.first.at());
		}
	}

}
