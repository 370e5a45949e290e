package org.quarterday.mail;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

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
		/** It fits several sections: its author is asked which. */
		ASKED_BACK,
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
		Optional<Person> sender = this.people.byEmail(reply.from()).filter(Person::active);
		if (desk == null || sender.isEmpty() || (reply.text().isBlank() && reply.files().isEmpty())
				|| reply.text().length() > MOST_CHARACTERS) {
			return Outcome.FOR_A_PERSON;
		}
		List<Section> sections = asked(rows);
		boolean own = rows.stream().allMatch((row) -> row.personId().equals(sender.get().id()));
		if (sections.size() > 1 && own) {
			return unclear(reply, id, sender.get(), sections);
		}
		return (sections.size() != 1) ? Outcome.FOR_A_PERSON : take(desk, reply, id, sender.get(), sections.get(0));
	}

	/**
	 * The sections that the mail which was answered asks to write, in cycles that live;
	 * of a mail that asks nothing, those that it is about.
	 */
	private List<Section> asked(List<OutboxRow> rows) {
		List<OutboxRow> asking = rows.stream().filter((row) -> row.event().answeredByDraft()).toList();
		return (asking.isEmpty() ? rows : asking).stream()
			.map(OutboxRow::sectionId)
			.filter(Objects::nonNull)
			.distinct()
			.map(this.cycles::section)
			.filter((section) -> this.cycles.get(section.cycleId()).state().live())
			.toList();
	}

	private Outcome take(ReplyDrafts desk, IncomingMail.Reply reply, String id, Person sender, Section section) {
		try {
			ReplyDrafts.Taken taken = desk.take(section.id(), sender.id(), reply.from(), reply.text(), reply.files());
			this.outbox.queue("draft-section-reply", sender.id(), section.cycleId(), section.id(), id,
					Map.of("taken", taken.taken(), "note", taken.note()));
			return Outcome.DRAFTED;
		}
		catch (Refusal notTheirs) {
			return Outcome.FOR_A_PERSON;
		}
	}

	/** An answer that fits several sections: nothing is guessed, and its author told. */
	private Outcome unclear(IncomingMail.Reply reply, String id, Person sender, List<Section> sections) {
		Section first = Collections.min(sections, Comparator.comparing(Section::draftDue));
		this.outbox.queue("draft-reply-unclear", sender.id(), first.cycleId(), first.id(), id,
				Map.of("sections", sections.stream().map(Section::serviceName).collect(Collectors.joining("\n")),
						"words", reply.text().strip()));
		return Outcome.ASKED_BACK;
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
