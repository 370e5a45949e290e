package org.quarterday.cycle;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * What a supplement brings, and what the public had before it (PA8, G10).
 *
 * @param number from 1
 * @param printed every section that the paper speaks of
 * @param before the sections whose words came out with the paper, then those of each
 * earlier supplement, in their order
 * @param late the sections that it brings
 */
public record SupplementPlan(int number, Set<UUID> printed, List<Set<UUID>> before, Set<UUID> late) {

	public SupplementPlan {
		printed = Set.copyOf(printed);
		before = List.copyOf(before);
		late = Set.copyOf(late);
	}

	/**
	 * Whether the paper kept a number for a section, which it has whatever came of it.
	 */
	public boolean reserved(UUID sectionId) {
		return this.printed.contains(sectionId) && (this.before.isEmpty() || !this.before.get(0).contains(sectionId));
	}

}
