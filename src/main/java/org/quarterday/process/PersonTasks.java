package org.quarterday.process;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.task.Task;
import org.quarterday.cycle.Refusal;

import org.springframework.stereotype.Component;

/**
 * Completes people's tasks in their name. Whether the person may is checked by the task's
 * own listener, so the engine's authorizations stay out of it.
 */
@Component
class PersonTasks {

	private final TaskService tasks;

	private final IdentityService identities;

	private final ProcessEngineConfigurationImpl configuration;

	PersonTasks(TaskService tasks, IdentityService identities, ProcessEngineConfigurationImpl configuration) {
		this.tasks = tasks;
		this.identities = identities;
		this.configuration = configuration;
	}

	/**
	 * @param businessKey the cycle or section
	 * @throws Refusal when nobody holds that task now, or its listener refuses
	 */
	void complete(UUID businessKey, String taskKey, String actor, Map<String, Object> variables) {
		complete(businessKey, taskKey, 0, actor, variables);
	}

	/** As above, where several such tasks wait side by side. */
	void complete(UUID businessKey, String taskKey, int seat, String actor, Map<String, Object> variables) {
		Task task = task(businessKey, taskKey, seat);
		try {
			as(actor, () -> this.tasks.complete(task.getId(), variables));
		}
		catch (ProcessEngineException ex) {
			throw refusal(ex);
		}
	}

	private Task task(UUID businessKey, String taskKey, int seat) {
		List<Task> waiting = this.tasks.createTaskQuery()
			.processInstanceBusinessKey(businessKey.toString())
			.taskDefinitionKey(taskKey)
			.list();
		return waiting.stream()
			.filter((task) -> seat(task).equals(seat))
			.findFirst()
			.or(() -> waiting.stream().findFirst())
			.orElseThrow(() -> new Refusal("This has been decided already: look at where it stands now"));
	}

	private Integer seat(Task task) {
		Object seat = this.tasks.getVariable(task.getId(), SectionPreparationProcess.Variables.SEAT);
		return (seat instanceof Integer number) ? number : 0;
	}

	/** Whether such a task waits for somebody. */
	boolean waits(UUID businessKey, String taskKey) {
		return this.tasks.createTaskQuery()
			.processInstanceBusinessKey(businessKey.toString())
			.taskDefinitionKey(taskKey)
			.count() > 0;
	}

	private void as(String actor, Runnable action) {
		Authentication before = this.identities.getCurrentAuthentication();
		this.identities.setAuthenticatedUserId(actor);
		try {
			this.configuration.getCommandExecutorTxRequired()
				.execute((context) -> context.runWithoutAuthorization(() -> {
					action.run();
					return null;
				}));
		}
		finally {
			this.identities.setAuthentication(before);
		}
	}

	/** The refusal inside what the engine wrapped around it, or the exception itself. */
	private static RuntimeException refusal(ProcessEngineException wrapped) {
		for (Throwable cause = wrapped; cause != null; cause = cause.getCause()) {
			if (cause instanceof Refusal refusal) {
				return refusal;
			}
		}
		return wrapped;
	}

}
