package org.quarterday.process;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.quarterday.cycle.CycleFlow;
import org.quarterday.cycle.CycleFlow.PaperDecision;
import org.quarterday.cycle.CycleState;
import org.quarterday.cycle.Refusal;
import org.quarterday.cycle.Replanning;
import org.quarterday.cycle.Section;
import org.quarterday.cycle.SectionFlow;
import org.quarterday.cycle.SectionFlow.Decision;
import org.quarterday.cycle.Stage;
import org.quarterday.process.QuarterlyPaperProcess.Elements;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.task;

/** What can happen to a whole cycle, its sections included. */
@Walks(QuarterlyPaperProcess.KEY)
class QuarterlyPaperProcessTest extends ProcessStory {

	@Autowired
	CycleFlow flow;

	@Autowired
	SectionFlow sectionFlow;

	@Autowired
	Replanning replanning;

	@Test
	void allSectionsApprovedAndPublished() {
		UUID cycle = opened(3);
		assertThat(this.steps.deeds()).containsExactly("asked", "asked", "asked");
		approveAll(cycle);
		assertThat(process(cycle)).isWaitingAt(Elements.COMPILE_PAPER).hasNotPassed(Elements.COMPILE_DATE_REACHED);
		fire(cycle, Elements.COMPILE_PAPER);
		assertThat(task(process(cycle))).hasName(checkName(cycle)).hasCandidateGroup("officer");
		publish(cycle);
		assertThat(this.cycles.get(cycle).state()).isEqualTo(CycleState.PUBLISHED);
		assertThat(due(cycle, Elements.MEETING_DAY_OVER)).isEqualTo("2026-11-17T00:00");
		close(cycle);
	}

	@Test
	void compileDateComesWithOneMissingWhichThenArrives() {
		UUID cycle = opened(2);
		approve(sections(cycle).get(0));
		assertThat(due(cycle, Elements.COMPILE_DATE_REACHED)).isEqualTo("2026-10-29T09:00");
		this.clock.set(LocalDate.of(2026, 10, 29), LocalTime.of(9, 0));
		fire(cycle, Elements.COMPILE_DATE_REACHED);
		fire(cycle, Elements.COMPILE_PAPER);
		assertThat(process(cycle)).isWaitingAt(Elements.CHECK_PAPER).hasNotPassed(Elements.ALL_SECTIONS_SETTLED);
		this.flow.decide(cycle, Council.OFFICER, PaperDecision.SEND_BACK);
		assertThat(process(cycle)).isWaitingAt(Elements.WAIT_FOR_SECTIONS_SENT_BACK);
		approve(sections(cycle).get(1));
		assertThat(process(cycle)).hasPassed(Elements.SECTIONS_SENT_BACK_SETTLED);
		fire(cycle, Elements.COMPILE_PAPER);
		publish(cycle);
		close(cycle);
	}

	@Test
	void lateSectionBecomesASupplement() {
		UUID cycle = publishedWithout(1);
		approve(sections(cycle).get(1));
		assertThat(process(cycle)).isWaitingAt(Elements.MEETING_DAY_OVER, Elements.CHECK_SUPPLEMENT);
		assertThat(task(process(cycle))).hasCandidateGroup("officer")
			.hasName("Check supplement: %s, Q2 2026/27, meeting on Mon 16 Nov"
				.formatted(this.cycles.get(cycle).committeeName()));
		this.flow.publishSupplement(cycle, Council.OFFICER);
		assertThat(process(cycle)).hasPassed(Elements.SUPPLEMENT_PUBLISHED).isWaitingAt(Elements.MEETING_DAY_OVER);
		close(cycle);
	}

	@Test
	void twoLateSectionsShareTheSupplementThatWaitsAndAThirdGetsItsOwn() {
		UUID cycle = publishedWithout(3);
		approve(sections(cycle).get(1));
		approve(sections(cycle).get(2));
		assertThat(this.tasks.createTaskQuery().taskDefinitionKey(Elements.CHECK_SUPPLEMENT).count()).isEqualTo(1);
		this.flow.publishSupplement(cycle, Council.OFFICER);
		approve(sections(cycle).get(3));
		this.flow.publishSupplement(cycle, Council.OFFICER);
		assertThat(this.steps.deeds().stream().filter((deed) -> deed.startsWith("supplement"))).hasSize(2);
		close(cycle);
	}

	@Test
	void supplementRefusedGoesBackToBeCheckedAndOnlyAnOfficerDecides() {
		UUID cycle = publishedWithout(1);
		approve(sections(cycle).get(1));
		assertThatExceptionOfType(Refusal.class).isThrownBy(() -> this.flow.publishSupplement(cycle, Council.LEAD))
			.withMessageContaining("Only a democratic services officer");
		this.steps.refusePublication(new Refusal("The last publication day was Friday 6 November"));
		assertThatExceptionOfType(Refusal.class).isThrownBy(() -> this.flow.publishSupplement(cycle, Council.OFFICER))
			.withMessage("The last publication day was Friday 6 November");
		this.steps.refusePublication(new Refusal("The last publication day was Friday 6 November"));
		String first = task(process(cycle)).getId();
		asOfficer(() -> this.tasks.complete(first));
		assertThat(process(cycle)).hasPassed(Elements.SUPPLEMENT_REFUSED).isWaitingAt(Elements.CHECK_SUPPLEMENT);
		this.flow.publishSupplement(cycle, Council.OFFICER);
		close(cycle);
	}

	@Test
	void supplementThatNobodyPublishedEndsWithTheMeetingDay() {
		UUID cycle = publishedWithout(1);
		approve(sections(cycle).get(1));
		assertThat(due(cycle, Elements.SUPPLEMENT_TOO_LATE)).isEqualTo("2026-11-17T00:00");
		fire(cycle, Elements.SUPPLEMENT_TOO_LATE);
		assertThat(process(cycle)).hasPassed(Elements.NO_SUPPLEMENT).hasNotPassed(Elements.PUBLISH_SUPPLEMENT);
		close(cycle);
	}

	@Test
	void missingSectionEndsUnfinishedWithTheCycle() {
		UUID cycle = opened(2);
		approve(sections(cycle).get(0));
		fire(cycle, Elements.COMPILE_DATE_REACHED);
		fire(cycle, Elements.COMPILE_PAPER);
		publish(cycle);
		ProcessInstance unfinished = process(sections(cycle).get(1).id());
		close(cycle);
		assertThat(unfinished).hasPassed(SectionPreparationProcess.Elements.SECTION_UNFINISHED).isEnded();
	}

	@Test
	void paperSentBackToAServiceAfterApproval() {
		UUID cycle = opened(2);
		approveAll(cycle);
		fire(cycle, Elements.COMPILE_PAPER);
		sendBack(cycle, sections(cycle).get(0));
		assertThat(this.cycles.get(cycle).state()).isEqualTo(CycleState.OPEN);
		assertThat(due(cycle, Elements.RECOMPILE_DATE_REACHED)).isEqualTo("2026-11-05T10:00");
		approve(sections(cycle).get(0));
		assertThat(process(cycle)).isWaitingAt(Elements.COMPILE_PAPER);
		fire(cycle, Elements.COMPILE_PAPER);
		publish(cycle);
		close(cycle);
	}

	@Test
	void sectionSentBackIsStillMissingWhenThePaperShouldBeFinal() {
		UUID cycle = opened(1);
		approveAll(cycle);
		fire(cycle, Elements.COMPILE_PAPER);
		sendBack(cycle, sections(cycle).get(0));
		this.clock.set(LocalDate.of(2026, 11, 5), LocalTime.of(10, 0));
		fire(cycle, Elements.RECOMPILE_DATE_REACHED);
		fire(cycle, Elements.COMPILE_PAPER);
		this.flow.decide(cycle, Council.OFFICER, PaperDecision.SEND_BACK);
		assertThat(due(cycle, Elements.RECOMPILE_DATE_REACHED)).isEqualTo("2026-11-06T09:00");
		approve(sections(cycle).get(0));
		fire(cycle, Elements.COMPILE_PAPER);
		publish(cycle);
		close(cycle);
	}

	@Test
	void publicationRefusedGoesBackToBeChecked() {
		UUID cycle = opened(1);
		approveAll(cycle);
		fire(cycle, Elements.COMPILE_PAPER);
		this.steps.refusePublication(new Refusal("The last publication day was Friday 6 November"));
		String first = task(process(cycle)).getId();
		asOfficer(() -> this.tasks.complete(first, Map.of("decision", "PUBLISH")));
		assertThat(process(cycle)).isWaitingAt(Elements.CHECK_PAPER)
			.hasPassed(Elements.PUBLICATION_REFUSED)
			.variables()
			.containsEntry("refusal", "The last publication day was Friday 6 November");
		publish(cycle);
		assertThat(process(cycle)).variables().doesNotContainKey("refusal");
		close(cycle);
	}

	@Test
	void consoleIsToldWhyPublicationIsRefused() {
		UUID cycle = opened(1);
		approveAll(cycle);
		fire(cycle, Elements.COMPILE_PAPER);
		this.steps.refusePublication(new Refusal("The last publication day was Friday 6 November"));
		assertThatExceptionOfType(Refusal.class)
			.isThrownBy(() -> this.flow.decide(cycle, Council.OFFICER, PaperDecision.PUBLISH))
			.withMessage("The last publication day was Friday 6 November");
		assertThat(process(cycle)).isWaitingAt(Elements.CHECK_PAPER);
		publish(cycle);
		close(cycle);
	}

	@Test
	void cycleCancelled() {
		UUID cycle = opened(3);
		ProcessInstance process = process(cycle);
		this.sectionFlow.send(sections(cycle).get(0).id(), Council.LEAD);
		this.cycles.cancelled(cycle);
		this.flow.cancel(cycle);
		assertThat(process).hasPassed(Elements.CANCEL_CYCLE).isEnded();
		assertThat(this.steps.deeds()).contains("told cancelled");
	}

	@Test
	void serviceAddedLate() {
		UUID cycle = opened(1);
		Section late = this.cycles.addSection(cycle, this.council.service(this.cycles.get(cycle).committeeId(), 2));
		this.flow.addSection(cycle, late.id());
		approve(sections(cycle).get(0));
		assertThat(process(cycle)).as("the late one counts").isWaitingAt(Elements.WAIT_FOR_SECTIONS);
		approve(late);
		assertThat(process(cycle)).isWaitingAt(Elements.COMPILE_PAPER);
		fire(cycle, Elements.COMPILE_PAPER);
		publish(cycle);
		close(cycle);
	}

	@Test
	void excusingTheLastMissingSectionLetsThePaperCompile() {
		UUID cycle = opened(2);
		approve(sections(cycle).get(0));
		UUID missing = sections(cycle).get(1).id();
		this.sections.excused(missing, "The service moved to another committee.");
		this.sectionFlow.excuse(missing);
		fire(cycle, Elements.COMPILE_PAPER);
		publish(cycle);
		close(cycle);
	}

	@Test
	void compilingFailsAndIsTriedAgainUntilItBecomesAnIncident() {
		UUID cycle = opened(1);
		approveAll(cycle);
		this.steps.failToCompile(new IllegalStateException("disk full"));
		for (int attempt = 0; attempt < 5; attempt++) {
			assertThat(this.runtime.createIncidentQuery().count()).isZero();
			assertThatIllegalStateException().isThrownBy(() -> fire(cycle, Elements.COMPILE_PAPER));
		}
		assertThat(this.runtime.createIncidentQuery().singleResult().getIncidentMessage()).isEqualTo("disk full");
		this.steps.failToCompile(null);
		this.management.setJobRetries(job(cycle, Elements.COMPILE_PAPER).getId(), 1);
		fire(cycle, Elements.COMPILE_PAPER);
		publish(cycle);
		close(cycle);
	}

	@Test
	void meetingThatMovesTakesTimersAndTasksAlong() {
		UUID cycle = opened(2);
		Section section = sections(cycle).get(0);
		this.replanning.moveMeeting(cycle, LocalDate.of(2026, 11, 18), "The chair is away", Council.OFFICER);
		assertThat(due(cycle, Elements.COMPILE_DATE_REACHED)).isEqualTo("2026-11-02T09:00");
		assertThat(due(section.id(), SectionPreparationProcess.Elements.DRAFT_REMINDER_DUE))
			.isEqualTo("2026-10-16T08:00");
		assertThat(task(process(section.id()))).hasName("Draft: Service 1, Q2 2026/27, due Fri 23 Oct");
		approveAll(cycle);
		fire(cycle, Elements.COMPILE_PAPER);
		this.replanning.moveMeeting(cycle, Council.MEETING, "Back again", Council.OFFICER);
		assertThat(task(process(cycle))).hasName(checkName(cycle));
		publish(cycle);
		this.replanning.moveMeeting(cycle, LocalDate.of(2026, 11, 23), "No quorum", Council.OFFICER);
		assertThat(due(cycle, Elements.MEETING_DAY_OVER)).isEqualTo("2026-11-24T00:00");
		close(cycle);
	}

	@Test
	void meetingThatMovesAfterPublicationTakesTheSupplementAlong() {
		UUID cycle = publishedWithout(2);
		approve(sections(cycle).get(1));
		this.replanning.moveMeeting(cycle, LocalDate.of(2026, 11, 23), "No quorum", Council.OFFICER);
		assertThat(process(cycle)).isWaitingAt(Elements.MEETING_DAY_OVER, Elements.CHECK_SUPPLEMENT)
			.hasPassedInOrder(Elements.COMPILE_PAPER, Elements.CHECK_PAPER, Elements.PUBLISH_PAPER);
		assertThat(due(cycle, Elements.MEETING_DAY_OVER)).isEqualTo("2026-11-24T00:00");
		assertThat(due(cycle, Elements.SUPPLEMENT_TOO_LATE)).isEqualTo("2026-11-24T00:00");
		assertThat(task(process(cycle))).hasDueDate(Date.from(Instant.parse("2026-11-23T09:00:00Z")))
			.hasName("Check supplement: %s, Q2 2026/27, meeting on Mon 23 Nov"
				.formatted(this.cycles.get(cycle).committeeName()));
		assertThat(process(sections(cycle).get(2).id())).isWaitingAt(SectionPreparationProcess.Elements.DRAFT_SECTION);
		this.flow.publishSupplement(cycle, Council.OFFICER);
		this.replanning.moveMeeting(cycle, LocalDate.of(2026, 11, 12), "Earlier after all", Council.OFFICER);
		assertThat(due(cycle, Elements.MEETING_DAY_OVER)).isEqualTo("2026-11-13T00:00");
		close(cycle);
	}

	@Test
	void meetingThatMovesSoEarlyThatStagesHavePassedIsCompiledAtOnceAndRemindsOfWhatIsLate() {
		UUID cycle = opened(2);
		Section section = sections(cycle).get(0);
		this.replanning.moveMeeting(cycle, LocalDate.of(2026, 10, 19), "The chair is away", Council.OFFICER);
		assertThat(this.cycles.get(cycle).timetable().pastStages(LocalDate.of(2026, 10, 5))).contains(Stage.DRAFTS_DUE,
				Stage.REVIEW_DECIDED, Stage.COMPILE);
		assertThat(due(cycle, Elements.COMPILE_DATE_REACHED)).as("due in the past, so the engine takes it up at once")
			.isEqualTo("2026-10-01T09:00");
		assertThat(due(section.id(), SectionPreparationProcess.Elements.DRAFT_REMINDER_DUE))
			.as("no reminder of days that have passed, the next one tomorrow")
			.isEqualTo("2026-10-06T08:00");
		assertThat(task(process(section.id()))).hasName("Draft: Service 1, Q2 2026/27, due Wed 23 Sept");
		fire(cycle, Elements.COMPILE_DATE_REACHED);
		fire(cycle, Elements.COMPILE_PAPER);
		approve(section);
		sendBack(cycle, sections(cycle).get(0));
		assertThat(due(cycle, Elements.RECOMPILE_DATE_REACHED)).as("when the paper should be final")
			.isEqualTo("2026-10-08T10:00");
		approveAll(cycle);
		fire(cycle, Elements.COMPILE_PAPER);
		publish(cycle);
		close(cycle);
	}

	@Test
	void dayThatMovesTakesItsTimerAlong() {
		UUID cycle = opened(1);
		this.replanning.adjust(cycle, Stage.COMPILE, LocalDate.of(2026, 10, 30), "Half term", Council.OFFICER);
		assertThat(due(cycle, Elements.COMPILE_DATE_REACHED)).isEqualTo("2026-10-30T09:00");
		approveAll(cycle);
		fire(cycle, Elements.COMPILE_PAPER);
		publish(cycle);
		close(cycle);
	}

	/** The first section approved and published, so many missing. */
	private UUID publishedWithout(int missing) {
		UUID cycle = opened(1 + missing);
		approve(sections(cycle).get(0));
		fire(cycle, Elements.COMPILE_DATE_REACHED);
		fire(cycle, Elements.COMPILE_PAPER);
		publish(cycle);
		return cycle;
	}

	private UUID opened(int services) {
		UUID cycle = this.council.cycle(services).id();
		this.flow.open(cycle);
		assertThat(process(cycle)).isWaitingAt(Elements.WAIT_FOR_SECTIONS);
		return cycle;
	}

	private List<Section> sections(UUID cycle) {
		return this.cycles.sections(cycle);
	}

	private void approveAll(UUID cycle) {
		sections(cycle).forEach(this::approve);
	}

	private void approve(Section section) {
		this.sectionFlow.send(section.id(), Council.LEAD);
		this.sectionFlow.decide(section.id(), Council.DIRECTOR, Decision.APPROVE, "");
	}

	private void sendBack(UUID cycle, Section section) {
		this.sections.reopened(section.id());
		this.sectionFlow.reopen(section.id());
		this.flow.decide(cycle, Council.OFFICER, PaperDecision.SEND_BACK);
	}

	private void publish(UUID cycle) {
		this.flow.decide(cycle, Council.OFFICER, PaperDecision.PUBLISH);
		assertThat(process(cycle)).isWaitingAt(Elements.MEETING_DAY_OVER);
	}

	private void close(UUID cycle) {
		ProcessInstance process = process(cycle);
		fire(cycle, Elements.MEETING_DAY_OVER);
		fire(cycle, Elements.CLOSE_CYCLE);
		this.management.createJobQuery().activityId(Elements.PREPARE_SECTION).list().forEach((job) -> {
			this.management.executeJob(job.getId());
		});
		assertThat(process).isEnded();
		assertThat(this.cycles.get(cycle).state()).isEqualTo(CycleState.CLOSED);
	}

	private void asOfficer(Runnable action) {
		this.engine.getIdentityService().setAuthentication(Council.OFFICER, List.of("officer"));
		try {
			action.run();
		}
		finally {
			this.engine.getIdentityService().clearAuthentication();
		}
	}

	private String checkName(UUID cycle) {
		return "Check paper: %s, Q2 2026/27, publish by Fri 6 Nov".formatted(this.cycles.get(cycle).committeeName());
	}

}
