package org.quarterday.sample;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.quarterday.content.Save;
import org.quarterday.content.Saves;
import org.quarterday.cycle.Calendars;
import org.quarterday.cycle.Cycles;
import org.quarterday.cycle.NewCycle;
import org.quarterday.cycle.NewCycle.NewSection;
import org.quarterday.cycle.Quarter;
import org.quarterday.cycle.ReportingCycle;
import org.quarterday.cycle.Section;
import org.quarterday.cycle.Stages;
import org.quarterday.cycle.Time;
import org.quarterday.cycle.Timetable;
import org.quarterday.figures.Figures;
import org.quarterday.figures.TypedFigure;
import org.quarterday.figures.TypedFigures;
import org.quarterday.people.Committee;
import org.quarterday.people.Committees;
import org.quarterday.publish.Publication;

import org.springframework.stereotype.Component;

/** Last quarter's paper of the fictional borough, published in good time. */
@Component
class SamplePast {

	private static final int NOTICE_DAYS = 5;

	/** So that forecasts have something to rest on. */
	private static final Map<String, Integer> DAYS_LATE = Map.of("housing-repairs", 7, "parks", 2);

	private final Committees committees;

	private final Cycles cycles;

	private final Calendars calendars;

	private final Saves saves;

	private final Figures figures;

	private final Publication publication;

	private final Clock clock;

	SamplePast(Committees committees, Cycles cycles, Calendars calendars, Saves saves, Figures figures,
			Publication publication, Clock clock) {
		this.committees = committees;
		this.cycles = cycles;
		this.calendars = calendars;
		this.saves = saves;
		this.figures = figures;
		this.publication = publication;
		this.clock = clock;
	}

	void create(Quarter quarter) {
		Committee committee = this.committees.committee(SampleCouncil.COMMITTEE);
		LocalDate meeting = this.calendars.current().minusWorkingDays(Time.today(this.clock), 50);
		Timetable timetable = this.calendars.planner().plan(meeting, Stages.DEFAULT, NOTICE_DAYS);
		ReportingCycle cycle = this.cycles.createPast(new NewCycle(committee.id(), committee.name(), quarter, timetable,
				committee.outline(), committee.standingText(), committee.cover(), SampleCouncil.OFFICER,
				this.committees.services(committee.id())
					.stream()
					.map((service) -> new NewSection(service.id(), service.name(), service.leadId(), service.deputyId(),
							service.reviewerId(), service.reviewerDeputyId()))
					.toList()));
		this.cycles.sections(cycle.id()).forEach((section) -> approve(section, quarter));
		this.publication.keepPast(cycle.id(), Time.at(timetable.lastPublicationDay(), LocalTime.of(11, 20)),
				SampleCouncil.OFFICER);
	}

	private void approve(Section section, Quarter quarter) {
		Map<String, TypedFigure> typed = new HashMap<>();
		this.figures.measures(section.serviceId())
			.forEach((measure) -> this.figures.result(measure.code(), quarter)
				.ifPresent((result) -> typed.put(measure.code(), result.typedFigure())));
		LocalDate sent = this.calendars.current()
			.plusWorkingDays(Time.date(section.draftDue()), DAYS_LATE.getOrDefault(section.serviceId(), 0));
		for (Save.Kind kind : List.of(Save.Kind.SENT, Save.Kind.APPROVED)) {
			this.saves.add(new Save(0, section.id(), 1, kind, 1, SampleWords.read("last", section.serviceId()),
					TypedFigures.toJson(typed), "", Time.at(sent, LocalTime.NOON), section.leadId(), "sign-in"));
		}
	}

}
