package org.quarterday.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.quarterday.cycle.Refusal;
import org.quarterday.people.People;
import org.quarterday.people.Role;

import org.springframework.stereotype.Component;

/**
 * An officer decides to publish a supplement, in the Tasklist or on the console: checks
 * who acts. Nothing sent along is believed.
 */
@Component
class CheckSupplementCompleted implements TaskListener {

	private final People people;

	CheckSupplementCompleted(People people) {
		this.people = people;
	}

	@Override
	public void notify(DelegateTask task) {
		this.people.find(Actor.of(task))
			.filter((person) -> person.active() && person.is(Role.OFFICER))
			.orElseThrow(() -> new Refusal("Only a democratic services officer can publish a supplement"));
		task.removeVariable(QuarterlyPaperProcess.Variables.REFUSAL);
	}

}
