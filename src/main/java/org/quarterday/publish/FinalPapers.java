package org.quarterday.publish;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.quarterday.cycle.GapKind;
import org.quarterday.cycle.SupplementPlan;
import org.quarterday.paper.Paper;

/** Where step 5 gets its papers from: whoever knows step 4. */
public interface FinalPapers {

	/** The paper of a cycle as it would be published at this minute. */
	FinalPaper of(UUID cycleId);

	/** A supplement as it would be published at this minute (G10). */
	FinalPaper supplement(UUID cycleId, SupplementPlan plan);

	/**
	 * The paper of a cycle with these sections and gaps, from what is approved now.
	 */
	Paper again(UUID cycleId, List<Printed> sections);

	/**
	 * The private edition of everything that is approved in a cycle; empty when nothing
	 * is marked as exempt.
	 */
	Optional<Paper> partTwo(UUID cycleId);

	/**
	 * A paper ready to be frozen.
	 *
	 * @param paper not marked as a draft
	 * @param obstacles what must be settled first, one sentence each
	 * @param sections what it speaks of
	 */
	record FinalPaper(Paper paper, List<String> obstacles, List<Printed> sections) {

		public FinalPaper {
			obstacles = List.copyOf(obstacles);
			sections = List.copyOf(sections);
		}

	}

	/** The appendices that a paper of a cycle lists, with their bytes (G5). */
	default List<Appendix> appendices(UUID cycleId, Paper paper) {
		return List.of();
	}

	/** Those of them that are bound into its PDF, by file name. */
	default Map<String, byte[]> bound(UUID cycleId, Paper paper) {
		return Map.of();
	}

	/** Why appendices are to be replaced: what is agreed and not yet published (DL9). */
	default List<String> appendixReasons(UUID cycleId) {
		return List.of();
	}

	/** They are published now. */
	default void appendicesReplaced(UUID cycleId) {
	}

	/**
	 * An appendix.
	 *
	 * @param name the end of its address
	 */
	record Appendix(String name, String title, String mediaType, byte[] content) {
	}

	/**
	 * A section that a paper speaks of.
	 *
	 * @param gap null when its words are in it
	 */
	record Printed(UUID sectionId, GapKind gap) {
	}

}
