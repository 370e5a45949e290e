package org.quarterday.figures;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What an author should look at again before sending (FG2, FG4). Never an error. What
 * makes a figure implausible is a doubt, which its author can answer for good.
 *
 * @param open what is still to be said: doubts without an answer, and notes
 */
record FigureWarnings(List<String> open, List<String> doubts) {

	private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

	static FigureWarnings of(Measure measure, TypedFigure typed, BigDecimal value, Past lastQuarter) {
		List<String> doubts = new ArrayList<>();
		List<String> notes = new ArrayList<>();
		Result last = lastQuarter.result();
		if (value != null) {
			percentage(measure, value, doubts);
			rounding(measure, value, notes);
			if (last != null && last.value() != null) {
				beside(measure, value, last.value(), doubts);
			}
		}
		commentary(typed, last, notes);
		List<String> open = new ArrayList<>(typed.answered() ? List.of() : doubts);
		open.addAll(notes);
		return new FigureWarnings(open, doubts);
	}

	private static void commentary(TypedFigure typed, Result last, List<String> warnings) {
		if (last != null && !typed.commentary().isBlank() && same(typed.commentary(), last.commentary())) {
			warnings.add("The commentary is the same as last quarter’s. Check that it is still right");
		}
	}

	private static void percentage(Measure measure, BigDecimal value, List<String> warnings) {
		if (measure.unit() != Unit.PERCENT) {
			return;
		}
		if (value.compareTo(HUNDRED) > 0) {
			warnings.add("This is more than 100%. Check that it is right");
		}
		else if (value.signum() < 0) {
			warnings.add("This is less than 0%. Check that it is right");
		}
		else if (value.signum() > 0 && value.compareTo(BigDecimal.ONE) < 0) {
			warnings.add("This is less than 1%%. If you mean %s, type it as a percentage"
				.formatted(Unit.PERCENT.format(value.movePointRight(2), measure.decimals())));
		}
	}

	private static void rounding(Measure measure, BigDecimal value, List<String> warnings) {
		if (measure.unit() == Unit.MINUTES_SECONDS || measure.unit() == Unit.RATIO || measure.unit() == Unit.HOURS) {
			return;
		}
		if (value.setScale(measure.decimals(), RoundingMode.HALF_UP).compareTo(value) != 0) {
			warnings
				.add("This will be printed as %s; the rating uses the exact figure".formatted(measure.format(value)));
		}
	}

	private static void beside(Measure measure, BigDecimal value, BigDecimal last, List<String> warnings) {
		if (value.compareTo(last) == 0) {
			warnings.add("This is the same as last quarter’s figure. Check that it is this quarter’s");
		}
		else if (tenfold(value, last) || tenfold(last, value)) {
			warnings.add("This is at least ten times %s than last quarter’s %s. Check the decimal point and the unit"
				.formatted((value.abs().compareTo(last.abs()) > 0) ? "more" : "less", measure.format(last)));
		}
	}

	private static boolean tenfold(BigDecimal large, BigDecimal small) {
		return small.signum() != 0 && large.signum() != 0 && large.abs().compareTo(small.abs().movePointRight(1)) >= 0;
	}

	private static boolean same(String one, String two) {
		return squeezed(one).equals(squeezed(two));
	}

	private static String squeezed(String text) {
		return text.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
	}

}
