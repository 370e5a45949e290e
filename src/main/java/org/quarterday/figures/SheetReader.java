package org.quarterday.figures;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.quarterday.cycle.Quarter;

/** Reads a whole sheet with three queries, however many measures it has. */
final class SheetReader {

	private final MeasureStore measures;

	private final ResultStore results;

	SheetReader(MeasureStore measures, ResultStore results) {
		this.measures = measures;
		this.results = results;
	}

	FigureSheet read(String serviceId, Quarter quarter) {
		List<Measure> reported = this.measures.ofService(serviceId)
			.stream()
			.filter((measure) -> measure.reportedIn(quarter))
			.toList();
		List<String> codes = reported.stream().map(Measure::code).toList();
		Map<String, MeasureTarget> targets = this.measures.targets(codes)
			.stream()
			.collect(Collectors.toMap((target) -> key(target.measureCode(), target.quarter()), Function.identity()));
		Map<String, Result> stored = this.results.of(codes, FigureHistory.quarters(quarter))
			.stream()
			.collect(Collectors.toMap((result) -> key(result.measureCode(), result.quarter()), Function.identity()));
		return new FigureSheet(quarter, reported.stream()
			.map((measure) -> new FigureSheet.Line(measure, targets.get(key(measure.code(), quarter)),
					stored.get(key(measure.code(), quarter)), past(measure.code(), quarter.previous(), stored, targets),
					past(measure.code(), quarter.sameLastYear(), stored, targets),
					stored.values()
						.stream()
						.filter((result) -> result.measureCode().equals(measure.code()) && result.approved()
								&& !result.quarter().equals(quarter))
						.toList()))
			.toList());
	}

	private static Past past(String code, Quarter quarter, Map<String, Result> stored,
			Map<String, MeasureTarget> targets) {
		Result result = stored.get(key(code, quarter));
		return new Past(quarter, (result != null && result.approved()) ? result : null,
				targets.get(key(code, quarter)));
	}

	private static String key(String code, Quarter quarter) {
		return code + "|" + quarter;
	}

}
