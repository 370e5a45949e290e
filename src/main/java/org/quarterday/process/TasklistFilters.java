package org.quarterday.process;

import java.util.Map;

import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.TaskQuery;
import org.quarterday.process.security.Groups;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/**
 * The lists that people find in the Tasklist, brought up to date at each start: nobody
 * else may make any. Each shows what is offered to the person who looks or taken on by
 * them, the first due first. Beside a task its process may be looked at.
 */
@Component
class TasklistFilters implements SmartInitializingSingleton {

	static final String SECTIONS_TO_REVIEW = "Sections to review";

	static final String BACK_AGAIN = "Returned and back";

	static final String PAPERS_TO_CHECK = "Papers to check";

	static final String SUPPLEMENTS_TO_CHECK = "Supplements to check";

	private static final String WHO_LOOKS = "${currentUser()}";

	private final FilterService filters;

	private final TaskService tasks;

	private final AuthorizationService authorizations;

	TasklistFilters(FilterService filters, TaskService tasks, AuthorizationService authorizations) {
		this.filters = filters;
		this.tasks = tasks;
		this.authorizations = authorizations;
	}

	@Override
	public void afterSingletonsInstantiated() {
		show(SECTIONS_TO_REVIEW, SectionPreparationProcess.Elements.REVIEW_SECTION, Groups.REVIEWER,
				"Approve each, or return it with a comment", 10);
		show(BACK_AGAIN, query(SectionPreparationProcess.Elements.REVIEW_SECTION).taskMinPriority(TaskDress.BACK_AGAIN),
				Groups.REVIEWER, "Returned before, changed and sent again", 12);
		show(PAPERS_TO_CHECK, QuarterlyPaperProcess.Elements.CHECK_PAPER, Groups.OFFICER,
				"Publish each, or wait for sections sent back", 20);
		show(SUPPLEMENTS_TO_CHECK, QuarterlyPaperProcess.Elements.CHECK_SUPPLEMENT, Groups.OFFICER,
				"Sections that came after their paper", 30);
		read(Resources.PROCESS_DEFINITION, SectionPreparationProcess.KEY, Groups.REVIEWER);
		read(Resources.PROCESS_DEFINITION, QuarterlyPaperProcess.KEY, Groups.OFFICER);
	}

	private void show(String name, String taskKey, String group, String description, int position) {
		show(name, query(taskKey), group, description, position);
	}

	private void show(String name, TaskQuery query, String group, String description, int position) {
		Filter filter = this.filters.createFilterQuery().filterName(name).singleResult();
		if (filter == null) {
			filter = this.filters.newTaskFilter(name);
		}
		filter.setQuery(query);
		filter.setProperties(Map.of("description", description, "priority", position, "refresh", true,
				"showUndefinedVariable", false));
		read(Resources.FILTER, this.filters.saveFilter(filter).getId(), group);
	}

	private TaskQuery query(String taskKey) {
		return this.tasks.createTaskQuery()
			.taskDefinitionKey(taskKey)
			.or()
			.taskAssigneeExpression(WHO_LOOKS)
			.taskCandidateUserExpression(WHO_LOOKS)
			.endOr()
			.orderByDueDate()
			.asc();
	}

	private void read(Resources kind, String id, String group) {
		boolean allowed = this.authorizations.createAuthorizationQuery()
			.resourceType(kind)
			.resourceId(id)
			.groupIdIn(group)
			.count() > 0;
		if (!allowed) {
			Authorization read = this.authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
			read.setGroupId(group);
			read.setResource(kind);
			read.setResourceId(id);
			read.addPermission(Permissions.READ);
			this.authorizations.saveAuthorization(read);
		}
	}

}
