package org.quarterday.process;

import java.util.UUID;

import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.quarterday.cycle.CommitteeRules;
import org.quarterday.cycle.Cycles;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * What follows a cycle's dates beside its own timers: sections and the officer's task.
 */
@Component
class SectionsOfCycle {

	private final Cycles cycles;

	private final SectionTimers timers;

	private final TaskService tasks;

	private final TaskDress dress;

	SectionsOfCycle(Cycles cycles, SectionTimers timers, TaskService tasks, TaskDress dress) {
		this.cycles = cycles;
		this.timers = timers;
		this.tasks = tasks;
		this.dress = dress;
	}

	/** A committee's ladder changed. */
	@EventListener
	void follow(CommitteeRules.Changed change) {
		this.cycles.openCycles()
			.stream()
			.filter((cycle) -> cycle.committeeId().equals(change.committeeId()))
			.forEach((cycle) -> follow(cycle.id()));
	}

	void follow(UUID cycleId) {
		this.cycles.sections(cycleId).forEach((section) -> this.timers.follow(section.id()));
	}

	/** The officer's task, whichever waits. */
	void dress(Task task, UUID cycleId) {
		if (QuarterlyPaperProcess.Elements.CHECK_SUPPLEMENT.equals(task.getTaskDefinitionKey())) {
			this.dress.supplement(task, cycleId);
		}
		else {
			this.dress.check(task, cycleId);
		}
		this.tasks.saveTask(task);
	}

}
