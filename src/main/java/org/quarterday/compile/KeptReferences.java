package org.quarterday.compile;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.quarterday.content.WordDiff;
import org.quarterday.paper.CrossReferences;

/**
 * Puts references to other places of the paper back into words that were edited where
 * they read as numbers: {@code see 3.2} is {@code see {see Libraries}} again, so that it
 * still follows the numbers. Only numbers that the edit left alone are put back.
 */
final class KeptReferences {

	private final String printed;

	private final List<Reference> references = new ArrayList<>();

	/**
	 * A reference as it was typed, and where its number stands in the printed words.
	 */
	private record Reference(String typed, int from, int to) {
	}

	private KeptReferences(String approved, String printed) {
		this.printed = printed;
		Matcher reference = CrossReferences.REFERENCE.matcher(approved);
		List<String> typed = new ArrayList<>();
		StringBuilder pattern = new StringBuilder();
		int at = 0;
		while (reference.find()) {
			pattern.append(Pattern.quote(approved.substring(at, reference.start()))).append("(.+?)");
			typed.add(reference.group());
			at = reference.end();
		}
		Matcher numbers = Pattern.compile(pattern + Pattern.quote(approved.substring(at)), Pattern.DOTALL)
			.matcher(printed);
		if (numbers.matches()) {
			for (int i = 0; i < typed.size(); i++) {
				this.references.add(new Reference(typed.get(i), numbers.start(i + 1), numbers.end(i + 1)));
			}
		}
	}

	/**
	 * @param approved the words with their references
	 * @param printed the same with numbers in their place
	 * @param edited the printed words after the edit
	 */
	static String in(String approved, String printed, String edited) {
		return new KeptReferences(approved, printed).restored(edited);
	}

	private String restored(String edited) {
		if (this.references.isEmpty()) {
			return edited;
		}
		StringBuilder words = new StringBuilder();
		int at = 0;
		for (WordDiff.Run run : WordDiff.words(this.printed, edited)) {
			int end = run.isAdded() ? at : at + run.text().length();
			if (run.isAdded()) {
				words.append(run.text());
			}
			else if (!run.isRemoved()) {
				words.append(between(at, end));
			}
			at = end;
		}
		return words.toString();
	}

	/** A stretch of the printed words with the references that lie in it. */
	private String between(int from, int to) {
		StringBuilder words = new StringBuilder();
		int at = from;
		for (Reference each : this.references) {
			if (each.from() >= at && each.to() <= to) {
				words.append(this.printed, at, each.from()).append(each.typed());
				at = each.to();
			}
		}
		return words.append(this.printed, at, to).toString();
	}

}
