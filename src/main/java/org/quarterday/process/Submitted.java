package org.quarterday.process;

import java.util.Arrays;
import java.util.Optional;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.quarterday.cycle.Refusal;

/** What a person sent with a completed task, checked. */
final class Submitted {

	private Submitted() {
	}

	/**
	 * @throws Refusal when it is none of the choices
	 */
	static <E extends Enum<E>> E choice(DelegateTask task, String variable, Class<E> choices) {
		Object sent = task.getVariable(variable);
		Optional<E> choice = Arrays.stream(choices.getEnumConstants())
			.filter((each) -> each.name().equals(sent))
			.findFirst();
		return choice.orElseThrow(() -> new Refusal(variable, "Choose what should happen"));
	}

	/** The text sent, or an empty one. */
	static String text(DelegateTask task, String variable) {
		return (task.getVariable(variable) instanceof String text) ? text : "";
	}

}
