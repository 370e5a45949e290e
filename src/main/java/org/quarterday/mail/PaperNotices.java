package org.quarterday.mail;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.quarterday.cycle.Cycles;
import org.quarterday.cycle.Section;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The mails that the steps send because of what they or a person did; each is queued in
 * the caller's transaction, once per person and occasion. ({@link Notices} are the mails
 * that the process sends by itself.)
 */
@Service
@Transactional
public class PaperNotices {

	private final Outbox outbox;

	private final Cycles cycles;

	private final Recipients recipients;

	PaperNotices(Outbox outbox, Cycles cycles, Recipients recipients) {
		this.outbox = outbox;
		this.cycles = cycles;
		this.recipients = recipients;
	}

	/** A cycle was opened: its officer gets the timetable. */
	public void opened(UUID cycleId) {
		queue(MailEvent.CYCLE_OPENED, this.recipients.officer(cycleId), cycleId, "", Map.of());
	}

	/** The author of a section asks its officer for more time. */
	public void timeAsked(Section section, String request, String by, String wanted, String reason) {
		this.outbox.queue(MailEvent.TIME_ASKED.template(), this.recipients.officer(section.cycleId()),
				section.cycleId(), section.id(), request, Map.of("by", by, "wanted", wanted, "reason", reason));
	}

	/**
	 * A section was sent: whoever sent it, and its lead, get the full text (LK4).
	 * @param text everything that was sent, figures included, as plain text
	 */
	public void sent(UUID sectionId, String text) {
		Section section = this.cycles.section(sectionId);
		for (String person : Recipients.writers(section)) {
			this.outbox.queue(MailEvent.SECTION_RECEIPT.template(), person, section.cycleId(), sectionId,
					"round " + section.round(), Map.of("text", text));
		}
	}

	/**
	 * The paper was compiled and waits for the officer's check: one mail, which names the
	 * gaps if there are any.
	 * @param gaps one line for each section that is missing
	 * @param sequence tells this compilation from the others
	 */
	public void compiled(UUID cycleId, List<String> gaps, String sequence) {
		String officer = this.recipients.officer(cycleId);
		if (gaps.isEmpty()) {
			queue(MailEvent.PAPER_CHECK, officer, cycleId, sequence, Map.of());
		}
		else {
			queue(MailEvent.PAPER_GAPS, officer, cycleId, sequence, Map.of("gaps", String.join("\n", gaps)));
		}
	}

	/**
	 * The paper was published: everybody with a part in it is told.
	 * @param path of its public page, such as {@code /papers/housing/2020-21/q1}
	 */
	public void published(UUID cycleId, String path) {
		tell(MailEvent.PAPER_PUBLISHED, cycleId, path, Map.of("path", path));
	}

	/**
	 * A section came after the paper: its officer has a supplement to check.
	 * @param section its name
	 * @param sequence tells this occasion from others
	 */
	public void supplementWaits(UUID cycleId, String section, String sequence) {
		queue(MailEvent.SUPPLEMENT_CHECK, this.recipients.officer(cycleId), cycleId, sequence, Map.of("gaps", section));
	}

	/**
	 * A supplement was published: everybody with a part in the paper is told.
	 * @param news what it brings, in a line
	 */
	public void supplemented(UUID cycleId, String path, String news) {
		tell(MailEvent.PAPER_SUPPLEMENT, cycleId, path, Map.of("path", path, "news", news));
	}

	/**
	 * A corrected version was published: everybody with a part in the paper is told.
	 * @param news what changed, as the public note says it
	 */
	public void corrected(UUID cycleId, String path, String news) {
		tell(MailEvent.PAPER_CORRECTED, cycleId, path, Map.of("path", path, "news", news));
	}

	/** An officer proposes to correct a published section: its reviewer is asked. */
	public void correctionWaits(UUID cycleId, String reviewer, String section, String reason, UUID correction) {
		queue(MailEvent.CORRECTION_WAITING, reviewer, cycleId, correction.toString(),
				Map.of("section", section, "reason", reason, "correction", correction.toString()));
	}

	/** Something was withdrawn: everybody with a part in the paper is told. */
	public void withdrawn(UUID cycleId, String path, String reason) {
		tell(MailEvent.PAPER_WITHDRAWN, cycleId, path, Map.of("path", path, "reason", reason));
	}

	private void tell(MailEvent event, UUID cycleId, String path, Map<String, String> details) {
		for (String person : this.recipients.concerned(cycleId)) {
			queue(event, person, cycleId, path, details);
		}
	}

	/**
	 * A person asked for a new password. A {@link LinkSource} that serves
	 * {@code people-password-reset} makes the link when the mail is written; the detail
	 * {@code expires} is this instant as text.
	 */
	public void passwordReset(String personId, Instant expires) {
		queue(MailEvent.PASSWORD_RESET, personId, null, expires.toString(), Map.of("expires", expires.toString()));
	}

	private void queue(MailEvent event, String person, UUID cycleId, String sequence, Map<String, String> details) {
		this.outbox.queue(event.template(), person, cycleId, null, sequence, details);
	}

}
