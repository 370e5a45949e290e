package org.quarterday.ask;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.quarterday.cycle.BeyondHolidayTable;
import org.quarterday.cycle.Calendars;
import org.quarterday.cycle.CycleState;
import org.quarterday.cycle.Cycles;
import org.quarterday.cycle.Quarter;
import org.quarterday.cycle.ReportingCycle;
import org.quarterday.cycle.Section;
import org.quarterday.figures.Figures;
import org.quarterday.figures.Measure;
import org.quarterday.people.Committee;
import org.quarterday.people.Committees;
import org.quarterday.people.People;
import org.quarterday.people.Person;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The next cycle like the last one (A4): outline, standing text and cover as they were,
 * people and measures as they are now, days shifted; and what is left out on purpose.
 */
@Component
@Transactional(readOnly = true)
public class LastCycle {

	private static final int WEEKS = 13;

	private static final List<String> LEFT_OUT = List.of(
			"Every word and figure: authors see last quarter’s beside the empty box",
			"Appendices and evidence: they belong to last quarter",
			"Extensions, excuses and what was said about gaps: they were agreed for last quarter alone",
			"Findings of the proof that were accepted, and a late item’s reasons");

	private final Cycles cycles;

	private final Committees committees;

	private final Calendars calendars;

	private final Figures figures;

	private final People people;

	LastCycle(Cycles cycles, Committees committees, Calendars calendars, Figures figures, People people) {
		this.cycles = cycles;
		this.committees = committees;
		this.calendars = calendars;
		this.figures = figures;
		this.people = people;
	}

	/** The committee's newest cycle that was not cancelled. */
	public Optional<ReportingCycle> of(String committeeId) {
		return this.cycles.all()
			.stream()
			.filter((cycle) -> cycle.committeeId().equals(committeeId) && cycle.state() != CycleState.CANCELLED)
			.findFirst();
	}

	/**
	 * A working day thirteen weeks after the last meeting; empty beyond the holiday
	 * table.
	 */
	public Optional<LocalDate> meetingAfter(ReportingCycle last) {
		try {
			return Optional.of(this.calendars.current().plusWorkingDays(last.meeting().plusWeeks(WEEKS), 0));
		}
		catch (BeyondHolidayTable ex) {
			return Optional.empty();
		}
	}

	/** The committee with the outline, standing text and cover of its last cycle. */
	public Committee dressed(Committee committee) {
		return of(committee.id())
			.map((last) -> new Committee(committee.id(), committee.name(), committee.body(), last.outline(),
					committee.officerId(), last.standingText(), last.cover(), committee.stages()))
			.orElse(committee);
	}

	/** What the next cycle takes over, what differs by now, and what it leaves out. */
	public Carried carried(ReportingCycle last, Quarter next) {
		List<org.quarterday.people.Service> services = this.committees.services(last.committeeId());
		Map<String, Section> before = this.cycles.sections(last.id())
			.stream()
			.collect(Collectors.toMap(Section::serviceId, Function.identity()));
		List<String> changed = new ArrayList<>();
		services.forEach((service) -> changes(service, before.get(service.id()), changed));
		before.values()
			.stream()
			.filter((section) -> services.stream().noneMatch((service) -> service.id().equals(section.serviceId())))
			.forEach((section) -> changed.add(section.serviceName() + " is not asked any more"));
		List<Measure> measures = services.stream()
			.flatMap((service) -> this.figures.sheet(service.id(), next).rows().stream())
			.map((row) -> row.measure())
			.toList();
		return new Carried(List.of("The outline, and the standing text and cover as they stood in " + last.quarter(),
				counted(services.size(), "service")
						+ " in the paper’s order, with the lead, deputy and reviewer of today",
				counted(measures.size(), "measure") + " with this quarter’s targets",
				"The timetable: the same number of working days before the meeting"), changed, LEFT_OUT);
	}

	private void changes(org.quarterday.people.Service now, Section before, List<String> changed) {
		if (before == null) {
			changed.add(now.name() + " is new");
			return;
		}
		if (!now.name().equals(before.serviceName())) {
			changed.add("%s was called %s".formatted(now.name(), before.serviceName()));
		}
		if (!Objects.equals(now.leadId(), before.leadId())) {
			changed.add("%s is led by %s, not %s".formatted(now.name(), name(now.leadId()), name(before.leadId())));
		}
		if (!Objects.equals(now.reviewerId(), before.reviewerId())) {
			changed.add("%s is reviewed by %s, not %s".formatted(now.name(), name(now.reviewerId()),
					name(before.reviewerId())));
		}
	}

	private static String counted(int count, String what) {
		return count + " " + what + ((count == 1) ? "" : "s");
	}

	private String name(String person) {
		return this.people.find(person).map(Person::name).orElse(person);
	}

	/**
	 * What a cycle like the last one is made of.
	 *
	 * @param changed what is not as it was
	 * @param leftOut what is not taken over, on purpose
	 */
	public record Carried(List<String> taken, List<String> changed, List<String> leftOut) {
	}

}
