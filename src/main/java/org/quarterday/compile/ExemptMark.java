package org.quarterday.compile;

import java.util.UUID;

/**
 * A section, or one of its paragraphs, that only Part II of the agenda has (PA10).
 *
 * @param item the paragraph's item; empty for the whole section
 * @param reason why the public interest is better served by keeping it private: public
 */
public record ExemptMark(UUID sectionId, String item, ExemptParagraph paragraph, String reason) {

	public boolean whole() {
		return this.item.isEmpty();
	}

	/** What the public edition says in its place. */
	public String stub() {
		return ("This is exempt from publication and is in Part II of the agenda: paragraph %d of Part 1 of Schedule 12A "
				+ "to the Local Government Act 1972 (%s). The public interest in keeping it private outweighs that in "
				+ "publishing it: %s")
			.formatted(this.paragraph.number(), this.paragraph.words(), this.reason);
	}

}
