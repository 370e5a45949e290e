package org.quarterday.process;

import java.util.List;
import java.util.UUID;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.quarterday.people.People;
import org.quarterday.people.Person;
import org.quarterday.review.ReviewRecord;

import org.springframework.stereotype.Component;

/** The people behind what the decision table {@code reviewers.dmn} chose. */
@Component
class Reviewers {

	/** The table's word for the section's own directors, as TT7 orders them. */
	static final String DIRECTOR = "director";

	private final ReviewRecord record;

	private final People people;

	Reviewers(ReviewRecord record, People people) {
		this.record = record;
		this.people = people;
	}

	/** Ids of the people who may review this section now, first choice first. */
	List<String> chosen(DelegateExecution execution) {
		return chosen(Ids.of(execution), (String) execution.getVariable(SectionPreparationProcess.Variables.REVIEWER));
	}

	/**
	 * The same for a section's process that waits: {@code choice} is the table's word.
	 */
	List<String> chosen(UUID sectionId, String choice) {
		if (DIRECTOR.equals(choice)) {
			return this.record.reviewersFor(sectionId);
		}
		if (this.people.find(choice).filter(Person::active).isEmpty()) {
			throw new IllegalStateException("reviewers.dmn names \"%s\", who is nobody active here".formatted(choice));
		}
		return this.record.reviewersFor(sectionId);
	}

}
