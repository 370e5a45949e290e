package org.quarterday.page;

import java.util.Optional;

/** A place in the menu that is there only while something waits there for somebody. */
public interface MorePlaces {

	/** The words and path of the place; empty while nothing waits there. */
	Optional<Waiting> of(String personId);

	/** What the menu says, and where it leads. */
	record Waiting(String words, String path) {
	}

}
