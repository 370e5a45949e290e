package org.quarterday.publish;

import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

import org.quarterday.cycle.Cycles;
import org.quarterday.cycle.Refusal;
import org.quarterday.cycle.Time;
import org.quarterday.paper.WrittenOnce;
import org.quarterday.publish.PublicationJob.Kind;
import org.quarterday.publish.PublicationJob.Step;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Publishes a large paper for the officer who pressed the button, who watches meanwhile:
 * first its files are written, which takes its time and holds nothing; then it is
 * published in one transaction, which asks every rule again and writes again only what
 * changed. Nothing goes on by itself: what was interrupted waits for the officer.
 */
@Service
public class BackgroundPublishing implements DisposableBean {

	private static final Logger LOG = LoggerFactory.getLogger(BackgroundPublishing.class);

	private static final int QUEUED = 8;

	private static final int BEAT_SECONDS = 3;

	private final Cycles cycles;

	private final PublicationJobs jobs;

	private final Clock clock;

	private final int large;

	private final Executor background;

	private final ScheduledExecutorService heart = Executors
		.newSingleThreadScheduledExecutor(daemon("publishing-beat"));

	private final Set<UUID> mine = ConcurrentHashMap.newKeySet();

	@Autowired
	BackgroundPublishing(Cycles cycles, PublicationJobs jobs, Clock clock,
			@Value("${quarterday.background-from:25}") int large) {
		this(cycles, jobs, clock, large, new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS,
				new ArrayBlockingQueue<>(QUEUED), daemon("publishing")));
	}

	BackgroundPublishing(Cycles cycles, PublicationJobs jobs, Clock clock, int large, Executor background) {
		this.cycles = cycles;
		this.jobs = jobs;
		this.clock = clock;
		this.large = large;
		this.background = background;
		this.heart.scheduleWithFixedDelay(this::beat, BEAT_SECONDS, BEAT_SECONDS, TimeUnit.SECONDS);
	}

	/**
	 * What is to be done.
	 *
	 * @param prepare writes the files, and throws a {@link Refusal} when they would not
	 * be published
	 * @param publish publishes in the current transaction, and tells the addresses, one
	 * in a line
	 */
	public record Work(Runnable prepare, Supplier<String> publish) {
	}

	/** Whether this cycle's papers are published in the background. */
	public boolean large(UUID cycleId) {
		return this.cycles.sections(cycleId).size() >= this.large;
	}

	/** What is being published in a cycle, or was the last time. */
	public Optional<PublicationJob> of(UUID cycleId) {
		return this.jobs.of(cycleId);
	}

	/** Begins; does nothing when one is running in that cycle, whoever began it. */
	public void begin(UUID cycleId, Kind kind, String officer, Work work) {
		PublicationJob job = new PublicationJob(UUID.randomUUID(), cycleId, kind, officer, Time.now(this.clock),
				Step.WAITING, "", false);
		if (!this.jobs.begin(job)) {
			return;
		}
		this.mine.add(job.id());
		try {
			this.background.execute(() -> run(job, work));
		}
		catch (RejectedExecutionException ex) {
			LOG.warn("Too many papers are being published: {} was not begun", cycleId);
			end(job, Step.REFUSED, "Too many papers are being published at this minute. Publish again in a minute");
		}
	}

	private void run(PublicationJob job, Work work) {
		try {
			WrittenOnce.during((file) -> writing(job, file), () -> {
				this.jobs.at(job.id(), Step.READING);
				work.prepare().run();
				this.jobs.at(job.id(), Step.PUBLISHING);
				this.jobs.publish(job.id(), work.publish());
				return job;
			});
			this.mine.remove(job.id());
		}
		catch (Refusal refusal) {
			end(job, Step.REFUSED, refusal.getMessage());
		}
		catch (RuntimeException | Error ex) {
			LOG.error("What was to be published was not: {}", job.cycleId(), ex);
			end(job, Step.FAILED, "");
		}
	}

	/** What the last transaction has to write again is told by nothing but its end. */
	private void writing(PublicationJob job, WrittenOnce.File file) {
		if (!TransactionSynchronizationManager.isActualTransactionActive()) {
			this.jobs.at(job.id(), (file == WrittenOnce.File.PDF) ? Step.PDF : Step.WORD);
		}
	}

	private void end(PublicationJob job, Step step, String words) {
		this.jobs.at(job.id(), step, words);
		this.mine.remove(job.id());
	}

	private void beat() {
		try {
			this.mine.forEach(this.jobs::beat);
		}
		catch (RuntimeException ex) {
			LOG.warn("No sign of life could be given of what is being published", ex);
		}
	}

	@Override
	public void destroy() {
		this.heart.shutdownNow();
		if (this.background instanceof ThreadPoolExecutor thread) {
			thread.shutdownNow();
		}
	}

	private static ThreadFactory daemon(String name) {
		return (work) -> {
			Thread thread = new Thread(work, name);
			thread.setDaemon(true);
			return thread;
		};
	}

}
