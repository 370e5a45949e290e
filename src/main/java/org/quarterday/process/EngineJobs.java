package org.quarterday.process;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import jakarta.annotation.PreDestroy;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.joda.time.DateTimeUtils;
import org.quarterday.cycle.MovableClock;
import org.quarterday.rehearsal.EngineTime;

import org.springframework.stereotype.Component;

/**
 * Runs the engine's jobs by hand while somebody else moves the clock; the engine's own
 * clock then shows the same time. The engine's housekeeping is left out: it would be due
 * every night for ever.
 */
@Component
class EngineJobs implements EngineTime {

	private final ManagementService management;

	private final Clock clock;

	EngineJobs(ManagementService management, Clock clock) {
		this.management = management;
		this.clock = clock;
		if (clock instanceof MovableClock) {
			DateTimeUtils.setCurrentMillisProvider(clock::millis);
		}
	}

	/**
	 * The engine's clock is one for the whole JVM: whoever comes after gets the real time
	 * back.
	 */
	@PreDestroy
	void showRealTime() {
		if (this.clock instanceof MovableClock) {
			DateTimeUtils.setCurrentMillisSystem();
		}
	}

	@Override
	public Optional<Instant> nextDue() {
		return open().stream().map(this::due).min(Comparator.naturalOrder());
	}

	@Override
	public int runDue(Instant now) {
		int ran = 0;
		for (Optional<Job> job = firstDue(now); job.isPresent(); job = firstDue(now)) {
			this.management.executeJob(job.get().getId());
			ran++;
		}
		return ran;
	}

	private Optional<Job> firstDue(Instant now) {
		return open().stream().filter((job) -> !due(job).isAfter(now)).min(Comparator.comparing(this::due));
	}

	private List<Job> open() {
		return this.management.createJobQuery()
			.active()
			.withRetriesLeft()
			.list()
			.stream()
			.filter((job) -> job.getProcessDefinitionId() != null)
			.toList();
	}

	private Instant due(Job job) {
		return (job.getDuedate() != null) ? job.getDuedate().toInstant() : this.clock.instant();
	}

}
