package org.quarterday.rehearsal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.quarterday.cycle.Outline;
import org.quarterday.cycle.Quarter;
import org.quarterday.cycle.Refusal;
import org.quarterday.paper.PastPaper;
import org.quarterday.paper.PastPaper.PastService;

/**
 * What is rehearsed.
 *
 * @param start where the clock begins
 * @param returned names of services whose first version is returned
 * @param late names of services whose first version comes after the due day
 */
record RehearsalPlan(RehearseOptions options, PastPaper past, Quarter quarter, LocalDate meeting, Instant start,
		Set<String> returned, Set<String> late) {

	Outline outline() {
		return Outline.valueOf(this.options.outline().replace('-', '_').toUpperCase(java.util.Locale.ROOT));
	}

	/**
	 * The services that a person named, by their full names, whatever the case.
	 * @throws Refusal when the paper has no such service
	 */
	static Set<String> named(PastPaper past, List<String> words) {
		return words.stream()
			.map((word) -> past.services()
				.stream()
				.map(PastService::name)
				.filter((name) -> name.equalsIgnoreCase(word.strip()))
				.findFirst()
				.orElseThrow(() -> new Refusal("The paper has no service \"%s\"; it has: %s".formatted(word,
						past.services().stream().map(PastService::name).collect(Collectors.joining("; "))))))
			.collect(Collectors.toSet());
	}

}
