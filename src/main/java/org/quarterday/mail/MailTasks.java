package org.quarterday.mail;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

import org.quarterday.cycle.CycleState;
import org.quarterday.cycle.Cycles;
import org.quarterday.cycle.ReportingCycle;
import org.quarterday.cycle.Section;
import org.quarterday.cycle.SectionState;
import org.quarterday.people.Holders;
import org.quarterday.people.People;
import org.quarterday.people.Person;

import org.springframework.stereotype.Component;

/**
 * Decides at the moment of sending whether a mail is still wanted: nobody is reminded of
 * what is done, and nothing goes to somebody who no longer has a part in it.
 */
@Component
class MailTasks {

	private final People people;

	private final Cycles cycles;

	private final Links links;

	private final Holders holders;

	private final Acting acting;

	private final Clock clock;

	MailTasks(People people, Cycles cycles, Links links, Holders holders, Acting acting, Clock clock) {
		this.acting = acting;
		this.holders = holders;
		this.people = people;
		this.cycles = cycles;
		this.links = links;
		this.clock = clock;
	}

	/** Empty when the mail is not wanted any more. */
	Optional<MailTask> wanted(OutboxRow row) {
		if (this.people.find(row.personId()).filter(Person::active).isEmpty()) {
			return Optional.empty();
		}
		Section section = (row.sectionId() != null) ? this.cycles.section(row.sectionId()) : null;
		ReportingCycle cycle = (section != null) ? this.cycles.get(section.cycleId())
				: (row.cycleId() != null) ? this.cycles.get(row.cycleId()) : null;
		if (!wanted(row, cycle, section)) {
			return Optional.empty();
		}
		return this.links.of(row).map((link) -> new MailTask(row, cycle, section, link));
	}

	private boolean wanted(OutboxRow row, ReportingCycle cycle, Section section) {
		return switch (row.event()) {
			case SECTION_DUE, SECTION_REMINDER, SECTION_NUDGE ->
				live(cycle) && section.state().withAuthor() && leads(section, row.personId());
			case SECTION_OVERDUE -> live(cycle) && section.overdue(this.clock.instant());
			case TIME_ASKED, TIME_ANSWERED, SECTION_RETURNED, PART_ASKED, PART_REMINDER, PART_RETURNED ->
				live(cycle) && section.state().withAuthor();
			case REVIEW_OVERDUE -> live(cycle) && section.reviewOverdue(this.clock.instant());
			case REVIEW_WAITING, REVIEW_REMINDER -> live(cycle) && this.acting.maySignOff(section, row.personId());
			case REVIEW_NUDGE -> live(cycle) && section.state().withReviewer();
			case SECTION_EXCUSED -> section.state() == SectionState.EXCUSED;
			case SECTION_REASSIGNED -> live(cycle) && !leads(section, row.personId());
			case SECTION_LINK, CYCLE_OPENED, TIMETABLE_CHANGED, PAPER_GAPS, PAPER_CHECK, SUPPLEMENT_CHECK,
					COMMENT_ASKED, COMMENT_REMINDER, AUTHOR_TOLD, REVIEWER_TOLD ->
				live(cycle);
			case CYCLE_CANCELLED -> cycle.state() == CycleState.CANCELLED;
			case DAY_DIGEST, LEAD_CHECK, LEAD_SILENT, LEAD_GONE -> true;
			case PASSWORD_RESET -> Instant.parse(row.details().get("expires")).isAfter(this.clock.instant());
			case SECTION_RECEIPT, SECTION_REPLY, REPLY_UNCLEAR, PAPER_PUBLISHED, PAPER_SUPPLEMENT, PAPER_CORRECTED,
					PAPER_WITHDRAWN, CORRECTION_WAITING, DELIVERY_FAILED ->
				true;
		};
	}

	private static boolean live(ReportingCycle cycle) {
		return cycle.state().live();
	}

	private boolean leads(Section section, String personId) {
		return this.holders.writes(section, personId);
	}

}
