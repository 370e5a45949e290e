package org.quarterday.sample;

import java.time.Clock;

import org.quarterday.cycle.Quarter;
import org.quarterday.cycle.Time;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The whole borough, made in one transaction: there or not. */
@Component
class SampleBorough {

	private final SampleCouncil council;

	private final SampleFigures figures;

	private final SamplePast past;

	private final SampleCycle cycle;

	private final Clock clock;

	SampleBorough(SampleCouncil council, SampleFigures figures, SamplePast past, SampleCycle cycle, Clock clock) {
		this.council = council;
		this.figures = figures;
		this.past = past;
		this.cycle = cycle;
		this.clock = clock;
	}

	@Transactional
	public void create() {
		Quarter now = Quarter.of(Time.today(this.clock)).previous();
		this.council.create();
		this.figures.create(now);
		this.past.create(now.previous());
		this.cycle.create(now);
	}

}
