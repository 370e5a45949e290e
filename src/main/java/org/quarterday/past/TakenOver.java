package org.quarterday.past;

import java.util.ArrayList;
import java.util.List;

import org.quarterday.cycle.Outline;
import org.quarterday.cycle.ReportingCycle;
import org.quarterday.paper.PastPaper;
import org.quarterday.people.Committee;
import org.quarterday.people.Person;
import org.quarterday.people.Service;

/**
 * What came of a past paper.
 *
 * @param services in order
 * @param nobody people who stand for those that the paper does not name
 */
record TakenOver(Committee committee, Person officer, PastPaper paper, ReportingCycle cycle, List<Service> services,
		List<Person> nobody) {

	/** What a person wants to know, line by line. */
	List<String> lines(String file) {
		List<String> lines = new ArrayList<>();
		lines.add("%s: %d services taken over from %s, %s".formatted(this.committee.name(), this.services.size(), file,
				this.cycle.quarter()));
		this.services.forEach(
				(service) -> lines.add("  %d. %s (%s)".formatted(service.position(), service.name(), service.id())));
		if (this.paper.everySection()) {
			lines.add("No opening section was found: every section with paragraphs counts as a service");
		}
		lines.add("Outline: %s".formatted(outline()));
		this.paper.oddities().forEach((oddity) -> lines.add("Label: " + oddity));
		lines.add("Officer: %s".formatted(this.officer.name()));
		lines.add("What each service reported stands beside its form for %s".formatted(this.cycle.quarter().next()));
		lines.add("The paper does not say when its meeting was: %s is taken".formatted(this.cycle.meeting()));
		lines.add("The paper does not say who leads or reviews. These stand in their place and get no mail; "
				+ "name the people before you open a cycle:");
		this.nobody.forEach((person) -> lines.add("  %s (%s)".formatted(person.name(), person.id())));
		return lines;
	}

	private String outline() {
		return switch (this.committee.outline()) {
			case NESTED -> "services within one section, as in the paper";
			case FLAT -> "a section for each service, as in the paper";
			case AS_IS -> "%s: its labels follow no regular outline and are kept as they are"
				.formatted(Outline.AS_IS.label().toLowerCase(java.util.Locale.UK));
		};
	}

}
