package org.quarterday.review;

import java.time.Clock;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

import org.quarterday.content.Save;
import org.quarterday.content.Saves;
import org.quarterday.cycle.Cycles;
import org.quarterday.cycle.ReportingCycle;
import org.quarterday.cycle.Section;
import org.quarterday.cycle.Time;

import org.springframework.stereotype.Component;

/** The earlier texts with which a section that was sent can be compared (F4). */
@Component
class Comparisons {

	private final Saves saves;

	private final Cycles cycles;

	private final Looks looks;

	private final FirstLook firstLook;

	private final Clock clock;

	Comparisons(Saves saves, Cycles cycles, Looks looks, FirstLook firstLook, Clock clock) {
		this.firstLook = firstLook;
		this.saves = saves;
		this.cycles = cycles;
		this.looks = looks;
		this.clock = clock;
	}

	/** Those that exist, the nearest first. */
	Map<Since, Save> of(Section section, Save sent, String viewer) {
		Map<Since, Save> bases = new EnumMap<>(Since.class);
		this.looks.before(section.id(), viewer)
			.flatMap((id) -> this.saves.find(section.id(), id))
			.ifPresent((save) -> bases.put(Since.LOOK, save));
		this.saves.latestBefore(section.id(), Save.Kind.SENT, sent.round())
			.filter((save) -> !bases.containsKey(Since.LOOK) || bases.get(Since.LOOK).id() != save.id())
			.ifPresent((save) -> bases.put(Since.SENT, save));
		lastQuarter(section).ifPresent((save) -> bases.put(Since.QUARTER, save));
		return bases;
	}

	/** A reviewer looks at what was sent: it is in review from now on. */
	void looked(Section section, String viewer) {
		this.firstLook.by(section.id(), viewer);
		this.saves.latest(section.id(), Save.Kind.SENT)
			.ifPresent((sent) -> this.looks.at(section.id(), viewer, sent.id(), Time.now(this.clock)));
	}

	/** What the same service got approved for the quarter before. */
	private Optional<Save> lastQuarter(Section section) {
		ReportingCycle cycle = this.cycles.get(section.cycleId());
		return this.cycles.find(cycle.committeeId(), cycle.quarter().previous())
			.flatMap((last) -> this.cycles.sections(last.id())
				.stream()
				.filter((other) -> other.serviceId().equals(section.serviceId()))
				.findFirst())
			.flatMap((other) -> this.saves.latest(other.id(), Save.Kind.APPROVED));
	}

}
