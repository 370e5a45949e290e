package org.quarterday.sample;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.quarterday.cycle.Quarter;
import org.quarterday.figures.Figures;
import org.quarterday.figures.Measure;
import org.quarterday.figures.MeasureTarget;
import org.quarterday.figures.Polarity;
import org.quarterday.figures.Result;
import org.quarterday.figures.ResultState;
import org.quarterday.figures.Tolerance;
import org.quarterday.figures.TypedFigure;
import org.quarterday.figures.TypedNumber;
import org.quarterday.figures.Unit;

import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * The borough's measures, from {@code sample/measures.csv}: the columns -5 to -1 are the
 * quarters before the one being reported, "now" is what its leads type.
 */
@Component
class SampleFigures {

	private static final int PAST = 5;

	private final Figures figures;

	SampleFigures(Figures figures) {
		this.figures = figures;
	}

	/** Measures, targets and five quarters of approved history before a quarter. */
	void create(Quarter now) {
		Map<String, Integer> positions = new HashMap<>();
		for (CSVRecord row : rows()) {
			int position = positions.merge(row.get("service"), 1, Integer::sum);
			Measure measure = Measure.quarterly(row.get("code"), row.get("service"), position, row.get("title"),
					Unit.valueOf(row.get("unit")), Integer.parseInt(row.get("decimals")),
					Polarity.valueOf(row.get("polarity")), new Tolerance(
							Tolerance.Kind.valueOf(row.get("tolerance kind")), new BigDecimal(row.get("tolerance"))))
				.withDefinition(row.get("definition"));
			this.figures.add(measure);
			history(row, measure, now);
		}
	}

	private void history(CSVRecord row, Measure measure, Quarter now) {
		Quarter quarter = now;
		for (int back = 0; back <= PAST; back++) {
			this.figures
				.setTarget(MeasureTarget.single(measure.code(), quarter, number(row.get("target"), measure.unit())));
			if (back > 0) {
				String typed = row.get("-" + back);
				this.figures.save(Result.history(measure.code(), quarter, ResultState.REPORTED, typed,
						number(typed, measure.unit()), ""));
			}
			quarter = quarter.previous();
		}
	}

	/** What a service's lead types for the quarter being reported, by measure. */
	Map<String, TypedFigure> typed(String serviceId) {
		Map<String, TypedFigure> typed = new HashMap<>();
		for (CSVRecord row : rows()) {
			if (row.get("service").equals(serviceId) && !row.get("now").isEmpty()) {
				typed.put(row.get("code"), TypedFigure.reported(row.get("now"), row.get("commentary")));
			}
		}
		return typed;
	}

	private static BigDecimal number(String typed, Unit unit) {
		return TypedNumber.parse(typed, unit).value();
	}

	private static List<CSVRecord> rows() {
		try (Reader reader = new InputStreamReader(new ClassPathResource("sample/measures.csv").getInputStream(),
				StandardCharsets.UTF_8)) {
			return CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get().parse(reader).getRecords();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
