package org.quarterday.cycle;

import java.util.EnumMap;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * How many working days before the meeting each stage lies (TT2). What is not set has its
 * default.
 *
 * @param days a number for every stage
 */
public record Stages(@JsonValue Map<Stage, Integer> days) {

	/** The default timetable. */
	public static final Stages DEFAULT = new Stages(Map.of());

	/**
	 * @throws Refusal when the stages are out of order
	 */
	@JsonCreator(mode = JsonCreator.Mode.DELEGATING)
	public Stages {
		Map<Stage, Integer> all = new EnumMap<>(Stage.class);
		for (Stage stage : Stage.values()) {
			all.put(stage, days.getOrDefault(stage, stage.defaultDays()));
		}
		days = Map.copyOf(all);
		checkOrder(days);
	}

	private static void checkOrder(Map<Stage, Integer> days) {
		Stage before = null;
		for (Stage stage : Stage.values()) {
			if (days.get(stage) < 1) {
				throw new Refusal("stages",
						"\"%s\" must be at least 1 working day before the meeting".formatted(stage.label()));
			}
			if (before != null && days.get(stage) > days.get(before)) {
				throw new Refusal("stages", "\"%s\" (%d working days before the meeting) cannot come before \"%s\" (%d)"
					.formatted(stage.label(), days.get(stage), before.label(), days.get(before)));
			}
			before = stage;
		}
	}

	/** As the committee's settings keep it. */
	public String toJson() {
		return Json.write(this);
	}

	/** Reads what {@link #toJson} wrote; what is missing has its default. */
	public static Stages fromJson(String json) {
		return Json.read(json, Stages.class);
	}

	/** Working days before the meeting. */
	public int of(Stage stage) {
		return this.days.get(stage);
	}

}
