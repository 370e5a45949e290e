package org.quarterday.console;

import java.util.List;

import org.quarterday.cycle.Refusal;
import org.quarterday.page.Problems;

/** Refusals as problems of a form, whose field ids have no spaces. */
final class FormProblems {

	private FormProblems() {
	}

	static Problems of(List<Refusal> refusals) {
		Problems problems = new Problems();
		refusals.stream()
			.flatMap((refusal) -> refusal.all().stream())
			.forEach((refusal) -> problems.add(field(refusal.field()), refusal.getMessage()));
		return problems;
	}

	static Problems of(Refusal refusal) {
		return of(List.of(refusal));
	}

	/** {@code reviewer deputy} is the field {@code reviewerDeputy}. */
	private static String field(String name) {
		StringBuilder field = new StringBuilder();
		for (String word : name.split(" ")) {
			field.append(field.isEmpty() ? word : word.substring(0, 1).toUpperCase() + word.substring(1));
		}
		return field.toString();
	}

}
