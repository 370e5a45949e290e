package org.quarterday.process;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quarterday.cycle.CycleFlow;
import org.quarterday.cycle.Refusal;
import org.quarterday.cycle.SectionFlow;
import org.quarterday.cycle.SectionFlow.Decision;
import org.quarterday.cycle.SectionState;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * In the middle of what a person does, and before it is committed, another transaction
 * moves the same process on: the engine's version check fails. The person never hears of
 * it.
 */
class ConflictsTest extends ProcessStory {

	@Autowired
	CycleFlow flow;

	@Autowired
	SectionFlow sectionFlow;

	@Autowired
	JdbcClient jdbc;

	private UUID cycle;

	private UUID section;

	@BeforeEach
	void opened() {
		this.cycle = this.council.cycle(1).id();
		this.flow.open(this.cycle);
		this.section = this.cycles.sections(this.cycle).get(0).id();
	}

	@Override
	@AfterEach
	void nothingIsLeftOver() {
		this.steps.meanwhile((deed) -> {
		});
		this.cycles.cancelled(this.cycle);
		this.flow.cancel(this.cycle);
		super.nothingIsLeftOver();
	}

	@Test
	void sendingOnAPageIsDoneAgain() {
		AtomicInteger met = collide(1);
		this.sectionFlow.send(this.section, Council.LEAD);
		assertThat(met).hasValue(2);
		assertThat(state()).isEqualTo(SectionState.SENT);
	}

	@Test
	void decidingInTheTasklistIsDoneAgain() {
		this.sectionFlow.send(this.section, Council.LEAD);
		this.steps.deeds();
		AtomicInteger met = collide(2);
		this.engine.getIdentityService().setAuthentication(Council.DIRECTOR, List.of("reviewer"));
		try {
			this.tasks.complete(task(), Map.of("decision", Decision.APPROVE.name()));
		}
		finally {
			this.engine.getIdentityService().clearAuthentication();
		}
		assertThat(met).hasValue(3);
		assertThat(state()).isEqualTo(SectionState.APPROVED);
	}

	@Test
	void whoeverIsBeatenEveryTimeIsToldSoInPlainWordsAndNothingIsHalfDone() {
		collide(Integer.MAX_VALUE);
		assertThatExceptionOfType(Refusal.class).isThrownBy(() -> this.sectionFlow.send(this.section, Council.LEAD))
			.withMessage("Somebody else was faster by a moment: look at where it stands now");
		assertThat(state()).isEqualTo(SectionState.ASKED);
	}

	/** Every one of the first times that something is done, somebody else is faster. */
	private AtomicInteger collide(int times) {
		AtomicInteger met = new AtomicInteger();
		String process = process(this.section).getId();
		this.steps.meanwhile((deed) -> {
			if (deed.contains(" by ") && met.incrementAndGet() <= times) {
				CompletableFuture.runAsync(() -> moveOn(process)).join();
			}
		});
		return met;
	}

	/** As a timer's job does in a transaction of its own. */
	private void moveOn(String process) {
		this.jdbc.sql("update act_ru_execution set rev_ = rev_ + 1 where proc_inst_id_ = ?").param(process).update();
	}

	private SectionState state() {
		return this.cycles.section(this.section).state();
	}

	private String task() {
		return this.tasks.createTaskQuery().processInstanceBusinessKey(this.section.toString()).singleResult().getId();
	}

}
