package org.quarterday.review;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quarterday.TestCouncil;
import org.quarterday.TestSteps;
import org.quarterday.audit.AuditEntry;
import org.quarterday.audit.AuditTrail;
import org.quarterday.content.Comment;
import org.quarterday.content.Comments;
import org.quarterday.content.Save;
import org.quarterday.content.Saves;
import org.quarterday.content.Verdict;
import org.quarterday.content.Verdicts;
import org.quarterday.content.WordDiff.Kind;
import org.quarterday.content.WordDiff.Run;
import org.quarterday.cycle.Cycles;
import org.quarterday.cycle.Refusal;
import org.quarterday.cycle.Section;
import org.quarterday.cycle.SectionFlow;
import org.quarterday.cycle.SectionFlow.Decision;
import org.quarterday.cycle.SectionState;
import org.quarterday.draft.Author;
import org.quarterday.draft.Drafts;
import org.quarterday.draft.Sending;
import org.quarterday.draft.Typed;
import org.quarterday.figures.Figures;
import org.quarterday.figures.Measure;
import org.quarterday.figures.Polarity;
import org.quarterday.figures.TypedFigure;
import org.quarterday.figures.Unit;
import org.quarterday.people.People;
import org.quarterday.people.Person;
import org.quarterday.people.Role;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

class ReviewsTest {

	private final TestCouncil council = new TestCouncil(TestSteps.beans());

	private final Reviews reviews = this.council.get(Reviews.class);

	private UUID section;

	@BeforeEach
	void sent() {
		this.council.get(Figures.class)
			.save(Measure.quarterly("H1", "service-1", 1, "Homes let", Unit.NUMBER, 0, Polarity.HIGHER, null));
		this.section = this.council.get(Cycles.class).sections(this.council.open().id()).get(0).id();
		send("lead-1", "We let 12 homes.\n\nThe garden opened.", "12");
	}

	@AfterEach
	void close() {
		this.council.close();
	}

	private void send(String author, String words, String figure) {
		Drafts drafts = this.council.get(Drafts.class);
		drafts.save(this.section, drafts.load(this.section).revision(),
				new Typed(words, Map.of("H1", TypedFigure.reported(figure, "")), ""), Author.signedIn(author));
		this.council.get(Sending.class)
			.send(this.section, drafts.load(this.section).revision(), Author.signedIn(author));
	}

	private Section section() {
		return this.council.get(Cycles.class).section(this.section);
	}

	private void decide(String actor, Decision decision, String comment) {
		this.reviews.decide(this.section, actor, decision, comment);
	}

	@Test
	void theReviewerReadsItAsItWillPrintWithItsNumbersAndFigures() {
		ReviewView view = this.reviews.view(this.section, "director-1");
		assertThat(view.html()).contains("Service 1", "1.1", "We let 12 homes.", "Homes let", "Data only")
			.doesNotContain("<script", "style=");
		assertThat(view.mayDecide()).isTrue();
		assertThat(view.compared().since()).isNull();
		assertThat(view.sentBy().id()).isEqualTo("lead-1");
	}

	@Test
	void openingItSaysInReviewButOnlyForItsReviewer() {
		this.reviews.opened(this.section, "officer");
		assertThat(section().state()).isEqualTo(SectionState.SENT);
		this.reviews.opened(this.section, "director-1");
		assertThat(section().state()).isEqualTo(SectionState.IN_REVIEW);
	}

	@Test
	void approvalFreezesTheTextAndMakesItsFiguresCount() {
		decide("director-1", Decision.APPROVE, "");
		assertThat(section().state()).isEqualTo(SectionState.APPROVED);
		assertThat(this.council.get(Saves.class).latest(this.section, Save.Kind.APPROVED)).get()
			.extracting(Save::words, Save::by)
			.containsExactly("We let 12 homes.\n\nThe garden opened.", "director-1");
		assertThat(this.council.get(Figures.class).history("H1")).singleElement()
			.satisfies((result) -> assertThat(result.approved()).isTrue());
		assertThat(this.council.get(AuditTrail.class).sectionEntries(this.section))
			.extracting(AuditEntry::actor, AuditEntry::via, AuditEntry::action)
			.contains(tuple("director-1", "sign-in", "review.approved"));
	}

	@Test
	void aDecisionInTheTasklistIsRecordedAsSuch() {
		this.council.transaction()
			.executeWithoutResult((status) -> this.council.get(SectionFlow.class)
				.decide(this.section, "director-1", Decision.APPROVE, ""));
		assertThat(this.council.get(AuditTrail.class).sectionEntries(this.section))
			.extracting(AuditEntry::via, AuditEntry::action)
			.contains(tuple("Tasklist", "review.approved"));
	}

	@Test
	void aReturnNeedsAComment() {
		assertThatExceptionOfType(Refusal.class).isThrownBy(() -> decide("director-1", Decision.RETURN, " \n"))
			.satisfies((refusal) -> assertThat(refusal.field()).isEqualTo("comment"));
		assertThat(section().state()).isEqualTo(SectionState.SENT);
		decide("director-1", Decision.RETURN, "Say what it cost");
		assertThat(section().state()).isEqualTo(SectionState.RETURNED);
		assertThat(section().round()).isEqualTo(2);
	}

	@Test
	void theLoopRunsAgainAndShowsWhatChangedWordByWordAndFigureByFigure() {
		decide("director-1", Decision.RETURN, "How many?");
		send("lead-1", "We let 14 homes.\n\nThe garden opened.\n\nThe hall reopened.", "14");
		ReviewView view = this.reviews.view(this.section, "director-1");
		assertThat(view.compared().since()).isEqualTo(Since.SENT);
		assertThat(view.items()).extracting(PieceView::label, PieceView::state)
			.containsExactly(tuple("1.1", "Changed"), tuple("1.2", "As before"), tuple("1.3", "New"));
		assertThat(view.items().get(0).changes()).singleElement()
			.satisfies((runs) -> assertThat(runs).extracting(Run::kind, Run::text)
				.containsExactly(tuple(Kind.SAME, "We let "), tuple(Kind.REMOVED, "12 "), tuple(Kind.ADDED, "14 "),
						tuple(Kind.SAME, "homes.")));
		assertThat(view.figures()).singleElement()
			.satisfies((figure) -> assertThat(figure.changes().get(0)).extracting(Run::text)
				.containsExactly("12, Data only", "14, Data only"));
		assertThat(view.decisions()).singleElement()
			.satisfies((decision) -> assertThat(decision.comment()).isEqualTo("How many?"));
	}

	@Test
	void someItemsAreApprovedAndOthersGoBackEachWithItsComment() {
		this.reviews.decide(this.section, "director-1", Decision.RETURN, "", Map.of("i2", "When?"));
		assertThat(section().state()).isEqualTo(SectionState.RETURNED);
		assertThat(this.council.get(Verdicts.class).of(this.section).values())
			.extracting(Verdict::piece, Verdict::approved)
			.containsExactlyInAnyOrder(tuple("figure:H1", true), tuple("i1", true), tuple("i2", false));
		send("lead-1", "The garden opened in May.\n\nWe let 12 homes.", "12");

		ReviewView view = this.reviews.view(this.section, "director-1");
		assertThat(view.items()).extracting(PieceView::label, PieceView::key, PieceView::state)
			.as("decisions and comments follow their item through renumbering")
			.containsExactly(tuple("1.1", "i2", "Changed"), tuple("1.2", "i1", "Approved"));
		assertThat(view.items().get(0).threads()).singleElement()
			.satisfies(
					(thread) -> assertThat(thread.first()).extracting(Comment::label, Comment::words, Comment::isOpen)
						.containsExactly("1.2", "When?", true));
		decide("director-1", Decision.APPROVE, "");
		assertThat(this.council.get(Comments.class).of(this.section)).extracting(Comment::isOpen).containsOnly(false);
	}

	@Test
	void changingWhatWasApprovedUnapprovesItVisibly() {
		this.reviews.decide(this.section, "director-1", Decision.RETURN, "", Map.of("i2", "When?"));
		send("lead-1", "We let 15 homes.\n\nThe garden opened in May.", "12");
		assertThat(this.reviews.view(this.section, "director-1").items()).extracting(PieceView::state)
			.containsExactly("Changed since it was approved", "Changed");
	}

	@Test
	void whatIsMarkedIsKeptUntilTheDecisionAndKeepsTheSectionFromBeingApproved() {
		this.reviews.mark(this.section, "director-1", Map.of("i2", "", "i99", "no such item"));
		assertThat(this.reviews.view(this.section, "director-1").items()).extracting(PieceView::marked)
			.containsExactly(false, true);
		assertThat(this.reviews.view(this.section, "director-2").items()).extracting(PieceView::marked)
			.as("each reviewer marks for themselves")
			.containsOnly(false);
		assertThatExceptionOfType(Refusal.class).isThrownBy(() -> decide("director-1", Decision.APPROVE, ""))
			.withMessageContaining("You marked 1.2 to go back");
		assertThatExceptionOfType(Refusal.class).isThrownBy(() -> decide("director-1", Decision.RETURN, ""))
			.satisfies((refusal) -> assertThat(refusal.field()).isEqualTo("comment:i2"));
		assertThat(section().state()).isEqualTo(SectionState.SENT);
	}

	@Test
	void theApprovalKeepsTheFingerprintOfWhatWasShown() {
		String shown = this.reviews.view(this.section, "director-1").print();
		decide("director-1", Decision.APPROVE, "");
		assertThat(this.reviews.view(this.section, "director-1").decisions().get(0).fingerprint()).isEqualTo(shown)
			.matches("([0-9a-f]{4} ){2}[0-9a-f]{4}");
	}

	@Test
	void itIsComparedWithWhatTheReviewerSawLastToo() {
		this.reviews.opened(this.section, "director-1");
		decide("director-1", Decision.RETURN, "Again");
		send("lead-1", "We let 13 homes.\n\nThe garden opened.", "12");
		decide("director-2", Decision.RETURN, "And again");
		send("lead-1", "We let 14 homes.\n\nThe garden opened.", "12");
		this.reviews.opened(this.section, "director-1");

		assertThat(this.reviews.view(this.section, "director-1", Since.LOOK).items().get(0).changes().get(0))
			.extracting(Run::text)
			.contains("12 ", "14 ");
		assertThat(this.reviews.view(this.section, "director-1", Since.SENT).items().get(0).changes().get(0))
			.extracting(Run::text)
			.contains("13 ", "14 ");
	}

	@Test
	void theChecksAreShownWhereTheyFoundSomething() {
		decide("director-1", Decision.RETURN, "Again");
		send("lead-1", "We let TBC homes.\n\nThe garden opened.", "12");
		assertThat(this.reviews.view(this.section, "director-1").items()).extracting(PieceView::checks)
			.containsExactly(List.of("Something is still to be filled in: We let TBC homes."), List.of());
	}

	@Test
	void aReturnIsTakenBackUntilItsAuthorBegins() {
		Undoing undoing = this.council.get(Undoing.class);
		this.reviews.decide(this.section, "director-1", Decision.RETURN, "", Map.of("i2", "When?"));
		assertThatExceptionOfType(Refusal.class).isThrownBy(() -> undoing.undo(this.section, "director-2"));
		undoing.undo(this.section, "director-1");
		assertThat(section()).extracting(Section::state, Section::round, Section::decidedBy)
			.containsExactly(SectionState.IN_REVIEW, 1, null);
		assertThat(this.council.get(Verdicts.class).of(this.section)).isEmpty();
		assertThat(this.reviews.view(this.section, "director-1").decisions()).isEmpty();
		assertThat(this.reviews.view(this.section, "director-1").items().get(1).marked()).as("marks are there again")
			.isTrue();
		decide("director-1", Decision.RETURN, "");
		this.council.clock().advance(Duration.ofMinutes(1));
		Drafts drafts = this.council.get(Drafts.class);
		drafts.save(this.section, drafts.load(this.section).revision(), new Typed("Begun", Map.of(), ""),
				Author.signedIn("lead-1"));
		assertThatExceptionOfType(Refusal.class).isThrownBy(() -> undoing.undo(this.section, "director-1"))
			.withMessageContaining("began to change it at 10:01");
	}

	@Test
	void anApprovalIsTakenBackUntilThePaperIsCompiled() {
		decide("director-1", Decision.APPROVE, "");
		this.council.get(Undoing.class).undo(this.section, "director-1");
		assertThat(section().state()).isEqualTo(SectionState.IN_REVIEW);
		assertThat(this.council.get(Figures.class).history("H1")).singleElement()
			.satisfies((result) -> assertThat(result.approved()).isFalse());
		decide("director-1", Decision.APPROVE, "");
		this.council.jdbc().sql("update reporting_cycle set state = 'CHECKING'").update();
		assertThatExceptionOfType(Refusal.class)
			.isThrownBy(() -> this.council.get(Undoing.class).undo(this.section, "director-1"))
			.withMessageContaining("reopen it with a reason instead");
		this.council.get(Reopening.class).reopenAsReviewer(this.section, "director-1", "The date is wrong");
		assertThat(section().state()).isEqualTo(SectionState.REOPENED);
		assertThat(told("review-reviewer-told")).as("the officer is told, whoever reopened it knows")
			.containsExactly("officer");
	}

	private void thirdDirector() {
		this.council.get(People.class)
			.save(new Person("director-3", "Third", "", "third@council.example", "", Set.of(Role.REVIEWER), true));
	}

	@Test
	void aColleagueGetsItToDecideOrOnlyToReadButNobodyWhoWroteInIt() {
		thirdDirector();
		Delegating delegating = this.council.get(Delegating.class);
		assertThatExceptionOfType(Refusal.class).isThrownBy(() -> this.reviews.view(this.section, "director-3"));
		this.council.get(Informing.class).forInformation(this.section, "director-1", "director-3", "Look at 1.2");
		assertThat(this.reviews.view(this.section, "director-3").why()).contains("for somebody else to review");
		assertThat(told("review-reviewer-told")).containsExactly("director-3");
		assertThatExceptionOfType(Refusal.class)
			.isThrownBy(() -> delegating.delegate(this.section, "director-1", "lead-1"));
		delegating.delegate(this.section, "director-1", "director-3");
		assertThat(this.council.get(ReviewRecord.class).reviewersFor(this.section)).containsExactly("director-3",
				"director-1");
		wrote("director-2");
		assertThatExceptionOfType(Refusal.class)
			.isThrownBy(() -> delegating.delegate(this.section, "director-1", "director-2"))
			.withMessageContaining("did not write");
		decide("director-3", Decision.APPROVE, "");
		assertThat(section().decidedBy()).isEqualTo("director-3");
	}

	@Test
	void levelsFollowEachOtherAndEachSaysWhatItsSignOffMeans() {
		ReviewRecord record = this.council.get(ReviewRecord.class);
		record.seats(this.section, List.of(new ReviewRecord.Seat(1, "director", "The words are right", false)));
		decide("director-1", Decision.APPROVE, "");
		assertThat(section().state()).isEqualTo(SectionState.SENT);
		record.seats(this.section, List.of(new ReviewRecord.Seat(2, "director-2", "The money is right", true)));
		assertThat(record.reviewersFor(this.section)).containsExactly("director-2");
		assertThat(this.reviews.view(this.section, "director-1").why()).contains("for somebody else to review");
		assertThat(this.reviews.signOff(section(), "director-2").meaning()).isEqualTo("The money is right");
		decide("director-2", Decision.APPROVE, "");
		assertThat(this.reviews.view(this.section, "officer").decisions()).extracting(ReviewView.Decided::words)
			.containsExactly("Approved", "Approved at level 1");
		wrote("director-2");
		assertThat(record.reviewersFor(this.section)).as("TT7").containsExactly("officer");
	}

	@Test
	void someSignOffSideBySideAndEachIsAskedOnce() {
		ReviewRecord record = this.council.get(ReviewRecord.class);
		List<ReviewRecord.Seat> seats = List.of(new ReviewRecord.Seat(1, "director", "The words are right", true),
				new ReviewRecord.Seat(1, "officer", "The money is right", true));
		assertThat(record.seats(this.section, seats)).isEqualTo(2);
		assertThat(record.reviewersFor(this.section)).containsExactly("director-1", "director-2", "officer");
		assertThat(this.reviews.signOff(section(), "officer").meaning()).isEqualTo("The money is right");
		decide("director-1", Decision.APPROVE, "");
		assertThat(section().state().withReviewer()).isTrue();
		assertThat(this.reviews.signOff(section(), "officer").parts()).extracting(SignOff.Part::done)
			.containsExactly(true, false);
		assertThatExceptionOfType(Refusal.class).isThrownBy(() -> decide("director-1", Decision.APPROVE, ""))
			.withMessage("You approved it at 10:00 on Monday 27 April 2026. It waits for The officer");
		assertThat(this.reviews.waiting("director-2")).isEmpty();
		decide("officer", Decision.APPROVE, "");
		assertThat(section().state()).isEqualTo(SectionState.APPROVED);
		this.council.get(Undoing.class).undo(this.section, "officer");
		assertThat(record.nextLevel(this.section)).isEqualTo(1);
		assertThat(record.seats(this.section, seats)).as("only what was taken back is asked again").isEqualTo(1);
		assertThat(record.reviewersFor(this.section)).containsExactly("officer");
	}

	@Test
	void aSignOffIsTakenBackWhileOthersAtItsLevelAreOpen() {
		ReviewRecord record = this.council.get(ReviewRecord.class);
		record.seats(this.section, List.of(new ReviewRecord.Seat(1, "director", "The words are right", false),
				new ReviewRecord.Seat(1, "officer", "The money is right", false)));
		Undoing undoing = this.council.get(Undoing.class);
		decide("officer", Decision.APPROVE, "Fine");
		assertThatExceptionOfType(Refusal.class).as("nobody else's")
			.isThrownBy(() -> undoing.undo(this.section, "director-1"));
		undoing.undo(this.section, "officer");
		assertThat(this.reviews.waiting("officer")).hasSize(1);
		assertThat(this.reviews.view(this.section, "officer").decisions()).isEmpty();
		decide("officer", Decision.APPROVE, "");
		decide("director-1", Decision.APPROVE, "");
		assertThat(record.nextLevel(this.section)).isEqualTo(2);
		assertThatExceptionOfType(Refusal.class).as("the next level has begun")
			.isThrownBy(() -> undoing.undo(this.section, "officer"));
		assertThat(this.council.get(AuditTrail.class).sectionEntries(this.section)).extracting(AuditEntry::action)
			.containsOnlyOnce("review.undone");
	}

	@Test
	void nobodySignsOffTheirOwnWordsAtAnyLevelNeitherAsCoverNorAsColleague() {
		thirdDirector();
		ReviewRecord record = this.council.get(ReviewRecord.class);
		record.seats(this.section, List.of(new ReviewRecord.Seat(2, "director-2", "The money is right", true)));
		this.council.get(Delegating.class).delegate(this.section, "director-2", "director-3");
		assertThat(record.reviewersFor(this.section)).containsExactly("director-3", "director-2");
		assertThat(section().reviewerId()).as("the directors' own part stays theirs").isEqualTo("director-1");
		wrote("director-3");
		assertThat(record.reviewersFor(this.section)).as("as colleague").containsExactly("director-2");
		wrote("director-2");
		this.council.jdbc()
			.sql("insert into cover values (gen_random_uuid(), 'director-2', 'director-3', date '2026-01-01', date '2026-12-31', 'officer', now())")
			.update();
		assertThat(record.reviewersFor(this.section)).as("as cover").containsExactly("officer");
		assertThatExceptionOfType(Refusal.class).isThrownBy(() -> decide("director-3", Decision.APPROVE, ""))
			.withMessageContaining("You wrote in this section");
	}

	@Test
	void aReviewerAsksForMoreTimeAndTheOfficerGivesIt() {
		ReviewTime moreTime = this.council.get(ReviewTime.class);
		this.council.get(Informing.class).moreTime(this.section, "director-1", "Until Friday: the audit");
		assertThat(told("review-reviewer-told")).containsExactly("officer");
		assertThatExceptionOfType(Refusal.class)
			.isThrownBy(() -> moreTime.give(section(), "director-1", LocalDate.of(2026, 5, 22)));
		assertThatExceptionOfType(Refusal.class)
			.isThrownBy(() -> moreTime.give(section(), "officer", LocalDate.of(2026, 5, 23)))
			.withMessageContaining("choose a working day");
		moreTime.give(section(), "officer", LocalDate.of(2026, 5, 22));
		assertThat(section().reviewDue()).isEqualTo("2026-05-22T16:00:00Z");
	}

	private List<String> told(String template) {
		return this.council.jdbc()
			.sql("select person_id from outbox where template = ? order by person_id")
			.param(template)
			.query(String.class)
			.list();
	}

	@Test
	void theSecondToDecideIsToldWhoDecidedAndWhen() {
		decide("director-1", Decision.APPROVE, "");
		assertThatExceptionOfType(Refusal.class).isThrownBy(() -> decide("director-2", Decision.RETURN, "No"))
			.withMessageContaining("already approved by The director-1 at 10:00");
		assertThat(this.reviews.view(this.section, "director-2").why()).contains("already approved by The director-1");
	}

	@Test
	void nobodyApprovesWhatTheyWroteSoTheDeputyThenAnotherDirectorThenTheOfficerReviews() {
		decide("director-1", Decision.RETURN, "Again");
		wrote("director-1");
		assertThat(this.council.get(ReviewRecord.class).reviewersFor(this.section)).containsExactly("director-2");
		send("lead-1", "New words", "13");
		assertThatExceptionOfType(Refusal.class).isThrownBy(() -> decide("director-1", Decision.APPROVE, ""))
			.withMessageContaining("You wrote in this section");
		wrote("director-2");
		assertThat(this.council.get(ReviewRecord.class).reviewersFor(this.section)).containsExactly("officer");
		decide("officer", Decision.APPROVE, "");
		assertThat(section().state()).isEqualTo(SectionState.APPROVED);
	}

	private void wrote(String person) {
		this.council.jdbc().sql("""
				insert into draft_save (section_id, revision, kind, round, words, figures, nil_reason, saved_at,
					saved_by, saved_via)
				select section_id, revision, kind, round, words, figures, nil_reason, saved_at, ?, saved_via
				from draft_save where kind = 'SAVED' limit 1""").param(person).update();
	}

	@Test
	void leadsAndStrangersNeitherReadNorDecide() {
		assertThatExceptionOfType(Refusal.class).isThrownBy(() -> this.reviews.view(this.section, "lead-2"));
		assertThatExceptionOfType(Refusal.class).isThrownBy(() -> decide("lead-2", Decision.APPROVE, ""));
		assertThatExceptionOfType(Refusal.class).isThrownBy(() -> decide("lead-1", Decision.APPROVE, ""));
		assertThat(this.reviews.view(this.section, "officer").why()).contains("somebody else");
	}

	@Test
	void theListHoldsWhatWaitsForOne() {
		assertThat(this.reviews.waiting("director-1")).extracting(Section::serviceName).containsExactly("Service 1");
		assertThat(this.reviews.waiting("director-2")).extracting(Section::serviceName).containsExactly("Service 1");
		assertThat(this.reviews.waiting("lead-1")).isEmpty();
	}

	@Test
	void theOfficerSendsAnApprovedSectionBackAndItsFiguresNoLongerCount() {
		decide("director-1", Decision.APPROVE, "");
		Reopening reopening = this.council.get(Reopening.class);
		assertThatExceptionOfType(Refusal.class).isThrownBy(() -> reopening.reopen(this.section, "officer", ""));
		reopening.reopen(this.section, "officer", "The date is wrong");
		assertThat(section().state()).isEqualTo(SectionState.REOPENED);
		assertThat(this.council.get(Figures.class).history("H1")).singleElement()
			.satisfies((result) -> assertThat(result.approved()).isFalse());
		send("lead-1", "The right date", "12");
		decide("director-1", Decision.APPROVE, "");
		assertThat(this.reviews.view(this.section, "officer").decisions()).extracting(ReviewView.Decided::words)
			.isEqualTo(List.of("Approved", "Sent back by the officer", "Approved"));
	}

}
