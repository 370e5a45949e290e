package org.quarterday.process;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.quarterday.cycle.Refusal;

/** What a person sent with a completed task, checked. */
final class Submitted {

	private static final ObjectMapper JSON = new ObjectMapper();

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

	/**
	 * Texts by name, sent as JSON; null when none were sent.
	 * @throws Refusal when it is no such JSON
	 */
	static Map<String, String> texts(DelegateTask task, String variable) {
		String sent = text(task, variable);
		if (sent.isEmpty()) {
			return null;
		}
		try {
			return JSON.readValue(sent, new TypeReference<>() {
			});
		}
		catch (JsonProcessingException ex) {
			throw new Refusal("What you marked could not be read: reload the page and mark it again");
		}
	}

}
