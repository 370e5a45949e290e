package org.quarterday.process;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.quarterday.cycle.CycleFlow;
import org.quarterday.cycle.CycleFlow.PaperDecision;
import org.quarterday.cycle.Section;
import org.quarterday.cycle.SectionFlow;
import org.quarterday.cycle.SectionFlow.Decision;
import org.quarterday.cycle.SectionState;
import org.quarterday.process.QuarterlyPaperProcess.Elements;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

/** Forty services that end at once meet in no conflict that anyone would see. */
class FortySectionsTest extends ProcessStory {

	@Autowired
	CycleFlow flow;

	@Autowired
	SectionFlow sectionFlow;

	@Autowired
	TransactionTemplate transaction;

	@Test
	void fortySectionsEndingAtOnceShowNoConflictToAnyone() throws Exception {
		UUID cycle = this.council.cycle(40).id();
		this.flow.open(cycle);
		List<Section> sections = this.cycles.sections(cycle);
		atOnce(sections, (section) -> this.sectionFlow.send(section.id(), Council.LEAD));
		atOnce(sections, (section) -> {
			if (section.position() % 4 == 0) {
				excuse(section);
			}
			else {
				this.sectionFlow.decide(section.id(), Council.DIRECTOR, Decision.APPROVE, "");
			}
		});
		assertThat(this.management.createJobQuery().activityId(Elements.COMPILE_PAPER).count())
			.as("exactly one of them lets the paper compile")
			.isOne();
		closeAtOnce(cycle);
	}

	@Test
	void whoSendsWhileAReminderFallsDueIsNotDisturbed() throws Exception {
		UUID cycle = this.council.cycle(40).id();
		this.flow.open(cycle);
		List<Section> sections = this.cycles.sections(cycle);
		List<Runnable> acts = new ArrayList<>();
		for (Section section : sections) {
			String reminder = job(section.id(), SectionPreparationProcess.Elements.DRAFT_REMINDER_DUE).getId();
			acts.add(() -> remind(reminder));
			acts.add(() -> this.sectionFlow.send(section.id(), Council.LEAD));
		}
		atOnce(acts, Runnable::run);
		assertThat(this.cycles.sections(cycle)).extracting(Section::state).containsOnly(SectionState.SENT);
		assertThat(this.management.createJobQuery().activityId("BoundaryEvent_DraftReminderDue").list()).isEmpty();
		this.cycles.cancelled(cycle);
		this.flow.cancel(cycle);
	}

	/**
	 * As the job executor does: a job that loses a race, or finds nothing to do, is no
	 * failure. The engine reads a section's executions one by one, so that some may be
	 * gone when it looks for their children: then the executor tries again, and finds
	 * nothing to do.
	 */
	private void remind(String reminder) {
		try {
			this.management.executeJob(reminder);
		}
		catch (OptimisticLockingException | NullValueException | NullPointerException ex) {
			// the section was sent first
		}
	}

	private void excuse(Section section) {
		this.transaction.executeWithoutResult((status) -> {
			this.sections.excused(section.id(), "Nothing is measured this quarter.");
			this.sectionFlow.excuse(section.id());
		});
	}

	private void closeAtOnce(UUID cycle) throws Exception {
		ProcessInstance process = process(cycle);
		fire(cycle, Elements.COMPILE_PAPER);
		this.flow.decide(cycle, Council.OFFICER, PaperDecision.PUBLISH);
		fire(cycle, Elements.MEETING_DAY_OVER);
		fire(cycle, Elements.CLOSE_CYCLE);
		this.management.createJobQuery()
			.activityId(Elements.PREPARE_SECTION)
			.list()
			.forEach((job) -> this.management.executeJob(job.getId()));
		assertThat(process).isEnded();
	}

	private <T> void atOnce(List<T> all, Consumer<T> act) throws Exception {
		ExecutorService people = Executors.newFixedThreadPool(8);
		try {
			List<Callable<Void>> acts = new ArrayList<>();
			for (T each : all) {
				acts.add(() -> {
					act.accept(each);
					return null;
				});
			}
			for (Future<Void> done : people.invokeAll(acts)) {
				done.get();
			}
		}
		finally {
			people.shutdownNow();
		}
	}

}
