package org.quarterday.process;

import java.util.UUID;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.quarterday.cycle.CycleFlow.PaperDecision;
import org.quarterday.cycle.Refusal;
import org.quarterday.people.People;
import org.quarterday.people.Role;

import org.springframework.stereotype.Component;

/**
 * An officer decides on the paper, in the Tasklist or on the console: checks who acts and
 * what was decided, and records it. Nothing sent along is believed.
 */
@Component
class CheckPaperCompleted implements TaskListener {

	private final People people;

	private final CheckRecord record;

	CheckPaperCompleted(People people, CheckRecord record) {
		this.people = people;
		this.record = record;
	}

	@Override
	public void notify(DelegateTask task) {
		String actor = Actor.of(task);
		this.people.find(actor)
			.filter((person) -> person.active() && person.is(Role.OFFICER))
			.orElseThrow(() -> new Refusal("Only a democratic services officer can decide on the paper"));
		task.removeVariable(QuarterlyPaperProcess.Variables.REFUSAL);
		UUID cycleId = Ids.of(task);
		if (Submitted.choice(task, QuarterlyPaperProcess.Variables.DECISION,
				PaperDecision.class) == PaperDecision.SEND_BACK) {
			task.setVariable(QuarterlyPaperProcess.Variables.RECOMPILE_AT, this.record.sentBack(cycleId, actor));
		}
	}

}
