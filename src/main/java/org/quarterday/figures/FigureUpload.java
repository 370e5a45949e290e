package org.quarterday.figures;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A file of figures that came back (C9): every row is checked, and every fault named by
 * row and cell; without a fault, what it would change. An empty cell changes nothing, so
 * that a row that nobody touched is passed over.
 */
public final class FigureUpload {

	private final List<ImportFault> faults = new ArrayList<>();

	private final Map<String, TypedFigure> figures = new LinkedHashMap<>();

	private final Map<FigureColumn, Integer> columns = new EnumMap<>(FigureColumn.class);

	private final Map<String, FigureRow> rows;

	private FigureUpload(List<FigureRow> now) {
		this.rows = now.stream().collect(Collectors.toMap((row) -> row.code().toLowerCase(Locale.UK), (row) -> row));
	}

	/**
	 * Reads a file.
	 * @param now the rows of what the form holds
	 */
	static FigureUpload read(byte[] bytes, List<FigureRow> now) {
		FigureUpload upload = new FigureUpload(now);
		FigureRows file = FigureRows.read(bytes);
		if (file.fault() != null) {
			upload.faults.add(file.fault());
		}
		else if (file.rows().isEmpty()) {
			upload.faults.add(new ImportFault(0, "", "The file is empty"));
		}
		else if (upload.headings(file.rows().get(0))) {
			upload.rows(file.rows());
		}
		return upload;
	}

	/** Everything that is wrong; then nothing of the file is taken over. */
	public List<ImportFault> faults() {
		return this.faults;
	}

	/** The figures that differ from the form, by code, as they would be typed. */
	public Map<String, TypedFigure> changes() {
		return this.faults.isEmpty() ? this.figures : Map.of();
	}

	private boolean headings(List<String> headings) {
		for (int at = 0; at < headings.size(); at++) {
			int column = at;
			FigureColumn.find(headings.get(at)).ifPresent((found) -> this.columns.putIfAbsent(found, column));
		}
		for (FigureColumn needed : List.of(FigureColumn.CODE, FigureColumn.FIGURE)) {
			if (!this.columns.containsKey(needed)) {
				this.faults.add(new ImportFault(1, needed.heading(),
						"This column is missing. Download the file again, and keep its first row"));
			}
		}
		return this.faults.isEmpty();
	}

	private void rows(List<List<String>> rows) {
		Set<String> seen = new HashSet<>();
		for (int at = 1; at < rows.size(); at++) {
			FigureFileRow row = new FigureFileRow(at + 1, rows.get(at), this.columns);
			if (row.untouched()) {
				continue;
			}
			String code = row.text(FigureColumn.CODE).toLowerCase(Locale.UK);
			FigureRow now = this.rows.get(code);
			if (now == null) {
				fault(row, FigureColumn.CODE, code.isEmpty() ? "The code of the measure is missing"
						: "“%s” is not a measure that this service reports".formatted(row.text(FigureColumn.CODE)));
			}
			else if (!seen.add(code)) {
				fault(row, FigureColumn.CODE, "“%s” is there twice".formatted(now.code()));
			}
			else {
				figure(row, now);
			}
		}
	}

	private void figure(FigureFileRow row, FigureRow now) {
		TypedFigure typed = now.typed();
		TypedFigure changed = new TypedFigure(state(row, now),
				row.or(FigureColumn.FIGURE, noFigure(row) ? "" : typed.value()),
				row.or(FigureColumn.REASON, typed.reason()), row.or(FigureColumn.EXPECTED, typed.expected()),
				row.or(FigureColumn.COMMENTARY, typed.commentary()), typed.setByHand(), typed.byHandReason(),
				row.or(FigureColumn.BECAUSE, typed.because()));
		String question = Fraction.number(now.measure(), row.text(FigureColumn.FIGURE)).question();
		if (!question.isEmpty()) {
			fault(row, FigureColumn.FIGURE, question);
		}
		String expected = row.text(FigureColumn.EXPECTED);
		if (!expected.isEmpty() && ExpectedDate.read(expected).isEmpty()) {
			fault(row, FigureColumn.EXPECTED, "“%s” is not a date. Write it like 31 October 2026 or October 2026"
				.formatted(TypedNumber.brief(expected)));
		}
		if (!changed.equals(typed)) {
			this.figures.put(now.code(), changed);
		}
	}

	/** A state without a figure replaces a figure, unless the row has both. */
	private static boolean noFigure(FigureFileRow row) {
		return ResultState.find(row.text(FigureColumn.STATE)).filter((state) -> !state.hasValue()).isPresent();
	}

	private ResultState state(FigureFileRow row, FigureRow now) {
		String words = row.text(FigureColumn.STATE);
		if (words.isEmpty()) {
			boolean figure = !row.text(FigureColumn.FIGURE).isEmpty();
			ResultState chosen = now.typed().state();
			return (figure && chosen != null && !chosen.hasValue()) ? null : chosen;
		}
		List<ResultState> choices = ResultState.choices(now.measure(), now.target());
		Optional<ResultState> state = ResultState.find(words).filter(choices::contains);
		if (state.isEmpty()) {
			fault(row, FigureColumn.STATE,
					"“%s” cannot be chosen here. Leave it empty for a figure, or write one of: %s".formatted(words,
							choices.stream().map(ResultState::label).collect(Collectors.joining(", "))));
		}
		return state.filter((it) -> it != ResultState.REPORTED && it != ResultState.DATA_ONLY).orElse(null);
	}

	private void fault(FigureFileRow row, FigureColumn column, String message) {
		this.faults
			.add(new ImportFault(row.number(), "%s (%s)".formatted(column.heading(), row.cell(column)), message));
	}

}
