package org.quarterday.rehearsal;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;

import org.quarterday.cycle.Refusal;

/**
 * The words of the command line after {@code rehearse}.
 *
 * @param paper the past paper: .txt, .docx or .pdf
 * @param out where the results go; made when missing, our files in it are overwritten
 * @param outline as-is, nested or flat
 * @param meeting the meeting's date, or null: 30 working days after today
 * @param returned services whose reviewer returns the first version
 * @param late services whose lead sends only after the due date
 */
record RehearseOptions(Path paper, Path out, String outline, LocalDate meeting, List<String> returned,
		List<String> late) {

	static final String USAGE = "usage: rehearse PAPER [--out DIR] [--outline as-is|nested|flat] "
			+ "[--meeting YYYY-MM-DD] [--return SERVICE]... [--late SERVICE]...";

	static RehearseOptions parse(List<String> words) {
		Path paper = null;
		Path out = null;
		String outline = "as-is";
		LocalDate meeting = null;
		List<String> returned = new ArrayList<>();
		List<String> late = new ArrayList<>();
		for (int i = 0; i < words.size(); i++) {
			String word = words.get(i);
			switch (word) {
				case "--out" -> out = Path.of(value(words, ++i));
				case "--outline" -> outline = outline(value(words, ++i));
				case "--meeting" -> meeting = date(value(words, ++i));
				case "--return" -> returned.add(value(words, ++i));
				case "--late" -> late.add(value(words, ++i));
				default -> {
					if (word.startsWith("--") || paper != null) {
						throw new Refusal("\"" + word + "\" is not understood; " + USAGE);
					}
					paper = Path.of(word);
				}
			}
		}
		if (paper == null) {
			throw new Refusal("No paper is named; " + USAGE);
		}
		return new RehearseOptions(paper, (out != null) ? out : Path.of("rehearsal"), outline, meeting, returned, late);
	}

	private static String value(List<String> words, int i) {
		if (i >= words.size()) {
			throw new Refusal(words.get(i - 1) + " needs a value; " + USAGE);
		}
		return words.get(i);
	}

	private static String outline(String word) {
		if (!List.of("as-is", "nested", "flat").contains(word)) {
			throw new Refusal("\"" + word + "\" is not an outline: as-is, nested or flat");
		}
		return word;
	}

	private static LocalDate date(String word) {
		try {
			return LocalDate.parse(word);
		}
		catch (DateTimeParseException ex) {
			throw new Refusal("\"" + word + "\" is not a date such as 2027-01-13");
		}
	}

}
