package org.quarterday.figures;

import java.math.BigDecimal;
import java.util.regex.Pattern;

import org.quarterday.figures.TypedNumber.Reading;

/** Reads digits with British grouping: commas or spaces by threes, a full stop. */
final class Digits {

	/** No council counts beyond this many digits; a typing slip does. */
	private static final int MOST = 15;

	private static final Pattern PLAIN = Pattern.compile("[0-9]*\\.?[0-9]+|[0-9]+\\.");

	private static final Pattern COMMAS = Pattern.compile("[1-9][0-9]{0,2}(,[0-9]{3})+(\\.[0-9]*)?");

	private static final Pattern SPACES = Pattern.compile("[1-9][0-9]{0,2}( [0-9]{3})+(\\.[0-9]*)?");

	private static final Pattern DECIMAL_COMMA = Pattern.compile("([0-9]+),([0-9]{1,2})|0,[0-9]+");

	private Digits() {
	}

	static Reading read(String text) {
		if (DECIMAL_COMMA.matcher(text).matches()) {
			return Reading.ask("If %TYPED% means " + text.replace(',', '.') + ", type it with a full stop");
		}
		if (!PLAIN.matcher(text).matches() && !COMMAS.matcher(text).matches() && !SPACES.matcher(text).matches()) {
			return Reading.ask("%TYPED% can be read in more than one way. Type it with digits and at most one full "
					+ "stop, such as 1234.5");
		}
		String digits = text.replaceAll("[ ,]|\\.$", "");
		if (digits.length() > MOST) {
			return Reading.ask("%TYPED% has more digits than a figure can have. Check it");
		}
		return Reading.of(new BigDecimal(digits));
	}

}
