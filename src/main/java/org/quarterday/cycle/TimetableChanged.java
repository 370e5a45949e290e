package org.quarterday.cycle;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The timetable of a cycle changed: the calendar did (DL5), the meeting moved, or the
 * officer set another day. Published as an event within the transaction that changes it,
 * so that timers follow and those concerned are told once.
 *
 * @param id of the entry in the history
 * @param sections the sections whose due time moved
 * @param reason in the officer's words, or what changed in the calendar
 * @param by person, or null when the calendar did it
 */
public record TimetableChanged(long id, UUID cycleId, String committeeName, Quarter quarter, Timetable before,
		Timetable after, List<UUID> sections, Cause cause, String reason, String by) {

	/** What made it change. */
	public enum Cause {

		CALENDAR, MEETING, DATE

	}

	/** Every day that moved, as it was and as it is, by what happens on it. */
	public Map<String, Move> moves() {
		return moves(this.before, this.after);
	}

	/** The same for two timetables that are only compared. */
	public static Map<String, Move> moves(Timetable before, Timetable after) {
		Map<String, Move> moves = new LinkedHashMap<>();
		for (Stage stage : Stage.values()) {
			add(moves, stage.label(), new Move(before.day(stage), after.day(stage)));
		}
		add(moves, "Last publication day", new Move(before.lastPublicationDay(), after.lastPublicationDay()));
		add(moves, "Meeting", new Move(before.meeting(), after.meeting()));
		return moves;
	}

	private static void add(Map<String, Move> moves, String what, Move move) {
		if (!move.from().equals(move.to())) {
			moves.put(what, move);
		}
	}

	/** One day that moved. */
	public record Move(LocalDate from, LocalDate to) {
	}

}
