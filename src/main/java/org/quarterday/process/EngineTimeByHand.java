package org.quarterday.process;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.quarterday.rehearsal.EngineTime;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Runs the engine's jobs by hand, on the moved clock; its own executor is off. */
@Component
@Profile("rehearsal")
class EngineTimeByHand implements EngineTime {

	private final ManagementService management;

	EngineTimeByHand(ManagementService management) {
		this.management = management;
	}

	@Override
	public Optional<Instant> nextDue() {
		return this.management.createJobQuery()
			.active()
			.withRetriesLeft()
			.list()
			.stream()
			.map((job) -> (job.getDuedate() != null) ? job.getDuedate().toInstant() : Instant.EPOCH)
			.min(Instant::compareTo);
	}

	@Override
	public int runDue(Instant now) {
		ClockUtil.setCurrentTime(Date.from(now));
		int ran = 0;
		List<Job> due = due();
		while (!due.isEmpty()) {
			due.forEach((job) -> this.management.executeJob(job.getId()));
			ran += due.size();
			due = due();
		}
		return ran;
	}

	/** One of each process at a time: running it may take away the next. */
	private List<Job> due() {
		return this.management.createJobQuery().executable().listPage(0, 1);
	}

}
