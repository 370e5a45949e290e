package org.quarterday.page;

import java.util.ArrayList;
import java.util.List;

import org.quarterday.cycle.Refusal;

/**
 * What is wrong with what a person sent, to be shown in the error summary and, in the
 * same words, beside each field (LK6). Put it into the model as {@code problems}.
 */
public final class Problems {

	private final List<Problem> list = new ArrayList<>();

	public Problems add(String field, String message) {
		this.list.add(new Problem(field, message));
		return this;
	}

	public Problems add(Refusal refusal) {
		refusal.all().forEach((each) -> add(each.field(), each.getMessage()));
		return this;
	}

	public boolean isAny() {
		return !this.list.isEmpty();
	}

	public List<Problem> getList() {
		return List.copyOf(this.list);
	}

	/** The messages that belong beside a field, or null when there is none. */
	public String at(String field) {
		List<String> messages = this.list.stream()
			.filter((problem) -> problem.field().equals(field))
			.map(Problem::message)
			.toList();
		return messages.isEmpty() ? null : String.join(" ", messages);
	}

	/**
	 * One problem.
	 *
	 * @param field the id of the form field, or empty when none is at fault
	 */
	public record Problem(String field, String message) {
	}

}
