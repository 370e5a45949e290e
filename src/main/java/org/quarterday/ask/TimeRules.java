package org.quarterday.ask;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

import org.quarterday.cycle.Cycles;
import org.quarterday.cycle.LatePolicy;
import org.quarterday.cycle.Refusal;
import org.quarterday.cycle.ReportingCycle;
import org.quarterday.cycle.RuleBook;
import org.quarterday.cycle.Section;
import org.quarterday.cycle.Time;
import org.quarterday.cycle.Words;

import org.springframework.stereotype.Component;

/** When more time may be asked for. */
@Component
class TimeRules {

	private final Cycles cycles;

	private final RuleBook rules;

	private final Clock clock;

	TimeRules(Cycles cycles, RuleBook rules, Clock clock) {
		this.cycles = cycles;
		this.rules = rules;
		this.clock = clock;
	}

	Section section(UUID sectionId) {
		return this.cycles.section(sectionId);
	}

	/**
	 * @throws Refusal when nobody writes the section now, or the day has passed and the
	 * committee takes nothing late
	 */
	Section askable(UUID sectionId) {
		Section section = this.cycles.section(sectionId);
		if (!section.state().withAuthor()) {
			throw new Refusal("%s is %s: it needs no more time".formatted(section.serviceName(),
					section.state().label().toLowerCase(java.util.Locale.UK)));
		}
		ReportingCycle cycle = this.cycles.get(section.cycleId());
		if (section.overdue(this.clock.instant()) && this.rules.of(cycle.committeeId()).late() == LatePolicy.BLOCK) {
			throw new Refusal("The day has passed, and this committee takes no late sections: ring the officer");
		}
		return section;
	}

	/**
	 * @throws Refusal when the day could not be granted
	 */
	void check(Section section, LocalDate wanted) {
		LocalDate last = this.cycles.get(section.cycleId()).timetable().lastPublicationDay();
		if (!Time.at(wanted, Time.DUE).isAfter(this.clock.instant())
				|| !Time.at(wanted, Time.DUE).isAfter(section.draftDue())) {
			throw new Refusal("wanted",
					"Choose a day after %s, when it is due now".formatted(Words.day(Time.date(section.draftDue()))));
		}
		if (wanted.isAfter(last)) {
			throw new Refusal("wanted",
					"The paper must be published by %s: choose an earlier day".formatted(Words.day(last)));
		}
	}

	/** Whether a request now would be an exception from the late policy (B5). */
	boolean exception(Section section) {
		return section.overdue(this.clock.instant());
	}

}
