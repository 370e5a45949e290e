package org.quarterday.console;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.UUID;

import org.quarterday.ask.LeadCheck;
import org.quarterday.ask.LeadChecks;
import org.quarterday.ask.PlannedMeeting;
import org.quarterday.ask.PlannedMeetings;
import org.quarterday.ask.UndeliveredChecks;
import org.quarterday.cycle.Words;

import org.springframework.stereotype.Component;

/** Planned meetings as officers see them: with how their leads answered. */
@Component
class PlannedRows {

	private final PlannedMeetings meetings;

	private final LeadChecks checks;

	private final UndeliveredChecks undelivered;

	PlannedRows(PlannedMeetings meetings, LeadChecks checks, UndeliveredChecks undelivered) {
		this.undelivered = undelivered;
		this.meetings = meetings;
		this.checks = checks;
	}

	/** Every meeting to come, the next first. */
	List<Row> toCome() {
		return rows(this.meetings.toCome());
	}

	/** Those whose leads are being asked while the cycle is not open. */
	List<Row> beingAsked() {
		return rows(this.meetings.toCome().stream().filter(PlannedMeeting::toOpen).toList()).stream()
			.filter((row) -> row.asked > 0)
			.toList();
	}

	private List<Row> rows(List<PlannedMeeting> meetings) {
		Map<UUID, List<LeadCheck>> asked = this.checks.of(meetings);
		Set<UUID> failed = this.undelivered.of(asked.values().stream().flatMap(List::stream).toList()).keySet();
		return meetings.stream()
			.map((meeting) -> row(meeting, asked.getOrDefault(meeting.id(), List.of()), failed))
			.toList();
	}

	private static Row row(PlannedMeeting meeting, List<LeadCheck> asked, Set<UUID> failed) {
		return new Row(meeting, asked.size(), asked.stream().filter(LeadCheck::open).count(),
				asked.stream().filter((check) -> check.live() && check.answer() == LeadCheck.Answer.NOT_ME).count(),
				asked.stream().map(LeadCheck::id).filter(failed::contains).count(), OpeningForm.of(meeting).query());
	}

	/**
	 * One meeting and how its leads answered.
	 *
	 * @param undelivered of how many nobody knows, as a mail did not arrive
	 * @param opening the query of the page that opens its cycle
	 */
	record Row(PlannedMeeting meeting, int asked, long silent, long notTheirs, long undelivered, String opening) {

		/** How the answers stand, in words. */
		public String words() {
			if (this.asked == 0) {
				return "Leads are asked on " + Words.date(this.meeting.leadsAsked());
			}
			if (this.silent == 0 && this.notTheirs == 0) {
				return "Every service has its lead";
			}
			return "%d of %d not answered".formatted(this.silent, this.asked)
					+ ((this.undelivered == 0) ? "" : " (%d not delivered)".formatted(this.undelivered))
					+ ((this.notTheirs == 0) ? "" : ", %d not theirs".formatted(this.notTheirs));
		}

	}

}
