package org.quarterday.publish;

import java.util.List;
import java.util.UUID;

import org.quarterday.paper.Paper;

/** Where step 5 gets its papers from: whoever knows step 4. */
public interface FinalPapers {

	/** The paper of a cycle as it would be published at this minute. */
	FinalPaper of(UUID cycleId);

	/**
	 * A paper ready to be frozen.
	 *
	 * @param paper not marked as a draft
	 * @param obstacles what must be settled first, one sentence each
	 */
	record FinalPaper(Paper paper, List<String> obstacles) {
	}

}
