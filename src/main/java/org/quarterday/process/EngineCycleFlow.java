package org.quarterday.process;

import java.util.Map;
import java.util.UUID;

import org.camunda.bpm.engine.RuntimeService;
import org.quarterday.cycle.CycleFlow;
import org.quarterday.cycle.Cycles;
import org.quarterday.cycle.Refusal;
import org.quarterday.cycle.Section;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The flow of a cycle, by the process engine. */
@Service
@Transactional
class EngineCycleFlow implements CycleFlow {

	private final PersonTasks tasks;

	private final RuntimeService runtime;

	private final Cycles cycles;

	EngineCycleFlow(PersonTasks tasks, RuntimeService runtime, Cycles cycles) {
		this.tasks = tasks;
		this.runtime = runtime;
		this.cycles = cycles;
	}

	/**
	 * The process never sends itself a message: it starts, comes to rest, and then each
	 * section follows by a call of its own, all in one transaction.
	 */
	@Override
	public void open(UUID cycleId) {
		this.runtime.startProcessInstanceByKey(QuarterlyPaperProcess.KEY, cycleId.toString(),
				Map.of(QuarterlyPaperProcess.Variables.CYCLE_ID, cycleId.toString()));
		for (Section section : this.cycles.sections(cycleId)) {
			addSection(cycleId, section.id());
		}
	}

	@Override
	public void addSection(UUID cycleId, UUID sectionId) {
		this.runtime.createMessageCorrelation(QuarterlyPaperProcess.Messages.SECTION_ASKED)
			.processInstanceBusinessKey(cycleId.toString())
			.setVariableToTriggeredScope(QuarterlyPaperProcess.Variables.SECTION_ID, sectionId.toString())
			.correlateExclusively();
	}

	/** Nobody may be waiting: the compile date may have come first. */
	@Override
	public void allSettled(UUID cycleId) {
		this.runtime.createMessageCorrelation(QuarterlyPaperProcess.Messages.ALL_SECTIONS_SETTLED)
			.processInstanceBusinessKey(cycleId.toString())
			.correlateAll();
	}

	@Override
	public void decide(UUID cycleId, String actor, PaperDecision decision) {
		this.tasks.complete(cycleId, QuarterlyPaperProcess.Elements.CHECK_PAPER, actor,
				Map.of(QuarterlyPaperProcess.Variables.DECISION, decision.name()));
		sayRefusal(cycleId);
	}

	/** One that waits already takes this section along. */
	@Override
	public void supplementWaits(UUID cycleId) {
		if (!this.tasks.waits(cycleId, QuarterlyPaperProcess.Elements.CHECK_SUPPLEMENT)) {
			this.runtime.createMessageCorrelation(QuarterlyPaperProcess.Messages.LATE_SECTION_APPROVED)
				.processInstanceBusinessKey(cycleId.toString())
				.correlateExclusively();
		}
	}

	@Override
	public void publishSupplement(UUID cycleId, String actor) {
		this.tasks.complete(cycleId, QuarterlyPaperProcess.Elements.CHECK_SUPPLEMENT, actor, Map.of());
		sayRefusal(cycleId);
	}

	private void sayRefusal(UUID cycleId) {
		this.runtime.createVariableInstanceQuery()
			.variableName(QuarterlyPaperProcess.Variables.REFUSAL)
			.processInstanceIdIn(process(cycleId))
			.list()
			.forEach((refusal) -> {
				throw new Refusal("publish", (String) refusal.getValue());
			});
	}

	@Override
	public void cancel(UUID cycleId) {
		this.runtime.createMessageCorrelation(QuarterlyPaperProcess.Messages.CYCLE_CANCELLED)
			.processInstanceBusinessKey(cycleId.toString())
			.correlateExclusively();
	}

	private String process(UUID cycleId) {
		return this.runtime.createProcessInstanceQuery()
			.processInstanceBusinessKey(cycleId.toString(), QuarterlyPaperProcess.KEY)
			.singleResult()
			.getId();
	}

}
