package org.quarterday.mail;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import org.quarterday.cycle.Cycles;
import org.quarterday.cycle.Refusal;
import org.quarterday.cycle.Section;
import org.quarterday.cycle.Time;
import org.quarterday.people.People;
import org.quarterday.people.Person;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes in what came to the mailbox for replies, each mail once: an author's answer
 * becomes a draft (N11), automatic replies and bounces become facts about the delivery
 * (N10), and everything else waits for a person.
 */
@Service
public class Inbox {

	/** A longer answer is for a person to read. */
	private static final int MOST_CHARACTERS = 100_000;

	private final InboxStore store;

	private final ObjectProvider<ReplyDrafts> drafts;

	private final People people;

	private final Cycles cycles;

	private final Outbox outbox;

	private final Clock clock;

	Inbox(InboxStore store, ObjectProvider<ReplyDrafts> drafts, People people, Cycles cycles, Outbox outbox,
			Clock clock) {
		this.store = store;
		this.drafts = drafts;
		this.people = people;
		this.cycles = cycles;
		this.outbox = outbox;
		this.clock = clock;
	}

	/** What became of a mail that came in. */
	public enum Outcome {

		DRAFTED, AWAY, BOUNCED,
		/** Nothing to do: a delay, a program's answer to nothing of ours. */
		NOTED,
		/** It came before. */
		KNOWN,
		/** Not for a program to decide: it waits in the mailbox. */
		FOR_A_PERSON

	}

	/** Takes in one mail. */
	@Transactional
	public Outcome receive(MimeMessage message) throws MessagingException, IOException {
		Instant now = Time.now(this.clock);
		String id = id(message);
		if (!this.store.first(id, now)) {
			return Outcome.KNOWN;
		}
		IncomingMail mail = IncomingReader.read(message, Time.date(now));
		Outcome outcome = receive(mail, id, this.store.sent(mail.about()), now);
		this.store.became(id, outcome);
		return outcome;
	}

	private Outcome receive(IncomingMail mail, String id, List<OutboxRow> rows, Instant now) {
		if (mail instanceof IncomingMail.Bounce bounce) {
			return bounced(bounce, rows, now);
		}
		if (mail instanceof IncomingMail.Automatic automatic) {
			return away(automatic, rows, now);
		}
		return replied((IncomingMail.Reply) mail, id, rows);
	}

	private Outcome bounced(IncomingMail.Bounce bounce, List<OutboxRow> rows, Instant now) {
		if (!bounce.forGood()) {
			return Outcome.NOTED;
		}
		rows.forEach((row) -> this.store.bounced(row, bounce.words(), now));
		return rows.isEmpty() ? Outcome.FOR_A_PERSON : Outcome.BOUNCED;
	}

	/** Only a program of the person whom we wrote to can say that they are away. */
	private Outcome away(IncomingMail.Automatic automatic, List<OutboxRow> rows, Instant now) {
		List<OutboxRow> own = rows.stream()
			.filter((row) -> this.people.person(row.personId()).email().equalsIgnoreCase(automatic.from()))
			.toList();
		own.forEach((row) -> this.store.away(row, automatic.until().orElse(null), now));
		return own.isEmpty() ? Outcome.NOTED : Outcome.AWAY;
	}

	private Outcome replied(IncomingMail.Reply reply, String id, List<OutboxRow> rows) {
		ReplyDrafts desk = this.drafts.getIfAvailable();
		List<UUID> sections = rows.stream().map(OutboxRow::sectionId).distinct().toList();
		Optional<Person> sender = this.people.byEmail(reply.from()).filter(Person::active);
		if (desk == null || sections.isEmpty() || sections.contains(null) || sender.isEmpty()
				|| (reply.text().isBlank() && reply.files().isEmpty())) {
			return Outcome.FOR_A_PERSON;
		}
		Section section = this.cycles.section(sections.get(0));
		if (!this.cycles.get(section.cycleId()).state().live() || reply.text().length() > MOST_CHARACTERS) {
			return Outcome.FOR_A_PERSON;
		}
		try {
			ReplyDrafts.Taken taken = (sections.size() > 1) ? new ReplyDrafts.Taken("Nothing was taken over.",
					"The mail that you answered is about several sections. Open the form of the one that you mean.")
					: desk.take(section.id(), sender.get().id(), reply.from(), reply.text(), reply.files());
			this.outbox.queue("draft-section-reply", sender.get().id(), section.cycleId(), section.id(), id,
					Map.of("taken", taken.taken(), "note", taken.note()));
			return Outcome.DRAFTED;
		}
		catch (Refusal notTheirs) {
			return Outcome.FOR_A_PERSON;
		}
	}

	private static String id(MimeMessage message) throws MessagingException, IOException {
		if (message.getMessageID() != null && !message.getMessageID().isBlank()) {
			return message.getMessageID().strip();
		}
		ByteArrayOutputStream raw = new ByteArrayOutputStream();
		message.writeTo(raw);
		return "without id " + UUID.nameUUIDFromBytes(raw.toByteArray());
	}

}
