package org.quarterday.figures;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.quarterday.figures.TypedNumber.Reading;

/** Reads a ratio: "3:1", "3 to 1", or its left side to 1. */
final class RatioReader {

	private static final Pattern RATIO = Pattern.compile("([0-9][0-9,.]*) ?(?::|to) ?([0-9][0-9,.]*)");

	private RatioReader() {
	}

	/** The left side to 1; null when there is no colon in it. */
	static Reading read(String text) {
		Matcher matcher = RATIO.matcher(text);
		if (!matcher.matches()) {
			return (text.contains(":") || text.contains("/"))
					? Reading.ask("%TYPED% is not a ratio. Type it with one colon, such as 3:1") : null;
		}
		Reading left = Digits.read(matcher.group(1));
		Reading right = Digits.read(matcher.group(2));
		if (left.value() == null || right.value() == null) {
			return (left.value() == null) ? left : right;
		}
		if (right.value().signum() == 0) {
			return Reading.ask("%TYPED% is not a ratio: its right side is 0");
		}
		return Reading.of(left.value().divide(right.value(), 10, RoundingMode.HALF_UP).stripTrailingZeros());
	}

}
