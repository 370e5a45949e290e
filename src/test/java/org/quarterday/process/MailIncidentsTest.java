package org.quarterday.process;

import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.quarterday.cycle.SectionFlow;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** LK7: a mail that did not arrive is an incident of its section, until it did. */
class MailIncidentsTest extends ProcessStory {

	@Autowired
	private MailIncidents incidents;

	@Autowired
	private SectionFlow flow;

	@Test
	void aFailedMailIsAnIncidentThatResendingCloses() {
		UUID section = begun();
		this.incidents.opened(section, "The email did not reach lead-1. 550 no such user");
		this.incidents.opened(section, "Nor did this one");
		assertThat(this.runtime.createIncidentQuery()
			.incidentType(MailIncidents.TYPE)
			.configuration(section.toString())
			.list()).extracting("incidentMessage")
			.containsExactlyInAnyOrder("The email did not reach lead-1. 550 no such user", "Nor did this one");
		this.incidents.resolved(section);
		assertThat(this.runtime.createIncidentQuery().count()).isZero();
		end(section);
	}

	@Test
	void theSectionGoesOnWhileTheIncidentIsOpen() {
		UUID section = begun();
		this.incidents.opened(section, "The email did not reach lead-1");
		this.flow.send(section, Council.LEAD);
		this.incidents.resolved(section);
		end(section);
	}

	@Test
	void aSectionWithoutProcessNeedsNone() {
		this.incidents.opened(UUID.randomUUID(), "The email did not reach lead-1");
		this.incidents.resolved(UUID.randomUUID());
		assertThat(this.runtime.createIncidentQuery().count()).isZero();
	}

	private UUID begun() {
		UUID section = this.council.section();
		this.runtime.startProcessInstanceByKey(SectionPreparationProcess.KEY, section.toString());
		return section;
	}

	private void end(UUID section) {
		this.runtime.deleteProcessInstance(process(section).getId(), "story told");
	}

}
