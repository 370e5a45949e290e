package org.quarterday.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Percentages in running words beside a measure's code or title: one that is neither its
 * figure nor its target nor an earlier figure is asked about (D10, N4).
 */
final class ProseFigures {

	private static final Pattern SENTENCE = Pattern.compile("[^\\n]+?(?:[.!?](?=\\s|$)|$|(?=\\n))");

	private static final Pattern PERCENT = Pattern.compile("(?<![\\d.,])(\\d{1,3}(?:\\.\\d+)?) ?%");

	private static final int SHORTEST_TITLE = 8;

	private ProseFigures() {
	}

	static List<String> differ(String words, List<FigureRow> rows) {
		List<String> questions = new ArrayList<>();
		Matcher sentence = SENTENCE.matcher(words);
		while (sentence.find()) {
			rows.stream()
				.filter((row) -> row.value() != null && row.measure().unit() == Unit.PERCENT)
				.filter((row) -> names(sentence.group(), row))
				.forEach((row) -> ask(sentence.group(), row, questions));
		}
		return questions;
	}

	private static boolean names(String sentence, FigureRow row) {
		String title = row.measure().title();
		return Pattern.compile("(?<![\\p{L}\\d])" + Pattern.quote(row.code()) + "(?![\\p{L}\\d])")
			.matcher(sentence)
			.find()
				|| (title.length() >= SHORTEST_TITLE
						&& sentence.toLowerCase(Locale.UK).contains(title.toLowerCase(Locale.UK)));
	}

	private static void ask(String sentence, FigureRow row, List<String> questions) {
		List<String> said = PERCENT.matcher(sentence).results().map((found) -> found.group(1)).toList();
		List<String> known = List.of(row.actual(), row.targetWords(), row.lastQuarter().earlier(),
				row.lastYear().earlier());
		if (!said.isEmpty()
				&& said.stream().noneMatch((number) -> known.stream().anyMatch((one) -> holds(one, number)))) {
			questions.add(
					"You wrote “%s%%” about %s, but its figure is %s".formatted(said.get(0), row.code(), row.actual()));
		}
	}

	private static boolean holds(String words, String number) {
		return Pattern.compile("\\d+(?:\\.\\d+)?")
			.matcher(words)
			.results()
			.map(MatchResult::group)
			.anyMatch((each) -> new java.math.BigDecimal(each).compareTo(new java.math.BigDecimal(number)) == 0);
	}

}
