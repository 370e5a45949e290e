package org.quarterday.process;

import java.util.Map;
import java.util.UUID;

import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.variable.Variables;
import org.quarterday.cycle.Refusal;
import org.quarterday.cycle.SectionFlow;
import org.quarterday.cycle.Sections;
import org.quarterday.review.ReviewRecord;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The flow of a section, by the process engine. Each call first holds the section, so
 * that a reminder falling due at the same moment gives way to the person, not the person
 * to the reminder.
 */
@Service
@Transactional
class EngineSectionFlow implements SectionFlow {

	private final PersonTasks tasks;

	private final RuntimeService runtime;

	private final SectionTimers timers;

	private final ReviewOffer offer;

	private final Sections sections;

	private final ReviewRecord reviews;

	EngineSectionFlow(PersonTasks tasks, RuntimeService runtime, SectionTimers timers, ReviewOffer offer,
			Sections sections, ReviewRecord reviews) {
		this.offer = offer;
		this.reviews = reviews;
		this.sections = sections;
		this.tasks = tasks;
		this.runtime = runtime;
		this.timers = timers;
	}

	@Override
	public void send(UUID sectionId, String actor) {
		this.sections.hold(sectionId);
		this.tasks.complete(sectionId, SectionPreparationProcess.Elements.DRAFT_SECTION, actor, Map.of());
	}

	@Override
	public void decide(UUID sectionId, String actor, Decision decision, String comment) {
		this.sections.hold(sectionId);
		this.tasks.complete(sectionId, SectionPreparationProcess.Elements.REVIEW_SECTION,
				this.reviews.seatOf(sectionId, actor), actor,
				Variables.createVariables()
					.putValue(SectionPreparationProcess.Variables.DECISION, decision.name())
					.putValueTyped(ReviewSectionCompleted.COMMENT, Variables.stringValue(comment, true)));
	}

	@Override
	public void excuse(UUID sectionId) {
		send(SectionPreparationProcess.Messages.SECTION_EXCUSED, sectionId);
	}

	@Override
	public void reopen(UUID sectionId) {
		send(SectionPreparationProcess.Messages.SECTION_REOPENED, sectionId);
	}

	@Override
	public void undo(UUID sectionId) {
		send(SectionPreparationProcess.Messages.DECISION_UNDONE, sectionId);
	}

	@Override
	public void undo(UUID sectionId, int seat) {
		this.sections.hold(sectionId);
		ProcessInstance process = this.runtime.createProcessInstanceQuery()
			.processInstanceBusinessKey(sectionId.toString(), SectionPreparationProcess.KEY)
			.singleResult();
		this.runtime.createProcessInstanceModification(process.getId())
			.startBeforeActivity(SectionPreparationProcess.Elements.REVIEW_SECTION_PHASE)
			.setVariableLocal(SectionPreparationProcess.Variables.SEAT, seat)
			.execute();
	}

	@Override
	public void recall(UUID sectionId) {
		send(SectionPreparationProcess.Messages.SECTION_RECALLED, sectionId);
	}

	@Override
	public void rescheduled(UUID sectionId) {
		this.sections.hold(sectionId);
		this.timers.follow(sectionId);
	}

	@Override
	public void given(UUID sectionId, String colleague) {
		rescheduled(sectionId);
		this.offer.given(sectionId, colleague);
	}

	private void send(String message, UUID sectionId) {
		this.sections.hold(sectionId);
		try {
			this.runtime.createMessageCorrelation(message)
				.processInstanceBusinessKey(sectionId.toString())
				.correlateExclusively();
		}
		catch (MismatchingMessageCorrelationException ex) {
			throw new Refusal("This section has moved on since: look at where it stands now");
		}
	}

}
