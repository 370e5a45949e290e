package org.quarterday.figures;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What a result is (FG2). An empty box is none of these. */
public enum ResultState {

	/** A figure, 0 included. */
	REPORTED("Reported"),
	/** A figure that may still change. */
	PROVISIONAL("Provisional"),
	/** No figure yet: the reason and the date when it is expected are required. */
	NOT_AVAILABLE("Not available"),
	/** The measure has no result in this quarter. */
	NOT_DUE("Not due"),
	/** A figure of a measure without a target. */
	DATA_ONLY("Data only"),
	/** Not measured for the time being: the reason is required. */
	SUSPENDED("Suspended"),
	/** Not measured any more. */
	WITHDRAWN("Withdrawn");

	private final String label;

	ResultState(String label) {
		this.label = label;
	}

	/** The state in plain words, as printed where a rating would stand. */
	public String label() {
		return this.label;
	}

	/** Whether a figure belongs to it. */
	public boolean hasValue() {
		return this == REPORTED || this == PROVISIONAL || this == DATA_ONLY;
	}

	/** Whether the author must say why. */
	public boolean needsReason() {
		return this == NOT_AVAILABLE || this == SUSPENDED || this == WITHDRAWN;
	}

	/** Reads a label in any case. */
	static Optional<ResultState> find(String words) {
		return Arrays.stream(values()).filter((state) -> state.label.equalsIgnoreCase(words.strip())).findFirst();
	}

	/**
	 * The states that an author may choose for a measure, in the order of the form. "Not
	 * due" is only for measures that skip quarters; without a target a figure is data
	 * only.
	 */
	public static List<ResultState> choices(Measure measure, MeasureTarget target) {
		List<ResultState> choices = new ArrayList<>();
		choices.add((target == null) ? DATA_ONLY : REPORTED);
		choices.add(PROVISIONAL);
		choices.add(NOT_AVAILABLE);
		if (measure.frequency() != Frequency.QUARTERLY) {
			choices.add(NOT_DUE);
		}
		choices.add(SUSPENDED);
		return List.copyOf(choices);
	}

}
