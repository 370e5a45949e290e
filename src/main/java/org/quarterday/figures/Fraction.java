package org.quarterday.figures;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.quarterday.figures.TypedNumber.Reading;

/**
 * A figure typed with both its parts, {@code 45 of 60}: only so can the quarters of a
 * share be added up to a year (D8).
 */
record Fraction(BigDecimal numerator, BigDecimal denominator) {

	private static final Pattern PARTS = Pattern
		.compile("([0-9][0-9., ]*?) ?(?:/|out of|of) ?([0-9][0-9., ]*)(?: ?\\(?=? ?[0-9.]+ ?%\\)?)?");

	/** Empty when the words have not both parts. */
	static Optional<Fraction> read(String typed) {
		Matcher matcher = PARTS.matcher(Spelling.plain(typed));
		if (!matcher.matches()) {
			return Optional.empty();
		}
		Reading numerator = Digits.read(matcher.group(1).strip());
		Reading denominator = Digits.read(matcher.group(2).strip());
		return (numerator.value() == null || denominator.value() == null || denominator.value().signum() == 0)
				? Optional.empty() : Optional.of(new Fraction(numerator.value(), denominator.value()));
	}

	/** A measure's number: its parts are read where the measure is a share. */
	static TypedNumber number(Measure measure, String typed) {
		Optional<Fraction> parts = (measure.aggregation() == Aggregation.NUMERATOR_DENOMINATOR) ? read(typed)
				: Optional.empty();
		return parts.map((fraction) -> new TypedNumber(typed, fraction.in(measure.unit()), ""))
			.orElseGet(() -> TypedNumber.parse(typed, measure.unit()));
	}

	Fraction plus(Fraction other) {
		return new Fraction(this.numerator.add(other.numerator), this.denominator.add(other.denominator));
	}

	/** Its value: a percentage where the measure is one. */
	BigDecimal in(Unit unit) {
		BigDecimal top = (unit == Unit.PERCENT) ? this.numerator.movePointRight(2) : this.numerator;
		return top.divide(this.denominator, MathContext.DECIMAL32).stripTrailingZeros();
	}

}
