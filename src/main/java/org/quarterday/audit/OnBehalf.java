package org.quarterday.audit;

import java.util.Optional;
import java.util.UUID;

/** Knows for whom somebody acts on a section: as deputy, or covering (TT6). */
public interface OnBehalf {

	/** The person whose part it is; empty when it is the actor's own. */
	Optional<String> of(UUID sectionId, String actor);

}
