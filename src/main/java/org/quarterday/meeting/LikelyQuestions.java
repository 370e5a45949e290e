package org.quarterday.meeting;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import org.quarterday.content.Hint;
import org.quarterday.content.Hints;
import org.quarterday.content.Unchanged;
import org.quarterday.figures.FigureRow;
import org.quarterday.figures.Rating;

/**
 * What members will ask about a section (N3): a pure function, for author and reviewer.
 */
public final class LikelyQuestions {

	private static final int MOST = 12;

	private static final int BEGINNING = 70;

	private static final Pattern ACTION = Pattern.compile(
			"\\b(will|plan|plans|planned|action|recruit\\w*|train\\w*|review\\w*|started|begun|introduc\\w*|by|from)\\b",
			Pattern.CASE_INSENSITIVE);

	private LikelyQuestions() {
	}

	/**
	 * The questions, figures first.
	 * @param earlier the approved words of the two quarters before, if there are two
	 */
	public static List<String> of(String words, List<FigureRow> rows, List<String> earlier) {
		List<String> questions = new ArrayList<>();
		rows.stream().filter((row) -> row.value() != null).forEach((row) -> about(row, questions));
		Hints.of(words, Set.of())
			.stream()
			.filter((hint) -> hint.kind() == Hint.Kind.ACRONYM)
			.map((hint) -> "What is %s?".formatted(words.substring(hint.start(), hint.end())))
			.distinct()
			.forEach(questions::add);
		if (earlier.size() >= 2) {
			Unchanged.items(words, earlier)
				.forEach((item) -> questions
					.add("This has read the same for three quarters: what has changed? “%s”".formatted(brief(item))));
		}
		return questions.stream().limit(MOST).toList();
	}

	private static void about(FigureRow row, List<String> questions) {
		String name = "%s (%s)".formatted(row.measure().title(), row.code());
		if (row.rating() == Rating.RED && !ACTION.matcher(row.commentary()).find()) {
			questions.add("%s is red: what is being done about it, by whom and by when?".formatted(name));
		}
		if (row.lastQuarter().word().equals("No comparison") && row.lastYear().word().equals("No comparison")) {
			questions.add("%s is %s: is that better or worse than before? There is nothing to compare it with"
				.formatted(name, row.actual()));
		}
		if (row.target() == null) {
			questions.add("%s has no target: how do we know whether %s is good?".formatted(name, row.actual()));
		}
		else if (row.lastQuarter().word().equals("Declined") && row.commentary().isEmpty()) {
			questions.add("%s got worse: why?".formatted(name));
		}
	}

	private static String brief(String item) {
		String line = item.strip().replaceAll("\\s+", " ");
		return (line.length() <= BEGINNING) ? line : line.substring(0, BEGINNING) + "…";
	}

}
