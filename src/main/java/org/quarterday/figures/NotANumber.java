package org.quarterday.figures;

import java.util.Set;
import java.util.regex.Pattern;

import org.quarterday.figures.TypedNumber.Reading;

/** What authors write instead of a figure, and what each should do instead. */
final class NotANumber {

	private static final Set<String> MISSING = Set.of("n/a", "na", "n.a.", "n.a", "n\\a", "not available", "not known",
			"unavailable", "unknown", "no data", "data not available", "missing", "tbc", "tba", "tbd",
			"to be confirmed", "to follow", "awaited", "awaiting data", "awaiting", "pending", "-", "--", "---", ".",
			"..", "...", "…", "?", "??", "???", "x", "xx", "xxx");

	private static final Set<String> ZERO = Set.of("nil", "none", "zero", "nought", "no", "o", "null", "nil return");

	private static final Pattern ABOUT = Pattern
		.compile("(?:c\\.?|ca\\.?|circa|about|approx\\.?|approximately|around|nearly|almost|over|under|at least|up to"
				+ "|more than|less than|[~≈<>≤≥±]|>=|<=|\\+/-) ?[£]?[0-9.].*|.*[0-9] ?\\+");

	private static final Pattern RANGE = Pattern.compile("[£]?[0-9][0-9.,]*[a-z%]* ?(?:-|to|and) ?[£]?[0-9].*");

	private static final Pattern DATE = Pattern.compile("[0-9]{1,4}[/.-][0-9]{1,2}[/.-][0-9]{2,4}");

	private static final Pattern MARKED = Pattern.compile("[^\\[(]*[0-9][^\\[(]*[\\[(].*|.*[0-9]%? ?[*#†‡¹²³]+");

	private NotANumber() {
	}

	/** What to tell the author, or null when this may be a figure. */
	static Reading explain(String text) {
		if (MISSING.contains(text) || text.startsWith("n/a ")) {
			return Reading
				.ask("%TYPED% is not a figure. If there is no figure yet, choose “Not available” and say why");
		}
		if (ZERO.contains(text)) {
			return Reading.ask("If %TYPED% means that the figure is zero, type 0. Otherwise choose “Not available”");
		}
		if (text.codePoints().noneMatch(Character::isDigit)) {
			return Reading.ask("%TYPED% is not a number. Type the figure in digits");
		}
		return digitsThatAreNoFigure(text);
	}

	private static Reading digitsThatAreNoFigure(String text) {
		if (text.matches("\\( ?£?[0-9.,]+[a-z%]* ?\\)")) {
			return Reading.ask("If %TYPED% is less than zero, type it with a minus sign, such as -500");
		}
		if (DATE.matcher(text).matches()) {
			return Reading.ask("%TYPED% looks like a date. Type the figure alone");
		}
		if (ABOUT.matcher(text).matches()) {
			return Reading.ask("%TYPED% is not an exact figure. Type the number alone, and if it may still change "
					+ "choose “Provisional”");
		}
		if (RANGE.matcher(text).matches() && !text.matches("[0-9.,]+ ?to ?1")) {
			return Reading
				.ask("%TYPED% is more than one number. Type one figure, and put the other into the commentary");
		}
		if (MARKED.matcher(text).matches()) {
			return Reading.ask("%TYPED% has something beside the number. Type the number alone, and put the rest into "
					+ "the commentary");
		}
		if (text.codePoints().anyMatch((ch) -> "½¼¾⅓⅔⅛".indexOf(ch) >= 0)) {
			return Reading.ask("Type %TYPED% with decimals, such as 2.5");
		}
		return null;
	}

}
