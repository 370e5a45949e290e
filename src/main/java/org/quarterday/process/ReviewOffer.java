package org.quarterday.process;

import java.util.List;
import java.util.UUID;

import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.quarterday.mail.Notices;

import org.springframework.stereotype.Component;

/**
 * To whom a waiting "Review section" is offered, brought back into line with the
 * section's reviewers; whoever is new is told.
 */
@Component
class ReviewOffer {

	private final TaskService tasks;

	private final Reviewers reviewers;

	private final Notices notices;

	ReviewOffer(TaskService tasks, Reviewers reviewers, Notices notices) {
		this.tasks = tasks;
		this.reviewers = reviewers;
		this.notices = notices;
	}

	/** Changes the offer, and takes the claim of somebody who may no longer review. */
	void follow(Task task, UUID sectionId) {
		List<String> chosen = this.reviewers.chosen(sectionId,
				(Integer) this.tasks.getVariable(task.getId(), SectionPreparationProcess.Variables.SEAT));
		List<String> offered = this.tasks.getIdentityLinksForTask(task.getId())
			.stream()
			.filter((link) -> IdentityLinkType.CANDIDATE.equals(link.getType()) && link.getUserId() != null)
			.map((link) -> link.getUserId())
			.toList();
		offered.stream()
			.filter((person) -> !chosen.contains(person))
			.forEach((person) -> this.tasks.deleteCandidateUser(task.getId(), person));
		List<String> added = chosen.stream().filter((person) -> !offered.contains(person)).toList();
		added.forEach((person) -> this.tasks.addCandidateUser(task.getId(), person));
		if (task.getAssignee() != null && !chosen.contains(task.getAssignee())) {
			this.tasks.setAssignee(task.getId(), null);
		}
		if (!added.isEmpty()) {
			this.notices.reviewWaiting(sectionId, added);
		}
	}

	/**
	 * Tells a colleague to whom it was given, even one who might review it before, and
	 * ends the claim of somebody else, or the colleague could not decide.
	 */
	void given(UUID sectionId, String colleague) {
		this.tasks.createTaskQuery()
			.processInstanceBusinessKey(sectionId.toString())
			.taskDefinitionKey(SectionPreparationProcess.Elements.REVIEW_SECTION)
			.taskCandidateUser(colleague)
			.includeAssignedTasks()
			.list()
			.stream()
			.filter((task) -> task.getAssignee() != null && !task.getAssignee().equals(colleague))
			.forEach((task) -> this.tasks.setAssignee(task.getId(), null));
		this.notices.reviewWaiting(sectionId, List.of(colleague));
	}

}
