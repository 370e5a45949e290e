package org.quarterday.content;

import java.time.Instant;
import java.util.UUID;

/**
 * One state of a section's words and figures as somebody typed them. Never changed, never
 * removed (LK5).
 *
 * @param revision the working copy's revision that it became, or was written against
 * @param round the section's round at that time
 * @param words light Markdown, exactly as typed
 * @param figures what was typed for each measure, as JSON that this package does not read
 * @param nilReason why there is nothing to report, or empty
 * @param via the road, such as "sign-in"
 */
public record Save(long id, UUID sectionId, int revision, Kind kind, int round, String words, String figures,
		String nilReason, Instant at, String by, String via) {

	/** Why a save was kept. */
	public enum Kind {

		/** The author saved, or the form did by itself. */
		SAVED("Saved"),
		/** It met somebody else's save, or came after sending: kept beside it. */
		CONFLICT("Kept beside"),
		/** It was sent. */
		SENT("Sent"),
		/** It was approved. */
		APPROVED("Approved");

		private final String label;

		Kind(String label) {
			this.label = label;
		}

		public String label() {
			return this.label;
		}

	}

}
