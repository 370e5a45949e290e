package org.quarterday.mail;

import java.util.List;
import java.util.UUID;

/** Who may sign a section off now, as the step that reviews knows (F1, TT7). */
public interface ReviewDesk {

	/**
	 * For each sign-off that is to come at the level that is reviewed now, who may give
	 * it, first choice first.
	 */
	List<List<String>> openSeats(UUID sectionId);

}
