package org.quarterday.mail;

import java.util.Collection;
import java.util.Map;

import org.quarterday.cycle.Section;

import org.springframework.stereotype.Service;

/** Single words about a section under review, to its author or to a reviewer. */
@Service
public class Telling {

	private final Outbox outbox;

	Telling(Outbox outbox) {
		this.outbox = outbox;
	}

	/**
	 * Tells whoever writes the section.
	 * @param occasion tells this mail from others of its kind
	 */
	public void author(Section section, String occasion, Word word) {
		tell(MailEvent.AUTHOR_TOLD, section, Recipients.writers(section), occasion, word);
	}

	/** Tells people who sign in: reviewers, approvers, the officer. */
	public void reviewers(Section section, Collection<String> people, String occasion, Word word) {
		tell(MailEvent.REVIEWER_TOLD, section, people, occasion, word);
	}

	private void tell(MailEvent event, Section section, Collection<String> people, String occasion, Word word) {
		people.stream()
			.distinct()
			.forEach((person) -> this.outbox.queue(event.template(), person, section.cycleId(), section.id(), occasion,
					Map.of("headline", word.headline(), "words", word.words(), "next", word.next())));
	}

	/**
	 * What is told.
	 *
	 * @param headline such as "Dara Example asks about 3.1.5"; for the subject too
	 * @param words in full; may be empty
	 * @param next what the reader should do, such as "please answer a question", or "you
	 * need do nothing": the mail's first line (LK4)
	 */
	public record Word(String headline, String words, String next) {

		public Word {
			if (!next.startsWith("please ") && !next.startsWith("you need do nothing")) {
				throw new IllegalArgumentException("Say what to do: " + next);
			}
		}

	}

}
