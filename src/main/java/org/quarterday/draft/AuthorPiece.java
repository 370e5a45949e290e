package org.quarterday.draft;

import java.util.List;

import org.quarterday.content.Comment;
import org.quarterday.content.Verdict;
import org.quarterday.content.WordDiff;
import org.quarterday.cycle.Words;

/**
 * One piece of the author's section, with what the reviewer decided and said.
 *
 * @param key lasting, see {@link org.quarterday.content.Fingerprint#pieces}
 * @param label what it is called today, such as "3.1.5"
 * @param typed its words as light Markdown; empty for a figure
 * @param fingerprint of what it says now
 * @param verdict or null
 */
public record AuthorPiece(String key, String label, String typed, String fingerprint, Verdict verdict,
		List<Thread> threads) {

	/** It came back and says the same still. */
	public boolean isBack() {
		return this.verdict != null && !this.verdict.approved() && this.verdict.holds(this.fingerprint);
	}

	/** It came back and was changed since. */
	public boolean isChanged() {
		return this.verdict != null && !this.verdict.approved() && !isBack();
	}

	public boolean isApproved() {
		return this.verdict != null && this.verdict.approved() && this.verdict.holds(this.fingerprint);
	}

	/** It was approved and says something else now: it will be reviewed again. */
	public boolean isUnapproved() {
		return this.verdict != null && this.verdict.approved() && !isApproved();
	}

	public boolean isFigure() {
		return this.key.startsWith("figure:");
	}

	/** The code of its measure. */
	public String code() {
		return isFigure() ? this.key.substring("figure:".length()) : "";
	}

	/** Where it begins in the form's text. */
	public String firstLine() {
		return this.typed.lines().findFirst().orElse("");
	}

	/** Its first words. */
	public String brief() {
		return SectionItem.brief(this.typed, SectionItem.BRIEF);
	}

	/** What a suggestion would change, word by word. */
	public List<List<WordDiff.Run>> redline(Comment suggestion) {
		return List.of(WordDiff.words(this.typed, suggestion.words()));
	}

	/** What is still to be answered or changed. */
	public boolean isOpen() {
		return this.threads.stream().anyMatch((thread) -> thread.first().isOpen());
	}

	static List<Thread> threads(List<Comment> said, String key) {
		return said.stream()
			.filter((comment) -> comment.answers() == null && comment.piece().equals(key))
			.map((first) -> new Thread(first,
					said.stream()
						.filter((comment) -> comment.answers() != null && comment.answers() == first.id())
						.toList()))
			.toList();
	}

	/** A comment with what was said in answer. */
	public record Thread(Comment first, List<Comment> answers) {

		public String at() {
			return Words.moment(this.first.at());
		}
	}

}
