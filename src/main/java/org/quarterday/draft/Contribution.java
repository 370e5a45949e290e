package org.quarterday.draft;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.quarterday.cycle.Words;

/**
 * A part of a section that its lead passed to a colleague (C8).
 *
 * @param measures codes of the figures that were passed
 * @param part what text is asked for; empty when only figures are
 * @param note what the lead says about it
 * @param items that were passed, with the words that the colleague gave them so far
 * @param typed what the colleague typed so far
 * @param returnedAt when it came back; null until then
 * @param takenAt when the lead took it over; null until then
 */
public record Contribution(UUID id, UUID sectionId, String personId, String name, List<String> measures, String part,
		String note, String askedBy, Instant askedAt, int version, Typed typed, List<PassedItem> items, Instant savedAt,
		Instant returnedAt, Instant takenAt, Instant revokedAt) {

	/** Whether the colleague can still change it. */
	public boolean open() {
		return this.revokedAt == null && this.takenAt == null;
	}

	/** Whether the lead waits for it. */
	public boolean waiting() {
		return open() && this.returnedAt == null;
	}

	/** Whether it came back and was not taken over yet. */
	public boolean back() {
		return open() && this.returnedAt != null;
	}

	/** Which part it is, such as "HR1, HR2 and the paragraph on lets". */
	public String what() {
		List<String> parts = new ArrayList<>(this.measures);
		this.items.forEach((item) -> parts.add("paragraph " + item.label()));
		String chosen = String.join(", ", parts);
		return chosen.isEmpty() ? this.part : chosen + (this.part.isEmpty() ? "" : " and " + this.part);
	}

	/** Where it stands, in words. */
	public String standing() {
		if (this.revokedAt != null) {
			return "Taken back";
		}
		if (this.takenAt != null) {
			return "Taken over " + Words.moment(this.takenAt);
		}
		return (this.returnedAt != null) ? "Came back " + Words.moment(this.returnedAt)
				: "Asked " + Words.moment(this.askedAt);
	}

}
