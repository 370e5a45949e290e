package org.quarterday.figures;

import java.math.BigDecimal;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.quarterday.figures.TypedNumber.Reading;

import static java.util.Map.entry;

/** Reads one amount: sign, pound sign, digits, and a word that says what they count. */
final class AmountReader {

	private static final Pattern AMOUNT = Pattern
		.compile("(?<sign>[+-]?) ?(?<money>£|gbp)? ?(?<inner>[+-]?) ?(?<digits>\\.?[0-9](?:[0-9,. ]*[0-9])?\\.*)"
				+ " ?(?<suffix>[^0-9]*)");

	private static final Map<String, Integer> POWERS = Map.ofEntries(entry("k", 3), entry("thousand", 3), entry("m", 6),
			entry("mn", 6), entry("mln", 6), entry("million", 6), entry("millions", 6), entry("bn", 9),
			entry("billion", 9));

	private static final Map<Unit, String> OWN_WORDS = Map.of(Unit.PERCENT, "%|percent|per cent|pc|percentage",
			Unit.DAYS, "d|days?|(?:working|calendar) days?", Unit.HOURS, "h|hrs?|hours?", Unit.POUNDS, "£|pounds?|gbp",
			Unit.POUNDS_MILLION, "£|£m|pounds?|gbp", Unit.SCORE, "points?", Unit.NUMBER, "", Unit.RATIO, "");

	private static final BigDecimal PLAIN_MILLIONS = BigDecimal.valueOf(1000);

	private AmountReader() {
	}

	static Reading read(String text, Unit unit) {
		Matcher matcher = AMOUNT.matcher(text);
		if (!matcher.matches() || (!matcher.group("sign").isEmpty() && !matcher.group("inner").isEmpty())) {
			return Reading.ask("%TYPED% is not one number. Type the figure alone, such as " + unit.example());
		}
		boolean money = matcher.group("money") != null;
		if (money && unit != Unit.POUNDS && unit != Unit.POUNDS_MILLION) {
			return Reading.ask("%TYPED% is money, but this measure is " + unit.inWords()
					+ ". Type the figure alone, such as " + unit.example());
		}
		Reading digits = Digits.read(matcher.group("digits"));
		if (digits.value() == null) {
			return digits;
		}
		boolean negative = (matcher.group("sign") + matcher.group("inner")).equals("-");
		return scaled(negative ? digits.value().negate() : digits.value(), matcher.group("suffix").strip(), money,
				unit);
	}

	private static Reading scaled(BigDecimal number, String suffix, boolean money, Unit unit) {
		boolean millions = unit == Unit.POUNDS_MILLION;
		if (suffix.isEmpty() || suffix.matches(OWN_WORDS.getOrDefault(unit, ""))) {
			return (millions && number.abs().compareTo(PLAIN_MILLIONS) >= 0) ? millionsOrPounds() : Reading.of(number);
		}
		Integer power = POWERS.get(suffix.replaceAll(" ?(?:pounds|gbp)$", ""));
		if (power == null || !scales(unit, suffix, money)) {
			return unknownSuffix(suffix, unit);
		}
		return Reading.of(number.movePointRight(millions ? power - 6 : power));
	}

	/** A bare "m" beside a count may be metres or minutes: it is asked about. */
	private static boolean scales(Unit unit, String suffix, boolean money) {
		return unit == Unit.POUNDS || unit == Unit.POUNDS_MILLION
				|| (unit == Unit.NUMBER && !money && !suffix.equals("m"));
	}

	private static Reading millionsOrPounds() {
		return Reading
			.ask("This measure is in millions of pounds. Type %TYPED% in millions, such as 2.4 for £2,400,000");
	}

	private static Reading unknownSuffix(String suffix, Unit unit) {
		return Reading.ask("“" + suffix + "” after the number does not fit: this measure is " + unit.inWords()
				+ ". Type the figure alone, such as " + unit.example());
	}

}
