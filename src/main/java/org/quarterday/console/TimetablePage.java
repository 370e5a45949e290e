package org.quarterday.console;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.quarterday.cycle.Calendars;
import org.quarterday.cycle.CycleState;
import org.quarterday.cycle.Cycles;
import org.quarterday.cycle.ReportingCycle;
import org.quarterday.cycle.Section;
import org.quarterday.cycle.Stage;
import org.quarterday.cycle.Time;
import org.quarterday.cycle.Timetable;
import org.quarterday.cycle.TimetableHistory;
import org.quarterday.people.People;
import org.quarterday.people.Person;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the pages of a cycle's timetable show. */
@Component
@Transactional(readOnly = true)
class TimetablePage {

	private final Cycles cycles;

	private final TimetableHistory history;

	private final Calendars calendars;

	private final People people;

	private final Clock clock;

	TimetablePage(Cycles cycles, TimetableHistory history, Calendars calendars, People people, Clock clock) {
		this.cycles = cycles;
		this.history = history;
		this.calendars = calendars;
		this.people = people;
		this.clock = clock;
	}

	View of(UUID cycleId) {
		ReportingCycle cycle = this.cycles.get(cycleId);
		LocalDate today = Time.today(this.clock);
		Map<String, String> names = this.people.all().stream().collect(Collectors.toMap(Person::id, Person::name));
		List<Line> lines = CyclePage.days(cycle.timetable()).stream().map((day) -> line(day, cycle, today)).toList();
		return new View(cycle, lines, months(cycle.timetable(), today), own(cycle), this.history.of(cycleId), names,
				past(cycle.timetable(), today));
	}

	/** The months of a timetable, each of its days marked with what happens on it. */
	List<MonthGrid> months(Timetable timetable, LocalDate today) {
		SortedMap<LocalDate, List<String>> marks = CyclePage.days(timetable)
			.stream()
			.collect(Collectors.groupingBy(CyclePage.Day::day, java.util.TreeMap::new,
					Collectors.mapping((day) -> brief(day.what()), Collectors.toList())));
		return MonthGrid.of(marks, this.calendars.current(), today);
	}

	/** One word for what happens on a day: a calendar's cell is narrow. */
	private static String brief(String what) {
		Stage stage = Stream.of(Stage.values()).filter((each) -> each.label().equals(what)).findFirst().orElse(null);
		if (stage == null) {
			return what.startsWith("Last") ? "Publish" : what;
		}
		return switch (stage) {
			case ASK -> "Asked";
			case DRAFTS_DUE -> "Drafts";
			case REVIEW_DECIDED -> "Reviews";
			case RESUBMISSION -> "Again";
			case COMPILE -> "Compiled";
			case STATUTORY_COMMENTS -> "Comments";
			case FINAL -> "Final";
		};
	}

	private static List<String> past(Timetable timetable, LocalDate today) {
		return timetable.pastStages(today).stream().map(Stage::label).toList();
	}

	private static Line line(CyclePage.Day day, ReportingCycle cycle, LocalDate today) {
		Stage stage = Stream.of(Stage.values())
			.filter((each) -> each.label().equals(day.what()))
			.findFirst()
			.orElse(null);
		boolean open = cycle.state() == CycleState.OPEN || cycle.state() == CycleState.CHECKING;
		boolean movable = stage != null && open && !day.day().isBefore(today);
		return new Line(day.day(), day.what(), day.law(), day.day().isBefore(today),
				stage != null && cycle.timetable().byHand().containsKey(stage),
				movable ? stage.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-') : null);
	}

	/** Sections whose author has another day than the timetable's. */
	private List<Section> own(ReportingCycle cycle) {
		return this.cycles.sections(cycle.id())
			.stream()
			.filter((section) -> section.state().withAuthor())
			.filter((section) -> !section.draftDue().equals(cycle.timetable().draftsDueAt())
					&& !section.draftDue().equals(cycle.timetable().resubmissionAt()))
			.toList();
	}

	/**
	 * One line of the list.
	 *
	 * @param law whether the law sets it
	 * @param byHand whether the officer set it
	 * @param path last part of the address at which it is changed, or null
	 */
	record Line(LocalDate day, String what, boolean law, boolean past, boolean byHand, String path) {
	}

	/**
	 * A cycle's timetable.
	 *
	 * @param own sections with a due day of their own
	 * @param names of people by id
	 * @param past stages whose day has passed
	 */
	record View(ReportingCycle cycle, List<Line> lines, List<MonthGrid> months, List<Section> own,
			List<TimetableHistory.Entry> history, Map<String, String> names, List<String> past) {

		public String name() {
			return this.cycle.committeeName() + ", " + this.cycle.quarter();
		}

	}

}
