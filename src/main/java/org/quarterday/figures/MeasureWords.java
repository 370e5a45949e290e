package org.quarterday.figures;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The words of an imported file for what a measure may be. */
final class MeasureWords {

	private MeasureWords() {
	}

	static Optional<Polarity> polarity(String words) {
		return byName(Polarity.values(), words.replaceAll("(?i) is better$| (figures )?(are )?better$", ""));
	}

	static Optional<Tolerance.Kind> toleranceKind(String words) {
		return switch (words.toLowerCase(Locale.ROOT)) {
			case "relative", "relative %", "relative_percent", "%", "% of target", "% of the target" ->
				Optional.of(Tolerance.Kind.RELATIVE_PERCENT);
			case "points", "percentage points", "pp" -> Optional.of(Tolerance.Kind.POINTS);
			case "absolute", "amount" -> Optional.of(Tolerance.Kind.ABSOLUTE);
			default -> Optional.empty();
		};
	}

	static Optional<Aggregation> aggregation(String words) {
		return switch (words.toLowerCase(Locale.ROOT)) {
			case "average" -> Optional.of(Aggregation.MEAN);
			case "already cumulative" -> Optional.of(Aggregation.CUMULATIVE);
			default -> byName(Aggregation.values(), words.replace('/', '_').replace(' ', '_'));
		};
	}

	static Optional<Frequency> frequency(String words) {
		return switch (words.toLowerCase(Locale.ROOT)) {
			case "annual", "annually" -> Optional.of(Frequency.YEARLY);
			default -> byName(Frequency.values(), words.replace('-', '_').replace(' ', '_'));
		};
	}

	private static <T extends Enum<T>> Optional<T> byName(T[] values, String words) {
		return Arrays.stream(values).filter((it) -> it.name().equalsIgnoreCase(words.strip())).findFirst();
	}

}
