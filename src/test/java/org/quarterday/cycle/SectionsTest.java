package org.quarterday.cycle;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

import org.assertj.core.api.AbstractStringAssert;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.quarterday.TestCouncil;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class SectionsTest {

	private final TestCouncil council = new TestCouncil();

	private final Sections sections = this.council.get(Sections.class);

	private final Cycles cycles = this.council.get(Cycles.class);

	private UUID cycle;

	private UUID section;

	@BeforeEach
	void open() {
		this.cycle = this.council.open().id();
		this.section = this.cycles.sections(this.cycle).get(0).id();
	}

	@AfterEach
	void close() {
		this.council.close();
	}

	@Test
	void everySectionIsAskedInTheOrderOfThePaperAndDueAsTheTimetableSays() {
		List<Section> all = this.cycles.sections(this.cycle);

		assertThat(all).extracting(Section::serviceName)
			.containsExactly("Service 1", "Service 2", "Service 3", "Service 4", "Service 5");
		assertThat(all).extracting(Section::position).containsExactly(1, 2, 3, 4, 5);
		assertThat(all).extracting(Section::state).containsOnly(SectionState.ASKED);
		assertThat(all).extracting(Section::draftDue).containsOnly(london("2026-05-14T17:00"));
	}

	@Test
	void startingToWriteMakesAnAskedSectionADraftOnce() {
		assertThat(this.sections.started(this.section, "lead-1").state()).isEqualTo(SectionState.DRAFTING);
		assertThat(this.sections.started(this.section, "deputy").state()).isEqualTo(SectionState.DRAFTING);
	}

	@Test
	void sendingRecordsWhoWhenAndByWhichRoad() {
		Section sent = send();

		assertThat(sent.state()).isEqualTo(SectionState.SENT);
		assertThat(sent.sentBy()).isEqualTo("lead-1");
		assertThat(sent.sentVia()).isEqualTo("sign-in");
		assertThat(sent.sentAt()).isEqualTo(this.council.clock().instant());
		assertThat(sent.reviewDue()).isEqualTo(london("2026-05-19T17:00"));
		assertThat(sent.nil()).isFalse();
	}

	@Test
	void aNilReturnKeepsItsReasonUntilWordsAreSent() {
		assertThat(
				this.sections.sent(this.section, "lead-1", "sign-in", " Nothing fell into this quarter ").nilReason())
			.isEqualTo("Nothing fell into this quarter");
		this.sections.returned(this.section, "director-1");
		assertThat(send().nil()).isFalse();
	}

	@Test
	@DisplayName("Issue 2, acceptance 8: whoever sends second is told when it was sent")
	void sendingTwiceIsRefused() {
		send();

		refused(() -> this.sections.sent(this.section, "deputy", "sign-in", null)).isEqualTo(
				"This section was sent at 10:00 on Monday 27 April 2026 and is with the reviewer, so it cannot be sent again");
	}

	@Test
	void openingForReviewTwiceChangesNothing() {
		send();

		assertThat(this.sections.opened(this.section, "director-1").state()).isEqualTo(SectionState.IN_REVIEW);
		assertThat(this.sections.opened(this.section, "director-1").state()).isEqualTo(SectionState.IN_REVIEW);
	}

	@Test
	@DisplayName("TT4: a returned section runs on the author's second clock, in the next round")
	void returning() {
		send();
		this.sections.opened(this.section, "director-1");
		Section returned = this.sections.returned(this.section, "director-1");

		assertThat(returned.state()).isEqualTo(SectionState.RETURNED);
		assertThat(returned.round()).isEqualTo(2);
		assertThat(returned.draftDue()).isEqualTo(london("2026-05-21T17:00"));
		assertThat(returned.decidedBy()).isEqualTo("director-1");
	}

	@Test
	@DisplayName("TT4: returned late, the author still has two working days, the reviewer one")
	void returningLate() {
		moveTo("2026-05-21T15:00");
		assertThat(send().reviewDue()).isEqualTo(london("2026-05-26T17:00"));
		assertThat(this.sections.returned(this.section, "director-1").draftDue()).isEqualTo(london("2026-05-26T17:00"));
		moveTo("2026-05-26T09:00");
		assertThat(send().reviewDue()).isEqualTo(london("2026-05-27T17:00"));
	}

	@Test
	@DisplayName("TT4: no clock runs to the meeting or beyond")
	void returningOnTheEve() {
		moveTo("2026-06-09T15:00");
		send();
		assertThat(this.sections.returned(this.section, "director-1").draftDue()).isEqualTo(london("2026-06-09T17:00"));
	}

	@Test
	void approvingSettlesTheSection() {
		send();
		Section approved = this.sections.approved(this.section, "director-1");

		assertThat(approved.state()).isEqualTo(SectionState.APPROVED);
		assertThat(approved.decidedBy()).isEqualTo("director-1");
		refused(() -> this.sections.approved(this.section, "director-2"))
			.isEqualTo("This section was approved at 10:00 on Monday 27 April 2026: there is nothing to decide now");
	}

	@Test
	@DisplayName("TT7: nobody approves what they sent")
	void approvingOnesOwn() {
		this.sections.sent(this.section, "director-1", "sign-in", null);

		refused(() -> this.sections.approved(this.section, "director-1"))
			.isEqualTo("You sent this section yourself, so somebody else must approve it");
	}

	@Test
	void sendingAgainForgetsTheFormerDecisionOnly() {
		send();
		this.sections.returned(this.section, "director-1");
		Section again = send();

		assertThat(again.decidedBy()).isNull();
		assertThat(again.decidedAt()).isNull();
		assertThat(again.round()).isEqualTo(2);
	}

	@Test
	void reopeningGivesAnApprovedSectionBackInTheNextRound() {
		refused(() -> this.sections.reopened(this.section))
			.isEqualTo("Service 1 is asked: only an approved section can be reopened");
		approve();
		Section reopened = this.sections.reopened(this.section);

		assertThat(reopened.state()).isEqualTo(SectionState.REOPENED);
		assertThat(reopened.round()).isEqualTo(2);
		assertThat(this.sections.started(this.section, "lead-1").state()).isEqualTo(SectionState.REOPENED);
		assertThat(send().state()).isEqualTo(SectionState.SENT);
	}

	@Test
	void excusingNeedsAReasonAndNobodyWhoHasSettled() {
		refused(() -> this.sections.excused(this.section, " ")).isEqualTo("Enter why Service 1 is excused");
		assertThat(this.sections.excused(this.section, "Moved to another committee").excuseReason())
			.isEqualTo("Moved to another committee");
		refused(() -> send()).isEqualTo("This section is excused, so it cannot be sent again");
	}

	@Test
	@DisplayName("TT5: an extension moves the author's clock, within the paper's own limits")
	void extending() {
		assertThat(this.sections.extended(this.section, london("2026-05-20T17:00")).draftDue())
			.isEqualTo(london("2026-05-20T17:00"));
		refused(() -> this.sections.extended(this.section, london("2026-04-24T17:00")))
			.isEqualTo("The new due day must lie in the future");
		refused(() -> this.sections.extended(this.section, london("2026-05-25T17:00")))
			.isEqualTo("Monday 25 May 2026 is a bank holiday (Spring bank holiday): choose a working day");
		refused(() -> this.sections.extended(this.section, london("2026-06-03T17:00")))
			.isEqualTo("The paper must be published by Tuesday 2 June 2026: the section cannot be due after that");
		send();
		refused(() -> this.sections.extended(this.section, london("2026-05-21T17:00")))
			.startsWith("This section was sent");
	}

	@Test
	@DisplayName("PA8: only a missing section has a gap, and it goes when the section comes")
	void gaps() {
		assertThat(this.sections.gap(this.section, GapKind.TO_FOLLOW).gap()).isEqualTo(GapKind.TO_FOLLOW);
		assertThat(approve().gap()).isNull();
		refused(() -> this.sections.gap(this.section, GapKind.OMITTED))
			.isEqualTo("Service 1 is approved: it is not missing");
	}

	@Test
	void publishingTakesApprovedSectionsOnly() {
		approve();
		this.sections.published(this.cycle);

		assertThat(this.cycles.sections(this.cycle)).extracting(Section::state)
			.containsExactly(SectionState.PUBLISHED, SectionState.ASKED, SectionState.ASKED, SectionState.ASKED,
					SectionState.ASKED);
		refused(() -> this.sections.reopened(this.section)).startsWith("Service 1 is published");
	}

	@Test
	void reassigningChangesPeopleOnly() {
		Section section = this.sections.reassigned(this.section, "lead-2", null, "director-2", "director-1");

		assertThat(section.leadId()).isEqualTo("lead-2");
		assertThat(section.deputyId()).isNull();
		assertThat(section.reviewerId()).isEqualTo("director-2");
		assertThat(section.state()).isEqualTo(SectionState.ASKED);
		assertThat(this.cycles.sectionsOfLead("lead-2")).hasSize(2);
		assertThat(this.cycles.sectionsOfLead("lead-1")).isEmpty();
	}

	@ParameterizedTest
	@EnumSource(value = SectionState.class, names = { "ASKED", "DRAFTING", "RETURNED", "REOPENED", "EXCUSED" })
	@DisplayName("TT3: nothing is decided that was not sent")
	void nothingToDecide(SectionState state) {
		force(state);

		for (Consumer<UUID> decision : decisions()) {
			assertThatExceptionOfType(Refusal.class).isThrownBy(() -> decision.accept(this.section));
		}
		assertThat(this.cycles.section(this.section).state()).isEqualTo(state);
	}

	@ParameterizedTest
	@EnumSource(value = SectionState.class, names = { "SENT", "IN_REVIEW", "APPROVED", "EXCUSED", "PUBLISHED" })
	void nothingIsWrittenThatTheAuthorDoesNotHold(SectionState state) {
		force(state);

		assertThatExceptionOfType(Refusal.class).isThrownBy(() -> this.sections.started(this.section, "lead-1"));
		assertThatExceptionOfType(Refusal.class).isThrownBy(this::send);
		assertThat(this.cycles.section(this.section).state()).isEqualTo(state);
	}

	@Test
	void nothingMovesInACycleThatIsOver() {
		this.cycles.cancelled(this.cycle);

		refused(this::send).isEqualTo("This cycle is cancelled: nothing of it can be changed any more");
	}

	@Test
	void settledMeansEverySectionApprovedOrExcused() {
		List<Section> all = this.cycles.sections(this.cycle);
		approve();
		assertThat(this.sections.allSettled(this.cycle)).isFalse();
		all.subList(1, 5).forEach((section) -> this.sections.excused(section.id(), "No service this quarter"));
		assertThat(this.sections.allSettled(this.cycle)).isTrue();
	}

	@Test
	void overdueIsAFlagOfWhoeverHoldsTheSection() {
		Section asked = this.cycles.section(this.section);
		assertThat(asked.overdue(london("2026-05-14T17:00"))).isFalse();
		assertThat(asked.overdue(london("2026-05-14T17:00").plusSeconds(1))).isTrue();
		Section sent = send();
		assertThat(sent.overdue(london("2026-06-01T09:00"))).isFalse();
		assertThat(sent.reviewOverdue(london("2026-06-01T09:00"))).isTrue();
	}

	private List<Consumer<UUID>> decisions() {
		return List.of((id) -> this.sections.approved(id, "director-1"),
				(id) -> this.sections.returned(id, "director-1"), (id) -> this.sections.opened(id, "director-1"));
	}

	private Section send() {
		return this.sections.sent(this.section, "lead-1", "sign-in", null);
	}

	private Section approve() {
		send();
		return this.sections.approved(this.section, "director-1");
	}

	private void force(SectionState state) {
		this.council.jdbc()
			.sql("update section set state = ?, sent_at = now(), decided_at = now() where id = ?")
			.params(state.name(), this.section)
			.update();
	}

	private void moveTo(String london) {
		this.council.clock().advance(Duration.between(this.council.clock().instant(), london(london)));
	}

	private static Instant london(String moment) {
		String[] parts = moment.split("T");
		return Time.at(LocalDate.parse(parts[0]), LocalTime.parse(parts[1]));
	}

	private static AbstractStringAssert<?> refused(Runnable action) {
		Refusal refusal = catchThrowableOfType(Refusal.class, action::run);
		assertThat(refusal).as("a refusal").isNotNull();
		return assertThat(refusal.getMessage());
	}

}
