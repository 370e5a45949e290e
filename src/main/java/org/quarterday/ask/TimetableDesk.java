package org.quarterday.ask;

import java.time.LocalDate;
import java.util.UUID;

import org.quarterday.audit.AuditTrail;
import org.quarterday.cycle.Replanning;
import org.quarterday.cycle.Stage;
import org.quarterday.cycle.TimetableChanged;
import org.quarterday.cycle.Words;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What an officer changes in a running cycle's timetable, on the record (B2, B3). */
@Service
@Transactional
public class TimetableDesk {

	private final Replanning replanning;

	private final AuditTrail audit;

	TimetableDesk(Replanning replanning, AuditTrail audit) {
		this.replanning = replanning;
		this.audit = audit;
	}

	/**
	 * Moves one stage to another day.
	 * @throws org.quarterday.cycle.Refusal naming the field that is wrong
	 */
	public void adjust(UUID cycleId, Stage stage, LocalDate day, String reason, String officer) {
		TimetableChanged change = this.replanning.adjust(cycleId, stage, day, reason, officer);
		this.audit.record(officer, "sign-in", "ask.day-moved", cycleId, null, "%s from %s to %s: %s"
			.formatted(stage.label(), Words.day(change.before().day(stage)), Words.day(day), change.reason()));
	}

	/**
	 * Moves the meeting.
	 * @throws org.quarterday.cycle.Refusal naming the field that is wrong
	 */
	public void moveMeeting(UUID cycleId, LocalDate meeting, String reason, String officer) {
		TimetableChanged change = this.replanning.moveMeeting(cycleId, meeting, reason, officer);
		this.audit.record(officer, "sign-in", "ask.meeting-moved", cycleId, null, "from %s to %s: %s"
			.formatted(Words.day(change.before().meeting()), Words.day(meeting), change.reason()));
	}

}
