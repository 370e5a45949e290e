package org.quarterday.ask;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.quarterday.cycle.CalendarFile;
import org.quarterday.cycle.CalendarFile.Entry;
import org.quarterday.cycle.Cycles;
import org.quarterday.cycle.ReportingCycle;
import org.quarterday.cycle.Section;
import org.quarterday.cycle.Stage;
import org.quarterday.mail.PublicUrl;
import org.quarterday.people.Committees;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Everybody's own dates as a calendar file: when a section is due from them, to write or
 * to review, when the committees meet that they work for, and every day of a cycle for
 * its officer.
 */
@Service
@Transactional(readOnly = true)
class OwnDates {

	private final Cycles cycles;

	private final Committees committees;

	private final PublicUrl publicUrl;

	private final Clock clock;

	OwnDates(Cycles cycles, Committees committees, PublicUrl publicUrl, Clock clock) {
		this.cycles = cycles;
		this.committees = committees;
		this.publicUrl = publicUrl;
		this.clock = clock;
	}

	String file(String personId) {
		return CalendarFile.of("Quarterly papers", this.publicUrl.host(), of(personId), this.clock.instant());
	}

	List<Entry> of(String personId) {
		List<Entry> dates = new ArrayList<>();
		Set<ReportingCycle> concerned = new LinkedHashSet<>();
		for (Section section : this.cycles.sectionsOfLead(personId)) {
			ReportingCycle cycle = this.cycles.get(section.cycleId());
			if (cycle.state().live() && !section.state().settled()) {
				concerned.add(cycle);
				if (section.state().withAuthor()) {
					dates.add(section("draft", "Send the section", section, section.draftDue(), cycle));
				}
			}
		}
		for (Section section : this.cycles.sectionsOfReviewer(personId)) {
			ReportingCycle cycle = this.cycles.get(section.cycleId());
			if (cycle.state().live() && !section.state().settled()) {
				concerned.add(cycle);
				Instant due = section.state().withReviewer() ? section.reviewDue()
						: cycle.timetable().reviewDecidedAt();
				dates.add(section("review", "Decide on the section", section, due, cycle));
			}
		}
		this.cycles.openCycles()
			.stream()
			.filter((cycle) -> personId.equals(this.committees.committee(cycle.committeeId()).officerId()))
			.forEach((cycle) -> {
				concerned.add(cycle);
				addStages(dates, cycle);
			});
		concerned.forEach((cycle) -> dates.add(day("meeting", "Meeting", cycle, cycle.meeting())));
		return dates;
	}

	private static void addStages(List<Entry> dates, ReportingCycle cycle) {
		for (Stage stage : Stage.values()) {
			dates.add(day(stage.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'), stage.label(), cycle,
					cycle.timetable().day(stage)));
		}
		dates.add(day("publish", "Last publication day", cycle, cycle.timetable().lastPublicationDay()));
	}

	private static Entry section(String kind, String verb, Section section, Instant due, ReportingCycle cycle) {
		return new Entry(kind + "-" + section.id(), due, null, "%s: %s".formatted(verb, section.serviceName()),
				name(cycle));
	}

	private static Entry day(String kind, String what, ReportingCycle cycle, LocalDate day) {
		return new Entry(kind + "-" + cycle.id(), null, day, "%s: %s".formatted(what, cycle.committeeName()),
				name(cycle));
	}

	private static String name(ReportingCycle cycle) {
		return "%s, %s".formatted(cycle.committeeName(), cycle.quarter());
	}

}
