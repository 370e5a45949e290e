package org.quarterday.cycle;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;

/** The rows of sections, each locked before it changes, and whose turn it must be. */
final class SectionRows {

	private final JdbcClient jdbc;

	private final Cycles cycles;

	SectionRows(JdbcClient jdbc, Cycles cycles) {
		this.jdbc = jdbc;
		this.cycles = cycles;
	}

	/**
	 * A section of a live cycle, locked until the transaction ends.
	 * @throws Refusal when there is none, or its cycle is over
	 */
	Section held(UUID id) {
		Section section = this.jdbc.sql("select * from section where id = ? for no key update")
			.param(id)
			.query(Rows::section)
			.optional()
			.orElseThrow(() -> new Refusal("There is no such section"));
		CycleState state = this.cycles.get(section.cycleId()).state();
		if (!state.live()) {
			throw new Refusal("This cycle is %s: nothing of it can be changed any more"
				.formatted(state.label().toLowerCase(Locale.UK)));
		}
		return section;
	}

	/**
	 * The same, for what only its author may do.
	 * @param what cannot be done otherwise, such as "changed"
	 */
	Section withAuthor(UUID id, String what) {
		Section section = held(id);
		if (section.state().withReviewer()) {
			throw new Refusal("This section was sent at %s and is with the reviewer, so it cannot be %s"
				.formatted(Words.moment(section.sentAt()), what));
		}
		if (!section.state().withAuthor()) {
			throw new Refusal("This section is %s, so it cannot be %s".formatted(state(section), what));
		}
		return section;
	}

	/** The same, for what only its reviewer may do. */
	Section withReviewer(UUID id) {
		Section section = held(id);
		if (section.state() == SectionState.APPROVED || section.state() == SectionState.RETURNED) {
			throw new Refusal("This section was %s at %s: there is nothing to decide now".formatted(state(section),
					Words.moment(section.decidedAt())));
		}
		if (!section.state().withReviewer()) {
			throw new Refusal("This section is %s: it has not been sent for review".formatted(state(section)));
		}
		return section;
	}

	/** Changes a section; gives it as it stands then. */
	Section update(UUID id, String assignments, Object... values) {
		List<Object> params = new ArrayList<>(Arrays.asList(values));
		params.add(id);
		this.jdbc.sql("update section set " + assignments + " where id = ?").params(params).update();
		return this.cycles.section(id);
	}

	/**
	 * Where a section stands, and what that means.
	 * @param why such as "it cannot be excused"
	 */
	static Refusal refusal(Section section, String why) {
		return new Refusal("%s is %s: %s".formatted(section.serviceName(), state(section), why));
	}

	private static String state(Section section) {
		return section.state().label().toLowerCase(Locale.UK);
	}

}
