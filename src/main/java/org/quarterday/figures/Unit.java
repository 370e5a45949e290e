package org.quarterday.figures;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What a measure is counted in (FG1). A value is always one number in this unit: minutes
 * and seconds in seconds, a ratio as its left side to 1, money in pounds or millions of
 * pounds.
 */
public enum Unit {

	NUMBER("number", "1234", ""), PERCENT("%", "85 or 85.5", "%"), DAYS("days", "12", " days"),
	HOURS("hours", "7.5", " hours"), MINUTES_SECONDS("mm:ss", "1:45", ""), POUNDS("£", "1234.50", ""),
	POUNDS_MILLION("£m", "2.4", "m"), RATIO("ratio", "3:1", ":1"), SCORE("score", "4.2", "");

	private final String label;

	private final String example;

	private final String suffix;

	Unit(String label, String example, String suffix) {
		this.label = label;
		this.example = example;
		this.suffix = suffix;
	}

	/** As it stands in lists and in the import file: {@code %}, {@code days}, mm:ss. */
	public String label() {
		return this.label;
	}

	/** What an author may type: for the hint beside the box. */
	public String example() {
		return this.example;
	}

	/**
	 * The unit in a sentence, such as "a percentage"; follows "this measure is".
	 */
	public String inWords() {
		return switch (this) {
			case NUMBER -> "a number";
			case PERCENT -> "a percentage";
			case DAYS -> "in days";
			case HOURS -> "in hours";
			case MINUTES_SECONDS -> "in minutes and seconds";
			case POUNDS -> "in pounds";
			case POUNDS_MILLION -> "in millions of pounds";
			case RATIO -> "a ratio";
			case SCORE -> "a score";
		};
	}

	/** Reads a label or a name of this enumeration, in any case. */
	public static Optional<Unit> find(String words) {
		String wanted = words.strip();
		return Arrays.stream(values())
			.filter((unit) -> unit.label.equalsIgnoreCase(wanted) || unit.name().equalsIgnoreCase(wanted))
			.findFirst();
	}

	/**
	 * The value as it is printed, rounded half up: {@code 1,234}, {@code 85.0%},
	 * {@code £2.4m}, {@code 1:45}.
	 */
	public String format(BigDecimal value, int decimals) {
		if (this == MINUTES_SECONDS) {
			return minutesAndSeconds(value);
		}
		BigDecimal rounded = value.setScale(decimals, RoundingMode.HALF_UP);
		String digits = grouped(rounded.abs(), decimals);
		String sign = (rounded.signum() < 0) ? "−" : "";
		String pound = (this == POUNDS || this == POUNDS_MILLION) ? "£" : "";
		return sign + pound + digits + suffixFor(rounded);
	}

	private String suffixFor(BigDecimal rounded) {
		boolean one = rounded.abs().compareTo(BigDecimal.ONE) == 0;
		return (one && (this == DAYS || this == HOURS)) ? this.suffix.substring(0, this.suffix.length() - 1)
				: this.suffix;
	}

	/**
	 * The value as an author would type it into a box of this unit, unrounded and without
	 * the unit's mark: reads back to the same value.
	 */
	public String plain(BigDecimal value) {
		if (this == MINUTES_SECONDS && value.stripTrailingZeros().scale() <= 0 && value.signum() >= 0) {
			return minutesAndSeconds(value);
		}
		String digits = value.stripTrailingZeros().toPlainString();
		return (this == MINUTES_SECONDS) ? digits + " seconds" : digits;
	}

	private static String minutesAndSeconds(BigDecimal value) {
		long seconds = value.abs().setScale(0, RoundingMode.HALF_UP).longValueExact();
		String sign = (value.signum() < 0 && seconds != 0) ? "−" : "";
		return "%s%d:%02d".formatted(sign, seconds / 60, seconds % 60);
	}

	private static String grouped(BigDecimal value, int decimals) {
		DecimalFormat format = new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.UK));
		format.setMinimumFractionDigits(decimals);
		format.setMaximumFractionDigits(decimals);
		return format.format(value);
	}

}
