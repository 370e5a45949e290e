package org.quarterday.draft;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quarterday.TestCouncil;
import org.quarterday.TestSteps;
import org.quarterday.audit.AuditEntry;
import org.quarterday.audit.AuditTrail;
import org.quarterday.content.Save;
import org.quarterday.content.Saves;
import org.quarterday.cycle.Cycles;
import org.quarterday.cycle.Quarter;
import org.quarterday.cycle.Refusal;
import org.quarterday.cycle.Section;
import org.quarterday.cycle.SectionState;
import org.quarterday.figures.Figures;
import org.quarterday.figures.Measure;
import org.quarterday.figures.MeasureTarget;
import org.quarterday.figures.Polarity;
import org.quarterday.figures.TypedFigure;
import org.quarterday.figures.Unit;
import org.quarterday.mail.Outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class SendingTest {

	private static final Quarter QUARTER = new Quarter(2025, 4);

	private static final Author LEAD = Author.byLink("lead-1", "lead-1@council.example");

	private static final Typed COMPLETE = new Typed("We let 12 homes.", Map.of("H1", TypedFigure.reported("91 %", "")),
			"");

	private final TestCouncil council = new TestCouncil(TestSteps.beans());

	private UUID section;

	@BeforeEach
	void open() {
		Figures figures = this.council.get(Figures.class);
		figures
			.save(Measure.quarterly("H1", "service-1", 1, "Repairs on time", Unit.PERCENT, 0, Polarity.HIGHER, null));
		figures.setTarget(MeasureTarget.single("H1", QUARTER, new BigDecimal("90")));
		this.section = this.council.get(Cycles.class).sections(this.council.open().id()).get(0).id();
	}

	@AfterEach
	void close() {
		this.council.close();
	}

	private int save(Typed typed) {
		Drafts drafts = this.council.get(Drafts.class);
		int revision = drafts.load(this.section).revision();
		drafts.save(this.section, revision, typed, LEAD);
		return drafts.load(this.section).revision();
	}

	private Section section() {
		return this.council.get(Cycles.class).section(this.section);
	}

	private void send(int revision, Author author) {
		this.council.get(Sending.class).send(this.section, revision, author);
	}

	@Test
	void sendingRecordsTextFiguresStateAuditAndReceiptTogether() {
		send(save(COMPLETE), LEAD);
		assertThat(section().state()).isEqualTo(SectionState.SENT);
		assertThat(section().sentVia()).isEqualTo("link sent to l•••@council.example");
		Save sent = this.council.get(Saves.class).latest(this.section, Save.Kind.SENT).orElseThrow();
		assertThat(sent.words()).isEqualTo("We let 12 homes.");
		assertThat(this.council.get(Figures.class).result("H1", QUARTER)).get().satisfies((result) -> {
			assertThat(result.value()).isEqualByComparingTo("91");
			assertThat(result.typed()).isEqualTo("91 %");
			assertThat(result.approved()).isFalse();
		});
		assertThat(this.council.get(AuditTrail.class).sectionEntries(this.section))
			.extracting(AuditEntry::actor, AuditEntry::via, AuditEntry::action)
			.containsExactly(
					org.assertj.core.groups.Tuple.tuple("lead-1", "link sent to l•••@council.example", "draft.sent"));
		assertThat(this.council.get(Outbox.class).ofSection(this.section)).singleElement().satisfies((mail) -> {
			assertThat(mail.template()).isEqualTo("draft-section-receipt");
			assertThat(mail.personId()).isEqualTo("lead-1");
		});
	}

	@Test
	void theReceiptHoldsTheFullText() {
		assertThat(
				SentText.of(COMPLETE, this.council.get(Figures.class).view("service-1", QUARTER, COMPLETE.figures())))
			.isEqualTo("H1 Repairs on time: 91% (target: 90% or more; Green)\n\nWe let 12 homes.");
	}

	@Test
	void anIncompleteSectionIsRefusedAndStaysADraft() {
		int revision = save(new Typed("Words", Map.of("H1", TypedFigure.reported("abc", "")), ""));
		assertThatExceptionOfType(Refusal.class).isThrownBy(() -> send(revision, LEAD))
			.satisfies((refusal) -> assertThat(refusal.field()).isEqualTo("figures.H1.value"));
		assertThat(section().state()).isEqualTo(SectionState.DRAFTING);
		assertThat(this.council.get(Saves.class).latest(this.section, Save.Kind.SENT)).isEmpty();
	}

	@Test
	void everyProblemIsNamedAtOnceInTheOrderOfTheForm() {
		save(new Typed(" ", Map.of("H1", TypedFigure.reported("1,234.5 % or so", "")), ""));
		assertThat(this.council.get(Sending.class).problems(this.section)).extracting(Refusal::field)
			.containsExactly("figures.H1.value", "words");
	}

	@Test
	void nothingToReportNeedsNoWordsButContradictsThem() {
		save(new Typed("", COMPLETE.figures(), "No activity before the summer"));
		assertThat(this.council.get(Sending.class).problems(this.section)).isEmpty();
		save(new Typed("Words", COMPLETE.figures(), "No activity"));
		assertThat(this.council.get(Sending.class).problems(this.section)).extracting(Refusal::field)
			.containsExactly("nil");
	}

	@Test
	void nothingToReportIsSentAsSuch() {
		send(save(new Typed("", COMPLETE.figures(), "No activity")), LEAD);
		assertThat(section().nilReason()).isEqualTo("No activity");
	}

	@Test
	void tooLongIsCountedAndNeverCut() {
		save(new Typed("x".repeat(100_001), COMPLETE.figures(), ""));
		assertThat(this.council.get(Sending.class).problems(this.section)).singleElement()
			.satisfies((refusal) -> assertThat(refusal).hasMessageContaining("100,001").hasMessageEndingWith("by 1"));
		assertThat(this.council.get(Drafts.class).load(this.section).typed().words()).hasSize(100_001);
	}

	@Test
	void whatChangedSinceTheAuthorLookedIsNotSent() {
		int revision = save(COMPLETE);
		save(new Typed("Other words", COMPLETE.figures(), ""));
		assertThatExceptionOfType(Refusal.class).isThrownBy(() -> send(revision, LEAD))
			.withMessageContaining("changed while you looked");
		assertThat(section().state()).isEqualTo(SectionState.DRAFTING);
	}

	@Test
	void ofTwoPeopleSendingOneSucceedsAndTheOtherIsToldWho() throws Exception {
		int revision = save(COMPLETE);
		ExecutorService both = Executors.newFixedThreadPool(2);
		Callable<String> lead = () -> tryToSend(revision, LEAD);
		Callable<String> deputy = () -> tryToSend(revision, Author.signedIn("deputy"));
		List<Future<String>> outcomes = both.invokeAll(List.of(lead, deputy));
		both.shutdown();
		assertThat(List.of(outcomes.get(0).get(), outcomes.get(1).get())).containsOnlyOnce("sent")
			.anySatisfy((words) -> assertThat(words)
				.matches("Service 1 was already sent by The (lead-1|deputy) at 10:00 on .*"));
		assertThat(this.council.jdbc()
			.sql("select count(*) from draft_save where kind = 'SENT'")
			.query(Integer.class)
			.single()).isEqualTo(1);
	}

	private String tryToSend(int revision, Author author) {
		try {
			send(revision, author);
			return "sent";
		}
		catch (Refusal refusal) {
			return refusal.getMessage();
		}
	}

	@Test
	void somebodyElseMayNotSend() {
		int revision = save(COMPLETE);
		assertThatExceptionOfType(Refusal.class).isThrownBy(() -> send(revision, Author.signedIn("lead-2")));
	}

}
