package org.quarterday.publish;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.mockito.Mockito;
import org.quarterday.TestCouncil;
import org.quarterday.compile.Appendices;
import org.quarterday.compile.AppendixCorrections;
import org.quarterday.compile.ExemptMarks;
import org.quarterday.compile.PaperCompiler;
import org.quarterday.content.Save;
import org.quarterday.content.Saves;
import org.quarterday.cycle.Calendars;
import org.quarterday.cycle.Cycles;
import org.quarterday.cycle.NewCycle;
import org.quarterday.cycle.Outline;
import org.quarterday.cycle.Quarter;
import org.quarterday.cycle.Refusal;
import org.quarterday.cycle.Section;
import org.quarterday.cycle.Stages;
import org.quarterday.evidence.Evidence;
import org.quarterday.figures.Figures;
import org.quarterday.figures.Measure;
import org.quarterday.figures.Polarity;
import org.quarterday.figures.Restatement;
import org.quarterday.figures.Restatements;
import org.quarterday.figures.TypedFigure;
import org.quarterday.figures.TypedFigures;
import org.quarterday.figures.Unit;
import org.quarterday.mail.PaperNotices;
import org.quarterday.mail.PublicMail;
import org.quarterday.mail.PublicUrl;
import org.quarterday.paper.HouseFile;
import org.quarterday.paper.Paper;
import org.quarterday.paper.TextWriter;
import org.quarterday.paper.WordTemplates;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What happens to a paper after it was published: corrections and withdrawal. */
class AfterPublicationTest {

	private static final Quarter QUARTER = new Quarter(2025, 4);

	private final TestCouncil council = new TestCouncil(beans());

	private UUID cycle;

	private List<Section> sections;

	@BeforeEach
	void publish(TestInfo test) {
		this.cycle = this.council.open().id();
		if (test.getTags().contains("appendix")) {
			this.council.get(Appendices.class).add(this.cycle, "Costs", false, "costs.docx", word("wrong"), "officer");
		}
		this.sections = this.council.get(Cycles.class).sections(this.cycle);
		this.council.get(Figures.class)
			.save(Measure.quarterly("LB1", "service-1", 1, "Visits", Unit.NUMBER, 0, Polarity.HIGHER, null));
		approve(0, "We had 40 visits.\n\nAnd a party.", "40");
		for (int i = 1; i < 5; i++) {
			approve(i, "Words of service " + i, null);
		}
		this.council.jdbc()
			.sql("update section set nil_reason = 'A quiet quarter' where id = ?")
			.param(this.sections.get(4).id())
			.update();
		this.council.jdbc()
			.sql("update draft_save set words = '', nil_reason = 'A quiet quarter' where section_id = ?")
			.param(this.sections.get(4).id())
			.update();
		this.council.get(Cycles.class).checking(this.cycle);
		assertThat(this.council.transaction()
			.<Boolean>execute((status) -> this.council.get(Publication.class).publish(this.cycle, "officer").isEmpty()))
			.isTrue();
	}

	@AfterEach
	void close() {
		this.council.close();
	}

	private void approve(int at, String words, String value) {
		Section section = this.sections.get(at);
		Map<String, TypedFigure> figures = (value != null) ? Map.of("LB1", TypedFigure.reported(value, "")) : Map.of();
		this.council.get(Figures.class).send(section.id(), section.serviceId(), QUARTER, figures);
		this.council.get(Figures.class).approve(section.id());
		this.council.get(Saves.class)
			.add(new Save(0, section.id(), 1, Save.Kind.APPROVED, 1, words, TypedFigures.toJson(figures), "",
					Instant.parse("2026-05-01T10:00:00Z"), "director-1", "sign-in"));
		this.council.jdbc().sql("update section set state = 'APPROVED' where id = ?").param(section.id()).update();
	}

	private UUID propose(String words, String value) {
		return this.council.get(Corrections.class)
			.propose(this.sections.get(0).id(), words, Map.of("LB1", TypedFigure.reported(value, "")),
					"A line was counted twice.", "officer");
	}

	@Test
	@DisplayName("DL9, N14, N15: a correction is proposed, agreed by the reviewer and published as version 2 with its note")
	void correction() {
		Corrections corrections = this.council.get(Corrections.class);
		UUID id = propose("We had 47 visits.\n\nAnd a party.", "47");
		Mockito.verify(this.council.get(PaperNotices.class))
			.correctionWaits(this.cycle, "director-1", "Service 1", "A line was counted twice.", id);
		assertThat(this.council.get(CorrectedPapers.class).next(this.cycle)).as("nobody agreed yet").isEmpty();
		refused(() -> corrections.decide(id, true, "", "officer"), "nobody on what they proposed");
		refused(() -> corrections.decide(id, true, "", "director-99"), "Only the section’s reviewer");
		corrections.decide(id, true, "", "director-1");
		refused(() -> corrections.decide(id, false, "No", "director-1"), "decided already");
		assertThat(this.council.get(CorrectedPapers.class).publish(this.cycle, "officer"))
			.containsExactly("/papers/housing-and-community/2025-26/q4/v2");
		PublishedPaper second = this.council.get(PublishedPapers.class).ofCycle(this.cycle).orElseThrow();
		assertThat(second.note()).startsWith("A line was counted twice.\n")
			.contains("1.1: “40” is now “47”.", "LB1 Visits, Result: “40” is now “47”.")
			.doesNotContain("party");
		assertThat(text(second)).contains("We had 47 visits.", "Corrected in version 2: A line was counted twice.");
		assertThat(text(this.council.get(PublishedPapers.class).allOf(this.cycle).get(0)))
			.as("the first version never changes")
			.contains("We had 40 visits.")
			.doesNotContain("47");
		Mockito.verify(this.council.get(PaperNotices.class)).corrected(this.cycle, second.path(), second.note());
		refused(() -> this.council.get(CorrectedPapers.class).publish(this.cycle, "officer"), "no agreed correction");
	}

	@Test
	@DisplayName("FG9, N14: a restated figure keeps old, new, why and who; the next quarter compares with the new one")
	void restatement() {
		this.council.get(Corrections.class)
			.decide(propose("We had 47 visits.\n\nAnd a party.", "47"), true, "", "director-1");
		Restatement kept = this.council.get(Restatements.class).of(Set.of("LB1"), Set.of(QUARTER)).get(0);
		assertThat(kept.words()).isEqualTo("LB1, Q4 2025/26: restated, 40 is now 47. A line was counted twice.");
		assertThat(kept.by()).isEqualTo("officer");
		assertThat(this.council.get(Figures.class)
			.view("service-1", QUARTER.next(), Map.of("LB1", TypedFigure.reported("50", "")))
			.get(0)
			.lastQuarter()
			.earlier()).isEqualTo("47");
		this.council.get(CorrectedPapers.class).publish(this.cycle, "officer");
		assertThat(text(this.council.get(PublishedPapers.class).ofCycle(this.cycle).orElseThrow()))
			.contains(kept.words());
		assertThat(new String(this.council.get(PublishedPapers.class)
			.file(this.council.get(PublishedPapers.class).ofCycle(this.cycle).orElseThrow().id(), Format.CSV)
			.orElseThrow(), StandardCharsets.UTF_8))
			.contains(",Restated,", "\"LB1, Q4 2025/26: restated, 40 is now 47. A line was counted twice.\"")
			.containsOnlyOnce("restated, 40");
	}

	@Test
	@DisplayName("FG9, N14: the next quarter's paper prints the note beside what it compares with")
	void nextPaperPrintsTheNote() {
		this.council.get(Corrections.class)
			.decide(propose("We had 47 visits.\n\nAnd a party.", "47"), true, "", "director-1");
		Section section = this.sections.get(0);
		UUID next = this.council.get(Cycles.class)
			.create(new NewCycle("housing-and-community", "Housing and Community Committee", QUARTER.next(),
					this.council.get(Calendars.class).planner().plan(LocalDate.of(2026, 9, 9), Stages.DEFAULT, 5),
					Outline.NESTED, "{}", "[]", "officer",
					List.of(new NewCycle.NewSection(section.serviceId(), section.serviceName(), section.leadId(), null,
							section.reviewerId(), null))))
			.id();
		Section again = this.council.get(Cycles.class).sections(next).get(0);
		this.council.get(Saves.class)
			.add(new Save(0, again.id(), 1, Save.Kind.APPROVED, 1, "New words.",
					TypedFigures.toJson(Map.of("LB1", TypedFigure.reported("50", ""))), "",
					Instant.parse("2026-08-01T10:00:00Z"), "director-1", "sign-in"));
		this.council.jdbc().sql("update section set state = 'APPROVED' where id = ?").param(again.id()).update();
		assertThat(TextWriter.write(this.council.get(PaperCompiler.class).compileFinal(next).paper()))
			.contains("47: Improved", "LB1, Q4 2025/26: restated, 40 is now 47. A line was counted twice.");
	}

	@Test
	@DisplayName("A correction needs a change and a reason, one at a time; what is not agreed changes nothing")
	void refusedCorrections() {
		refused(() -> propose("We had 40 visits.\n\nAnd a party.", "40"), "Nothing is changed");
		refused(() -> this.council.get(Corrections.class)
			.propose(this.sections.get(1).id(), "Other", Map.of(), " ", "officer"), "what went wrong");
		UUID id = propose("We had 41 visits.\n\nAnd a party.", "40");
		refused(() -> propose("We had 42 visits.", "40"), "with its reviewer already");
		refused(() -> this.council.get(Corrections.class).decide(id, false, " ", "director-1"), "Say why");
		this.council.get(Corrections.class).decide(id, false, "It was 40.", "director-1");
		refused(() -> this.council.get(CorrectedPapers.class).publish(this.cycle, "officer"), "no agreed correction");
	}

	@Test
	@DisplayName("DL9, C3: nothing to report is corrected to words; the sentence gives way to them, and the note says so")
	void nilCorrected() {
		Corrections corrections = this.council.get(Corrections.class);
		UUID quiet = this.sections.get(4).id();
		PublishedPaper first = this.council.get(PublishedPapers.class).ofCycle(this.cycle).orElseThrow();
		assertThat(text(first)).contains("There is nothing to report for this quarter.");
		refused(() -> corrections.propose(quiet, " ", Map.of(), "We forgot.", "officer"), "Nothing is changed");
		corrections.decide(corrections.propose(quiet, "The fair was held.", Map.of(), "We forgot.", "officer"), true,
				"", "director-2");
		this.council.get(CorrectedPapers.class).publish(this.cycle, "officer");
		PublishedPaper second = this.council.get(PublishedPapers.class).ofCycle(this.cycle).orElseThrow();
		assertThat(second.note()).contains("We forgot.",
				"5. Service 5 is left out: “There is nothing to report for this quarter.”",
				"5.1 is new: “The fair was held.”");
		assertThat(text(second)).contains("5.1 The fair was held.").doesNotContain("\nThere is nothing to report");
		refused(() -> corrections.propose(quiet, " ", Map.of(), "It was not.", "officer"), "Enter the corrected text");
	}

	@Test
	@DisplayName("DL9: a withdrawn paper is replaced by a version whose note does not repeat what must not be read")
	void withdrawal() {
		Withdrawals withdrawals = this.council.get(Withdrawals.class);
		PublishedPaper paper = this.council.get(PublishedPapers.class).ofCycle(this.cycle).orElseThrow();
		refused(() -> withdrawals.withdraw(this.cycle, List.of(paper.id()), " ", "officer"), "Enter the reason");
		refused(() -> withdrawals.withdraw(this.cycle, List.of(), "Personal data", "officer"), "Choose at least one");
		withdrawals.withdraw(this.cycle, List.of(paper.id()), "It named a resident.", "officer");
		PublishedPaper withdrawn = this.council.get(PublishedPapers.class).ofCycle(this.cycle).orElseThrow();
		assertThat(withdrawn.withdrawn()).isTrue();
		assertThat(text(withdrawn)).as("the record stays inside").contains("We had 40 visits.");
		refused(() -> withdrawals.withdraw(this.cycle, List.of(paper.id()), "Again", "officer"), "still be read");
		this.council.get(Corrections.class)
			.decide(propose("We had visits.\n\nAnd a party.", "40"), true, "", "director-1");
		this.council.get(CorrectedPapers.class).publish(this.cycle, "officer");
		assertThat(this.council.get(PublishedPapers.class).ofCycle(this.cycle).orElseThrow().note())
			.isEqualTo("A line was counted twice.\nIt takes the place of a version that was withdrawn.");
	}

	@Test
	@DisplayName("PA10, N16: exempt text is in Part II alone; a reason that repeats it keeps the correction back")
	void exemptText() throws Exception {
		this.council.close();
		TestCouncil other = new TestCouncil(beans());
		try {
			exemptText(other);
		}
		finally {
			other.close();
		}
	}

	private void exemptText(TestCouncil other) {
		UUID cycle = other.open().id();
		List<Section> sections = other.get(Cycles.class).sections(cycle);
		for (Section section : sections) {
			other.get(Saves.class)
				.add(new Save(0, section.id(), 1, Save.Kind.APPROVED, 1,
						"Open words here.\n\nThe bid of Zephyrine was lowest.", "{}", "",
						Instant.parse("2026-05-01T10:00:00Z"), "director-1", "sign-in"));
		}
		other.jdbc().sql("update section set state = 'APPROVED'").update();
		ExemptMarks marks = other.get(ExemptMarks.class);
		refused(() -> marks.mark(sections.get(0).id(), "", 8, "It is so", "officer"), "Choose the paragraph");
		refused(() -> marks.mark(sections.get(0).id(), "", 3, " ", "officer"), "Enter why");
		for (Section section : sections) {
			String item = other.get(Saves.class)
				.latest(section.id(), Save.Kind.APPROVED)
				.orElseThrow()
				.content()
				.items()
				.get(1)
				.id();
			marks.mark(section.id(), item, 3, "Bidders would not bid again.", "officer");
		}
		other.get(Cycles.class).checking(cycle);
		assertThat(other.transaction()
			.<Boolean>execute((status) -> other.get(Publication.class).publish(cycle, "officer").isEmpty())).isTrue();
		PublishedPaper paper = other.get(PublishedPapers.class).ofCycle(cycle).orElseThrow();
		for (Format format : Format.values()) {
			assertThat(PublicBytes.words("paper." + format.extension(),
					other.get(PublishedPapers.class).file(paper.id(), format).orElseThrow()))
				.as(format.name())
				.doesNotContain("zephyrine", "lowest");
		}
		assertThat(new String(other.get(PublishedPapers.class).file(paper.id(), Format.TXT).orElseThrow(),
				StandardCharsets.UTF_8))
			.contains("1.2 This is exempt from publication and is in Part II of the agenda: paragraph 3 of Part 1",
					"Bidders would not bid again.");
		assertThat(new String(other.get(PartTwo.class).file(paper.id(), Format.ARTICLE).orElseThrow(),
				StandardCharsets.UTF_8))
			.contains("Zephyrine", "Part II (private)");
		refused(() -> marks.unmark(sections.get(0).id(), "", "officer"), "no longer be changed");
		Corrections corrections = other.get(Corrections.class);
		corrections
			.decide(corrections.propose(sections.get(0).id(), "Open words there.\n\nThe bid of Zephyrine was lowest.",
					Map.of(), "We wrote here in place of Zephyrine.", "officer"), true, "", "director-1");
		refused(() -> other.get(CorrectedPapers.class).publish(cycle, "officer"), "Exempt text stands in the public");
	}

	@Test
	@DisplayName("C10, DL9, PA10: a file that an author publishes has an address in the version that lists it; one with a word of Part II keeps it back")
	void attachedByServices() {
		this.council.get(Corrections.class)
			.decide(propose("We had 47 visits.\n\nAnd a party.", "47"), true, "", "director-1");
		attach(0, "counts.txt", "Forty-seven lines");
		this.council.get(CorrectedPapers.class).publish(this.cycle, "officer");
		List<PublishedPaper> versions = this.council.get(PublishedPapers.class).allOf(this.cycle);
		assertThat(this.council.get(PublishedPapers.class).appendices(versions.get(0).id())).isEmpty();
		FinalPapers.Appendix kept = this.council.get(PublishedPapers.class).appendices(versions.get(1).id()).get(0);
		assertThat(kept.title()).isEqualTo("Appendix A: Service 1: counts (text)");
		assertThat(this.council.get(PublishedPapers.class).appendix("housing-and-community", QUARTER, kept.name()))
			.hasValueSatisfying((found) -> assertThat(found.content()).asString().isEqualTo("Forty-seven lines"));
		exempt(4, "The bid of Zephyrine was the lowest.");
		Paper open = this.council.get(FinalPapers.class).of(this.cycle).paper();
		assertThat(this.council.get(PartTwo.class).leaks(this.cycle, open, "")).isEmpty();
		WordTemplates templates = this.council.get(WordTemplates.class);
		UUID leaky = templates.keep(null, "house.docx",
				HouseFile.good().with("word/document.xml", "large print", "Zephyrine").bytes(), "officer");
		templates.use(leaky);
		assertThat(this.council.get(PartTwo.class).leaks(this.cycle, open, "")).singleElement()
			.asString()
			.startsWith("The Word template came after this cycle was opened, and says a word of the exempt text.");
		this.council.jdbc().sql("update word_template set added_at = added_at - interval '90 days'").update();
		assertThat(this.council.get(PartTwo.class).leaks(this.cycle, open, "")).as("it said so before").isEmpty();
		templates.end(leaky);
		attach(1, "bids.txt", "Zephyrine, and others");
		open = this.council.get(FinalPapers.class).of(this.cycle).paper();
		assertThat(this.council.get(PartTwo.class).leaks(this.cycle, open, ""))
			.containsExactly("Exempt text stands in the public TXT");
		attach(4, "zephyrine.txt", "Zephyrine alone");
		assertThat(this.council.get(FinalPapers.class).of(this.cycle).paper().guide().appendices().toString())
			.doesNotContain("zephyrine");
	}

	private void attach(int at, String name, String words) {
		this.council.get(Evidence.class)
			.add(this.sections.get(at).id(), null, name, words.getBytes(StandardCharsets.UTF_8), true, "lead-1");
	}

	private void exempt(int at, String words) {
		approve(at, words, null);
		this.council.jdbc()
			.sql("insert into exempt_mark (section_id, item, paragraph, reason, marked_by, marked_at) values (?, '', 3, 'A contract', 'officer', now())")
			.param(this.sections.get(at).id())
			.update();
	}

	@Test
	@DisplayName("DL9, N15, G5: a wrong file published as an appendix is replaced by agreement in a new version, with a note; the old file stays with the old one")
	@Tag("appendix")
	void appendixReplaced() {
		AppendixCorrections corrections = this.council.get(AppendixCorrections.class);
		UUID file = corrections.published(this.cycle).keySet().iterator().next();
		refused(() -> corrections.propose(this.cycle, file, "right.txt", word("right"), " ", "officer"), "went wrong");
		refused(() -> corrections.propose(this.cycle, UUID.randomUUID(), "a.docx", word("a"), "Wrong", "officer"),
				"no such appendix");
		corrections.propose(this.cycle, file, "right.docx", word("right"), "It was last year’s file.", "officer");
		refused(() -> corrections.propose(this.cycle, file, "b.docx", word("b"), "Again", "officer"), "already");
		UUID id = corrections.ofCycle(this.cycle).get(0).id();
		Mockito.verify(this.council.get(PaperNotices.class))
			.correctionWaits(this.cycle, "director-1", "the appendix “Costs”", "It was last year’s file.", id);
		assertThat(this.council.get(CorrectedPapers.class).next(this.cycle)).as("nobody agreed yet").isEmpty();
		refused(() -> corrections.decide(id, true, "", "officer"), "nobody on what they proposed");
		refused(() -> corrections.decide(id, false, "", "director-1"), "Say why");
		corrections.decide(id, true, "", "director-1");
		refused(() -> corrections.decide(id, true, "", "director-1"), "decided already");
		assertThat(this.council.get(CorrectedPapers.class).next(this.cycle).get(0).note())
			.containsExactly("It was last year’s file.", "Appendix A, “Costs”, is replaced by a new file.");
		this.council.get(CorrectedPapers.class).publish(this.cycle, "officer");
		List<PublishedPaper> all = this.council.get(PublishedPapers.class).allOf(this.cycle);
		assertThat(appendix(all.get(0))).isEqualTo(word("wrong"));
		assertThat(appendix(all.get(1))).isEqualTo(word("right"));
		assertThat(text(all.get(1))).contains("Appendix A: Costs (Word)", "Appendix A, “Costs”, is replaced");
		assertThat(this.council.get(CorrectedPapers.class).next(this.cycle)).isEmpty();
		assertThat(corrections.ofCycle(this.cycle).get(0).state().label()).isEqualTo("Published");
	}

	private byte[] appendix(PublishedPaper paper) {
		return this.council.jdbc()
			.sql("select content from published_appendix where paper_id = ?")
			.param(paper.id())
			.query(byte[].class)
			.single();
	}

	private static byte[] word(String words) {
		return ("PK word/document.xml " + words).getBytes(StandardCharsets.UTF_8);
	}

	@Test
	@DisplayName("DL9: the database itself refuses to change a published file")
	void publishedFilesAreFinal() {
		assertThatExceptionOfType(org.springframework.dao.DataAccessException.class)
			.isThrownBy(() -> this.council.jdbc().sql("update published_file set content = 'x'").update())
			.withMessageContaining("never changes");
	}

	private static void refused(Runnable action, String words) {
		assertThatExceptionOfType(Refusal.class).isThrownBy(action::run).withMessageContaining(words);
	}

	private String text(PublishedPaper paper) {
		return new String(this.council.get(PublishedPapers.class).file(paper.id(), Format.TXT).orElseThrow(),
				StandardCharsets.UTF_8);
	}

	private static Class<?>[] beans() {
		List<Class<?>> beans = new ArrayList<>(List.of(Around.class, Saves.class, Publication.class,
				PublicationRules.class, PublicRecord.class, PartTwo.class, Subscriptions.class, PublicMail.class,
				PublicUrl.class, Supplements.class, PaperStore.class, PaperSearch.class, LateItems.class,
				PublishedPapers.class, Corrections.class, CorrectionStore.class, CorrectionTrace.class,
				CorrectedPapers.class, RemadePapers.class, Withdrawals.class));
		Stream
			.of("compile.PaperCompiler", "compile.SectionCompiler", "meeting.Matters", "cycle.GapWordings",
					"compile.CoverSheet", "compile.AcceptedFindings", "compile.Proofreading", "compile.PaperGuide",
					"compile.Glossary", "compile.PaperSettings", "compile.ExemptMarks", "compile.PaperAppendices",
					"compile.AppendixBinding", "compile.AppendixFiles", "compile.ReplacementStore",
					"compile.AppendixCorrections", "compile.OfficerCommentStore", "compile.Appendices",
					"compile.SectionAppendices", "evidence.Evidence", "evidence.EvidenceStore", "evidence.Clamd",
					"process.CompiledPapers")
			.map(AfterPublicationTest::named)
			.forEach(beans::add);
		return beans.toArray(Class<?>[]::new);
	}

	private static Class<?> named(String name) {
		try {
			return Class.forName("org.quarterday." + name);
		}
		catch (ClassNotFoundException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** What the steps need of others. */
	@ComponentScan(basePackageClasses = Figures.class)
	static class Around {

		@Bean
		ObjectMapper json() {
			return new ObjectMapper().registerModule(new JavaTimeModule());
		}

		@Bean
		PaperNotices paperNotices() {
			return Mockito.mock(PaperNotices.class);
		}

	}

}
