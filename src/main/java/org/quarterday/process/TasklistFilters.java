package org.quarterday.process;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Date;
import java.util.Map;

import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.TaskQuery;
import org.quarterday.cycle.DayBegun;
import org.quarterday.cycle.Time;
import org.quarterday.process.security.Groups;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * The lists that people find in the Tasklist, brought up to date at each start: nobody
 * else may make any. Each shows what is offered to the person who looks or taken on by
 * them, the first due first. What is due today is a date, renewed as each day begins: the
 * guard lets no filter reckon dates. Beside a task its process may be looked at.
 */
@Component
class TasklistFilters implements SmartInitializingSingleton {

	static final String SECTIONS_TO_REVIEW = "Sections to review";

	static final String DUE_TODAY = "Due today or late";

	static final String DIRECTORATE = "Whole directorate";

	static final String BACK_AGAIN = "Returned and back";

	static final String PAPERS_TO_CHECK = "Papers to check";

	static final String SUPPLEMENTS_TO_CHECK = "Supplements to check";

	private static final String WHO_LOOKS = "${currentUser()}";

	private final FilterService filters;

	private final TaskService tasks;

	private final AuthorizationService authorizations;

	private final Clock clock;

	TasklistFilters(FilterService filters, TaskService tasks, AuthorizationService authorizations, Clock clock) {
		this.clock = clock;
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
		show(DIRECTORATE,
				this.tasks.createTaskQuery()
					.taskDefinitionKey(SectionPreparationProcess.Elements.REVIEW_SECTION)
					.taskCandidateUserExpression(WHO_LOOKS)
					.includeAssignedTasks()
					.orderByDueDate()
					.asc(),
				Groups.REVIEWER, "In review in your services, whoever has taken it on", 14);
		dueOn(Time.today(this.clock));
		show(PAPERS_TO_CHECK, QuarterlyPaperProcess.Elements.CHECK_PAPER, Groups.OFFICER,
				"Publish each, or wait for sections sent back", 20);
		show(SUPPLEMENTS_TO_CHECK, QuarterlyPaperProcess.Elements.CHECK_SUPPLEMENT, Groups.OFFICER,
				"Sections that came after their paper", 30);
		read(Resources.PROCESS_DEFINITION, SectionPreparationProcess.KEY, Groups.REVIEWER);
		read(Resources.PROCESS_DEFINITION, QuarterlyPaperProcess.KEY, Groups.OFFICER);
	}

	/** What is due today is another list every day. */
	@EventListener
	void dayBegun(DayBegun begun) {
		dueOn(begun.day());
	}

	private void dueOn(LocalDate day) {
		show(DUE_TODAY,
				query(SectionPreparationProcess.Elements.REVIEW_SECTION)
					.dueBefore(Date.from(Time.at(day.plusDays(1), LocalTime.MIDNIGHT))),
				Groups.REVIEWER, "To be decided by the end of today, and what is late", 11);
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
