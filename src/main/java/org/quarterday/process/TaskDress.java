package org.quarterday.process;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Date;
import java.util.Locale;
import java.util.UUID;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.task.Task;
import org.quarterday.cycle.Cycles;
import org.quarterday.cycle.ReportingCycle;
import org.quarterday.cycle.Section;
import org.quarterday.cycle.Time;

import org.springframework.stereotype.Component;

/**
 * What people see of a task in a list: a name that says it all, such as "Review:
 * Libraries, Q1 2026/27, due Wed 5 Nov", and the due date.
 */
@Component
class TaskDress {

	/** The priority of what is reviewed for the first time. */
	static final int NEW = 50;

	/** The priority of what went back to its author and came again. */
	static final int BACK_AGAIN = 60;

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM", Locale.UK);

	private final Cycles cycles;

	TaskDress(Cycles cycles) {
		this.cycles = cycles;
	}

	/** "Draft section", which the service lead holds. */
	void draft(DelegateTask task, UUID sectionId) {
		Section section = this.cycles.section(sectionId);
		task.setAssignee(section.leadId());
		task.setName(name("Draft", section, section.draftDue()));
		task.setDueDate(Date.from(section.draftDue()));
	}

	/** The same for a task that exists; the caller saves it. */
	void draft(Task task, UUID sectionId) {
		Section section = this.cycles.section(sectionId);
		task.setAssignee(section.leadId());
		task.setName(name("Draft", section, section.draftDue()));
		task.setDueDate(Date.from(section.draftDue()));
	}

	/** "Review section". */
	void review(DelegateTask task, UUID sectionId) {
		Section section = this.cycles.section(sectionId);
		task.setDescription(
				"Approve the section, or return it to its author with a comment. Nothing is approved by waiting.");
		task.setName(name("Review", section, section.reviewDue()));
		task.setDueDate(Date.from(section.reviewDue()));
		task.setFollowUpDate(followUp(section));
		task.setPriority((section.round() > 1) ? BACK_AGAIN : NEW);
	}

	/** On the morning of the due day at the latest, somebody should look. */
	private static Date followUp(Section section) {
		return Date.from(Time.at(Time.date(section.reviewDue()), LocalTime.of(8, 0)));
	}

	/** The same for a task that exists; the caller saves it. */
	void review(Task task, UUID sectionId) {
		Section section = this.cycles.section(sectionId);
		task.setName(name("Review", section, section.reviewDue()));
		task.setDueDate(Date.from(section.reviewDue()));
	}

	/** "Check paper". */
	void check(DelegateTask task, UUID cycleId) {
		task.setDescription("Read the paper as it will be published, then publish it or wait for sections. "
				+ "Nothing is published by waiting.");
		task.setName(checkName(cycleId));
		task.setDueDate(checkDue(cycleId));
	}

	/** The same for a task that exists; the caller saves it. */
	void check(Task task, UUID cycleId) {
		task.setName(checkName(cycleId));
		task.setDueDate(checkDue(cycleId));
	}

	private String checkName(UUID cycleId) {
		ReportingCycle cycle = this.cycles.get(cycleId);
		return "Check paper: %s, %s, publish by %s".formatted(cycle.committeeName(), cycle.quarter(),
				DAY.format(cycle.timetable().lastPublicationDay()));
	}

	private Date checkDue(UUID cycleId) {
		return Date.from(Time.at(this.cycles.get(cycleId).timetable().lastPublicationDay(), Time.DUE));
	}

	/** "Check supplement". */
	void supplement(DelegateTask task, UUID cycleId) {
		task.setDescription("Read the sections that came after the paper, then publish them as a supplement. "
				+ "Nothing is published by waiting.");
		task.setName(supplementName(cycleId));
		task.setDueDate(supplementDue(cycleId));
	}

	/** The same for a task that exists; the caller saves it. */
	void supplement(Task task, UUID cycleId) {
		task.setName(supplementName(cycleId));
		task.setDueDate(supplementDue(cycleId));
	}

	private String supplementName(UUID cycleId) {
		ReportingCycle cycle = this.cycles.get(cycleId);
		return "Check supplement: %s, %s, meeting on %s".formatted(cycle.committeeName(), cycle.quarter(),
				DAY.format(cycle.meeting()));
	}

	private Date supplementDue(UUID cycleId) {
		return Date.from(Time.at(this.cycles.get(cycleId).meeting(), Time.COMPILE));
	}

	private String name(String verb, Section section, Instant due) {
		return "%s: %s, %s, due %s".formatted(verb, section.serviceName(), this.cycles.get(section.cycleId()).quarter(),
				DAY.format(Time.date(due)));
	}

}
