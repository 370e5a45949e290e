package org.quarterday.cycle;

import java.time.LocalDate;

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
		if (stages.of(Stage.FINAL) < noticeDays + 1) {
			throw new Refusal("stages",
					"\"%s\" must be at least %d working days before the meeting: that is the last publication day"
						.formatted(Stage.FINAL.label(), noticeDays + 1));
		}
		return new Timetable(before(meeting, stages, Stage.ASK), before(meeting, stages, Stage.DRAFTS_DUE),
				before(meeting, stages, Stage.REVIEW_DECIDED), before(meeting, stages, Stage.RESUBMISSION),
				before(meeting, stages, Stage.COMPILE), before(meeting, stages, Stage.STATUTORY_COMMENTS),
				before(meeting, stages, Stage.FINAL), this.calendar.lastPublicationDay(meeting, noticeDays), meeting,
				this.calendar.clearDays(meeting, noticeDays), stages, noticeDays);
	}

	private LocalDate before(LocalDate meeting, Stages stages, Stage stage) {
		return this.calendar.minusWorkingDays(meeting, stages.of(stage));
	}

}
