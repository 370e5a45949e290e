package org.quarterday.process;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.engine.task.Task;
import org.quarterday.console.SectionTasks;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads where sections stand out of the engine: three queries, however many there are.
 */
@Component
@Transactional(readOnly = true)
class EngineSectionTasks implements SectionTasks {

	private static final String STOPPED = "The system could not go on by itself: ask the administrator to look at it in Cockpit";

	private final RuntimeService runtime;

	private final TaskService tasks;

	private final ProcessEngineConfigurationImpl configuration;

	EngineSectionTasks(RuntimeService runtime, TaskService tasks, ProcessEngineConfigurationImpl configuration) {
		this.runtime = runtime;
		this.tasks = tasks;
		this.configuration = configuration;
	}

	@Override
	public Map<UUID, Standing> running() {
		return unhindered(() -> {
			Map<String, Instant> since = this.tasks.createTaskQuery()
				.processDefinitionKey(SectionPreparationProcess.KEY)
				.list()
				.stream()
				.collect(Collectors.toMap(Task::getProcessInstanceId, (task) -> task.getCreateTime().toInstant(),
						(one, other) -> one));
			Map<String, String> stopped = this.runtime.createIncidentQuery()
				.incidentType(Incident.FAILED_JOB_HANDLER_TYPE)
				.list()
				.stream()
				.collect(Collectors.toMap(Incident::getProcessInstanceId, (incident) -> STOPPED, (one, other) -> one));
			Map<UUID, Standing> running = new HashMap<>();
			this.runtime.createProcessInstanceQuery()
				.processDefinitionKey(SectionPreparationProcess.KEY)
				.list()
				.forEach((process) -> running.put(UUID.fromString(process.getBusinessKey()),
						new Standing(since.get(process.getId()), stopped.getOrDefault(process.getId(), ""))));
			return running;
		});
	}

	/** The officer's page shows them all: no right of one's own to each is needed. */
	private <T> T unhindered(Supplier<T> reading) {
		return this.configuration.getCommandExecutorTxRequired()
			.execute((context) -> context.runWithoutAuthorization(reading::get));
	}

}
