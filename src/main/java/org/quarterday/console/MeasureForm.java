package org.quarterday.console;

import java.math.BigDecimal;
import java.util.List;

import org.quarterday.cycle.Quarter;
import org.quarterday.cycle.Refusal;
import org.quarterday.figures.Aggregation;
import org.quarterday.figures.Frequency;
import org.quarterday.figures.Measure;
import org.quarterday.figures.Polarity;
import org.quarterday.figures.Tolerance;
import org.quarterday.figures.TypedNumber;
import org.quarterday.figures.Unit;

/**
 * A measure as typed into the form: what must be read is still text.
 *
 * @param from quarters as {@link QuarterChoice} writes them, or empty
 */
record MeasureForm(String code, String service, String title, String definition, Unit unit, String decimals,
		Polarity polarity, String tolerance, Tolerance.Kind toleranceKind, Aggregation aggregation, Frequency frequency,
		String owner, String from, String until, String comparableFrom, String position) {

	MeasureForm {
		code = text(code);
		service = text(service);
		title = text(title);
		definition = text(definition);
		unit = (unit != null) ? unit : Unit.NUMBER;
		decimals = text(decimals);
		tolerance = text(tolerance);
		aggregation = (aggregation != null) ? aggregation : Aggregation.LATEST;
		frequency = (frequency != null) ? frequency : Frequency.QUARTERLY;
		owner = text(owner);
		from = text(from);
		until = text(until);
		comparableFrom = text(comparableFrom);
		position = text(position);
	}

	static MeasureForm emptyFor(String service, int position) {
		return new MeasureForm("", service, "", "", Unit.PERCENT, "0", null, "", null, null, null, "", "", "", "",
				String.valueOf(position));
	}

	static MeasureForm of(Measure measure) {
		Tolerance tolerance = measure.tolerance();
		Unit unit = (tolerance != null && tolerance.kind() == Tolerance.Kind.ABSOLUTE) ? measure.unit() : Unit.NUMBER;
		return new MeasureForm(measure.code(), measure.serviceId(), measure.title(), measure.definition(),
				measure.unit(), String.valueOf(measure.decimals()), measure.polarity(),
				(tolerance != null) ? unit.plain(tolerance.amount()) : "",
				(tolerance != null) ? tolerance.kind() : null, measure.aggregation(), measure.frequency(),
				measure.owner(), QuarterChoice.value(measure.from()), QuarterChoice.value(measure.until()),
				QuarterChoice.value(measure.comparableFrom()), String.valueOf(measure.position()));
	}

	/**
	 * The measure, as far as it can be read.
	 * @param problems gets what cannot
	 */
	Measure measure(List<Refusal> problems) {
		if (this.polarity == null) {
			problems.add(new Refusal("polarity", "Choose which figures are better"));
		}
		return new Measure(this.code.strip(), this.service, whole("position", "The place", this.position, problems),
				this.title.strip(), this.definition.strip(), this.unit,
				whole("decimals", "The number of decimals", this.decimals, problems),
				(this.polarity != null) ? this.polarity : Polarity.HIGHER, tolerance(problems), this.aggregation,
				this.frequency, this.owner.strip(), quarter(this.from), quarter(this.until),
				quarter(this.comparableFrom));
	}

	private Tolerance tolerance(List<Refusal> problems) {
		if (this.tolerance.isBlank()) {
			return null;
		}
		if (this.toleranceKind == null) {
			problems.add(new Refusal("toleranceKind", "Choose what the tolerance counts"));
			return null;
		}
		TypedNumber number = TypedNumber.parse(this.tolerance,
				(this.toleranceKind == Tolerance.Kind.ABSOLUTE) ? this.unit : Unit.PERCENT);
		if (!number.isRead()) {
			problems.add(new Refusal("tolerance",
					number.question().isEmpty() ? "Enter the tolerance as a number" : number.question()));
			return null;
		}
		BigDecimal amount = number.value();
		if (amount.signum() < 0) {
			problems.add(new Refusal("tolerance", "A tolerance cannot be less than 0"));
			return null;
		}
		return new Tolerance(this.toleranceKind, amount);
	}

	private static int whole(String field, String what, String typed, List<Refusal> problems) {
		if (typed.strip().matches("[0-9]{1,4}")) {
			return Integer.parseInt(typed.strip());
		}
		problems.add(new Refusal(field, what + (typed.isBlank() ? " is a whole number, such as 1"
				: " is a whole number, not \"" + typed.strip() + "\"")));
		return 0;
	}

	private static Quarter quarter(String value) {
		return value.isEmpty() ? null : QuarterChoice.read(value);
	}

	private static String text(String value) {
		return (value != null) ? value : "";
	}

}
