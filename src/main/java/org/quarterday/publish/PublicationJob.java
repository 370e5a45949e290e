package org.quarterday.publish;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import org.quarterday.cycle.Words;

/**
 * A large paper that is being published in the background, or was the last time.
 *
 * @param by the officer who pressed the button
 * @param words the addresses of what was published, or why it was not
 * @param stopped whether the program that was at it is no longer there
 */
public record PublicationJob(UUID id, UUID cycleId, Kind kind, String by, Instant at, Step step, String words,
		boolean stopped) {

	/** What is published. */
	public enum Kind {

		PAPER, SUPPLEMENT, CORRECTION;

		/** In the middle of a sentence. */
		public String word() {
			return name().toLowerCase(Locale.UK);
		}

	}

	/** How far it is. */
	public enum Step {

		/** Another one is published first. */
		WAITING,
		/** The sections are put together. */
		READING,
		/** The PDF is written. */
		PDF,
		/** The Word file is written. */
		WORD,
		/** The rules are asked again, and it becomes public. */
		PUBLISHING,
		/** It is public. */
		PUBLISHED,
		/** The rules do not allow it. */
		REFUSED,
		/** It could not be done. */
		FAILED

	}

	/** Whether it is still being done. */
	public boolean running() {
		return this.step.compareTo(Step.PUBLISHED) < 0 && !this.stopped;
	}

	public boolean published() {
		return this.step == Step.PUBLISHED;
	}

	/** Whether it ended and nothing was published. */
	public boolean inVain() {
		return !running() && !published();
	}

	/** The addresses of what was published. */
	public List<String> paths() {
		return published() ? this.words.lines().toList() : List.of();
	}

	/** When it was asked for. */
	public String asked() {
		return Words.moment(this.at);
	}

	/** In one sentence, or in a few when it ended. */
	public String sentence() {
		if (this.stopped) {
			return "Nothing was published: the program stopped while it was making the files. Publish again.";
		}
		return switch (this.step) {
			case WAITING -> "Waiting to begin: another paper is being published.";
			case READING -> "Step 1 of 4: the sections are put together.";
			case PDF -> "Step 2 of 4: the PDF is written.";
			case WORD -> "Step 3 of 4: the Word file is written.";
			case PUBLISHING -> "Step 4 of 4: the rules are checked once more, then it is public.";
			case PUBLISHED -> "Published.";
			case REFUSED -> "Nothing was published. " + this.words + (this.words.matches("(?s).*[.!?]") ? "" : ".");
			case FAILED ->
				"Nothing was published: the files could not be made. Publish again. If it fails again, tell whoever "
						+ "runs this program; its log says why.";
		};
	}

}
