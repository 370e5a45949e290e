package org.quarterday.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Typed sentences that the table of figures does not bear out (FG8). */
public final class Claims {

	private static final String MEASURES = "(?:kpi['’]?s?|(?:key )?(?:performance )?(?:indicators|measures|targets)|pi['’]?s)";

	private static final Pattern ALL_MET = Pattern.compile("\\b(?:all|every|100 ?% of)\\b[^.;!?\\n]{0,30}?\\b"
			+ MEASURES + "\\b[^.;!?\\n]{0,30}?\\b(?:met|achieved|hit|exceeded|green|on target|above target)\\b"
			+ "|\\b(?:met|achieved|hit|exceeded|meeting|achieving|hitting)\\b[^.;!?\\n]{0,15}?\\ball\\b[^.;!?\\n]{0,30}?\\b"
			+ MEASURES + "\\b", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

	private static final Pattern COUNT = Pattern.compile("\\b([0-9]+) (?:out )?of (?:the |our )?([0-9]+) " + MEASURES
			+ " (?:were |have been |has been )?" + "(?:met|achieved|hit|green|on target)\\b",
			Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

	private Claims() {
	}

	/**
	 * What to ask the author about sentences that disagree with the rows. Nothing is
	 * corrected.
	 * @param words a section's words as plain text
	 */
	public static List<String> challenge(String words, List<FigureRow> rows) {
		List<String> challenges = new ArrayList<>();
		long counted = rows.stream().filter(FigureRow::counted).count();
		long met = rows.stream().filter(FigureRow::metTarget).count();
		if (rows.isEmpty()) {
			return challenges;
		}
		Matcher all = ALL_MET.matcher(words);
		while (all.find()) {
			if (met < rows.size()) {
				challenges.add(question(all.group(), rows));
			}
		}
		Matcher count = COUNT.matcher(words);
		while (count.find()) {
			if (!count.group(1).equals(String.valueOf(met)) || !count.group(2).equals(String.valueOf(counted))) {
				challenges.add(question(count.group(), rows));
			}
		}
		challenges.addAll(ProseFigures.differ(words, rows));
		return challenges;
	}

	private static String question(String claim, List<FigureRow> rows) {
		return "You wrote “%s”, but the figures say: %s".formatted(claim.strip(), Summary.sentence(rows));
	}

}
