package org.quarterday.ask;

import java.util.Optional;
import java.util.UUID;

import org.quarterday.audit.OnBehalf;
import org.quarterday.cycle.Cycles;
import org.quarterday.people.Holders;

import org.springframework.stereotype.Component;

/** The record says for whom a deputy or a cover acted. */
@Component
class CoveredActs implements OnBehalf {

	private final Holders holders;

	private final Cycles cycles;

	CoveredActs(Holders holders, Cycles cycles) {
		this.holders = holders;
		this.cycles = cycles;
	}

	@Override
	public Optional<String> of(UUID sectionId, String actor) {
		return this.holders.onBehalfOf(this.cycles.section(sectionId), actor);
	}

}
