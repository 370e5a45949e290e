package org.quarterday.cycle;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;

/**
 * Computes timetables backwards from a meeting (TT2, DL3). A pure function of its
 * calendar.
 */
public final class TimetablePlanner {

	private final WorkingCalendar calendar;

	public TimetablePlanner(WorkingCalendar calendar) {
		this.calendar = calendar;
	}

	/**
	 * The timetable of a meeting.
	 * @param noticeDays the number of clear days that the law demands (DL1)
	 * @throws BeyondHolidayTable when it depends on a day outside the table
	 * @throws Refusal when the paper would be final only after the last publication day
	 */
	public Timetable plan(LocalDate meeting, Stages stages, int noticeDays) {
		return plan(meeting, stages, noticeDays, Map.of());
	}

	/**
	 * As {@link #plan(LocalDate, Stages, int)}, with days that the officer set. Those
	 * that do not fit any more, in order and before the last publication day, give way to
	 * the computed ones.
	 */
	Timetable plan(LocalDate meeting, Stages stages, int noticeDays, Map<Stage, LocalDate> byHand) {
		if (stages.of(Stage.FINAL) < noticeDays + 1) {
			throw new Refusal("stages",
					"\"%s\" must be at least %d working days before the meeting: that is the last publication day"
						.formatted(Stage.FINAL.label(), noticeDays + 1));
		}
		LocalDate last = this.calendar.lastPublicationDay(meeting, noticeDays);
		Map<Stage, LocalDate> days = new EnumMap<>(Stage.class);
		for (Stage stage : Stage.values()) {
			days.put(stage, this.calendar.minusWorkingDays(meeting, stages.of(stage)));
		}
		Map<Stage, LocalDate> kept = new EnumMap<>(Stage.class);
		byHand.forEach((stage, day) -> keep(stage, day, days, last, kept));
		return new Timetable(days.get(Stage.ASK), days.get(Stage.DRAFTS_DUE), days.get(Stage.REVIEW_DECIDED),
				days.get(Stage.RESUBMISSION), days.get(Stage.COMPILE), days.get(Stage.STATUTORY_COMMENTS),
				days.get(Stage.FINAL), last, meeting, this.calendar.clearDays(meeting, noticeDays), stages, noticeDays,
				kept);
	}

	private void keep(Stage stage, LocalDate day, Map<Stage, LocalDate> days, LocalDate last,
			Map<Stage, LocalDate> kept) {
		if (this.calendar.isWorkingDay(day) && misplaced(stage, day, days, last) == null) {
			days.put(stage, day);
			kept.put(stage, day);
		}
	}

	/** The neighbour that a stage on this day would overtake, in words; null for none. */
	static String misplaced(Stage stage, LocalDate day, Map<Stage, LocalDate> days, LocalDate last) {
		for (Stage other : Stage.values()) {
			LocalDate at = days.get(other);
			boolean wrong = (other.compareTo(stage) < 0) ? day.isBefore(at) : other != stage && day.isAfter(at);
			if (wrong) {
				return "\"%s\" (%s)".formatted(other.label(), Words.day(at));
			}
		}
		return day.isAfter(last) ? "the last publication day (%s)".formatted(Words.day(last)) : null;
	}

}
