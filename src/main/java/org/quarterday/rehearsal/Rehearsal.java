package org.quarterday.rehearsal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.quarterday.ask.Opening;
import org.quarterday.cycle.Calendars;
import org.quarterday.cycle.CycleState;
import org.quarterday.cycle.Cycles;
import org.quarterday.cycle.ReportingCycle;
import org.quarterday.cycle.Section;
import org.quarterday.cycle.Time;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Plays one whole cycle: opens it, lets people act as people do some days after they get
 * a mail, and moves the clock from one due thing to the next until the cycle is closed.
 */
@Component
@Profile("rehearsal")
class Rehearsal {

	/** No cycle needs more steps than this; one that does would never end. */
	private static final int MOST_STEPS = 20_000;

	private final Stage stage;

	private final RehearsedCouncil council;

	private final Opening opening;

	private final Cycles cycles;

	private final Calendars calendars;

	private final RehearsedPeople people;

	private final Map<String, Instant> planned = new HashMap<>();

	private final Set<UUID> returnedOnce = new HashSet<>();

	Rehearsal(Stage stage, RehearsedCouncil council, Opening opening, Cycles cycles, Calendars calendars,
			RehearsedPeople people) {
		this.stage = stage;
		this.council = council;
		this.opening = opening;
		this.cycles = cycles;
		this.calendars = calendars;
		this.people = people;
	}

	/**
	 * Plays the cycle to its end.
	 * @return the closed cycle
	 */
	ReportingCycle play(RehearsalPlan plan) {
		List<Cast> cast = this.council.create(plan.past(), plan.outline());
		UUID cycleId = this.opening
			.open(RehearsedCouncil.COMMITTEE, plan.quarter(), plan.meeting(), RehearsedCouncil.OFFICER)
			.id();
		for (int step = 0; step < MOST_STEPS; step++) {
			this.stage.settle();
			ReportingCycle cycle = this.cycles.get(cycleId);
			if (cycle.state() == CycleState.CLOSED) {
				return cycle;
			}
			Optional<Instant> next = act(cycle, cast, plan);
			if (next.isEmpty() || next.get().isAfter(this.stage.now())) {
				this.stage.settle();
				if (this.cycles.get(cycleId).state() != CycleState.CLOSED) {
					this.stage.jump(next);
				}
			}
		}
		throw new IllegalStateException("The cycle did not come to its end");
	}

	/**
	 * Lets everybody act whose time has come.
	 * @return when somebody acts next
	 */
	private Optional<Instant> act(ReportingCycle cycle, List<Cast> cast, RehearsalPlan plan) {
		Instant next = null;
		for (Section section : this.cycles.sections(cycle.id())) {
			next = earlier(next, actOn(section, cast.get(section.position() - 1), plan));
		}
		if (cycle.state() == CycleState.CHECKING) {
			Instant when = when("check", 1, LocalTime.of(10, 0));
			if (!when.isAfter(this.stage.now())) {
				this.people.publish(cycle.id());
				return Optional.of(this.stage.now());
			}
			next = earlier(next, when);
		}
		return Optional.ofNullable(next);
	}

	private Instant actOn(Section section, Cast cast, RehearsalPlan plan) {
		String name = section.serviceName();
		if (section.state().withAuthor() && this.people.hasLink(cast)) {
			Instant when = (section.round() == 1 && plan.late().contains(name))
					? workingDay(Time.date(section.draftDue()), 1, LocalTime.of(10, 0))
					: when("draft " + section.id() + section.round(), 3, LocalTime.of(10, 30));
			if (when.isAfter(this.stage.now())) {
				return when;
			}
			this.people.send(cast);
			return this.stage.now();
		}
		if (section.state().withReviewer()) {
			Instant when = when("review " + section.id() + section.round(), 1, LocalTime.of(11, 0));
			if (when.isAfter(this.stage.now())) {
				return when;
			}
			this.people.decide(section, plan.returned().contains(name) && this.returnedOnce.add(section.id()));
			return this.stage.now();
		}
		return null;
	}

	/**
	 * An appointment that is made once: some working days after it was first thought of.
	 */
	private Instant when(String what, int workingDays, LocalTime time) {
		return this.planned.computeIfAbsent(what, (key) -> workingDay(Time.date(this.stage.now()), workingDays, time));
	}

	private Instant workingDay(LocalDate from, int days, LocalTime time) {
		return Time.at(this.calendars.current().plusWorkingDays(from, days), time);
	}

	private static Instant earlier(Instant one, Instant other) {
		if (one == null || other == null) {
			return (one != null) ? one : other;
		}
		return one.isBefore(other) ? one : other;
	}

}
