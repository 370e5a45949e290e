package org.quarterday.past;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.quarterday.cycle.Quarter;
import org.quarterday.cycle.Refusal;

/**
 * The words of the command line after {@code import-paper}.
 *
 * @param paper the past paper: .txt, .docx or .pdf
 * @param committee the committee's name
 * @param quarter what quarter it is of, or null: as the paper says
 * @param settings settings of the program, such as {@code --quarterday.data-dir=DIR}
 */
record ImportPaperOptions(Path paper, String committee, Quarter quarter, List<String> settings) {

	static final String USAGE = "usage: import-paper PAPER --committee NAME [--quarter 2026-27-q1]";

	private static final Pattern QUARTER = Pattern.compile("(\\d{4}-\\d{2})-q([1-4])");

	static ImportPaperOptions parse(List<String> words) {
		Path paper = null;
		String committee = null;
		Quarter quarter = null;
		List<String> settings = new ArrayList<>();
		for (int i = 0; i < words.size(); i++) {
			String word = words.get(i);
			if (word.matches("--[a-z]+[.][^=]+=.*")) {
				settings.add(word);
			}
			else if (word.equals("--committee")) {
				committee = value(words, ++i);
			}
			else if (word.equals("--quarter")) {
				quarter = quarter(value(words, ++i));
			}
			else if (word.startsWith("--") || paper != null) {
				throw new Refusal("\"%s\" is not understood; %s".formatted(word, USAGE));
			}
			else {
				paper = path(word);
			}
		}
		if (paper == null) {
			throw new Refusal("No paper is named; " + USAGE);
		}
		if (committee == null || committee.isBlank()) {
			throw new Refusal("No committee is named; " + USAGE);
		}
		return new ImportPaperOptions(paper, committee.strip(), quarter, settings);
	}

	private static String value(List<String> words, int i) {
		if (i >= words.size() || words.get(i).startsWith("--")) {
			throw new Refusal("%s needs a value; %s".formatted(words.get(i - 1), USAGE));
		}
		return words.get(i);
	}

	private static Path path(String word) {
		try {
			return Path.of(word);
		}
		catch (InvalidPathException ex) {
			throw new Refusal("\"%s\" is not a file's name".formatted(word));
		}
	}

	private static Quarter quarter(String word) {
		Matcher matcher = QUARTER.matcher(word);
		try {
			if (matcher.matches()) {
				return new Quarter(Quarter.parseYear(matcher.group(1)), Integer.parseInt(matcher.group(2)));
			}
		}
		catch (IllegalArgumentException ex) {
			// two numbers that are no financial year
		}
		throw new Refusal("\"%s\" is not a quarter such as 2026-27-q1".formatted(word));
	}

}
