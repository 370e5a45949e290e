package org.quarterday.console;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** What the board asks of the process: where every running section stands in it. */
public interface SectionTasks {

	/** The running sections of every cycle, by a number of queries that does not grow. */
	Map<UUID, Standing> running();

	/**
	 * Where one section stands.
	 *
	 * @param since when somebody's task began; null while nobody has one
	 * @param trouble why the process cannot go on by itself, in plain words; empty when
	 * it can
	 */
	record Standing(Instant since, String trouble) {
	}

}
