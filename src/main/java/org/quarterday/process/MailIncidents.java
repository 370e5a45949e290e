package org.quarterday.process;

import java.util.Optional;
import java.util.UUID;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.runtime.ActivityInstance;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.quarterday.cycle.Sections;
import org.quarterday.mail.DeliveryIncidents;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Shows a mail that did not arrive as an incident of the section's process (decision 9).
 * A section whose process has ended needs none.
 */
@Component
@Transactional
class MailIncidents implements DeliveryIncidents {

	static final String TYPE = "mailNotDelivered";

	/** The engine keeps no longer text. */
	private static final int MOST_TEXT = 4000;

	private final RuntimeService runtime;

	private final Sections sections;

	private final ProcessEngineConfigurationImpl configuration;

	MailIncidents(RuntimeService runtime, Sections sections, ProcessEngineConfigurationImpl configuration) {
		this.runtime = runtime;
		this.sections = sections;
		this.configuration = configuration;
	}

	@Override
	public void opened(UUID sectionId, String text) {
		ProcessInstance process = this.runtime.createProcessInstanceQuery()
			.processInstanceBusinessKey(sectionId.toString())
			.singleResult();
		if (process != null) {
			this.sections.hold(sectionId);
			unhindered(() -> execution(this.runtime.getActivityInstance(process.getId()))
				.ifPresent((execution) -> this.runtime.createIncident(TYPE, execution, sectionId.toString(),
						text.substring(0, Math.min(text.length(), MOST_TEXT)))));
		}
	}

	/** Where the process stands: an incident needs an activity to stand at. */
	private static Optional<String> execution(ActivityInstance root) {
		ActivityInstance at = root;
		while (at.getChildActivityInstances().length > 0) {
			at = at.getChildActivityInstances()[0];
		}
		return (at != root) ? Optional.of(at.getExecutionIds()[0]) : Optional.empty();
	}

	@Override
	public void resolved(UUID sectionId) {
		unhindered(() -> this.runtime.createIncidentQuery()
			.incidentType(TYPE)
			.configuration(sectionId.toString())
			.list()
			.forEach((incident) -> this.runtime.resolveIncident(incident.getId())));
	}

	/** Whoever's action this follows from needs no right of their own to it. */
	private void unhindered(Runnable action) {
		this.configuration.getCommandExecutorTxRequired().execute((context) -> context.runWithoutAuthorization(() -> {
			action.run();
			return null;
		}));
	}

}
