package org.quarterday.ask;

import java.time.LocalDate;

import org.quarterday.cycle.Calendars;
import org.quarterday.cycle.Timetable;
import org.quarterday.people.Committee;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * How a committee's timetable is computed in this council: its stages, on the council's
 * calendar, with the council's number of clear days (DL1).
 */
@Component
class Timetables {

	private final Calendars calendars;

	private final int noticeDays;

	Timetables(Calendars calendars, @Value("${quarterday.notice-days:5}") int noticeDays) {
		this.calendars = calendars;
		this.noticeDays = noticeDays;
	}

	Timetable of(Committee committee, LocalDate meeting) {
		return this.calendars.planner().plan(meeting, committee.stages(), this.noticeDays);
	}

}
