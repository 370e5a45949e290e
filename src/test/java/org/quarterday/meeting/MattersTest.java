package org.quarterday.meeting;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quarterday.TestCouncil;
import org.quarterday.TestSteps;
import org.quarterday.audit.AuditEntry;
import org.quarterday.audit.AuditTrail;
import org.quarterday.cycle.Calendars;
import org.quarterday.cycle.Cycles;
import org.quarterday.cycle.NewCycle;
import org.quarterday.cycle.NewCycle.NewSection;
import org.quarterday.cycle.Outline;
import org.quarterday.cycle.Quarter;
import org.quarterday.cycle.Refusal;
import org.quarterday.cycle.ReportingCycle;
import org.quarterday.cycle.Section;
import org.quarterday.cycle.Stages;

import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * I1 to I3: what was asked and promised comes back, is answered, and is answered once.
 */
class MattersTest {

	private TestCouncil council;

	private Matters matters;

	private RecordedQuestions recorded;

	private MatterAnswers answers;

	private ReportingCycle last;

	private Section section;

	@BeforeEach
	void open() {
		this.council = new TestCouncil(
				TestSteps.beans(Matters.class, RecordedQuestions.class, MatterAnswers.class, Rehearsing.class));
		this.matters = this.council.get(Matters.class);
		this.recorded = this.council.get(RecordedQuestions.class);
		this.answers = this.council.get(MatterAnswers.class);
		this.last = this.council.get(Cycles.class)
			.createPast(new NewCycle("housing-and-community", "Housing", new Quarter(2025, 3),
					this.council.get(Calendars.class).planner().plan(LocalDate.of(2026, 3, 11), Stages.DEFAULT, 5),
					Outline.NESTED, "{}", "[]", "officer",
					List.of(new NewSection("service-1", "Service 1", "lead-1", null, "director-1", null))));
		this.section = this.council.get(Cycles.class).sections(this.council.open().id()).get(0);
	}

	@AfterEach
	void close() {
		this.council.close();
	}

	@Test
	void aQuestionHeadsTheNextFormOfThatServiceUntilItIsAnswered() {
		this.matters.ask(this.last.id(), "service-1", " How many waited? ", "Cllr Green", "", null, "officer");
		Matter asked = this.matters.of(this.section).get(0);
		assertThat(asked.lead()).isEqualTo("The committee asked on 11 March 2026 (Cllr Green)");
		assertThat(asked.words()).isEqualTo("How many waited?");
		Section other = this.council.get(Cycles.class).sections(this.section.cycleId()).get(1);
		assertThat(this.matters.of(other)).isEmpty();
		assertThat(this.matters.of(this.council.get(Cycles.class).sections(this.last.id()).get(0))).isEmpty();

		this.answers.keep(this.section, Map.of(asked.id(), typed("312 – “most” under 5 minutes", "")), "lead-1");
		assertThat(this.matters.of(this.section).get(0).answer()).isEqualTo("312 – “most” under 5 minutes");
		assertThat(this.matters.all().get(0).answeredIn()).isEqualTo(this.section.id());
		this.answers.keep(this.section, Map.of(asked.id(), typed(" ", "312 – “most” under 5 minutes")), "lead-1");
		assertThat(this.matters.all().get(0).answeredIn()).isNull();
	}

	@Test
	void aPromiseComesBackInTheFormOfItsQuarterAndIsKeptOnce() {
		Section then = this.council.get(Cycles.class).sections(this.last.id()).get(0);
		List<Promises.Promise> found = Promises.in("The pitch will open in March. The roof will follow in May.",
				new Quarter(2025, 3));
		found.forEach((promise) -> this.matters.promise(then, promise, "lead-1", "sign-in"));
		found.forEach((promise) -> this.matters.promise(then, promise, "lead-1", "sign-in"));
		assertThat(this.matters.all()).hasSize(2);
		assertThat(this.matters.of(this.section)).singleElement().satisfies((matter) -> {
			assertThat(matter.words()).isEqualTo("The pitch will open in March.");
			assertThat(matter.ask()).isEqualTo("What happened?");
		});
		assertThat(this.council.get(AuditTrail.class).entries(this.last.id())).extracting(AuditEntry::action)
			.containsExactly("meeting.promised", "meeting.promised");
	}

	@Test
	void nothingIsRecordedWithoutWordsOrForNobody() {
		assertThatThrownBy(() -> this.matters.ask(this.last.id(), "service-1", " ", "", "", null, "officer"))
			.isInstanceOf(Refusal.class)
			.extracting("field")
			.isEqualTo("words");
		assertThatThrownBy(() -> this.matters.ask(this.last.id(), "none", "Why?", "", "", null, "officer"))
			.extracting("field")
			.isEqualTo("service");
		assertThat(this.matters.all()).isEmpty();
	}

	@Test
	void theSecondOfTwoWhoAnswerSeesTheFirstAnswerAndReplacesItKnowingly() {
		Matter asked = asked();
		UUID id = asked.id();
		assertThat(this.answers.keep(this.section, Map.of(id, typed("312", "")), "lead-1")).isEmpty();
		assertThat(this.answers.keep(this.section, Map.of(id, typed("", "")), "officer")).isEmpty();
		assertThat(this.matters.get(id).answer()).isEqualTo("312");
		assertThat(this.answers.keep(this.section, Map.of(id, typed("About 300", "")), "officer")).singleElement()
			.satisfies((refusal) -> {
				assertThat(refusal.field()).isEqualTo("answer-" + id);
				assertThat(refusal).hasMessageContaining("answered this meanwhile. Your words are still in the box");
			});
		assertThat(this.matters.get(id).answer()).isEqualTo("312");
		assertThat(this.answers.keep(this.section, Map.of(id, typed("About 300", "312")), "officer")).isEmpty();
		assertThat(this.matters.get(id).answer()).isEqualTo("About 300");
		assertThat(this.answers.keep(this.section, Map.of(id, typed("About 300\r\n", "312")), "lead-1")).isEmpty();
	}

	@Test
	void aRecordedQuestionIsCorrectedWithARecordAndRemovedOnlyWhileNobodyAnswered() {
		Matter asked = asked();
		refused("words", () -> correct(asked, "service-1", " "));
		refused("service", () -> correct(asked, "none", "Why?"));
		correct(asked, "service-2", "How many gave up?");
		correct(asked, "service-2", "How many gave up?");
		assertThat(this.matters.of(this.section)).isEmpty();
		correct(asked, "service-1", "How many gave up?");
		Map<UUID, MatterAnswers.Typed> answer = Map.of(asked.id(), typed("Nine", ""));
		this.answers.keep(this.section, answer, "lead-1");
		refused("service", () -> correct(asked, "service-2", "How many gave up?"));
		refused("", () -> this.recorded.remove(asked.id(), "officer"));
		this.answers.keep(this.section, Map.of(asked.id(), typed("", "Nine")), "lead-1");
		this.recorded.remove(asked.id(), "officer");
		assertThat(this.matters.all()).isEmpty();
		assertThat(this.answers.keep(this.section, answer, "lead-1")).singleElement()
			.satisfies((refusal) -> assertThat(refusal).hasMessageContaining("“Nine”"));
		assertThat(this.council.get(AuditTrail.class).entries(this.last.id())).extracting(AuditEntry::action)
			.containsExactly("meeting.asked", "meeting.question-corrected", "meeting.question-corrected",
					"meeting.question-removed");
	}

	@Test
	void theSecondOfTwoWhoCorrectAQuestionSeesWhatTheFirstMadeOfItAndReplacesItKnowingly() {
		Matter seen = asked();
		this.recorded.correct(seen.id(), 0, asked("service-1", "How many gave up?"), "officer");
		RecordedQuestions.Asked theirs = asked("service-1", "How many callers waited?\r\nAnd how long?");
		assertThatExceptionOfType(RecordedQuestions.ChangedMeanwhile.class)
			.isThrownBy(() -> this.recorded.correct(seen.id(), 0, theirs, "director-1"))
			.satisfies((meanwhile) -> assertThat(meanwhile.now().words()).isEqualTo("How many gave up?"))
			.satisfies((meanwhile) -> assertThat(meanwhile.by()).isEqualTo("officer"));
		this.recorded.correct(seen.id(), 0, asked("service-1", " How many gave up? "), "director-1");
		assertThat(this.matters.get(seen.id()).revision()).as("the same twice is one correction").isOne();
		this.recorded.correct(seen.id(), 1, theirs, "director-1");
		assertThat(this.matters.get(seen.id()).words()).isEqualTo("How many callers waited?\r\nAnd how long?");
	}

	@Test
	void noCommitteeAsksAnothersService() {
		JdbcClient jdbc = this.council.get(JdbcClient.class);
		jdbc.sql("insert into committee (id, name, officer_id) values ('planning', 'Planning', 'officer')").update();
		jdbc.sql("""
				insert into service (id, committee_id, name, position, lead_id, reviewer_id)
				values ('service-9', 'planning', 'Planning appeals', 1, 'lead-1', 'director-1')""").update();
		refused("service", () -> this.matters.ask(this.last.id(), "service-9", "Why?", "", "", null, "officer"));
		Matter asked = asked();
		refused("service", () -> correct(asked, "service-9", "Why?"));
		jdbc.sql("update service set committee_id = 'planning' where id = 'service-1'").update();
		correct(asked, "service-1", "Its service moved since (TT9)");
		assertThat(this.matters.get(asked.id()).words()).startsWith("Its service moved");
	}

	@Test
	void aPromiseAndAPrintedAnswerStayAsTheyAre() {
		Section then = this.council.get(Cycles.class).sections(this.last.id()).get(0);
		Promises.in("The pitch will open in March.", new Quarter(2025, 3))
			.forEach((promise) -> this.matters.promise(then, promise, "lead-1", "sign-in"));
		refused("", () -> this.recorded.remove(this.matters.all().get(0).id(), "officer"));
		Matter asked = asked();
		this.answers.keep(this.section, Map.of(asked.id(), typed("Nine", "")), "lead-1");
		this.council.get(JdbcClient.class)
			.sql("update section set state = 'PUBLISHED' where id = ?")
			.param(this.section.id())
			.update();
		refused("", () -> correct(asked, "service-1", "Why?"));
	}

	private Matter asked() {
		this.matters.ask(this.last.id(), "service-1", "How many waited?", "Cllr Green", "", null, "officer");
		return this.matters.all().stream().filter(Matter::question).findFirst().orElseThrow();
	}

	private void correct(Matter matter, String service, String words) {
		this.recorded.correct(matter.id(), this.matters.find(matter.id()).map(Matter::revision).orElse(0),
				asked(service, words), "officer");
	}

	private static RecordedQuestions.Asked asked(String service, String words) {
		return new RecordedQuestions.Asked(service, words, "Cllr Brown", "", LocalDate.of(2026, 6, 1));
	}

	private static MatterAnswers.Typed typed(String words, String before) {
		return new MatterAnswers.Typed(words, before);
	}

	private static void refused(String field, ThrowingCallable act) {
		assertThatThrownBy(act).isInstanceOf(Refusal.class).extracting("field").isEqualTo(field);
	}

}
