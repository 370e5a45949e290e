package org.quarterday.paper;

import java.util.Locale;
import java.util.regex.Pattern;

import org.quarterday.paper.Paper.FigureTable.Row;

/** How a rating looks in any format: a shape beside its word (FG6). */
final class Ratings {

	private static final Pattern NUMBER = Pattern.compile("[-–−+]?£?[\\d.,:\\s]*\\d\\s*(%|m|k|days?|hours?)?");

	private Ratings() {
	}

	/** A disc, a triangle, a square: told apart without colour. */
	static String shape(String rating) {
		return switch (rating) {
			case "GREEN" -> "●";
			case "AMBER" -> "▲";
			case "RED" -> "■";
			default -> "";
		};
	}

	/** The shape's colour in the Word edition. */
	static String colour(String rating) {
		return switch (rating) {
			case "GREEN" -> "00703C";
			case "AMBER" -> "A85B00";
			default -> "B3261E";
		};
	}

	/** Whether the cell is the one that holds the row's rating in words. */
	static boolean isRating(Row row, String cell) {
		return !row.rating().isEmpty() && cell.toUpperCase(Locale.ROOT).startsWith(row.rating());
	}

	/** Whether the cell is a figure, to be set in tabular numerals on the right. */
	static boolean isNumber(String cell) {
		return NUMBER.matcher(cell).matches();
	}

}
