package org.quarterday.mail;

import java.util.Set;
import java.util.TreeSet;

/** The names that a mail template may use, by what its mails are about. */
final class MailNames {

	/** In every mail. */
	private static final Set<String> ANY = Set.of("name", "council", "tasklist", "officer", "officerJob",
			"officerPhone", "link", "replies");

	private static final Set<String> CYCLE = Set.of("committee", "quarter", "meeting", "meetingShort", "publish",
			"publishShort", "askDay", "draftsDay", "reviewDay", "compileDay", "finalDay");

	/** Once for the mail and, within {@code tasks}, for each section of a digest. */
	private static final Set<String> SECTION = Set.of("service", "paper", "lead", "reviewer", "sender", "sent",
			"whenInFull", "due", "dueShort", "what", "whatInFull", "byDue", "when", "tasks", "asks", "next",
			"unopened");

	static final Set<String> LAYOUT = with(ANY, Set.of("subject", "preview", "body", "note"));

	static final Set<String> STYLE = Set.of("accent", "onAccent", "linkColour");

	private MailNames() {
	}

	static Set<String> of(MailEvent event) {
		Set<String> details = with(ANY, event.details());
		return switch (event.about()) {
			case PERSON -> with(details, Set.of("expiresShort"));
			case PLANNED -> details;
			case CYCLE -> with(details, CYCLE);
			case SECTION -> with(with(details, CYCLE), SECTION);
		};
	}

	private static Set<String> with(Set<String> names, Set<String> more) {
		Set<String> all = new TreeSet<>(names);
		all.addAll(more);
		return all;
	}

}
