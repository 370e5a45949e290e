package org.quarterday.people;

import java.util.Set;

/**
 * Knows the words that the paper explains by itself, so that no author need do it (N21).
 */
public interface KnownTerms {

	/** The words, as they are written. */
	Set<String> known();

}
