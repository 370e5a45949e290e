package org.quarterday.cycle;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * When everything of one cycle is due, computed backwards from the meeting on one
 * calendar (TT2). A due day ends at 17:00 in London.
 *
 * @param ask services are asked
 * @param draftsDue drafts due
 * @param reviewDecided reviews decided
 * @param resubmission returned sections due again
 * @param compile the system compiles, at 09:00
 * @param statutoryComments statutory officers' comments due
 * @param finalDay the paper is final, at 10:00
 * @param lastPublicationDay computed from the clear days, never set (DL3)
 * @param meeting the committee meets
 * @param clearDays the clear days between publication and meeting (DL2)
 * @param stages the working days that it was computed with
 * @param noticeDays the number of clear days that it was computed with
 * @param byHand days that the officer set otherwise, each a stage's day already
 */
public record Timetable(LocalDate ask, LocalDate draftsDue, LocalDate reviewDecided, LocalDate resubmission,
		LocalDate compile, LocalDate statutoryComments, LocalDate finalDay, LocalDate lastPublicationDay,
		LocalDate meeting, List<LocalDate> clearDays, Stages stages, int noticeDays, Map<Stage, LocalDate> byHand) {

	public Timetable {
		byHand = (byHand != null) ? Map.copyOf(byHand) : Map.of();
	}

	/** The day of a stage. */
	public LocalDate day(Stage stage) {
		return switch (stage) {
			case ASK -> this.ask;
			case DRAFTS_DUE -> this.draftsDue;
			case REVIEW_DECIDED -> this.reviewDecided;
			case RESUBMISSION -> this.resubmission;
			case COMPILE -> this.compile;
			case STATUTORY_COMMENTS -> this.statutoryComments;
			case FINAL -> this.finalDay;
		};
	}

	/** The stages that already lie in the past, in order: said at the start (TT2). */
	public List<Stage> pastStages(LocalDate today) {
		return Stream.of(Stage.values()).filter((stage) -> day(stage).isBefore(today)).toList();
	}

	/** 17:00 of the day on which drafts are due. */
	public Instant draftsDueAt() {
		return Time.at(this.draftsDue, Time.DUE);
	}

	/** 17:00 of the day by which reviews are decided. */
	public Instant reviewDecidedAt() {
		return Time.at(this.reviewDecided, Time.DUE);
	}

	/** 17:00 of the day on which returned sections are due again. */
	public Instant resubmissionAt() {
		return Time.at(this.resubmission, Time.DUE);
	}

	/** 09:00 of the compile day. */
	public Instant compileAt() {
		return Time.at(this.compile, Time.COMPILE);
	}

	/** 10:00 of the day on which the paper is final. */
	public Instant finalAt() {
		return Time.at(this.finalDay, Time.FINAL);
	}

}
