package org.quarterday.past;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

import org.quarterday.content.Save;
import org.quarterday.content.Saves;
import org.quarterday.content.TypedText;
import org.quarterday.cycle.Calendars;
import org.quarterday.cycle.Cycles;
import org.quarterday.cycle.NewCycle;
import org.quarterday.cycle.NewCycle.NewSection;
import org.quarterday.cycle.Outline;
import org.quarterday.cycle.Quarter;
import org.quarterday.cycle.ReportingCycle;
import org.quarterday.cycle.Section;
import org.quarterday.cycle.Stages;
import org.quarterday.cycle.Time;
import org.quarterday.paper.PastPaper;
import org.quarterday.people.Committee;
import org.quarterday.people.Service;

import org.springframework.stereotype.Component;

/**
 * Keeps what a past paper said as a closed cycle with published sections. It stays
 * inside: no public page is made, since when it was published is not ours to say (DL8).
 */
@Component
class PastCycle {

	private static final int NOTICE_DAYS = 5;

	/** Working days from the quarter's end to a meeting that nobody knows. */
	private static final int MEETING_AFTER = 45;

	private final Cycles cycles;

	private final Calendars calendars;

	private final Saves saves;

	private final Clock clock;

	PastCycle(Cycles cycles, Calendars calendars, Saves saves, Clock clock) {
		this.cycles = cycles;
		this.calendars = calendars;
		this.saves = saves;
		this.clock = clock;
	}

	/**
	 * @param services as many as the paper has, in its order
	 */
	ReportingCycle keep(Committee committee, Quarter quarter, PastPaper paper, List<Service> services, String officer) {
		ReportingCycle cycle = this.cycles.createPast(new NewCycle(committee.id(), committee.name(), quarter,
				this.calendars.planner().plan(meeting(quarter), Stages.DEFAULT, NOTICE_DAYS), Outline.AS_IS,
				paper.standing().toJson(), committee.cover(), officer,
				services.stream()
					.map((service) -> new NewSection(service.id(), service.name(), service.leadId(), null,
							service.reviewerId(), null))
					.toList()));
		List<Section> sections = this.cycles.sections(cycle.id());
		for (int i = 0; i < sections.size(); i++) {
			this.saves.add(new Save(0, sections.get(i).id(), 1, Save.Kind.APPROVED, 1,
					TypedText.of(paper.services().get(i).content()), "{}", "",
					Time.at(cycle.timetable().lastPublicationDay(), LocalTime.NOON), officer, "command line"));
		}
		return cycle;
	}

	private LocalDate meeting(Quarter quarter) {
		LocalDate usual = this.calendars.current().plusWorkingDays(quarter.lastDay(), MEETING_AFTER);
		LocalDate today = Time.today(this.clock);
		return usual.isBefore(today) ? usual : this.calendars.current().minusWorkingDays(today, 1);
	}

}
