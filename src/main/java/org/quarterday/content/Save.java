package org.quarterday.content;

import java.time.Instant;
import java.util.List;
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
 * @param itemIds the lasting identities of the items in the words, in order; never in the
 * words themselves. {@link Saves#add} finds them
 */
public record Save(long id, UUID sectionId, int revision, Kind kind, int round, String words, String figures,
		String nilReason, Instant at, String by, String via, List<String> itemIds) {

	public Save {
		itemIds = List.copyOf(itemIds);
	}

	/** A save whose items' identities are still to be found. */
	public Save(long id, UUID sectionId, int revision, Kind kind, int round, String words, String figures,
			String nilReason, Instant at, String by, String via) {
		this(id, sectionId, revision, kind, round, words, figures, nilReason, at, by, via, List.of());
	}

	/**
	 * The words as content, its items under their lasting identities; empty for a nil.
	 */
	public Content content() {
		return this.nilReason.isBlank() ? ContentParser.fromTyped(this.words).withIds(this.itemIds) : Content.EMPTY;
	}

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
