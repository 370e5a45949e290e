package org.quarterday.console;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

import org.quarterday.cycle.Calendars;
import org.quarterday.cycle.Time;
import org.quarterday.figures.Figures;
import org.quarterday.people.Committee;
import org.quarterday.people.Committees;
import org.quarterday.people.People;
import org.quarterday.people.Person;
import org.quarterday.people.Role;

import org.springframework.transaction.annotation.Transactional;

/**
 * How far the council's set-up is: what is there, what is missing, and what stands in the
 * calendar.
 */
@org.springframework.stereotype.Service
@Transactional(readOnly = true)
class SetUp {

	private static final List<Role> NEEDED = List.of(Role.LEAD, Role.REVIEWER, Role.OFFICER);

	private final People people;

	private final Committees committees;

	private final Figures figures;

	private final Calendars calendars;

	private final Clock clock;

	SetUp(People people, Committees committees, Figures figures, Calendars calendars, Clock clock) {
		this.people = people;
		this.committees = committees;
		this.figures = figures;
		this.calendars = calendars;
		this.clock = clock;
	}

	/** The lists in the order in which an empty council fills them. */
	List<Task> tasks() {
		List<Committee> all = this.committees.all();
		List<org.quarterday.people.Service> services = all.stream()
			.flatMap((committee) -> this.committees.services(committee.id()).stream())
			.toList();
		return List.of(people(), committees(all), services(all, services), measures(services));
	}

	private Task people() {
		List<Person> active = this.people.all().stream().filter(Person::active).toList();
		List<String> missing = NEEDED.stream()
			.filter((role) -> active.stream().noneMatch((person) -> person.is(role)))
			.map((role) -> role.label().toLowerCase(Locale.UK))
			.toList();
		String hint = missing.isEmpty() ? "Leads, deputies, reviewers and officers"
				: "Still nobody with the role " + String.join(", ", missing);
		return task("People", "/set-up/people", hint, count(active.size(), "person", "people"), missing.isEmpty());
	}

	private Task committees(List<Committee> all) {
		List<String> wrong = all.stream()
			.filter((committee) -> !this.committees.problems(committee).isEmpty())
			.map(Committee::name)
			.toList();
		String hint = wrong.isEmpty() ? "Each with its outline, timetable, cover sheet and standing text"
				: "The officer no longer takes part: " + String.join(", ", wrong);
		return task("Committees", "/set-up/committees", hint, count(all.size(), "committee", "committees"),
				!all.isEmpty() && wrong.isEmpty());
	}

	private Task services(List<Committee> all, List<org.quarterday.people.Service> services) {
		List<String> wrong = services.stream()
			.filter((service) -> !this.committees.problems(service).isEmpty())
			.map(org.quarterday.people.Service::name)
			.toList();
		List<String> empty = all.stream()
			.filter((committee) -> this.committees.services(committee.id()).isEmpty())
			.map(Committee::name)
			.toList();
		String hint = !wrong.isEmpty() ? "Somebody no longer takes part: " + String.join(", ", wrong) : !empty.isEmpty()
				? "Still without a service: " + String.join(", ", empty) : "Each with its lead and its reviewer";
		return task("Services", "/set-up/services", hint, count(services.size(), "service", "services"),
				!services.isEmpty() && wrong.isEmpty() && empty.isEmpty());
	}

	private Task measures(List<org.quarterday.people.Service> services) {
		List<String> without = services.stream()
			.filter((service) -> this.figures.measures(service.id()).isEmpty())
			.map(org.quarterday.people.Service::name)
			.toList();
		int measures = this.figures.measures().size();
		String hint = (measures > 0 && !without.isEmpty()) ? "Services without one: " + String.join(", ", without)
				: "What services report every quarter, with targets";
		return task("Measures", "/set-up/measures", hint, count(measures, "measure", "measures"), measures > 0);
	}

	private static Task task(String words, String path, String hint, String state, boolean complete) {
		return complete ? new Task(words, path, hint, "approved", state)
				: new Task(words, path, hint, "draft", state.startsWith("0 ") ? "To do" : state + ", incomplete");
	}

	private static String count(int number, String one, String many) {
		return number + " " + ((number == 1) ? one : many);
	}

	/** Why no cycle can be opened yet, in words; empty when one can. */
	boolean ready() {
		return this.committees.all()
			.stream()
			.anyMatch((committee) -> !this.committees.services(committee.id()).isEmpty());
	}

	Calendar calendar() {
		LocalDate today = Time.today(this.clock);
		var current = this.calendars.current();
		SortedMap<LocalDate, String> holidays = current.holidays().tailMap(LocalDate.of(today.getYear(), 1, 1));
		return new Calendar(holidays.entrySet().stream().toList(),
				this.calendars.closureDays().tailMap(today).entrySet().stream().toList(), current.lastDay(),
				this.calendars.runsOut(today));
	}

	/**
	 * The people whom a select may offer: active ones with a role, and one already
	 * chosen.
	 */
	List<Person> choices(String chosen, Role... roles) {
		List<Person> choices = new ArrayList<>();
		for (Person person : this.people.all()) {
			boolean fits = person.active() && Arrays.stream(roles).anyMatch(person::is);
			if (fits || person.id().equals(chosen)) {
				choices.add(person);
			}
		}
		return choices;
	}

	/** One entry of the task list. */
	record Task(String words, String path, String hint, String kind, String state) {
	}

	/**
	 * The calendar from this year on.
	 *
	 * @param lastDay the last day for which the bank holidays are known
	 * @param runsOut the same when it is near enough to warn (DL5)
	 */
	record Calendar(List<Map.Entry<LocalDate, String>> holidays, List<Map.Entry<LocalDate, String>> closures,
			LocalDate lastDay, Optional<LocalDate> runsOut) {
	}

}
