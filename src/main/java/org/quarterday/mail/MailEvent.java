package org.quarterday.mail;

import java.util.Set;
import java.util.stream.Stream;

/**
 * Everything that the system writes mails about. An event's template is the folder of its
 * name, {@code <step>-<event>}; {@code src/docs/mails.md} has the same table in words.
 */
public enum MailEvent {

	SECTION_DUE("ask-section-due", "Asking for a section", About.SECTION, Pace.SINGLE, "Service lead",
			"The day on which services are asked, at 08:00 at the earliest; at once for a new lead"),

	SECTION_REMINDER("ask-section-reminder", "Reminder to write", About.SECTION, Pace.DIGEST, "Service lead",
			"5 and 2 working days before the due day, on it, and each working day late, at 08:00"),

	SECTION_OVERDUE("ask-section-overdue", "Section not sent", About.SECTION, Pace.DIGEST,
			"Deputy, assistant director, officer", "1, 2 and 3 working days late, at 08:00"),

	SECTION_NUDGE("ask-section-nudge", "Nudge to write", About.SECTION, Pace.SINGLE, "Service lead",
			"When the officer presses Nudge"),

	DAY_DIGEST("ask-day-digest", "All that waits for you", About.SECTION, Pace.DIGEST,
			"Whoever has several kinds of these", "Instead of two or more of these mails on one day"),

	SECTION_LINK("ask-section-link", "Link to a section", About.SECTION, Pace.AT_ONCE, "Whoever holds the link",
			"When asked for"),

	SECTION_REASSIGNED("ask-section-reassigned", "Section given to somebody else", About.SECTION, Pace.SINGLE,
			"Previous service lead", "At once"),

	TIME_ASKED("ask-time-asked", "More time asked for", About.SECTION, Pace.SINGLE, "Officer", "At once", "by",
			"wanted", "reason"),

	TIME_ANSWERED("ask-time-answered", "More time granted or refused", About.SECTION, Pace.SINGLE,
			"Service lead, and whoever asked", "At once", "granted", "words"),

	LEAD_CHECK("ask-lead-check", "Still your service?", About.PLANNED, Pace.SPARE, "Service lead",
			"10 working days before services are asked, at 08:30", "contact", "paper", "dueShort", "due", "what",
			"services", "opens", "meeting"),

	LEAD_SILENT("ask-lead-silent", "Nobody says whose service it is", About.PLANNED, Pace.SPARE, "Assistant director",
			"5 working days before services are asked, at 08:30, unless the lead answered", "contact", "paper",
			"dueShort", "due", "what", "services", "meeting"),

	LEAD_GONE("ask-lead-gone", "Not the lead any more", About.PLANNED, Pace.SINGLE, "Officer",
			"When somebody answers \"not me\"", "contact", "paper", "dueShort", "due", "service", "by", "words",
			"meeting"),

	CYCLE_OPENED("ask-cycle-opened", "Cycle opened", About.CYCLE, Pace.SINGLE, "Officer",
			"The day on which the cycle opens"),

	CYCLE_CANCELLED("ask-cycle-cancelled", "Cycle cancelled", About.CYCLE, Pace.SINGLE,
			"Service leads, assistant directors, officer", "At once", "reason"),

	TIMETABLE_CHANGED("ask-timetable-changed", "Days have moved", About.CYCLE, Pace.SINGLE,
			"Those whose days moved, each once", "When the meeting, a day or the calendar changes", "headline",
			"reason", "changes", "yours"),

	SECTION_RECEIPT("draft-section-receipt", "Receipt", About.SECTION, Pace.AT_ONCE,
			"Whoever sent the section, and its lead", "When the section is sent", "text"),

	SECTION_REPLY("draft-section-reply", "Answer by email taken over", About.SECTION, Pace.AT_ONCE,
			"Whoever answered by email", "When the answer became a draft", "taken", "note"),

	REPLY_UNCLEAR("draft-reply-unclear", "Answer by email that fits several sections", About.SECTION, Pace.AT_ONCE,
			"Whoever answered by email", "When the mail that was answered asks for several sections", "sections",
			"words"),

	PART_ASKED("draft-part-asked", "Part of a section passed on", About.SECTION, Pace.AT_ONCE, "Colleague of the lead",
			"When the lead passes a part on", "part", "note", "contribution"),

	PART_REMINDER("draft-part-reminder", "Reminder of a part", About.SECTION, Pace.SINGLE, "Colleague of the lead",
			"With the lead's reminders, and when the lead asks for it, until it came back", "part", "note",
			"contribution"),

	PART_RETURNED("draft-part-returned", "Part of a section came back", About.SECTION, Pace.AT_ONCE,
			"Service lead who passed it on", "When the colleague sends it back", "part", "by"),

	SECTION_EXCUSED("draft-section-excused", "Section excused", About.SECTION, Pace.SINGLE, "Service lead", "At once",
			"reason"),

	REVIEW_WAITING("review-section-waiting", "To review", About.SECTION, Pace.DIGEST, "Assistant director",
			"Each time the section comes to them; at most once a day, singly on the due day"),

	REVIEW_REMINDER("review-section-reminder", "Reminder to review", About.SECTION, Pace.DIGEST, "Assistant director",
			"3 working days after sending while nobody opened it, before the due day, on it, and each working day late, at 08:00"),

	REVIEW_OVERDUE("review-section-overdue", "Section not reviewed", About.SECTION, Pace.DIGEST,
			"Reviewer's deputy, officer", "1 and 2 working days late, at 08:00"),

	REVIEW_NUDGE("review-section-nudge", "Nudge to review", About.SECTION, Pace.SINGLE, "Assistant director",
			"When the officer presses Nudge"),

	SECTION_RETURNED("review-section-returned", "Section returned", About.SECTION, Pace.SINGLE, "Service lead",
			"At once", "by", "comment"),

	AUTHOR_TOLD("review-author-told", "Word to the author", About.SECTION, Pace.SINGLE, "Service lead",
			"At once: a question, an edit, a decision taken back", "headline", "words", "next"),

	REVIEWER_TOLD("review-reviewer-told", "Word to a reviewer", About.SECTION, Pace.SINGLE,
			"Assistant director, officer", "At once: an answer, a request, a reopening", "headline", "words", "next"),

	PAPER_GAPS("compile-paper-gaps", "Paper compiled with gaps", About.CYCLE, Pace.SINGLE, "Officer",
			"The compile day, at 09:00, with gaps", "gaps"),

	PAPER_CHECK("compile-paper-check", "Paper to check", About.CYCLE, Pace.SINGLE, "Officer",
			"When the paper is compiled"),

	COMMENT_ASKED("compile-comment-asked", "Comments for the cover sheet", About.CYCLE, Pace.SINGLE,
			"Finance, legal or another officer", "When the officer asks for them", "field", "due", "task"),

	COMMENT_REMINDER("compile-comment-reminder", "Comments due today", About.CYCLE, Pace.SINGLE,
			"Finance, legal or another officer",
			"The day of the statutory officers' comments, at 08:00, unless answered", "field", "due", "task"),

	PAPER_PUBLISHED("publish-paper-published", "Paper published", About.CYCLE, Pace.SINGLE,
			"Service leads, assistant directors, officer", "When the paper is published", "path"),

	SUPPLEMENT_CHECK("compile-supplement-check", "Supplement to check", About.CYCLE, Pace.SINGLE, "Officer",
			"When a section that was to follow is approved after publication", "gaps"),
	CORRECTION_WAITING("publish-correction-waiting", "Correction to agree", About.CYCLE, Pace.SINGLE,
			"Assistant director and deputy", "When an officer proposes to correct a published section", "section",
			"reason", "correction"),
	PAPER_SUPPLEMENT("publish-paper-supplement", "Supplement published", About.CYCLE, Pace.SINGLE,
			"Service leads, assistant directors, officer", "When a supplement is published", "path", "news"),
	PAPER_CORRECTED("publish-paper-corrected", "Paper corrected", About.CYCLE, Pace.SINGLE,
			"Service leads, assistant directors, officer", "When a corrected version is published", "path", "news"),
	PAPER_WITHDRAWN("publish-paper-withdrawn", "Paper withdrawn", About.CYCLE, Pace.SINGLE,
			"Service leads, assistant directors, officer", "When a paper is withdrawn", "path", "reason"),
	DELIVERY_FAILED("mail-delivery-failed", "Email not delivered", About.CYCLE, Pace.SINGLE, "Officer",
			"When a mail is rejected, or could not be sent for 24 hours", "mail", "recipient", "address", "error"),

	PASSWORD_RESET("people-password-reset", "New password", About.PERSON, Pace.AT_ONCE, "Whoever asked for it",
			"When asked for", "expires");

	private final String template;

	private final String label;

	private final About about;

	private final Pace pace;

	private final String recipient;

	private final String day;

	private final Set<String> details;

	MailEvent(String template, String label, About about, Pace pace, String recipient, String day, String... details) {
		this.template = template;
		this.label = label;
		this.about = about;
		this.pace = pace;
		this.recipient = recipient;
		this.day = day;
		this.details = Set.of(details);
	}

	/**
	 * The event of a template's folder.
	 * @throws IllegalArgumentException when there is none
	 */
	public static MailEvent of(String template) {
		return Stream.of(values())
			.filter((event) -> event.template.equals(template))
			.findFirst()
			.orElseThrow(() -> new IllegalArgumentException("There is no mail template " + template));
	}

	/** The folder of the template. */
	public String template() {
		return this.template;
	}

	/** What a mail of this kind is about. */
	public About about() {
		return this.about;
	}

	/** Alone or in a digest. */
	public Pace pace() {
		return this.pace;
	}

	/** Who gets it, in words. */
	public String recipient() {
		return this.recipient;
	}

	/** When it goes, in words. */
	public String day() {
		return this.day;
	}

	/** The details that whoever queues it must give. */
	public Set<String> details() {
		return this.details;
	}

	/** The mail as officers call it: {@code Asking for a section}. */
	public String label() {
		return this.label;
	}

	/** Whether an answer by email becomes a draft (N11). */
	boolean answeredByDraft() {
		return this == SECTION_DUE || this == SECTION_REMINDER || this == SECTION_RETURNED || this == SECTION_LINK
				|| this == SECTION_REPLY;
	}

	/** Whether it is one of those of which a person gets at most one mail a day (TT5). */
	boolean routine() {
		return this.pace == Pace.DIGEST || this.pace == Pace.SPARE;
	}

	/** What a mail is about, which decides what its template may name. */
	public enum About {

		/** A person's sign-in. */
		PERSON,
		/** A cycle that is not open yet. */
		PLANNED, CYCLE, SECTION

	}

	/** How soon and in what company a mail leaves. */
	public enum Pace {

		/** Answers what its reader just did: alone, in quiet hours too. */
		AT_ONCE,
		/** Alone. */
		SINGLE,
		/** Alone, on a day on which its reader gets no digest: it can wait. */
		SPARE,
		/**
		 * With all others of this pace in one mail, at most one a day; alone when the
		 * section is due today (TT5).
		 */
		DIGEST

	}

}
