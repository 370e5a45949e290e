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

	private final ReviewRecord record;

	private final People people;

	Reviewers(ReviewRecord record, People people) {
		this.record = record;
		this.people = people;
	}

	/** Who may sign off at the seat of this task or step, first choice first. */
	List<String> chosen(DelegateExecution execution) {
		return chosen(Ids.of(execution), (Integer) execution.getVariable(SectionPreparationProcess.Variables.SEAT));
	}

	/** The same for a section's process that waits. */
	List<String> chosen(UUID sectionId, int seat) {
		return this.record.reviewersFor(sectionId, seat);
	}

	/** Refuses a name of the table that is nobody's. */
	void requireSomebody(ReviewRecord.Seat seat) {
		if (!ReviewRecord.Seat.DIRECTOR.equals(seat.chosen())
				&& this.people.find(seat.chosen()).filter(Person::active).isEmpty()) {
			throw new IllegalStateException(
					"reviewers.dmn names \"%s\", who is nobody active here".formatted(seat.chosen()));
		}
	}

}
