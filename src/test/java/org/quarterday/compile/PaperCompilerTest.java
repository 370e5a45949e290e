package org.quarterday.compile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.quarterday.TestCouncil;
import org.quarterday.TestSteps;
import org.quarterday.content.Content;
import org.quarterday.content.ContentParser;
import org.quarterday.content.Save;
import org.quarterday.content.Saves;
import org.quarterday.content.Text;
import org.quarterday.cycle.Cycles;
import org.quarterday.cycle.GapKind;
import org.quarterday.cycle.GapWordings;
import org.quarterday.cycle.Outline;
import org.quarterday.cycle.Quarter;
import org.quarterday.cycle.Refusal;
import org.quarterday.cycle.Section;
import org.quarterday.cycle.SectionState;
import org.quarterday.cycle.Sections;
import org.quarterday.cycle.SupplementPlan;
import org.quarterday.evidence.Evidence;
import org.quarterday.figures.Figures;
import org.quarterday.figures.Measure;
import org.quarterday.figures.MeasureTarget;
import org.quarterday.figures.Polarity;
import org.quarterday.figures.ResultState;
import org.quarterday.figures.TypedFigure;
import org.quarterday.figures.TypedFigures;
import org.quarterday.figures.Unit;
import org.quarterday.mail.Outbox;
import org.quarterday.mail.PublicUrl;
import org.quarterday.meeting.Matters;
import org.quarterday.paper.Guide.Term;
import org.quarterday.paper.Guide;
import org.quarterday.paper.HtmlWriter;
import org.quarterday.paper.LabelMap;
import org.quarterday.paper.NumberStyle;
import org.quarterday.paper.Paper.Part;
import org.quarterday.paper.Paper;
import org.quarterday.paper.PdfWriter;
import org.quarterday.paper.PerformanceMode;
import org.quarterday.paper.SamplePapers;
import org.quarterday.paper.StandingText;
import org.quarterday.paper.TextWriter;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class PaperCompilerTest {

	/** What a compiler needs around it. */
	static final Class<?>[] BEANS = { Around.class, Saves.class, PaperCompiler.class, CoverSheet.class,
			AcceptedFindings.class, Proofreading.class, PaperGuide.class, Glossary.class, PaperSettings.class,
			SectionCompiler.class, Matters.class, GapWordings.class, PaperAppendices.class, AppendixBinding.class,
			AppendixFiles.class, ReplacementStore.class, Appendices.class, SectionAppendices.class, Evidence.class,
			TestSteps.named("evidence.EvidenceStore"), TestSteps.named("evidence.Clamd"), ExemptMarks.class,
			OfficerCommentStore.class, OfficerComments.class, Outbox.class, TestSteps.named("mail.OutboxStore"),
			TestSteps.named("mail.DeliveryTrail"), PublicUrl.class };

	private final TestCouncil council = new TestCouncil(BEANS);

	private PaperCompiler compiler;

	private UUID cycle;

	private List<Section> sections;

	@BeforeEach
	void open() {
		this.compiler = this.council.get(PaperCompiler.class);
		this.cycle = this.council.open().id();
		this.sections = this.council.get(Cycles.class).sections(this.cycle);
	}

	@AfterEach
	void close() {
		this.council.close();
	}

	private void approve(int index, String words) {
		approve(index, words, null);
	}

	private void approve(int index, String words, String figure) {
		String figures = (figure == null) ? "{}" : TypedFigures
			.toJson(Map.of("M1", new TypedFigure(ResultState.REPORTED, figure, "", "", "Said.", null, "")));
		Section section = this.sections.get(index);
		this.council.get(Saves.class)
			.add(new Save(0, section.id(), 1, Save.Kind.APPROVED, 1, words, figures, "",
					Instant.parse("2026-05-01T10:00:00Z"), "director-1", "sign-in"));
		state(index, SectionState.APPROVED);
	}

	private void state(int index, SectionState state) {
		this.council.jdbc()
			.sql("update section set state = ? where id = ?")
			.params(state.name(), this.sections.get(index).id())
			.update();
	}

	@Test
	@DisplayName("Compiled at any minute: what is approved is there with its numbers, what is missing keeps its own (PA8)")
	void gapsKeepTheirNumbers() {
		approve(0, "First thing.\n\nSecond thing.");
		approve(2, "Third service.");
		Compilation compilation = this.compiler.compile(this.cycle);
		List<Part> parts = services(compilation.paper());
		assertThat(parts).extracting((part) -> part.heading().plain())
			.containsExactly("Service 1", "Service 2", "Service 3", "Service 4", "Service 5");
		assertThat(parts.get(0).paragraphs()).hasSize(2);
		assertThat(parts.get(1).gap()).isEqualTo("To follow.");
		assertThat(parts.get(2).label()).isEqualTo("3.");
		assertThat(compilation.gaps()).extracting(Gap::serviceName)
			.containsExactly("Service 2", "Service 4", "Service 5");
		assertThat(compilation.gaps().get(0).holder()).isEqualTo("lead-2");
		assertThat(compilation.paper().draft()).isTrue();
		assertThat(this.compiler.compileFinal(this.cycle).paper().draft()).isFalse();
	}

	@Test
	@DisplayName("PA8: the officer says how a gap prints; an excused service and an omitted one do not print at all")
	void officerDecidesHowGapsPrint() {
		approve(0, "First thing.");
		this.council.get(Sections.class).gap(this.sections.get(1).id(), GapKind.DEFERRED);
		this.council.get(Sections.class).gap(this.sections.get(2).id(), GapKind.OMITTED);
		state(3, SectionState.EXCUSED);
		Compilation compilation = this.compiler.compile(this.cycle);
		assertThat(services(compilation.paper())).extracting((part) -> part.heading().plain())
			.containsExactly("Service 1", "Service 2", "Service 5");
		assertThat(services(compilation.paper()).get(1).gap()).isEqualTo("Deferred to the next meeting.");
		assertThat(compilation.gaps()).extracting(Gap::kind)
			.containsExactly(GapKind.DEFERRED, GapKind.OMITTED, GapKind.TO_FOLLOW);
	}

	@Test
	@DisplayName("DL10: a cover sheet without a list of background papers is found")
	void backgroundPapers() {
		approve(0, "First thing.");
		this.council.jdbc()
			.sql("update reporting_cycle set cover = '[{\"name\":\"Purpose\",\"lines\":[\"To note\"]}]'::jsonb")
			.update();
		assertThat(this.compiler.compile(this.cycle).findings()).extracting(Finding::words)
			.contains("Background papers: the law wants a list of them, or the word None");
		this.council.jdbc()
			.sql("update reporting_cycle set cover = '[{\"name\":\"Background papers\",\"lines\":[\"None\"]}]'::jsonb")
			.update();
		assertThat(this.compiler.compile(this.cycle).findings()).isEmpty();
	}

	@Test
	@DisplayName("PA8: the committee's agreed wording stands in a gap; a paper that waits is not published and says so")
	void agreedWording() {
		GapWordings wordings = this.council.get(GapWordings.class);
		wordings.save("housing-and-community", "A report will follow in a supplement.", "Next time.", "Nothing new.");
		assertThatExceptionOfType(Refusal.class).isThrownBy(() -> wordings.save("housing-and-community", "a", " ", "b"))
			.satisfies((refusal) -> assertThat(refusal.field()).isEqualTo("deferred"));
		this.council.get(Sections.class).gap(this.sections.get(1).id(), GapKind.WAIT);
		this.council.jdbc()
			.sql("update section set state = 'APPROVED', nil_reason = 'Quiet' where id = ?")
			.param(this.sections.get(2).id())
			.update();
		Compilation compilation = this.compiler.compile(this.cycle);
		assertThat(services(compilation.paper())).extracting(Part::gap)
			.startsWith("A report will follow in a supplement.", "A report will follow in a supplement.",
					"Nothing new.");
		assertThat(compilation.gaps()).extracting(Gap::blocks).startsWith(false, true);
	}

	@Test
	@DisplayName("C3: a nil is left out when the committee agreed on no words for it")
	void nilLeftOut() {
		this.council.get(GapWordings.class).save("housing-and-community", "To follow.", "Deferred.", "");
		approve(0, "First thing.");
		approve(1, "");
		this.council.jdbc()
			.sql("update section set nil_reason = 'Quiet' where id = ?")
			.param(this.sections.get(1).id())
			.update();
		assertThat(services(this.compiler.compile(this.cycle).paper())).extracting((part) -> part.heading().plain())
			.containsExactly("Service 1", "Service 3", "Service 4", "Service 5");
	}

	@Test
	@DisplayName("G10: references in a supplement are filled with the numbers of the paper and of the supplement itself")
	void supplementReferences() {
		approve(0, "**The fair** – It was held.");
		state(0, SectionState.PUBLISHED);
		approve(2, "See {see The fair}, {see Service 1} and {see Service 3}.");
		assertThat(TextWriter.write(supplement(1, 2, Set.of(0)).paper())).contains("See 1.1, 1 and 3.")
			.doesNotContain("{see");
	}

	@Test
	@DisplayName("G10, C3: a supplement counts as the paper did, which left a nil out")
	void supplementAfterNilLeftOut() {
		nilLeftOut();
		state(0, SectionState.PUBLISHED);
		state(1, SectionState.PUBLISHED);
		approve(2, "Came late.");
		assertThat(labels(supplement(1, 2, Set.of(0, 1)).paper().body())).containsExactly("2. Service 3", "2.1");
	}

	@Test
	@DisplayName("PA8: a nil that came late, with nothing to print, keeps the number that the paper held for it")
	void lateNilKeepsItsNumber() {
		approve(0, "On time.");
		state(0, SectionState.PUBLISHED);
		this.council.get(GapWordings.class).save("housing-and-community", "To follow.", "Deferred.", "");
		approve(1, "");
		this.council.jdbc()
			.sql("update section set nil_reason = 'Quiet' where id = ?")
			.param(this.sections.get(1).id())
			.update();
		assertThat(labels(supplement(1, 1, Set.of(0)).paper().body())).containsExactly("2. Service 2");
		state(1, SectionState.PUBLISHED);
		approve(2, "Came later still.");
		assertThat(labels(supplement(2, 2, Set.of(0), Set.of(1)).paper().body())).containsExactly("3. Service 3",
				"3.1");
	}

	@Test
	@DisplayName("G5, G10: a late section's appendix has the same letter in its supplement, in references to it, and when the supplement is made again")
	void lateAppendixLetters() {
		approve(3, "On time.");
		state(3, SectionState.PUBLISHED);
		attach(3, "plan.txt", "A plan".getBytes(StandardCharsets.UTF_8), true);
		attach(1, "survey.txt", "A survey".getBytes(StandardCharsets.UTF_8), true);
		attach(0, "map.txt", "A map".getBytes(StandardCharsets.UTF_8), true);
		this.council.get(Appendices.class).addFigures(this.cycle, "Report", "officer");
		approve(1, "See {see Service 2: survey}, {see Service 4: plan} and {see Report}.");
		Paper first = supplement(1, 1, Set.of(3)).paper();
		assertThat(first.guide().appendices()).extracting(Guide.Appendix::letter).containsExactly("C");
		assertThat(TextWriter.write(first)).contains("See Appendix C, Appendix B and Appendix A.");
		state(1, SectionState.PUBLISHED);
		approve(0, "See {see Service 1: map}, {see Service 2: survey} and {see Service 4: plan}.");
		Paper second = supplement(2, 0, Set.of(3), Set.of(1)).paper();
		assertThat(second.guide().appendices()).extracting(Guide.Appendix::letter).containsExactly("D");
		assertThat(TextWriter.write(second)).contains("See Appendix D, Appendix C and Appendix B.");
		state(0, SectionState.PUBLISHED);
		assertThat(supplement(1, 1, Set.of(3)).paper()).isEqualTo(first);
	}

	/** A supplement with one section, after publications with others. */
	@SafeVarargs
	private Compilation supplement(int number, int late, Set<Integer>... before) {
		return this.compiler.compileSupplement(this.cycle, new SupplementPlan(number, ids(Set.of(0, 1, 2, 3, 4)),
				List.of(before).stream().map(this::ids).toList(), ids(Set.of(late))), false);
	}

	private Set<UUID> ids(Set<Integer> indices) {
		return indices.stream().map((index) -> this.sections.get(index).id()).collect(Collectors.toSet());
	}

	@Test
	@DisplayName("G10, PA8: a supplement holds only what came late, under the numbers that the paper kept, and says what is new")
	void supplementContinuesTheNumbers() {
		for (Outline outline : List.of(Outline.FLAT, Outline.NESTED)) {
			this.council.jdbc()
				.sql("update reporting_cycle set outline = ?, standing_text = ?::jsonb")
				.params(outline.name(), STANDING)
				.update();
			approve(0, "First thing.");
			Compilation paper = this.compiler.compileFinal(this.cycle);
			approve(2, "Came late.\n\nAnd more.");
			Compilation supplement = supplement(1, 2, Set.of(0));
			String reserved = (outline == Outline.FLAT) ? "4." : "1.4";
			assertThat(labels(paper.paper().body())).contains(reserved + " Service 3");
			assertThat(labels(supplement.paper().body()))
				.containsExactlyElementsOf((outline == Outline.FLAT) ? List.of("4. Service 3", "4.1", "4.2")
						: List.of("1. Performance", "1.4 Service 3", "1.4.1", "1.4.2"));
			assertThat(supplement.paper().front()).last()
				.isEqualTo(new Paper.CoverField("What is new", List.of(reserved + " Service 3")));
			assertThat(TextWriter.write(supplement.paper())).contains("Came late.")
				.doesNotContain("First thing", "\uE000");
			state(2, SectionState.ASKED);
		}
	}

	private static final String STANDING = new StandingText(
			List.of(new StandingText.OwnSection("Performance", ContentParser.fromTyped("Services report below."))),
			false)
		.toJson();

	private static List<String> labels(List<Part> parts) {
		List<String> labels = new ArrayList<>();
		for (Part part : parts) {
			labels.add((part.label() + " " + part.heading().plain()).strip());
			part.paragraphs().forEach((paragraph) -> labels.add(paragraph.label()));
			labels.addAll(labels(part.parts()));
		}
		return labels;
	}

	@Test
	@DisplayName("Only approved words print: neither a draft nor what was merely sent, and of approvals the newest")
	void onlyApprovedWordsPrint() {
		approve(0, "Approved first.");
		approve(0, "Approved again.");
		this.council.get(Saves.class)
			.add(new Save(0, this.sections.get(0).id(), 2, Save.Kind.SENT, 2, "Merely sent.", "{}", "",
					Instant.parse("2026-05-02T10:00:00Z"), "lead-1", "sign-in"));
		assertThat(services(this.compiler.compile(this.cycle).paper()).get(0).toString()).contains("Approved again.")
			.doesNotContain("Merely sent.", "Approved first.");
	}

	@Test
	@DisplayName("PA7, PA9: findings are named and can be accepted with a reason; the words stay as they are")
	void findingsCanBeAccepted() {
		approve(0, "Held in Reiths Field29th May. The report is attached.");
		Compilation compilation = this.compiler.compile(this.cycle);
		assertThat(compilation.findings()).extracting(Finding::kind)
			.containsExactly(Finding.Kind.SPACE, Finding.Kind.ATTACHMENT);
		assertThat(compilation.open()).hasSize(1);
		String key = compilation.open().get(0).key();
		AcceptedFindings accepted = this.council.get(AcceptedFindings.class);
		assertThatExceptionOfType(Refusal.class)
			.isThrownBy(() -> accepted.accept(this.cycle, key, " ", "officer", "sign-in"));
		accepted.accept(this.cycle, key, "It was handed out.", "officer", "sign-in");
		Compilation again = this.compiler.compile(this.cycle);
		assertThat(again.open()).isEmpty();
		assertThat(again.findings()).hasSize(2);
		assertThat(services(again.paper()).get(0).toString()).contains("Field29th");
	}

	@Test
	@DisplayName("Compiling writes nothing: compiled twice from the same, it is the same")
	void compilingWritesNothing() {
		approve(0, "First thing.");
		assertThat(this.compiler.compile(this.cycle)).isEqualTo(this.compiler.compile(this.cycle));
	}

	@Test
	@DisplayName("N21: the council's glossary explains words in the paper; a word twice or without meaning is refused")
	void glossary() {
		Glossary glossary = this.council.get(Glossary.class);
		glossary.save(List.of(new Term("ASB", "anti-social behaviour"), new Term("void", "an empty home")));
		approve(0, "The ASB team closed 3 cases.");
		assertThat(this.compiler.compile(this.cycle).paper().guide().glossary()).extracting(Term::meaning)
			.containsExactly("anti-social behaviour");
		assertThatExceptionOfType(Refusal.class)
			.isThrownBy(() -> glossary.save(List.of(new Term("A", "one"), new Term("a", "two"))))
			.satisfies((refusal) -> assertThat(refusal.field()).isEqualTo("term-1"));
		assertThatExceptionOfType(Refusal.class).isThrownBy(() -> glossary.save(List.of(new Term("A", ""))))
			.satisfies((refusal) -> assertThat(refusal.field()).isEqualTo("meaning-0"));
		assertThat(glossary.terms()).hasSize(2);
	}

	@Test
	@DisplayName("G8: the officer's sentence on the figures prints; when the figures change under it, the paper is kept back")
	void summaryIsKeptTrue() {
		this.council.get(Figures.class)
			.save(Measure.quarterly("M1", "service-1", 1, "Calls answered", Unit.PERCENT, 0, Polarity.HIGHER, null));
		this.council.get(Figures.class)
			.setTarget(MeasureTarget.single("M1", new Quarter(2025, 4), new BigDecimal("90")));
		approve(0, "First thing.", "92");
		PaperSettings settings = this.council.get(PaperSettings.class);
		assertThat(this.compiler.compile(this.cycle).paper().guide().summary()).isEqualTo("1 of 1 measure met target.");
		settings.setSummary(this.cycle, "Our only measure did well: 1 of 1.", "officer");
		assertThat(this.compiler.compile(this.cycle).paper().guide().summary()).startsWith("Our only measure");
		assertThat(this.compiler.compile(this.cycle).open()).isEmpty();
		approve(0, "First thing.", "12");
		assertThat(this.compiler.compile(this.cycle).open()).extracting(Finding::kind)
			.containsExactly(Finding.Kind.CLAIM);
	}

	@Test
	@DisplayName("PA5: \"attached\" without an attachment keeps the paper back; with one it names its letter and its file")
	void attachedNeedsAnAttachment() {
		this.council.get(Cycles.class)
			.saveStandingText(this.cycle,
					new StandingText(List.of(new StandingText.PerformanceHere(Text.of("Performance"), Content.EMPTY,
							Set.of(PerformanceMode.ATTACHED))), false)
						.toJson());
		assertThat(this.compiler.compile(this.cycle).open()).extracting(Finding::kind)
			.contains(Finding.Kind.ATTACHMENT);
		Appendices appendices = this.council.get(Appendices.class);
		appendices.addFigures(this.cycle, "Performance report", "officer");
		Compilation compilation = this.compiler.compileFinal(this.cycle);
		assertThat(compilation.open()).isEmpty();
		assertThat(compilation.paper().body().get(0).toString()).contains("attached as Appendix A.");
		PublishedAppendix file = this.compiler.appendices(this.cycle, compilation.paper()).get(0);
		assertThat(compilation.paper().guide().appendices().get(0).address())
			.isEqualTo("/papers/housing-and-community/2025-26/q4/" + file.name());
		assertThat(file.content()).startsWith('%', 'P', 'D', 'F');
		this.council.jdbc().sql("update reporting_cycle set state = 'PUBLISHED'").update();
		UUID listed = appendices.of(this.cycle).get(0).id();
		assertThatExceptionOfType(Refusal.class).as("DL9")
			.isThrownBy(() -> appendices.remove(this.cycle, listed, "officer"))
			.withMessageContaining("can no longer be changed");
	}

	@Test
	@DisplayName("G5: appendices are told by their content, have an order, and an untagged PDF is a finding (H4)")
	void appendices() throws IOException {
		Appendices appendices = this.council.get(Appendices.class);
		assertThatExceptionOfType(Refusal.class)
			.isThrownBy(() -> appendices.add(this.cycle, "T", false, "a.pdf", "no".getBytes(), "officer"))
			.satisfies((refusal) -> assertThat(refusal.field()).isEqualTo("file"));
		assertThatExceptionOfType(Refusal.class)
			.isThrownBy(() -> appendices.add(this.cycle, " ", false, "a.pdf", "%PDF-".getBytes(), "officer"))
			.satisfies((refusal) -> assertThat(refusal.field()).isEqualTo("title"));
		ByteArrayOutputStream pdf = new ByteArrayOutputStream();
		try (PDDocument document = new PDDocument()) {
			document.addPage(new PDPage());
			document.addPage(new PDPage());
			document.save(pdf);
		}
		appendices.add(this.cycle, "Costs", false, "costs.pdf", pdf.toByteArray(), "officer");
		appendices.addFigures(this.cycle, "Report", "officer");
		appendices.up(this.cycle, appendices.of(this.cycle).get(1).id());
		Compilation compilation = this.compiler.compile(this.cycle);
		assertThat(compilation.paper().guide().appendices()).extracting(Guide.Appendix::words)
			.element(1)
			.isEqualTo("Appendix B: Costs (PDF, pages B1 to B2)");
		assertThat(compilation.open()).extracting(Finding::kind).containsExactly(Finding.Kind.ACCESSIBILITY);
		appendices.remove(this.cycle, appendices.of(this.cycle).get(0).id(), "officer");
		assertThat(this.compiler.compile(this.cycle).paper().guide().appendices()).extracting(Guide.Appendix::letter)
			.containsExactly("A");
	}

	@Test
	@DisplayName("C10, G5, PA10: files that authors publish follow the officer's and stand beside their section; none comes from a section with an exempt part")
	void attachedByServices() {
		for (int i = 0; i < 4; i++) {
			approve(i, "Words of service " + (i + 1) + ".");
		}
		byte[] survey = PdfWriter.write(SamplePapers.flat());
		attach(0, "survey_2026.pdf", survey, true);
		attach(0, "inside.txt", "Evidence only".getBytes(StandardCharsets.UTF_8), false);
		attach(1, "photo.png", new byte[] { (byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10 }, true);
		attach(2, "bids.txt", "Not for the public".getBytes(StandardCharsets.UTF_8), true);
		attach(3, "plan.txt", "A plan".getBytes(StandardCharsets.UTF_8), true);
		this.council.get(ExemptMarks.class).mark(this.sections.get(2).id(), "item-1", 3, "A contract", "officer");
		this.council.get(Appendices.class).addFigures(this.cycle, "Report", "officer");
		Compilation compilation = this.compiler.compile(this.cycle);
		assertThat(compilation.paper().guide().appendices()).extracting(Guide.Appendix::words)
			.element(1)
			.isEqualTo("Appendix B: Service 1: survey 2026 (PDF, pages B1 to B2)");
		assertThat(compilation.paper().guide().appendices()).extracting(Guide.Appendix::letter)
			.containsExactly("A", "B", "C", "D");
		assertThat(compilation.open()).extracting(Finding::words)
			.containsExactly("Service 2: photo: it is a picture, which says nothing to those who cannot see it");
		assertThat(Jsoup.parse(HtmlWriter.article(compilation.paper())).select("#\\31 \\.1 .explained").text())
			.isEqualTo("Appendix B: Service 1: survey 2026 (PDF, pages B1 to B2), attached as a file of its own");
		List<PublishedAppendix> files = this.compiler.appendices(this.cycle, compilation.paper());
		assertThat(files).extracting(PublishedAppendix::content).element(1).isEqualTo(survey);
		assertThat(files.get(1).name()).matches("appendix-b-[0-9a-f]{8}\\.pdf");
		assertThat(this.compiler.compilePartTwo(this.cycle, true).guide().appendices().toString())
			.doesNotContain("bids");
		SectionAppendices attached = this.council.get(SectionAppendices.class);
		assertThat(attached.of(this.cycle)).extracting(SectionAppendices.Attached::fate)
			.containsExactly(SectionAppendices.Fate.LISTED, SectionAppendices.Fate.LISTED,
					SectionAppendices.Fate.EXEMPT, SectionAppendices.Fate.LISTED);
		UUID photo = attached.of(this.cycle).get(1).file().id();
		attached.leaveOut(this.cycle, photo, "officer");
		assertThat(this.compiler.compile(this.cycle).open()).isEmpty();
		Paper supplement = supplement(1, 3, Set.of(0)).paper();
		assertThat(supplement.guide().appendices()).extracting(Guide.Appendix::words)
			.containsExactly("Appendix C: Service 4: plan (text)");
		attached.takeIn(this.cycle, photo, "officer");
		assertThat(this.compiler.compile(this.cycle).paper().guide().appendices()).hasSize(4);
	}

	@Test
	@DisplayName("G5, PA10: a PDF that passes goes to the end of the paper's PDF unless the officer wants it apart; of another it is said why not; none comes from a section with an exempt part")
	void boundIn() throws Exception {
		for (int i = 0; i < 3; i++) {
			approve(i, "Words of service " + (i + 1) + ".");
		}
		byte[] survey = PdfWriter.write(SamplePapers.flat());
		attach(0, "survey.pdf", survey, true);
		attach(1, "bids.pdf", PdfWriter.write(SamplePapers.irregular()), true);
		this.council.get(ExemptMarks.class).mark(this.sections.get(1).id(), "item-1", 3, "A contract", "officer");
		try (PDDocument blank = new PDDocument(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
			blank.addPage(new PDPage());
			blank.save(out);
			this.council.get(Appendices.class).add(this.cycle, "Scan", false, "scan.pdf", out.toByteArray(), "officer");
		}
		AppendixBinding binding = this.council.get(AppendixBinding.class);
		Paper paper = this.compiler.compile(this.cycle).paper();
		List<AppendixBinding.Place> places = List.copyOf(binding.places(this.cycle, paper).values());
		assertThat(places).extracting(AppendixBinding.Place::bound).containsExactly(false, true);
		assertThat(places.get(0).told())
			.startsWith("A file of its own. It cannot be put into the paper’s PDF: it is not")
			.endsWith(".");
		String name = paper.guide().appendices().get(1).file();
		assertThat(binding.bound(this.cycle, paper)).containsOnlyKeys(name);
		assertThat(binding.bound(this.cycle, paper).get(name)).isEqualTo(survey);
		assertThat(new PDFTextStripper().getText(Loader.loadPDF(binding.pdf(this.cycle, paper))))
			.contains("Appendix A: Scan (PDF, page A1), attached as a file of its own")
			.contains("Service 1: survey (pages 3 to 4 of this PDF)")
			.doesNotContain("bids");
		UUID file = places.get(1).fileId();
		binding.choose(this.cycle, paper, file, true, "officer");
		assertThat(binding.bound(this.cycle, paper)).isEmpty();
		assertThat(binding.places(this.cycle, paper).get(file).told()).isEqualTo("A file of its own, as you chose.");
		binding.choose(this.cycle, paper, file, false, "officer");
		assertThat(binding.bound(this.cycle, paper)).hasSize(1);
		assertThatExceptionOfType(Refusal.class)
			.isThrownBy(() -> binding.choose(this.cycle, paper, UUID.randomUUID(), true, "officer"));
	}

	private void attach(int index, String name, byte[] content, boolean publish) {
		this.council.get(Evidence.class)
			.add(this.sections.get(index).id(), null, name, content, publish, "lead-" + (index + 1));
	}

	@Test
	@DisplayName("N19: the same words under another outline, compared number by number")
	void otherOutline() {
		approve(0, "First thing.");
		this.council.get(Cycles.class)
			.saveStandingText(this.cycle,
					new StandingText(List.of(new StandingText.OwnSection("Services", Content.EMPTY)), false).toJson());
		List<LabelMap.Row> rows = LabelMap.rows(this.compiler.under(this.cycle, Outline.NESTED, NumberStyle.FIGURES),
				this.compiler.under(this.cycle, Outline.FLAT, NumberStyle.LETTERS));
		assertThat(rows).contains(new LabelMap.Row("1.1.1", "B.1", "paragraph", "First thing."),
				new LabelMap.Row("1.2", "C.", "heading", "Service 2"));
	}

	@Test
	@DisplayName("PA6, TT2: another officer's comments are a task with a person, a day and two mails; empty is not None")
	void officersComments() {
		OfficerComments comments = this.council.get(OfficerComments.class);
		comments.ask(this.cycle, "Financial implications", "director-1", "officer");
		OfficerComment asked = comments.openFor("director-1").get(0);
		assertThat(asked.due()).isEqualTo(LocalDate.of(2026, 5, 29));
		assertThat(this.council.jdbc()
			.sql("select template from outbox where details ->> 'task' = ? order by not_before")
			.param(asked.id().toString())
			.query(String.class)
			.list()).containsExactly("compile-comment-asked", "compile-comment-reminder");
		assertThat(this.compiler.compile(this.cycle).open()).extracting(Finding::kind)
			.containsExactly(Finding.Kind.COVER);
		assertThatExceptionOfType(Refusal.class).isThrownBy(() -> comments.answer(asked.id(), " ", "director-1"));
		assertThatExceptionOfType(Refusal.class).isThrownBy(() -> comments.answer(asked.id(), "None", "director-2"));
		assertThatExceptionOfType(Refusal.class)
			.isThrownBy(() -> comments.ask(this.cycle, "financial implications", "director-2", "officer"));
		comments.answer(asked.id(), "None", "director-1");
		assertThat(this.compiler.compile(this.cycle).open()).isEmpty();
		assertThat(this.compiler.compile(this.cycle).paper().front().toString())
			.contains("name=Financial implications, lines=[None]");
		assertThat(comments.openFor("director-1")).isEmpty();
	}

	/** There is no standing text here, so that every service is a section of its own. */
	private static List<Part> services(Paper paper) {
		return paper.body();
	}

	/** What compiling needs of others. */
	@ComponentScan(basePackageClasses = Figures.class)
	static class Around {

		@Bean
		ObjectMapper json() {
			return new ObjectMapper();
		}

	}

}
