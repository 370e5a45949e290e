package org.quarterday.figures;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.quarterday.cycle.Quarter;

/** Writes measures and targets as the file that the import reads. */
final class MeasureExport {

	/** A spreadsheet runs a cell that begins with one of these. */
	static final String FORMULA = "=+-@\t\r";

	private MeasureExport() {
	}

	/** UTF-8 with a byte order mark, so that spreadsheets keep the pound sign. */
	static byte[] write(List<Measure> measures, List<MeasureTarget> targets, Map<String, String> services,
			Collection<Quarter> furtherQuarters) {
		TreeSet<Quarter> quarters = new TreeSet<>(furtherQuarters);
		targets.forEach((it) -> quarters.add(it.quarter()));
		StringWriter out = new StringWriter();
		out.write('\uFEFF');
		try (CSVPrinter printer = new CSVPrinter(out, CSVFormat.DEFAULT)) {
			printer.printRecord(headings(quarters));
			for (Measure measure : measures) {
				printer.printRecord(cells(measure, targets, services, quarters));
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return out.toString().getBytes(StandardCharsets.UTF_8);
	}

	private static List<String> headings(Collection<Quarter> quarters) {
		List<String> headings = new ArrayList<>();
		for (MeasureColumn column : MeasureColumn.values()) {
			headings.add(column.heading());
		}
		quarters.forEach((it) -> headings.add("Target " + it));
		return headings;
	}

	private static List<String> cells(Measure measure, List<MeasureTarget> targets, Map<String, String> services,
			Collection<Quarter> quarters) {
		List<String> cells = new ArrayList<>();
		for (MeasureColumn column : MeasureColumn.values()) {
			cells.add(escaped(cell(measure, column, services)));
		}
		for (Quarter quarter : quarters) {
			cells.add(targets.stream()
				.filter((it) -> it.measureCode().equals(measure.code()) && it.quarter().equals(quarter))
				.map((it) -> escaped(words(measure.unit(), it)))
				.findFirst()
				.orElse(""));
		}
		return cells;
	}

	private static String cell(Measure measure, MeasureColumn column, Map<String, String> services) {
		Tolerance tolerance = measure.tolerance();
		return switch (column) {
			case CODE -> measure.code();
			case SERVICE -> services.getOrDefault(measure.serviceId(), measure.serviceId());
			case TITLE -> measure.title();
			case DEFINITION -> measure.definition();
			case UNIT -> measure.unit().label();
			case DECIMALS -> String.valueOf(measure.decimals());
			case POLARITY -> word(measure.polarity());
			case TOLERANCE -> (tolerance == null) ? ""
					: ((tolerance.kind() == Tolerance.Kind.ABSOLUTE) ? measure.unit() : Unit.PERCENT)
						.plain(tolerance.amount());
			case TOLERANCE_KIND -> (tolerance == null) ? "" : switch (tolerance.kind()) {
				case RELATIVE_PERCENT -> "relative";
				case POINTS -> "points";
				case ABSOLUTE -> "absolute";
			};
			case AGGREGATION -> word(measure.aggregation()).replace('_', '/');
			case FREQUENCY -> word(measure.frequency()).replace('_', '-');
			case OWNER -> measure.owner();
			case FIRST_QUARTER -> words(measure.from());
			case LAST_QUARTER -> words(measure.until());
			case COMPARABLE_FROM -> words(measure.comparableFrom());
			case ORDER -> String.valueOf(measure.position());
		};
	}

	private static String word(Enum<?> value) {
		return value.name().toLowerCase(java.util.Locale.ROOT);
	}

	private static String words(Quarter quarter) {
		return (quarter != null) ? quarter.toString() : "";
	}

	private static String words(Unit unit, MeasureTarget target) {
		String low = unit.plain(target.low());
		return target.isRange() ? low + " to " + unit.plain(target.high()) : low;
	}

	/** Words that a spreadsheet would run as a formula get an apostrophe before them. */
	static String escaped(String cell) {
		boolean formula = !cell.isEmpty() && FORMULA.indexOf(cell.charAt(0)) >= 0 && !cell.matches("-[0-9.]+");
		return formula ? "'" + cell : cell;
	}

}
