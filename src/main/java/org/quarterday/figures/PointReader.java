package org.quarterday.figures;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.quarterday.cycle.Quarter;

/** Reads the trends of a service's measures with three queries. */
final class PointReader {

	private final MeasureStore measures;

	private final ResultStore results;

	PointReader(MeasureStore measures, ResultStore results) {
		this.measures = measures;
		this.results = results;
	}

	/** Approved figures of the quarters before this one, oldest first, by code. */
	Map<String, List<Point>> before(String serviceId, Quarter quarter, int count) {
		List<Measure> own = this.measures.ofService(serviceId);
		List<String> codes = own.stream().map(Measure::code).toList();
		List<Quarter> quarters = new ArrayList<>(
				Stream.iterate(quarter.previous(), Quarter::previous).limit(count).toList());
		java.util.Collections.reverse(quarters);
		Map<String, Result> results = this.results.of(codes, quarters)
			.stream()
			.filter(Result::approved)
			.collect(Collectors.toMap((it) -> key(it.measureCode(), it.quarter()), Function.identity()));
		Map<String, MeasureTarget> targets = this.measures.targets(codes)
			.stream()
			.collect(Collectors.toMap((it) -> key(it.measureCode(), it.quarter()), Function.identity()));
		Map<String, List<Point>> points = new LinkedHashMap<>();
		for (Measure measure : own) {
			points.put(measure.code(), quarters.stream().map((each) -> {
				String key = key(measure.code(), each);
				return Point.of(measure, each, results.get(key), targets.get(key));
			}).toList());
		}
		return points;
	}

	private static String key(String code, Quarter quarter) {
		return code + "|" + quarter;
	}

}
