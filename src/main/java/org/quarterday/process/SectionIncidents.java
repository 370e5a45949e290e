package org.quarterday.process;

import java.util.UUID;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.quarterday.mail.DeliveryIncidents;

import org.springframework.stereotype.Component;

/** Mails that could not be delivered, as incidents of the section's process. */
@Component
class SectionIncidents implements DeliveryIncidents {

	static final String UNDELIVERED = "mailUndelivered";

	/** The engine keeps no longer text. */
	private static final int MOST_TEXT = 4000;

	private final RuntimeService runtime;

	SectionIncidents(RuntimeService runtime) {
		this.runtime = runtime;
	}

	/** A section whose process has ended shows nothing: nobody can act on it any more. */
	@Override
	public void opened(UUID sectionId, String text) {
		ProcessInstance process = process(sectionId);
		if (process != null) {
			this.runtime.createIncident(UNDELIVERED, process.getId(), sectionId.toString(),
					text.substring(0, Math.min(text.length(), MOST_TEXT)));
		}
	}

	@Override
	public void resolved(UUID sectionId) {
		this.runtime.createIncidentQuery()
			.incidentType(UNDELIVERED)
			.configuration(sectionId.toString())
			.listPage(0, 100)
			.forEach((incident) -> this.runtime.resolveIncident(incident.getId()));
	}

	private ProcessInstance process(UUID sectionId) {
		return this.runtime.createProcessInstanceQuery()
			.processInstanceBusinessKey(sectionId.toString(), SectionPreparationProcess.KEY)
			.singleResult();
	}

}
