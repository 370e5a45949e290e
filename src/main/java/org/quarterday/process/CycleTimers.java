package org.quarterday.process;

import java.util.UUID;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.quarterday.cycle.TimetableChanged;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Timers and tasks of a cycle and its sections, brought back into line when its timetable
 * changes.
 */
@Component
class CycleTimers {

	private final RuntimeService runtime;

	private final TaskService tasks;

	private final ManagementService management;

	private final CycleDates dates;

	private final SectionsOfCycle sections;

	CycleTimers(RuntimeService runtime, TaskService tasks, ManagementService management, CycleDates dates,
			SectionsOfCycle sections) {
		this.runtime = runtime;
		this.tasks = tasks;
		this.management = management;
		this.dates = dates;
		this.sections = sections;
	}

	/** In the transaction that changes the timetable. */
	@EventListener
	void follow(TimetableChanged change) {
		this.sections.follow(change.cycleId());
		ProcessInstance process = this.runtime.createProcessInstanceQuery()
			.processInstanceBusinessKey(change.cycleId().toString(), QuarterlyPaperProcess.KEY)
			.singleResult();
		if (process != null) {
			follow(process, change.cycleId());
		}
	}

	private void follow(ProcessInstance process, UUID cycleId) {
		this.runtime.setVariable(process.getId(), QuarterlyPaperProcess.Variables.COMPILE_AT,
				this.dates.compileAt(cycleId));
		this.runtime.setVariable(process.getId(), QuarterlyPaperProcess.Variables.RECOMPILE_AT,
				this.dates.recompileAt(cycleId));
		this.runtime.setVariable(process.getId(), QuarterlyPaperProcess.Variables.CLOSE_AT,
				this.dates.closeAt(cycleId));
		this.management.createJobQuery()
			.processInstanceId(process.getId())
			.timers()
			.list()
			.forEach((timer) -> this.management.recalculateJobDuedate(timer.getId(), false));
		this.tasks.createTaskQuery()
			.processInstanceId(process.getId())
			.taskDefinitionKeyIn(QuarterlyPaperProcess.Elements.CHECK_PAPER,
					QuarterlyPaperProcess.Elements.CHECK_SUPPLEMENT)
			.list()
			.forEach((task) -> this.sections.dress(task, cycleId));
	}

}
