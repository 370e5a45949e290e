package org.quarterday.figures;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.quarterday.cycle.Refusal;

/** What a measure must be (FG1). The field named is the component of the record. */
final class MeasureRules {

	private static final int LONGEST_TITLE = 200;

	private MeasureRules() {
	}

	static Optional<Refusal> check(Measure measure) {
		return problems(measure).stream().findFirst();
	}

	/** Everything that is wrong with it. */
	static List<Refusal> problems(Measure measure) {
		List<Refusal> problems = new ArrayList<>();
		if (!measure.code().matches("[\\p{L}\\p{N}][\\p{L}\\p{N}./_-]{0,19}")) {
			problems.add(new Refusal("code", "Enter a code of up to 20 letters and digits, such as CSU12 or E4a"));
		}
		if (measure.title().isBlank() || measure.title().length() > LONGEST_TITLE
				|| measure.title().chars().anyMatch(Character::isISOControl)) {
			problems.add(new Refusal("title", "Enter a title of up to " + LONGEST_TITLE + " characters on one line"));
		}
		if ((measure.definition() + measure.owner()).indexOf('\0') >= 0) {
			problems.add(new Refusal("definition", "Remove the characters that cannot be printed"));
		}
		if (measure.decimals() < 0 || measure.decimals() > 6) {
			problems.add(new Refusal("decimals", "Decimals are a whole number from 0 to 6"));
		}
		tolerance(measure).ifPresent(problems::add);
		if (measure.from() != null && measure.until() != null && measure.until().compareTo(measure.from()) < 0) {
			problems.add(new Refusal("until", "The last quarter must not be before the first"));
		}
		return problems;
	}

	private static Optional<Refusal> tolerance(Measure measure) {
		Tolerance tolerance = measure.tolerance();
		if (tolerance == null) {
			return Optional.empty();
		}
		if (measure.polarity() == Polarity.NONE) {
			return Optional.of(new Refusal("tolerance", "A measure with no better direction has no tolerance"));
		}
		return (tolerance.kind() == Tolerance.Kind.POINTS && measure.unit() != Unit.PERCENT)
				? Optional.of(new Refusal("tolerance", "Percentage points are only for measures in %"))
				: Optional.empty();
	}

	static Optional<Refusal> check(Measure measure, MeasureTarget target) {
		boolean oneWay = measure.polarity() == Polarity.HIGHER || measure.polarity() == Polarity.LOWER;
		return (oneWay && target.isRange())
				? Optional.of(new Refusal("target", "A range is only for measures where inside a range is better"))
				: Optional.empty();
	}

	/** Stored results keep their meaning: their unit stays. */
	static Optional<Refusal> changeOfUnit(Measure old, Measure now, boolean hasResults) {
		return (hasResults && old.unit() != now.unit())
				? Optional.of(new Refusal("unit", "The unit cannot change from " + old.unit().label() + " to "
						+ now.unit().label() + ": there are results in it. Add a new measure instead"))
				: Optional.empty();
	}

	/** A measure that now goes one way cannot keep a range as its target. */
	static Optional<Refusal> changeOfPolarity(Measure now, Collection<MeasureTarget> targets) {
		return targets.stream()
			.filter((target) -> check(now, target).isPresent())
			.findFirst()
			.map((target) -> new Refusal("polarity", "The target of " + target.quarter()
					+ " is a range, which only fits a measure where inside a range is better"));
	}

}
