package org.quarterday.console;

import java.time.LocalDate;

import org.quarterday.ask.PlannedMeeting;
import org.quarterday.cycle.Quarter;
import org.quarterday.cycle.Refusal;
import org.quarterday.cycle.Words;

import org.springframework.web.util.UriComponentsBuilder;

/**
 * What was chosen for the cycle to be opened.
 *
 * @param quarter such as {@code 2026-2}
 * @param meeting the date as typed
 * @param like whether it is made like the committee's last cycle
 */
record OpeningForm(String committee, String quarter, String meeting, boolean like) {

	/**
	 * @throws Refusal when none was chosen
	 */
	Quarter readQuarter() {
		try {
			String[] parts = this.quarter.split("-");
			return new Quarter(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
		}
		catch (RuntimeException ex) {
			throw new Refusal("quarter", "Choose the quarter");
		}
	}

	/**
	 * @throws Refusal when it is no date
	 */
	LocalDate readMeeting() {
		return FormDate.read("meeting", "the meeting's date", this.meeting);
	}

	/** What is chosen to open the cycle of a planned meeting. */
	static OpeningForm of(PlannedMeeting meeting) {
		return new OpeningForm(meeting.committeeId(), value(meeting.quarter()), Words.date(meeting.meeting()), false);
	}

	static String value(Quarter quarter) {
		return quarter.year() + "-" + quarter.number();
	}

	/** The choices as the query part of an address. */
	public String query() {
		return UriComponentsBuilder.newInstance()
			.queryParam("committee", "{committee}")
			.queryParam("quarter", "{quarter}")
			.queryParam("meeting", "{meeting}")
			.queryParam("like", this.like)
			.encode()
			.buildAndExpand(this.committee, this.quarter, this.meeting)
			.toUriString();
	}

}
