package org.quarterday.cycle;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.quarterday.TestCouncil;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Two connections want the same section or cycle at the same moment. */
@Timeout(60)
class SectionsRaceTest {

	private final TestCouncil council = new TestCouncil();

	private final Sections sections = this.council.get(Sections.class);

	private final Cycles cycles = this.council.get(Cycles.class);

	private final UUID cycle = this.council.open().id();

	private final UUID section = this.cycles.sections(this.cycle).get(0).id();

	private final ExecutorService threads = Executors.newCachedThreadPool();

	@AfterEach
	void close() {
		this.threads.shutdownNow();
		this.council.close();
	}

	@Test
	@DisplayName("Issue 2, acceptance 8: of two people who send one section, the second is told so and the first stands")
	void twoSend() throws Exception {
		Future<?> second = whileHolding(() -> this.sections.sent(this.section, "lead-1", "sign-in", null),
				() -> this.sections.sent(this.section, "deputy", "sign-in", null));

		assertThatThrownBy(() -> second.get(10, TimeUnit.SECONDS)).hasCauseInstanceOf(Refusal.class)
			.hasMessageContaining("was sent at 10:00 on Monday 27 April 2026");
		assertThat(this.cycles.section(this.section).sentBy()).isEqualTo("lead-1");
	}

	@Test
	@DisplayName("Two reviewers decide: the first decision stands, the second is told so")
	void twoDecide() throws Exception {
		this.sections.sent(this.section, "lead-1", "sign-in", null);
		Future<?> second = whileHolding(() -> this.sections.approved(this.section, "director-1"),
				() -> this.sections.returned(this.section, "director-2"));

		assertThatThrownBy(() -> second.get(10, TimeUnit.SECONDS)).hasCauseInstanceOf(Refusal.class)
			.hasMessageContaining("was approved at");
		assertThat(this.cycles.section(this.section).decidedBy()).isEqualTo("director-1");
	}

	@Test
	@DisplayName("Sending while the officer cancels the cycle is refused, not lost between the two")
	void sendWhileCancelling() throws Exception {
		Future<?> second = whileHolding(() -> this.cycles.cancelled(this.cycle),
				() -> this.sections.sent(this.section, "lead-1", "sign-in", null));

		assertThatThrownBy(() -> second.get(10, TimeUnit.SECONDS)).hasCauseInstanceOf(Refusal.class)
			.hasMessageContaining("This cycle is cancelled");
	}

	@Test
	@DisplayName("Two officers open one committee's quarter: the second is refused")
	void twoOpen() throws Exception {
		this.cycles.cancelled(this.cycle);
		Future<?> second = whileHolding(this.council::open, this.council::open);

		assertThatThrownBy(() -> second.get(10, TimeUnit.SECONDS)).hasCauseInstanceOf(Refusal.class)
			.hasMessageContaining("Housing and Community Committee already has a cycle for Q4 2025/26");
	}

	@Test
	@DisplayName("Of many sections that are settled at once, exactly one sees that all are")
	void exactlyOneSeesAllSettled() throws Exception {
		for (int repeat = 0; repeat < 10; repeat++) {
			this.council.jdbc().sql("update section set state = 'SENT', sent_by = 'lead-1'").update();
			assertThat(settleAllAtOnce()).containsOnlyOnce(true).hasSize(5);
		}
	}

	private List<Boolean> settleAllAtOnce() throws Exception {
		CountDownLatch start = new CountDownLatch(1);
		List<Future<Boolean>> endings = new ArrayList<>();
		for (Section each : this.cycles.sections(this.cycle)) {
			endings.add(this.threads.submit(() -> {
				start.await();
				return this.council.transaction().execute((status) -> {
					this.sections.approved(each.id(), "director-1");
					return this.sections.allSettled(this.cycle);
				});
			}));
		}
		start.countDown();
		List<Boolean> seen = new ArrayList<>();
		for (Future<Boolean> ending : endings) {
			seen.add(ending.get(30, TimeUnit.SECONDS));
		}
		return seen;
	}

	/** Runs the second while the first has done its work but has not committed. */
	private Future<?> whileHolding(Runnable first, Runnable second) throws Exception {
		return this.council.transaction().execute((status) -> {
			first.run();
			Future<?> other = this.threads.submit(second);
			waitUntilBlocked();
			assertThat(other.isDone()).isFalse();
			return other;
		});
	}

	private void waitUntilBlocked() {
		call(() -> {
			String waiting = "select count(*) from pg_locks where not granted";
			while (this.council.jdbc().sql(waiting).query(Long.class).single() == 0) {
				Thread.sleep(10);
			}
			return null;
		});
	}

	private static <T> T call(Callable<T> action) {
		try {
			return action.call();
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
	}

}
