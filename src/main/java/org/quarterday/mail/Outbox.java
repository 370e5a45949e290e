package org.quarterday.mail;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where every mail begins (decision 9): a step says which mail to whom in the transaction
 * of what it did, so that both happen or neither. The mail is written and sent later, by
 * the {@link Dispatcher}, and only if the section still wants it then. Details never hold
 * a token.
 */
@Service
public class Outbox {

	private final OutboxStore store;

	private final DeliveryTrail trail;

	private final Clock clock;

	Outbox(OutboxStore store, DeliveryTrail trail, Clock clock) {
		this.store = store;
		this.trail = trail;
		this.clock = clock;
	}

	/**
	 * Queues a mail, once for each template, subject (section, else cycle), person and
	 * sequence.
	 * @param template folder of the mail, such as {@code ask-section-due}
	 * @param cycleId null only for mails about a person's own sign-in
	 * @param sectionId null for mails about the cycle as a whole
	 * @param sequence tells repeats apart: the round, a day, a number
	 * @param details what the template needs beyond the ids: {@link MailEvent#details()}
	 * @return whether it is new; false when this very mail was queued before
	 */
	@Transactional
	public boolean queue(String template, String personId, UUID cycleId, UUID sectionId, String sequence,
			Map<String, String> details) {
		return queueNotBefore(template, personId, cycleId, sectionId, sequence, details, this.clock.instant());
	}

	/**
	 * Queues a mail about a section that may be needed more than once, with nothing to
	 * tell the occasions apart: again when the one before has left, and not while it
	 * waits.
	 */
	@Transactional
	public boolean queueAgain(String template, String personId, UUID cycleId, UUID sectionId,
			Map<String, String> details) {
		int left = this.store.left(MailEvent.of(template), personId, sectionId);
		return queue(template, personId, cycleId, sectionId, "time " + (left + 1), details);
	}

	/** As {@link #queue}, but it stays until an instant at least. */
	@Transactional
	public boolean queueNotBefore(String template, String personId, UUID cycleId, UUID sectionId, String sequence,
			Map<String, String> details, Instant notBefore) {
		MailEvent event = MailEvent.of(template);
		if (!details.keySet().equals(event.details())) {
			throw new IllegalArgumentException(
					"A mail " + template + " needs the details " + event.details() + ", not " + details.keySet());
		}
		Object subject = (sectionId != null) ? sectionId : (cycleId != null) ? cycleId : "person";
		String key = String.join("|", template, subject.toString(), personId, sequence);
		return this.store.insert(key, template, personId, cycleId, sectionId, details, notBefore, this.clock.instant());
	}

	/**
	 * Takes back the mails about a section that did not leave yet (or failed), for
	 * example {@code drop(id, "ask-")} when its author sent it.
	 * @return how many were taken back
	 */
	@Transactional
	public int drop(UUID sectionId, String templatesPrefix) {
		List<UUID> dropped = this.store.drop(sectionId, templatesPrefix);
		this.trail.settled(sectionId, dropped);
		return dropped.size();
	}

	/**
	 * What did not leave yet, of those in which a detail says so, tells other details.
	 */
	@Transactional
	public void amend(MailEvent event, String detail, String value, Map<String, String> changes) {
		this.store.amend(event, Map.of(detail, value), changes);
	}

	/**
	 * The newest mail to each person, of each kind, of those in which a detail says so:
	 * of mails that are about no cycle yet. By one query.
	 */
	public Map<String, List<MailRecord>> newestWith(String detail, Collection<String> values) {
		return this.store.newestWith(detail, values);
	}

	/** The first mails that ask for a cycle's sections leave on another day. */
	@Transactional
	public void askLater(UUID cycleId, Instant before, Instant after) {
		Instant now = this.clock.instant();
		this.store.move(cycleId, MailEvent.SECTION_DUE, before, after.isAfter(now) ? after : now);
	}

	/**
	 * Sends a failed mail again, to the address that is on file now; a mail that was sent
	 * goes once more as a mail of its own. The caller records who asked for it.
	 * @return the id of the mail that will be sent
	 * @throws java.util.NoSuchElementException when there is no such mail
	 */
	@Transactional
	public UUID resend(UUID id) {
		return resend(id, "");
	}

	/**
	 * As {@link #resend(UUID)}, with a few words of the officer's above the mail (E8).
	 */
	@Transactional
	public UUID resend(UUID id, String note) {
		UUID sent = this.store.resend(id, this.clock.instant());
		this.store.note(sent, note.strip());
		return sent;
	}

	/** The delivery records of a section, newest first. */
	public List<MailRecord> ofSection(UUID sectionId) {
		return this.store.ofSection(sectionId);
	}

	/** The delivery records of a cycle with all its sections, newest first. */
	public List<MailRecord> ofCycle(UUID cycleId) {
		return this.store.ofCycle(cycleId);
	}

	/**
	 * The newest mail to each person about each section of these cycles, and every one
	 * that could not be delivered; by one query.
	 */
	public List<MailRecord> newest(Collection<UUID> cycleIds) {
		return this.store.newest(cycleIds);
	}

	/** When the next waiting mail leaves; empty when none waits. */
	public Optional<Instant> nextDue() {
		return this.store.nextDue();
	}

}
