package org.quarterday.figures;

import org.quarterday.cycle.Quarter;

/**
 * What a service reports on every quarter (FG1). Targets stand beside it, one per
 * quarter.
 *
 * @param code text such as CSU12 or E4a; unique in the council
 * @param position order within the service, from 1
 * @param definition how it is counted, in words; may be empty
 * @param decimals digits printed after the point
 * @param tolerance how far a miss is still Amber; null when every miss is Red
 * @param owner who answers for it, in words; may be empty
 * @param from its first quarter, or null: always
 * @param until its last quarter, or null: still reported
 * @param comparableFrom the first quarter counted as now (FG7), or null: all of them
 */
public record Measure(String code, String serviceId, int position, String title, String definition, Unit unit,
		int decimals, Polarity polarity, Tolerance tolerance, Aggregation aggregation, Frequency frequency,
		String owner, Quarter from, Quarter until, Quarter comparableFrom) {

	/** A measure of every quarter with nothing unusual about it. */
	public static Measure quarterly(String code, String serviceId, int position, String title, Unit unit, int decimals,
			Polarity polarity, Tolerance tolerance) {
		return new Measure(code, serviceId, position, title, "", unit, decimals, polarity, tolerance,
				Aggregation.LATEST, Frequency.QUARTERLY, "", null, null, null);
	}

	/** Whether it is reported in that quarter. */
	public boolean reportedIn(Quarter quarter) {
		return (this.from == null || this.from.compareTo(quarter) <= 0)
				&& (this.until == null || this.until.compareTo(quarter) >= 0);
	}

	/** Whether a figure of that quarter was counted in the same way as now (FG7). */
	boolean comparable(Quarter quarter) {
		return this.comparableFrom == null || this.comparableFrom.compareTo(quarter) <= 0;
	}

	/** Code and title, as messages and tables name it. */
	public String name() {
		return this.code + " " + this.title;
	}

	public Measure withDefinition(String definition) {
		return new Measure(this.code, this.serviceId, this.position, this.title, definition, this.unit, this.decimals,
				this.polarity, this.tolerance, this.aggregation, this.frequency, this.owner, this.from, this.until,
				this.comparableFrom);
	}

	public Measure withUntil(Quarter last) {
		return new Measure(this.code, this.serviceId, this.position, this.title, this.definition, this.unit,
				this.decimals, this.polarity, this.tolerance, this.aggregation, this.frequency, this.owner, this.from,
				last, this.comparableFrom);
	}

	/**
	 * The key's words on the tolerance (FG5), such as "Amber: within 5% of the target".
	 */
	public String toleranceWords() {
		return (this.tolerance == null || this.tolerance.amount().signum() == 0) ? "No amber: any miss is red"
				: "Amber: " + this.tolerance.words(this.unit);
	}

	/** The value as this measure prints it. */
	public String format(java.math.BigDecimal value) {
		return this.unit.format(value, this.decimals);
	}

}
