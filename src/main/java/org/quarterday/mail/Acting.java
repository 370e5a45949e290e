package org.quarterday.mail;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

import org.quarterday.cycle.Cycles;
import org.quarterday.cycle.ReportingCycle;
import org.quarterday.cycle.Section;
import org.quarterday.people.Holders;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Of those who may review a section, whom mails ask to. */
@Component
class Acting {

	private final ObjectProvider<ReviewDesk> desk;

	private final Cycles cycles;

	private final Holders holders;

	private final Escalation escalation;

	Acting(ObjectProvider<ReviewDesk> desk, Cycles cycles, Holders holders, Escalation escalation) {
		this.desk = desk;
		this.cycles = cycles;
		this.holders = holders;
		this.escalation = escalation;
	}

	/**
	 * The reviewer and who covers them; the deputies only once the reviewer is late. All
	 * of them when the reviewer may not.
	 */
	List<String> first(Section section, List<String> reviewers) {
		List<String> first = this.holders.withCovers(section.reviewerId())
			.stream()
			.filter(reviewers::contains)
			.toList();
		return first.isEmpty() ? reviewers : first;
	}

	/** As {@link #first}, but deputies too when the ladder has come to them. */
	List<String> now(Section section, List<String> reviewers) {
		Instant due = section.reviewDue();
		return (due != null && this.escalation.delegated(section, due)) ? reviewers : first(section, reviewers);
	}

	/** Whether a person may sign off what waits. */
	boolean maySignOff(Section section, String person) {
		return section.state().withReviewer() && seats(section).stream().anyMatch((seat) -> seat.contains(person));
	}

	/** Every section that a person is asked to review, the first due first. */
	List<Section> waitingFor(String person) {
		return this.cycles.openCycles()
			.stream()
			.map(ReportingCycle::id)
			.flatMap((cycle) -> this.cycles.sections(cycle).stream())
			.filter((section) -> section.state().withReviewer())
			.filter((section) -> seats(section).stream().anyMatch((seat) -> now(section, seat).contains(person)))
			.sorted(Comparator.comparing((section) -> MailTask.due(MailEvent.REVIEW_REMINDER, section)))
			.toList();
	}

	private List<List<String>> seats(Section section) {
		UUID id = section.id();
		return this.desk.stream()
			.findFirst()
			.map((reviews) -> reviews.openSeats(id))
			.orElseGet(() -> List.of(List.copyOf(this.holders.reviewers(section))));
	}

}
