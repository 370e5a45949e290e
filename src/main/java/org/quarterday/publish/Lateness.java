package org.quarterday.publish;

import java.time.LocalDate;

import org.quarterday.cycle.Refusal;

/**
 * The late-item route of DL7: a committee may take a paper that was not open for the
 * clear days if its chair agrees that it is urgent, for a reason that the paper states.
 *
 * @param late why the paper was not open in time
 * @param urgent why it cannot wait for the next meeting
 * @param chair who agreed, by name
 * @param agreed when the chair agreed
 */
public record Lateness(String late, String urgent, String chair, LocalDate agreed) {

	/**
	 * @throws Refusal when one of the four is missing, or the chair agreed only later
	 * than today
	 */
	public static Lateness of(String late, String urgent, String chair, LocalDate agreed, LocalDate today) {
		requireWords(late, urgent, chair);
		if (agreed == null || agreed.isAfter(today)) {
			throw new Refusal("agreed", "Enter the day on which the chair agreed; it cannot lie in the future");
		}
		return new Lateness(late.strip(), urgent.strip(), chair.strip(), agreed);
	}

	/**
	 * @throws Refusal when one of the three is missing
	 */
	public static void requireWords(String late, String urgent, String chair) {
		Refusal.all(() -> require("late", late, "Enter why the paper was not open in time"),
				() -> require("urgent", urgent, "Enter why the paper cannot wait for the next meeting"),
				() -> require("chair", chair, "Enter the name of the chair who agreed"));
	}

	private static void require(String field, String value, String message) {
		if (value == null || value.isBlank()) {
			throw new Refusal(field, message);
		}
	}

}
