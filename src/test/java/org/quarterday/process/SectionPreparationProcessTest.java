package org.quarterday.process;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;

import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.quarterday.cycle.CommitteeRules;
import org.quarterday.cycle.Ladder;
import org.quarterday.cycle.LatePolicy;
import org.quarterday.cycle.RuleBook;
import org.quarterday.cycle.SectionFlow;
import org.quarterday.cycle.SectionFlow.Decision;
import org.quarterday.cycle.SectionState;
import org.quarterday.cycle.Time;
import org.quarterday.process.SectionPreparationProcess.Elements;
import org.quarterday.process.SectionPreparationProcess.Messages;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.task;

/** What can happen to one section, told with its process alone. */
@Walks(SectionPreparationProcess.KEY)
class SectionPreparationProcessTest extends ProcessStory {

	@Autowired
	SectionFlow flow;

	@Autowired
	RuleBook rules;

	@Test
	void approvedFirstTime() {
		UUID section = asked();
		this.flow.send(section, Council.LEAD);
		assertThat(process(section)).isWaitingAt(Elements.REVIEW_SECTION);
		this.flow.decide(section, Council.DIRECTOR, Decision.APPROVE, "");
		assertThat(process(section)).isWaitingAt(Elements.SECTION_SETTLED).hasNotPassed(Elements.RETURN_TO_AUTHOR);
		assertThat(state(section)).isEqualTo(SectionState.APPROVED);
		assertThat(this.steps.deeds()).containsExactly("asked", "sent by lead-1", "to review: director-1, director-2",
				"APPROVE by director-1");
		close(section);
	}

	@Test
	void returnedTwiceThenApproved() {
		UUID section = asked();
		for (String comment : new String[] { "Which month?", "And against last year?" }) {
			this.flow.send(section, Council.LEAD);
			this.flow.decide(section, Council.DIRECTOR, Decision.RETURN, comment);
			assertThat(process(section)).isWaitingAt(Elements.DRAFT_SECTION).hasPassed(Elements.RETURN_TO_AUTHOR);
			assertThat(state(section)).isEqualTo(SectionState.RETURNED);
		}
		this.flow.send(section, Council.LEAD);
		this.flow.decide(section, Council.DIRECTOR, Decision.APPROVE, "");
		assertThat(this.cycles.section(section).round()).isEqualTo(3);
		assertThat(this.steps.deeds()).contains("RETURN by director-1: Which month?", "author told to write again")
			.filteredOn("to review: director-1, director-2"::equals)
			.hasSize(3);
		close(section);
	}

	@Test
	void reminderThenOverdueThenSent() {
		UUID section = asked();
		assertThat(due(section, Elements.DRAFT_REMINDER_DUE)).isEqualTo("2026-10-14T08:00");
		this.clock.set(LocalDate.of(2026, 10, 14), LocalTime.of(8, 0));
		fire(section, Elements.DRAFT_REMINDER_DUE);
		assertThat(process(section)).isWaitingAt(Elements.DRAFT_SECTION, Elements.NEXT_DRAFT_REMINDER_DUE);
		assertThat(due(section, Elements.NEXT_DRAFT_REMINDER_DUE)).isEqualTo("2026-10-19T08:00");
		this.clock.set(LocalDate.of(2026, 10, 21), LocalTime.of(17, 1));
		fire(section, Elements.NEXT_DRAFT_REMINDER_DUE);
		assertThat(this.cycles.section(section).overdue(this.clock.instant())).isTrue();
		assertThat(due(section, Elements.NEXT_DRAFT_REMINDER_DUE)).isEqualTo("2026-10-22T08:00");
		this.flow.send(section, Council.LEAD);
		assertThat(job(section, Elements.NEXT_DRAFT_REMINDER_DUE)).as("TT5: reminders stop on submission").isNull();
		this.flow.decide(section, Council.DIRECTOR, Decision.APPROVE, "");
		assertThat(this.steps.deeds()).filteredOn("author reminded"::equals).hasSize(2);
		close(section);
	}

	@Test
	void remindersEndWithTheMeeting() {
		UUID section = asked();
		this.clock.set(Council.MEETING, LocalTime.of(9, 0));
		fire(section, Elements.DRAFT_REMINDER_DUE);
		assertThat(due(section, Elements.NEXT_DRAFT_REMINDER_DUE)).startsWith("2027-11-16");
		close(section);
	}

	@Test
	void reviewerIsRemindedUntilTheirDeputyDecides() {
		UUID section = asked();
		this.flow.send(section, Council.LEAD);
		assertThat(due(section, Elements.REVIEW_REMINDER_DUE)).as("nobody opened it").isEqualTo("2026-10-08T08:00");
		this.clock.set(LocalDate.of(2026, 10, 8), LocalTime.of(8, 0));
		fire(section, Elements.REVIEW_REMINDER_DUE);
		assertThat(due(section, Elements.NEXT_REVIEW_REMINDER_DUE)).isEqualTo("2026-10-19T08:00");
		this.clock.set(LocalDate.of(2026, 10, 19), LocalTime.of(8, 0));
		fire(section, Elements.NEXT_REVIEW_REMINDER_DUE);
		assertThat(process(section)).isWaitingAt(Elements.REVIEW_SECTION, Elements.NEXT_REVIEW_REMINDER_DUE);
		this.flow.decide(section, Council.DEPUTY_DIRECTOR, Decision.APPROVE, "");
		assertThat(job(section, Elements.NEXT_REVIEW_REMINDER_DUE)).isNull();
		assertThat(this.steps.deeds()).filteredOn("reviewer reminded: director-1, director-2"::equals).hasSize(2);
		close(section);
	}

	@Test
	void nilReturnIsSeenAndApproved() {
		UUID section = asked();
		this.steps.nothingToReport("The pool was closed all quarter.");
		this.flow.send(section, Council.LEAD);
		assertThat(this.cycles.section(section).nil()).isTrue();
		assertThat(process(section)).isWaitingAt(Elements.REVIEW_SECTION);
		this.flow.decide(section, Council.DIRECTOR, Decision.APPROVE, "");
		close(section);
	}

	@Test
	void excusedWhileTheAuthorWrites() {
		UUID section = asked();
		excuse(section);
		assertThat(this.tasks.createTaskQuery().list()).isEmpty();
		assertThat(this.management.createJobQuery().list()).as("TT5: no reminder outlives its task").isEmpty();
		assertThat(this.steps.deeds()).containsExactly("asked", "told excused");
		close(section);
	}

	@Test
	void excusedWhileTheReviewerReads() {
		UUID section = asked();
		this.flow.send(section, Council.LEAD);
		excuse(section);
		assertThat(this.tasks.createTaskQuery().list()).isEmpty();
		close(section);
	}

	@Test
	void sentBackByTheOfficerAfterApproval() {
		UUID section = asked();
		this.flow.send(section, Council.LEAD);
		this.flow.decide(section, Council.DIRECTOR, Decision.APPROVE, "");
		this.sections.reopened(section);
		this.flow.reopen(section);
		assertThat(process(section)).isWaitingAt(Elements.DRAFT_SECTION).hasPassed(Elements.REOPEN_SECTION);
		this.flow.send(section, Council.DEPUTY_LEAD);
		this.flow.decide(section, Council.DIRECTOR, Decision.APPROVE, "");
		close(section);
	}

	@Test
	void approvedAtOneLevelAndThenAtTheNext() {
		UUID section = asked();
		this.flow.send(section, Council.LEAD);
		this.steps.passOn();
		this.flow.decide(section, Council.DIRECTOR, Decision.APPROVE, "");
		assertThat(process(section)).isWaitingAt(Elements.REVIEW_SECTION).variables().containsEntry("level", 2);
		assertThat(state(section)).isEqualTo(SectionState.SENT);
		this.flow.decide(section, Council.DEPUTY_DIRECTOR, Decision.APPROVE, "");
		assertThat(state(section)).isEqualTo(SectionState.APPROVED);
		close(section);
	}

	@Test
	void twoSignOffSideBySideAndOneReturnEndsBoth() {
		UUID section = asked();
		this.steps.sideBySide(2);
		this.flow.send(section, Council.LEAD);
		this.flow.decide(section, Council.DEPUTY_DIRECTOR, Decision.APPROVE, "");
		assertThat(process(section)).isWaitingAt(Elements.REVIEW_SECTION).isNotWaitingAt(Elements.DRAFT_SECTION);
		assertThat(state(section)).isEqualTo(SectionState.SENT);
		this.flow.decide(section, Council.DIRECTOR, Decision.RETURN, "Say when");
		assertThat(process(section)).isWaitingAt(Elements.DRAFT_SECTION).isNotWaitingAt(Elements.REVIEW_SECTION);
		this.flow.send(section, Council.LEAD);
		this.flow.decide(section, Council.DIRECTOR, Decision.RETURN, "Once more");
		assertThat(process(section)).as("the other need not look any more")
			.isWaitingAt(Elements.DRAFT_SECTION)
			.isNotWaitingAt(Elements.REVIEW_SECTION);
		this.flow.send(section, Council.LEAD);
		this.flow.decide(section, Council.DIRECTOR, Decision.APPROVE, "");
		this.flow.decide(section, Council.DEPUTY_DIRECTOR, Decision.APPROVE, "");
		assertThat(state(section)).isEqualTo(SectionState.APPROVED);
		close(section);
	}

	@Test
	void aSignOffIsTakenBackAndOnlyItsReviewerIsAskedAgain() {
		UUID section = asked();
		this.steps.sideBySide(2);
		this.flow.send(section, Council.LEAD);
		this.flow.decide(section, Council.DIRECTOR, Decision.APPROVE, "");
		this.steps.undone(Council.DIRECTOR);
		this.steps.deeds();
		this.flow.undo(section, 0);
		assertThat(this.steps.deeds()).containsExactly("to review: " + Council.DIRECTOR);
		assertThat(this.tasks.createTaskQuery().taskCandidateUser(Council.DIRECTOR).count()).isOne();
		this.flow.rescheduled(section);
		this.flow.decide(section, Council.DEPUTY_DIRECTOR, Decision.APPROVE, "");
		assertThat(process(section)).isWaitingAt(Elements.REVIEW_SECTION);
		this.flow.decide(section, Council.DIRECTOR, Decision.APPROVE, "");
		assertThat(state(section)).isEqualTo(SectionState.APPROVED);
		close(section);
	}

	@Test
	void anApprovalIsTakenBackAndNothingIsAskedOfTheAuthor() {
		UUID section = asked();
		this.flow.send(section, Council.LEAD);
		this.flow.decide(section, Council.DIRECTOR, Decision.APPROVE, "");
		this.sections.undone(section);
		this.flow.undo(section);
		assertThat(process(section)).isWaitingAt(Elements.REVIEW_SECTION).hasPassed(Elements.APPROVAL_UNDONE);
		this.flow.decide(section, Council.DIRECTOR, Decision.APPROVE, "");
		close(section);
	}

	@Test
	void aReturnIsTakenBackBeforeTheAuthorBegan() {
		UUID section = asked();
		this.flow.send(section, Council.LEAD);
		this.flow.decide(section, Council.DIRECTOR, Decision.RETURN, "Which month?");
		this.sections.undone(section);
		this.flow.undo(section);
		assertThat(process(section)).isWaitingAt(Elements.REVIEW_SECTION).hasPassed(Elements.RETURN_UNDONE);
		assertThat(this.cycles.section(section).round()).isEqualTo(1);
		assertThat(job(section, Elements.DRAFT_REMINDER_DUE)).as("TT5: no reminder outlives its task").isNull();
		this.flow.decide(section, Council.DIRECTOR, Decision.APPROVE, "");
		close(section);
	}

	@Test
	void recalledByItsAuthorBeforeAnybodyReadIt() {
		UUID section = asked();
		this.flow.send(section, Council.LEAD);
		this.sections.recalled(section);
		this.flow.recall(section);
		assertThat(process(section)).isWaitingAt(Elements.DRAFT_SECTION).hasPassed(Elements.SECTION_RECALLED);
		assertThat(job(section, Elements.REVIEW_REMINDER_DUE)).isNull();
		assertThat(state(section)).isEqualTo(SectionState.DRAFTING);
		this.flow.send(section, Council.LEAD);
		this.flow.decide(section, Council.DIRECTOR, Decision.APPROVE, "");
		close(section);
	}

	@Test
	void unfinishedWhenTheCycleCloses() {
		UUID section = asked();
		ProcessInstance process = process(section);
		correlateClosed(section);
		assertThat(process).hasPassed(Elements.SECTION_UNFINISHED).isEnded();
	}

	@Test
	void extensionMovesTaskAndReminders() {
		UUID section = asked();
		this.sections.extended(section, Time.at(LocalDate.of(2026, 10, 28), Time.DUE));
		this.flow.rescheduled(section);
		assertThat(due(section, Elements.DRAFT_REMINDER_DUE)).isEqualTo("2026-10-21T08:00");
		assertThat(task(process(section))).hasName("Draft: Service 1, Q2 2026/27, due Wed 28 Oct");
		close(section);
	}

	@Test
	void ladderOfTheCommitteeMovesTheReminders() {
		UUID section = asked();
		String committee = this.cycles.get(this.cycles.section(section).cycleId()).committeeId();
		this.rules.save(committee, new CommitteeRules(new Ladder(List.of(3), 2, 1, 2, 3, 0), LatePolicy.ALLOW, null));
		assertThat(due(section, Elements.DRAFT_REMINDER_DUE)).isEqualTo("2026-10-16T08:00");
		close(section);
	}

	@Test
	void leadReplaced() {
		UUID section = asked();
		assertThat(task(process(section))).isAssignedTo(Council.LEAD);
		this.sections.reassigned(section, Council.DEPUTY_LEAD, null, Council.DIRECTOR, null);
		this.flow.rescheduled(section);
		assertThat(task(process(section))).isAssignedTo(Council.DEPUTY_LEAD);
		close(section);
	}

	@Test
	void reviewerReplaced() {
		UUID section = asked();
		this.flow.send(section, Council.LEAD);
		this.sections.reassigned(section, Council.LEAD, null, Council.DEPUTY_DIRECTOR, null);
		this.flow.rescheduled(section);
		assertThat(task(process(section))).hasCandidateUser(Council.DEPUTY_DIRECTOR);
		org.assertj.core.api.Assertions
			.assertThat(this.tasks.createTaskQuery().taskCandidateUser(Council.DIRECTOR).count())
			.isZero();
		close(section);
	}

	@Test
	void givenToAColleagueAClaimEndsSoThatBothCanDecide() {
		UUID section = asked();
		this.flow.send(section, Council.LEAD);
		String task = task(process(section)).getId();
		this.engine.getIdentityService().setAuthenticatedUserId(Council.DIRECTOR);
		try {
			this.tasks.claim(task, Council.DIRECTOR);
		}
		finally {
			this.engine.getIdentityService().clearAuthentication();
		}
		this.flow.rescheduled(section);
		assertThat(task(process(section))).isAssignedTo(Council.DIRECTOR);
		this.sections.reassigned(section, Council.LEAD, null, Council.DEPUTY_DIRECTOR, Council.DIRECTOR);
		this.steps.deeds();
		this.flow.given(section, Council.DEPUTY_DIRECTOR);
		org.assertj.core.api.Assertions.assertThat(this.steps.deeds())
			.as("told, although the deputy might review it before")
			.containsExactly("to review: " + Council.DEPUTY_DIRECTOR);
		assertThat(task(process(section))).isNotAssigned()
			.hasCandidateUser(Council.DIRECTOR)
			.hasCandidateUser(Council.DEPUTY_DIRECTOR);
		this.flow.decide(section, Council.DEPUTY_DIRECTOR, Decision.APPROVE, "");
		close(section);
	}

	@Test
	void tasksSayWhatWhoAndWhen() {
		UUID section = asked();
		assertThat(task(process(section))).hasName("Draft: Service 1, Q2 2026/27, due Wed 21 Oct");
		this.flow.send(section, Council.LEAD);
		assertThat(task(process(section))).hasName("Review: Service 1, Q2 2026/27, due Mon 26 Oct")
			.hasCandidateUser(Council.DIRECTOR)
			.hasCandidateUser(Council.DEPUTY_DIRECTOR)
			.isNotAssigned();
		close(section);
	}

	private UUID asked() {
		UUID section = this.council.section();
		ProcessInstance process = this.runtime.startProcessInstanceByKey(SectionPreparationProcess.KEY,
				section.toString());
		assertThat(process).isWaitingAt(Elements.DRAFT_SECTION);
		return section;
	}

	private void excuse(UUID section) {
		this.sections.excused(section, "Nothing is measured this quarter.");
		this.flow.excuse(section);
		assertThat(process(section)).isWaitingAt(Elements.SECTION_SETTLED).hasPassed(Elements.EXCUSE_SECTION);
	}

	private void close(UUID section) {
		ProcessInstance process = process(section);
		correlateClosed(section);
		assertThat(process).isEnded();
	}

	private void correlateClosed(UUID section) {
		this.runtime.createMessageCorrelation(Messages.CYCLE_CLOSED)
			.processInstanceBusinessKey(section.toString())
			.correlate();
	}

	private SectionState state(UUID section) {
		return this.cycles.section(section).state();
	}

}
