package org.quarterday.mail;

import org.quarterday.cycle.Section;
import org.quarterday.cycle.Words;
import org.quarterday.people.People;
import org.quarterday.people.Person;

import org.springframework.stereotype.Component;

/** What a mail asks for in one sentence, and what happens if nobody acts (TT6). */
@Component
class Asks {

	private final Escalation escalation;

	private final People people;

	Asks(Escalation escalation, People people) {
		this.escalation = escalation;
		this.people = people;
	}

	/** What is asked, where several kinds stand in one mail. */
	String of(MailTask task) {
		Section section = task.section();
		return switch (task.row().event()) {
			case SECTION_REMINDER -> "Please send it";
			case SECTION_OVERDUE -> "Please have it sent: %s was asked".formatted(name(section.leadId()));
			case REVIEW_WAITING -> "New: please approve or return it, sent by " + name(section.sentBy());
			case REVIEW_REMINDER -> "Still waiting: please approve or return it, sent by " + name(section.sentBy());
			case REVIEW_OVERDUE -> "Please have it reviewed: %s was asked".formatted(name(section.reviewerId()));
			default -> "";
		};
	}

	/** Who is told next and when; empty where nothing escalates. */
	String next(MailTask task) {
		return switch (task.row().event()) {
			case SECTION_REMINDER, SECTION_OVERDUE -> next(task, false, "sent", "what stands in its place");
			case REVIEW_REMINDER, REVIEW_OVERDUE -> next(task, true, "reviewed", "what the paper says");
			default -> "";
		};
	}

	private String next(MailTask task, boolean review, String done, String decides) {
		if (review && task.section().reviewDue() == null) {
			return "";
		}
		return this.escalation.next(task.section(), task.cycle().committeeId(), review)
			.map((next) -> "If it is not %s by then, %s hears of it on %s".formatted(done, name(next.person()),
					Words.day(next.day())))
			.orElse("If it is not %s soon, the officer decides %s".formatted(done, decides));
	}

	private String name(String personId) {
		return this.people.find((personId != null) ? personId : "").map(Person::name).orElse("nobody");
	}

}
