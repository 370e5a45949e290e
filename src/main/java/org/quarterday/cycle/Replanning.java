package org.quarterday.cycle;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.quarterday.cycle.TimetableChanged.Cause;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Changes the timetable of a running cycle: another day for one stage, or another meeting
 * (TT2, B2, B3). Every change is kept with its reason, and a {@link TimetableChanged}
 * event goes out once: timers follow, and those concerned are told.
 */
@Service
@Transactional
public class Replanning {

	private final Cycles cycles;

	private final Calendars calendars;

	private final TimetableHistory history;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	public Replanning(Cycles cycles, Calendars calendars, TimetableHistory history, ApplicationEventPublisher events,
			Clock clock) {
		this.cycles = cycles;
		this.calendars = calendars;
		this.history = history;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Moves one stage of an open cycle to another day.
	 * @throws Refusal naming the field when the day is not possible, has passed already,
	 * or no reason is given
	 */
	public TimetableChanged adjust(UUID cycleId, Stage stage, LocalDate day, String reason, String by) {
		ReportingCycle cycle = held(cycleId, false);
		Timetable before = cycle.timetable();
		checkDay(stage, day, before);
		requireReason(reason);
		Map<Stage, LocalDate> byHand = new EnumMap<>(Stage.class);
		byHand.putAll(before.byHand());
		byHand.put(stage, day);
		Timetable after = this.calendars.planner().plan(before.meeting(), before.stages(), before.noticeDays(), byHand);
		return apply(cycle, after, Cause.DATE, reason.strip(), by);
	}

	/**
	 * The timetable that a cycle would have if its meeting moved; days set by hand give
	 * way to computed ones.
	 * @throws Refusal when the meeting does not move, or not to a day to come
	 */
	@Transactional(readOnly = true)
	public Timetable moved(UUID cycleId, LocalDate meeting) {
		Timetable before = this.cycles.get(cycleId).timetable();
		LocalDate today = Time.today(this.clock);
		if (!meeting.isAfter(today)) {
			throw new Refusal("meeting", "The meeting must be after today, %s".formatted(Words.day(today)));
		}
		if (meeting.equals(before.meeting())) {
			throw new Refusal("meeting", "The meeting is on %s already".formatted(Words.day(meeting)));
		}
		return this.calendars.planner().plan(meeting, before.stages(), before.noticeDays());
	}

	/** Moves the meeting of a cycle, before or after its paper is published. */
	public TimetableChanged moveMeeting(UUID cycleId, LocalDate meeting, String reason, String by) {
		ReportingCycle cycle = held(cycleId, true);
		Timetable after = moved(cycleId, meeting);
		requireReason(reason);
		return apply(cycle, after, Cause.MEETING, reason.strip(), by);
	}

	/** The calendar changed: the cycle's timetable on it; null when it stays. */
	TimetableChanged recompute(ReportingCycle open, TimetablePlanner planner, String reason) {
		Timetable before = open.timetable();
		Timetable after = planner.plan(before.meeting(), before.stages(), before.noticeDays(), before.byHand());
		return after.equals(before) ? null : apply(held(open.id(), false), after, Cause.CALENDAR, reason, null);
	}

	private TimetableChanged apply(ReportingCycle cycle, Timetable after, Cause cause, String reason, String by) {
		Timetable before = cycle.timetable();
		List<UUID> sections = this.cycles.replan(cycle.id(), before, after);
		long id = this.history.add(cycle.id(), before, after, cause, reason, by);
		TimetableChanged change = new TimetableChanged(id, cycle.id(), cycle.committeeName(), cycle.quarter(), before,
				after, sections, cause, reason, by);
		this.events.publishEvent(change);
		return change;
	}

	/** Sections first, then the cycle, as everybody locks them. */
	private ReportingCycle held(UUID cycleId, boolean alsoPublished) {
		this.cycles.holdWithSections(cycleId);
		ReportingCycle cycle = this.cycles.get(cycleId);
		boolean open = cycle.state() == CycleState.OPEN || cycle.state() == CycleState.CHECKING;
		if (!open && !(alsoPublished && cycle.state() == CycleState.PUBLISHED)) {
			throw new Refusal("This cycle is %s: its timetable stays as it is"
				.formatted(cycle.state().label().toLowerCase(java.util.Locale.UK)));
		}
		return cycle;
	}

	private void checkDay(Stage stage, LocalDate day, Timetable timetable) {
		LocalDate today = Time.today(this.clock);
		if (timetable.day(stage).isBefore(today)) {
			throw new Refusal("day", "This day has passed: %s".formatted(Words.day(timetable.day(stage))));
		}
		if (day.isBefore(today)) {
			throw new Refusal("day", "%s has passed: choose a day to come".formatted(Words.day(day)));
		}
		if (day.equals(timetable.day(stage))) {
			throw new Refusal("day", "It is on %s already".formatted(Words.day(day)));
		}
		this.calendars.current().requireWorkingDay("day", day);
		Map<Stage, LocalDate> days = new EnumMap<>(Stage.class);
		for (Stage each : Stage.values()) {
			days.put(each, timetable.day(each));
		}
		String neighbour = TimetablePlanner.misplaced(stage, day, days, timetable.lastPublicationDay());
		if (neighbour != null) {
			throw new Refusal("day", "%s does not fit: %s comes between".formatted(Words.day(day), neighbour));
		}
	}

	private static void requireReason(String reason) {
		if (reason == null || reason.isBlank()) {
			throw new Refusal("reason", "Enter why the day moves");
		}
	}

}
