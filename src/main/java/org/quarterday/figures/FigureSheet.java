package org.quarterday.figures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.quarterday.cycle.Quarter;

/**
 * A service's measures in one quarter with all that is known of them. Once read, it turns
 * whatever is typed into rows and errors without asking the database again.
 */
public final class FigureSheet {

	private final Quarter quarter;

	private final List<Line> lines;

	FigureSheet(Quarter quarter, List<Line> lines) {
		this.quarter = quarter;
		this.lines = List.copyOf(lines);
	}

	/**
	 * One measure.
	 *
	 * @param target or null
	 * @param saved the stored result of this quarter, or null
	 * @param history approved results of earlier quarters, oldest first
	 */
	record Line(Measure measure, MeasureTarget target, Result saved, Past lastQuarter, Past lastYear,
			List<Result> history) {

		Line(Measure measure, MeasureTarget target, Result saved, Past lastQuarter, Past lastYear) {
			this(measure, target, saved, lastQuarter, lastYear, List.of());
		}

		TypedFigure typed(Map<String, TypedFigure> typed) {
			return typed.getOrDefault(this.measure.code(), TypedFigure.EMPTY);
		}

	}

	public Quarter quarter() {
		return this.quarter;
	}

	public boolean isEmpty() {
		return this.lines.isEmpty();
	}

	/** Its measures in their order. */
	public List<Measure> measures() {
		return this.lines.stream().map(Line::measure).toList();
	}

	List<Line> lines() {
		return this.lines;
	}

	/** The rows of the stored results. */
	public List<FigureRow> rows() {
		return this.lines.stream()
			.map((line) -> FigureRow.of(line, this.quarter,
					(line.saved() != null) ? line.saved().typedFigure() : TypedFigure.EMPTY))
			.toList();
	}

	/**
	 * The rows of what is typed, saved or not. Codes that are not on the sheet are left
	 * out.
	 * @param typed by measure code
	 */
	public List<FigureRow> rows(Map<String, TypedFigure> typed) {
		return this.lines.stream().map((line) -> FigureRow.of(line, this.quarter, line.typed(typed))).toList();
	}

	/** The figures as a workbook to fill in (C9). */
	public byte[] workbook(Map<String, TypedFigure> typed, String title) {
		return FigureFile.workbook(rows(typed), title);
	}

	/** The same as CSV. */
	public byte[] csv(Map<String, TypedFigure> typed) {
		return FigureFile.csv(rows(typed));
	}

	/** Reads such a file again; changes nothing. */
	public FigureUpload upload(byte[] file, Map<String, TypedFigure> typed) {
		return FigureUpload.read(file, rows(typed));
	}

	/**
	 * What keeps these figures from being sent, in the order of the form; empty when
	 * nothing does (FG2, FG3, FG6).
	 * @param today the day of sending, Europe/London
	 */
	public List<FigureError> check(Map<String, TypedFigure> typed, LocalDate today) {
		List<FigureError> errors = new ArrayList<>();
		for (FigureRow row : rows(typed)) {
			errors.addAll(FigureCheck.of(row, today));
		}
		return errors;
	}

}
