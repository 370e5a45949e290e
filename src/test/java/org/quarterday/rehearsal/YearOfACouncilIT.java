package org.quarterday.rehearsal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.quarterday.Quarterday;
import org.quarterday.TestDatabase;
import org.quarterday.ask.CycleDesk;
import org.quarterday.ask.Opening;
import org.quarterday.ask.PlannedMeetings;
import org.quarterday.ask.TimetableDesk;
import org.quarterday.cycle.CalendarChanges;
import org.quarterday.cycle.Calendars;
import org.quarterday.cycle.CycleState;
import org.quarterday.cycle.Cycles;
import org.quarterday.cycle.Quarter;
import org.quarterday.cycle.ReportingCycle;
import org.quarterday.cycle.Section;
import org.quarterday.cycle.Time;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * A year of a council on the moved clock, with the real process, real forms' services and
 * a seeded chance: ten committees, four services each, holidays, cover, a mailbox that
 * rejects, extensions, a meeting that moves, a cycle cancelled and a service added
 * half-way; leads who are asked before each cycle whether they still are. One quarter as
 * a rule; the whole year with {@code -Dquarterday.year=full}.
 */
class YearOfACouncilIT {

	private static final long SEED = 20260406;

	private final Random random = new Random(SEED);

	private final PriorityQueue<Appointment> appointments = new PriorityQueue<>(
			Comparator.comparing(Appointment::at).thenComparing(Appointment::number));

	private final Set<String> planned = new HashSet<>();

	private ConfigurableApplicationContext program;

	private YearCouncil council;

	private YearPeople people;

	private Stage stage;

	private int number;

	@BeforeEach
	void start() {
		this.program = new SpringApplicationBuilder(Quarterday.class).profiles("rehearsal")
			.run("--spring.config.location=classpath:/", "--spring.datasource.url=" + TestDatabase.freshUrl(),
					"--quarterday.mailbox=true", "--server.port=0", "--quarterday.public-url=http://127.0.0.1",
					"--quarterday.link-key=a key for a year, which is long enough to be one",
					"--quarterday.rehearsal.start=2026-04-13T08:00:00Z");
		this.council = new YearCouncil(this.program);
		this.people = new YearPeople(this.program, this.random);
		this.stage = this.program.getBean(Stage.class);
	}

	@AfterEach
	void end() {
		this.program.close();
	}

	@DisplayName("No paper late without an exception, no reminder after sending, one routine mail a day, nothing stuck")
	@Test
	void aYear() {
		this.council.found();
		boolean whole = System.getProperty("quarterday.year", "").equals("full");
		Quarter quarter = new Quarter(2025, 4);
		long began = System.nanoTime();
		for (int i = 0; i < (whole ? 4 : 1); i++) {
			open(quarter, whole ? YearCouncil.COMMITTEES : 5);
			quarter = quarter.next();
		}
		play();
		YearRecord record = new YearRecord(this.program);
		record.print((System.nanoTime() - began) / 1_000_000_000);
		record.check();
	}

	/**
	 * Every committee's cycle of a quarter is opened 33 working days before its meeting.
	 */
	private void open(Quarter quarter, int committees) {
		for (int i : IntStream.range(0, committees).toArray()) {
			LocalDate meeting = this.council.meeting(quarter, i);
			plan(i, quarter, meeting);
			LocalDate day = calendar(meeting, -33);
			at(day, 10, () -> {
				UUID cycle = this.program.getBean(Opening.class)
					.open("committee-" + i, quarter, meeting, "officer")
					.id();
				surprises(i, quarter, cycle, meeting);
			});
		}
		at(calendar(this.council.meeting(quarter, 0), -36), 9,
				() -> this.council.holidays(Time.date(this.stage.now()), this.random));
	}

	/**
	 * Every meeting is known at the start of the year, so leads are asked before (A7).
	 */
	private void plan(int committee, Quarter quarter, LocalDate meeting) {
		PlannedMeetings meetings = this.program.getBean(PlannedMeetings.class);
		UUID planned = meetings.add("committee-" + committee, quarter, meeting, "officer");
		LocalDate asked = meetings.get(planned).leadsAsked();
		LocalDate began = calendar(Time.date(this.stage.now()), 1);
		for (int days = 0; days < 5; days++) {
			at(calendar(asked.isBefore(began) ? began : asked, days), 15, () -> this.people.sayWhoLeads(planned));
		}
	}

	/** What goes otherwise than planned. */
	private void surprises(int committee, Quarter quarter, UUID cycle, LocalDate meeting) {
		if (committee == 1) {
			at(calendar(meeting, -25), 14, () -> this.program.getBean(TimetableDesk.class)
				.moveMeeting(cycle, calendar(meeting, 3), "The chair is away", "officer"));
		}
		if (committee == 2 && quarter.number() == 4) {
			at(calendar(meeting, -20), 15, () -> this.program.getBean(CycleDesk.class)
				.cancel(cycle, "The committee was dissolved", "officer"));
		}
		if (committee == 3 && quarter.number() == 4) {
			at(calendar(meeting, -22), 12, () -> this.program.getBean(Opening.class)
				.add(cycle, this.council.oneMoreService("committee-3"), "officer"));
			at(calendar(meeting, -21), 12, () -> this.program.getBean(CalendarChanges.class)
				.saveClosure(calendar(meeting, -10), "Water pipe"));
		}
	}

	private void play() {
		while (true) {
			this.stage.settle();
			plan();
			if (this.appointments.isEmpty() && this.program.getBean(Cycles.class).all().stream().allMatch(this::over)) {
				return;
			}
			Optional<Instant> next = Optional.ofNullable(this.appointments.peek()).map(Appointment::at);
			if (next.isPresent() && !next.get().isAfter(this.stage.now())) {
				this.appointments.poll().what().run();
			}
			else {
				this.stage.jump(next);
			}
		}
	}

	private boolean over(ReportingCycle cycle) {
		return cycle.state() == CycleState.CLOSED || cycle.state() == CycleState.CANCELLED;
	}

	/** Whoever has something to do makes an appointment with it, once. */
	private void plan() {
		Cycles cycles = this.program.getBean(Cycles.class);
		for (ReportingCycle cycle : cycles.openCycles()) {
			for (Section section : cycles.sections(cycle.id())) {
				plan(cycle, section);
			}
			if (cycle.state() == CycleState.CHECKING && this.planned.add("check " + cycle.id())) {
				LocalDate day = calendar(Time.date(this.stage.now()), 1);
				LocalDate last = cycle.timetable().lastPublicationDay();
				at(day.isAfter(last) ? last : day, 16, () -> this.people.publish(cycle.id()));
			}
		}
	}

	private void plan(ReportingCycle cycle, Section section) {
		String turn = section.id() + " " + section.round();
		if (section.state().withAuthor() && !Time.date(this.stage.now()).isBefore(cycle.timetable().ask())
				&& this.planned.add("write " + turn)) {
			at(this.people.writes(section, this.stage.now()), () -> write(section.id()));
		}
		if (section.state().withReviewer() && this.planned.add("review " + turn)) {
			at(this.people.reviews(section, this.stage.now()), () -> {
				if (state(section.id()).state().withReviewer() && live(section)) {
					this.people.review(section.id());
				}
			});
		}
	}

	private void write(UUID section) {
		if (state(section).state().withAuthor() && live(state(section)) && !this.people.write(section)) {
			LocalDate tomorrow = calendar(Time.date(this.stage.now()), 1);
			at(tomorrow, 9, this.people::answerRequests);
			at(tomorrow, 12, () -> write(section));
		}
	}

	private boolean live(Section section) {
		return this.program.getBean(Cycles.class).get(section.cycleId()).state().live();
	}

	private Section state(UUID section) {
		return this.program.getBean(Cycles.class).section(section);
	}

	private LocalDate calendar(LocalDate day, int workingDays) {
		var calendar = this.program.getBean(Calendars.class).current();
		return (workingDays < 0) ? calendar.minusWorkingDays(day, -workingDays)
				: calendar.plusWorkingDays(day, workingDays);
	}

	private void at(LocalDate day, int hour, Runnable what) {
		at(Time.at(day, LocalTime.of(hour, 0)), what);
	}

	private void at(Instant at, Runnable what) {
		this.appointments.add(new Appointment(at, this.number++, what));
	}

	private record Appointment(Instant at, int number, Runnable what) {
	}

}
