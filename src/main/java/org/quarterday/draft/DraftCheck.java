package org.quarterday.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.quarterday.content.WordCount;
import org.quarterday.cycle.Quarter;
import org.quarterday.cycle.Refusal;
import org.quarterday.figures.Figures;
import org.quarterday.people.WritingRules;

import org.springframework.stereotype.Component;

/** Whether a draft is complete, so that it may be sent. */
@Component
class DraftCheck {

	/** More than this is not a section of a paper but a document of its own. */
	static final int MOST_TO_SEND = 100_000;

	private final Figures figures;

	private final WritingRules rules;

	DraftCheck(Figures figures, WritingRules rules) {
		this.figures = figures;
		this.rules = rules;
	}

	/**
	 * What keeps it from being sent, in the order of the form. Fields are named
	 * {@code words}, {@code nil}, {@code nilReason} and
	 * {@code figures.<code>.<part of TypedFigure>}.
	 */
	List<Refusal> problems(String serviceId, Quarter quarter, Typed typed) {
		List<Refusal> problems = new ArrayList<>(figures(serviceId, quarter, typed));
		if (typed.nil() && !typed.words().isBlank()) {
			problems.add(new Refusal("nil",
					"You wrote achievements and also chose “Nothing to report”. Clear one of the two"));
		}
		else if (!typed.nil() && typed.words().isBlank()) {
			problems.add(new Refusal("words", "Write what was achieved, or choose “Nothing to report”"));
		}
		if (typed.words().length() > MOST_TO_SEND) {
			problems.add(new Refusal("words",
					"The achievements have %,d characters; the most that a paper takes is %,d. Shorten them by %,d"
						.formatted(typed.words().length(), MOST_TO_SEND, typed.words().length() - MOST_TO_SEND)));
		}
		int over = typed.nil() ? 0 : this.rules.ofService(serviceId).over(WordCount.of(typed.words()));
		if (over > 0) {
			problems.add(new Refusal("words",
					"The achievements have %,d %s more than the committee takes. Shorten them, or ask the officer"
						.formatted(over, (over == 1) ? "word" : "words")));
		}
		return problems;
	}

	/** Figures that were typed and cannot be read, and a text that is too long. */
	List<Refusal> unreadable(String serviceId, Quarter quarter, Typed typed) {
		Set<String> asked = this.figures.view(serviceId, quarter, typed.figures())
			.stream()
			.filter((row) -> !row.question().isEmpty())
			.map((row) -> "figures.%s.value".formatted(row.code()))
			.collect(Collectors.toSet());
		boolean tooLong = typed.words().length() > MOST_TO_SEND;
		return problems(serviceId, quarter, typed).stream()
			.filter((problem) -> asked.contains(problem.field()) || (tooLong && problem.field().equals("words")))
			.toList();
	}

	private List<Refusal> figures(String serviceId, Quarter quarter, Typed typed) {
		return this.figures.check(serviceId, quarter, typed.figures())
			.stream()
			.map((error) -> new Refusal("figures.%s.%s".formatted(error.code(), error.field()), error.message()))
			.toList();
	}

}
