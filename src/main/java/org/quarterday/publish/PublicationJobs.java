package org.quarterday.publish;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

import org.quarterday.cycle.Refusal;
import org.quarterday.cycle.Time;
import org.quarterday.publish.PublicationJob.Kind;
import org.quarterday.publish.PublicationJob.Step;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is being published in the background, for every node to read: one row for each
 * cycle. Whoever is at it beats; whoever missed its beats is taken for dead by all, by
 * the database's clock, and can publish nothing any more.
 */
@Component
class PublicationJobs {

	private static final String RUNNING = "step not in ('PUBLISHED', 'REFUSED', 'FAILED')";

	private static final String ALIVE = "beat_at > clock_timestamp() - interval '20 seconds'";

	private final JdbcClient jdbc;

	PublicationJobs(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	Optional<PublicationJob> of(UUID cycleId) {
		return this.jdbc
			.sql("select *, %s and not %s as stopped from publication_job where cycle_id = ?".formatted(RUNNING, ALIVE))
			.param(cycleId)
			.query(PublicationJobs::job)
			.optional();
	}

	/** Begins one, unless one is running in that cycle. */
	boolean begin(PublicationJob job) {
		return this.jdbc.sql("""
				insert into publication_job as old (cycle_id, id, kind, asked_by, asked_at, step, words, beat_at)
				values (?, ?, ?, ?, ?, ?, '', clock_timestamp())
				on conflict (cycle_id) do update set id = excluded.id, kind = excluded.kind,
					asked_by = excluded.asked_by, asked_at = excluded.asked_at, step = excluded.step, words = '',
					beat_at = clock_timestamp()
				where not (old.%s and old.%s)""".formatted(RUNNING, ALIVE))
			.params(job.cycleId(), job.id(), job.kind().name(), job.by(), Time.toDb(job.at()), job.step().name())
			.update() == 1;
	}

	/** It lives. */
	void beat(UUID id) {
		this.jdbc
			.sql("update publication_job set beat_at = clock_timestamp() where id = ? and %s and %s".formatted(RUNNING,
					ALIVE))
			.param(id)
			.update();
	}

	/**
	 * It is at another step, or ended.
	 * @return whether it is still alive, and nobody began another
	 */
	boolean at(UUID id, Step step, String words) {
		return this.jdbc.sql(
				"update publication_job set step = ?, words = ?, beat_at = clock_timestamp() where id = ? and %s and %s"
					.formatted(RUNNING, ALIVE))
			.params(step.name(), words, id)
			.update() == 1;
	}

	/**
	 * Publishes, and says so: either both happen, or nothing.
	 * @param publish tells the addresses
	 * @throws Refusal when it is not alive any more
	 */
	@Transactional
	public void publish(UUID id, Supplier<String> publish) {
		requireAlive(at(id, Step.PUBLISHED, publish.get()));
	}

	/**
	 * It is at another step.
	 * @throws Refusal when it is not alive any more
	 */
	void at(UUID id, Step step) {
		requireAlive(at(id, step, ""));
	}

	private static void requireAlive(boolean alive) {
		if (!alive) {
			throw new Refusal("publish", "It stood still for so long that it was taken for stopped. Publish again");
		}
	}

	private static PublicationJob job(ResultSet row, int number) throws SQLException {
		return new PublicationJob(row.getObject("id", UUID.class), row.getObject("cycle_id", UUID.class),
				Kind.valueOf(row.getString("kind")), row.getString("asked_by"), Time.fromDb(row, "asked_at"),
				Step.valueOf(row.getString("step")), row.getString("words"), row.getBoolean("stopped"));
	}

}
