package org.quarterday.figures;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import org.quarterday.cycle.Quarter;
import org.quarterday.cycle.Refusal;

/**
 * One row of an imported file, read cell by cell. A column that is not in the file leaves
 * an existing measure as it is; an empty cell is the column's default.
 */
final class MeasureLine {

	private final int row;

	private final List<String> cells;

	private final MeasureHeadings headings;

	private final List<ImportFault> faults = new ArrayList<>();

	private final Map<Quarter, Optional<MeasureTarget>> targets = new LinkedHashMap<>();

	private final Map<Quarter, String> results = new LinkedHashMap<>();

	private Measure measure;

	MeasureLine(int row, List<String> cells, MeasureHeadings headings) {
		this.row = row;
		this.cells = cells;
		this.headings = headings;
	}

	/**
	 * Reads the row.
	 * @param old the measure with this code, or null
	 * @param services the services that may be named: id to name
	 * @param lastPosition the last place taken, by service
	 */
	void read(Measure old, Map<String, String> services, Map<String, Integer> lastPosition) {
		if (this.cells.size() > this.headings.size() && this.cells.subList(this.headings.size(), this.cells.size())
			.stream()
			.anyMatch((it) -> !it.isEmpty())) {
			fault("", "There are more cells than headings: a comma may be missing its quotation marks");
		}
		String service = service(services);
		Unit unit = required(MeasureColumn.UNIT, Unit::find,
				"Use number, %, days, hours, mm:ss, £, £m, ratio or score");
		Polarity polarity = required(MeasureColumn.POLARITY, MeasureWords::polarity,
				"Use higher, lower, range or none");
		String title = filled(MeasureColumn.TITLE);
		if (service == null || unit == null || polarity == null || title.isEmpty()) {
			return;
		}
		this.measure = new Measure(code(), service, position(old, lastPosition.getOrDefault(service, 0)), title,
				text(MeasureColumn.DEFINITION, old, Measure::definition), unit, decimals(old), polarity,
				tolerance(old, unit), aggregation(old), frequency(old), text(MeasureColumn.OWNER, old, Measure::owner),
				quarter(MeasureColumn.FIRST_QUARTER, old, Measure::from),
				quarter(MeasureColumn.LAST_QUARTER, old, Measure::until),
				quarter(MeasureColumn.COMPARABLE_FROM, old, Measure::comparableFrom));
		MeasureRules.problems(this.measure).forEach(this::fault);
		this.headings.targets().forEach(this::target);
		this.headings.results().forEach((quarter, index) -> {
			String cell = MeasureHeadings.cell(this.cells, index);
			if (!cell.isEmpty()) {
				this.results.put(quarter, cell);
			}
		});
	}

	String code() {
		return this.headings.cell(this.cells, MeasureColumn.CODE);
	}

	int row() {
		return this.row;
	}

	/** The measure, or null when a cell that it cannot do without is wrong. */
	Measure measure() {
		return this.measure;
	}

	/** Targets by quarter; empty: no target. */
	Map<Quarter, Optional<MeasureTarget>> targets() {
		return this.targets;
	}

	/** Filled result cells by quarter. */
	Map<Quarter, String> results() {
		return this.results;
	}

	List<ImportFault> faults() {
		return this.faults;
	}

	void fault(String column, String message) {
		this.faults.add(new ImportFault(this.row, column, message));
	}

	private void fault(Refusal refusal) {
		String column = switch (refusal.field()) {
			case "until" -> MeasureColumn.LAST_QUARTER.heading();
			default -> Arrays.stream(MeasureColumn.values())
				.filter((it) -> it.heading().equalsIgnoreCase(refusal.field()))
				.map(MeasureColumn::heading)
				.findFirst()
				.orElse("");
		};
		fault(column, refusal.getMessage());
	}

	private String filled(MeasureColumn column) {
		String cell = this.headings.cell(this.cells, column);
		if (cell.isEmpty()) {
			fault(column.heading(), "This cell is empty. " + column.meaning());
		}
		return cell;
	}

	private <T> T required(MeasureColumn column, Function<String, Optional<T>> reader, String help) {
		String cell = filled(column);
		return cell.isEmpty() ? null : known(column, cell, reader, help);
	}

	private <T> T known(MeasureColumn column, String cell, Function<String, Optional<T>> reader, String help) {
		T value = reader.apply(cell).orElse(null);
		if (value == null) {
			fault(column.heading(), "“" + cell + "” is not known. " + help);
		}
		return value;
	}

	private String service(Map<String, String> services) {
		return required(MeasureColumn.SERVICE,
				(cell) -> services.entrySet()
					.stream()
					.filter((it) -> it.getKey().equalsIgnoreCase(cell) || it.getValue().equalsIgnoreCase(cell))
					.map(Map.Entry::getKey)
					.findFirst(),
				"Services are: " + String.join(", ", services.values()));
	}

	private String text(MeasureColumn column, Measure old, Function<Measure, String> before) {
		return keeps(column, old) ? before.apply(old) : this.headings.cell(this.cells, column);
	}

	private boolean keeps(MeasureColumn column, Measure old) {
		return old != null && !this.headings.has(column);
	}

	private int position(Measure old, int lastPosition) {
		String cell = this.headings.cell(this.cells, MeasureColumn.ORDER);
		if (cell.isEmpty()) {
			return (old != null) ? old.position() : lastPosition + 1;
		}
		return whole(MeasureColumn.ORDER, cell);
	}

	private int decimals(Measure old) {
		String cell = this.headings.cell(this.cells, MeasureColumn.DECIMALS);
		if (keeps(MeasureColumn.DECIMALS, old)) {
			return old.decimals();
		}
		return cell.isEmpty() ? 0 : whole(MeasureColumn.DECIMALS, cell);
	}

	private int whole(MeasureColumn column, String cell) {
		if (!cell.matches("[0-9]{1,4}")) {
			fault(column.heading(), "“" + cell + "” is not a whole number");
			return 0;
		}
		return Integer.parseInt(cell);
	}

	private Tolerance tolerance(Measure old, Unit unit) {
		if (keeps(MeasureColumn.TOLERANCE, old)) {
			return old.tolerance();
		}
		String amount = this.headings.cell(this.cells, MeasureColumn.TOLERANCE);
		String kindCell = this.headings.cell(this.cells, MeasureColumn.TOLERANCE_KIND);
		if (amount.isEmpty()) {
			return null;
		}
		if (kindCell.isEmpty()) {
			fault(MeasureColumn.TOLERANCE_KIND.heading(),
					"Say what the tolerance counts: relative, points or absolute");
			return null;
		}
		Tolerance.Kind kind = known(MeasureColumn.TOLERANCE_KIND, kindCell, MeasureWords::toleranceKind,
				"Use relative, points or absolute");
		if (kind == null) {
			return null;
		}
		BigDecimal value = number(MeasureColumn.TOLERANCE.heading(), amount,
				(kind == Tolerance.Kind.ABSOLUTE) ? unit : Unit.PERCENT);
		if (value != null && value.signum() < 0) {
			fault(MeasureColumn.TOLERANCE.heading(), "A tolerance cannot be less than 0");
			return null;
		}
		return (value != null) ? new Tolerance(kind, value) : null;
	}

	private BigDecimal number(String column, String cell, Unit unit) {
		TypedNumber number = TypedNumber.parse(cell, unit);
		if (!number.isRead()) {
			fault(column, number.question().isEmpty() ? "This is not a number" : number.question());
		}
		return number.value();
	}

	private Aggregation aggregation(Measure old) {
		String cell = this.headings.cell(this.cells, MeasureColumn.AGGREGATION);
		if (cell.isEmpty()) {
			return keeps(MeasureColumn.AGGREGATION, old) ? old.aggregation() : Aggregation.LATEST;
		}
		return known(MeasureColumn.AGGREGATION, cell, MeasureWords::aggregation,
				"Use sum, mean, latest, numerator/denominator or cumulative");
	}

	private Frequency frequency(Measure old) {
		String cell = this.headings.cell(this.cells, MeasureColumn.FREQUENCY);
		if (cell.isEmpty()) {
			return keeps(MeasureColumn.FREQUENCY, old) ? old.frequency() : Frequency.QUARTERLY;
		}
		return known(MeasureColumn.FREQUENCY, cell, MeasureWords::frequency, "Use quarterly, half-yearly or yearly");
	}

	private Quarter quarter(MeasureColumn column, Measure old, Function<Measure, Quarter> before) {
		String cell = this.headings.cell(this.cells, column);
		if (cell.isEmpty()) {
			return keeps(column, old) ? before.apply(old) : null;
		}
		return known(column, cell, MeasureHeadings::quarter, "Write a quarter such as Q1 2026/27");
	}

	private void target(Quarter quarter, int index) {
		String cell = MeasureHeadings.cell(this.cells, index);
		String heading = this.headings.heading(index);
		if (cell.isEmpty()) {
			this.targets.put(quarter, Optional.empty());
			return;
		}
		try {
			this.targets.put(quarter, Optional.of(TypedTarget.read(this.measure, quarter, cell)));
		}
		catch (Refusal refusal) {
			fault(heading, refusal.getMessage());
		}
	}

}
