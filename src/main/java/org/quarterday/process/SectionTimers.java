package org.quarterday.process;

import java.util.UUID;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;

import org.springframework.stereotype.Component;

/**
 * Timers, task names and due dates of a section, brought back into line with its dates.
 */
@Component
class SectionTimers {

	private final RuntimeService runtime;

	private final TaskService tasks;

	private final ManagementService management;

	private final ReminderDates dates;

	private final TaskDress dress;

	private final ReviewOffer offer;

	SectionTimers(RuntimeService runtime, TaskService tasks, ManagementService management, ReminderDates dates,
			TaskDress dress, ReviewOffer offer) {
		this.runtime = runtime;
		this.tasks = tasks;
		this.management = management;
		this.dates = dates;
		this.dress = dress;
		this.offer = offer;
	}

	/** The section's due dates or people have changed. */
	void follow(UUID sectionId) {
		ProcessInstance process = this.runtime.createProcessInstanceQuery()
			.processInstanceBusinessKey(sectionId.toString(), SectionPreparationProcess.KEY)
			.singleResult();
		if (process == null) {
			return;
		}
		this.runtime.setVariable(process.getId(), SectionPreparationProcess.Variables.NEXT_DRAFT_REMINDER,
				this.dates.nextDraft(sectionId));
		this.runtime.setVariable(process.getId(), SectionPreparationProcess.Variables.NEXT_REVIEW_REMINDER,
				this.dates.nextReview(sectionId));
		this.management.createJobQuery()
			.processInstanceId(process.getId())
			.timers()
			.list()
			.forEach((timer) -> this.management.recalculateJobDuedate(timer.getId(), false));
		this.tasks.createTaskQuery()
			.processInstanceId(process.getId())
			.list()
			.forEach((task) -> dress(task, sectionId));
	}

	private void dress(Task task, UUID sectionId) {
		if (SectionPreparationProcess.Elements.DRAFT_SECTION.equals(task.getTaskDefinitionKey())) {
			this.dress.draft(task, sectionId);
			this.tasks.saveTask(task);
		}
		else {
			this.dress.review(task, sectionId);
			this.tasks.saveTask(task);
			this.offer.follow(task, sectionId);
		}
	}

}
