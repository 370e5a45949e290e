package org.quarterday.publish;

import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;
import org.quarterday.paper.VeraPdf;
import org.quarterday.paper.TestFonts;
import org.quarterday.paper.FontFamilies;
import org.quarterday.paper.FontCheck;
import org.quarterday.TestCouncil;
import org.quarterday.audit.AuditEntry;
import org.quarterday.audit.AuditTrail;
import org.quarterday.cycle.CycleState;
import org.quarterday.cycle.Cycles;
import org.quarterday.cycle.GapKind;
import org.quarterday.cycle.Refusal;
import org.quarterday.cycle.ReportingCycle;
import org.quarterday.cycle.SectionState;
import org.quarterday.cycle.SupplementPlan;
import org.quarterday.mail.PaperNotices;
import org.quarterday.mail.PublicMail;
import org.quarterday.mail.PublicUrl;
import org.quarterday.paper.HouseFile;
import org.quarterday.paper.Paper;
import org.quarterday.paper.PdfWriter;
import org.quarterday.paper.SamplePapers;
import org.quarterday.paper.WordTemplates;
import org.quarterday.paper.WrittenOnce;
import org.quarterday.publish.BackgroundPublishing.Work;
import org.quarterday.publish.PublicationJob.Kind;

import org.springframework.context.annotation.Bean;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Meeting on Wednesday 10 June 2026: the last publication day is Tuesday 2 June. */
class PublicationTest {

	private static final Instant LAST_MINUTE = Instant.parse("2026-06-02T22:59:30Z");

	private static final Instant TOO_LATE = Instant.parse("2026-06-02T23:30:00Z");

	private static final Lateness AGREED = Lateness.of("Figures came in on 3 June.",
			"The next meeting is in September.", "Councillor Example", LocalDate.of(2026, 6, 2),
			LocalDate.of(2026, 6, 3));

	private final TestCouncil council = new TestCouncil(Steps.class, Publication.class, PublicationRules.class,
			PublicRecord.class, PartTwo.class, Subscriptions.class, PublicMail.class, PublicUrl.class,
			Supplements.class, PaperStore.class, PaperSearch.class, LateItems.class, PublishedPapers.class,
			PublicationJobs.class);

	/** What waits for the background to do it. */
	private final List<Runnable> waiting = new ArrayList<>();

	private Publication publication;

	private PublishedPapers papers;

	private UUID cycle;

	private BackgroundPublishing background;

	@BeforeEach
	void open() {
		Steps.obstacles = List.of();
		Steps.title = "";
		this.background = new BackgroundPublishing(this.council.get(Cycles.class),
				this.council.get(PublicationJobs.class), this.council.clock(), 5, this.waiting::add);
		this.publication = this.council.get(Publication.class);
		this.papers = this.council.get(PublishedPapers.class);
		this.cycle = this.council.open().id();
		this.council.get(Cycles.class).checking(this.cycle);
		this.council.jdbc()
			.sql("update section set state = 'APPROVED' where position > 1 and cycle_id = ?")
			.param(this.cycle)
			.update();
	}

	@AfterEach
	void close() {
		this.background.destroy();
		this.council.close();
	}

	private Optional<Refusal> publish() {
		return this.council.transaction().execute((status) -> this.publication.publish(this.cycle, "officer"));
	}

	@Test
	@DisplayName("DL4, DL8: on time until the last minute in London, at the system's own instant, in every format")
	void publishesOnTime() throws Exception {
		this.council.clock().moveTo(LAST_MINUTE);
		assertThat(publish()).isEmpty();
		PublishedPaper paper = this.papers.ofCycle(this.cycle).orElseThrow();
		assertThat(paper.publishedAt()).isEqualTo(LAST_MINUTE);
		assertThat(paper.path()).isEqualTo("/papers/housing-and-community/2025-26/q4");
		assertThat(this.papers.sizes(paper.id())).containsOnlyKeys(Format.values());
		ReportingCycle published = this.council.get(Cycles.class).get(this.cycle);
		assertThat(published.state()).isEqualTo(CycleState.PUBLISHED);
		assertThat(this.council.get(Cycles.class).sections(this.cycle)).extracting("state")
			.containsExactly(SectionState.ASKED, SectionState.PUBLISHED, SectionState.PUBLISHED, SectionState.PUBLISHED,
					SectionState.PUBLISHED);
		assertThat(this.council.get(AuditTrail.class).entries(this.cycle)).extracting(AuditEntry::action)
			.contains("publish.published");
		Mockito.verify(this.council.get(PaperNotices.class)).published(this.cycle, paper.path());
		assertThat(pdf(paper)).doesNotContain("DRAFT").contains("Quarter 1 performance report");
	}

	@Test
	@DisplayName("DL4, DL7: 23:30 UTC on 2 June is 3 June in London: refused with the choices, nothing is kept")
	void refusesLate() {
		this.council.clock().moveTo(TOO_LATE);
		assertThat(publish().orElseThrow()).hasMessageContaining("Tuesday 2 June 2026")
			.hasMessageContaining("chair agrees")
			.hasMessageContaining("defer it to the next meeting");
		assertThat(this.papers.all()).isEmpty();
		assertThat(this.council.get(Cycles.class).get(this.cycle).state()).isEqualTo(CycleState.CHECKING);
	}

	@Test
	@DisplayName("G3: the Word edition is written into the committee's own template, else the council's; what is published stays")
	void houseStyle() throws Exception {
		WordTemplates templates = this.council.get(WordTemplates.class);
		templates.use(templates.keep(null, "council.docx", HouseFile.good().bytes(), "officer"));
		assertThat(templates.ofCycle(this.cycle).said()).contains("large print");
		UUID own = templates.keep("housing-and-community", "own.docx",
				HouseFile.good().with("word/document.xml", "large print", "Braille").bytes(), "officer");
		assertThat(templates.ofCycle(this.cycle).said()).contains("large print");
		templates.use(own);
		this.council.clock().moveTo(LAST_MINUTE);
		assertThat(publish()).isEmpty();
		templates.end(own);
		UUID paper = this.papers.ofCycle(this.cycle).orElseThrow().id();
		try (XWPFDocument word = new XWPFDocument(
				new ByteArrayInputStream(this.papers.file(paper, Format.DOCX).orElseThrow()))) {
			assertThat(word.getParagraphs()).extracting(XWPFParagraph::getText)
				.startsWith("Northmere Borough Council")
				.endsWith("This report can be had in Braille.");
		}
		assertThatExceptionOfType(Refusal.class).isThrownBy(() -> templates.keep(null, "bad.docx",
				HouseFile.good().with("word/document.xml", "{paper}", "").bytes(), "officer"));
		assertThat(templates.used()).hasSize(1);
	}

	@Test
	@DisplayName("G3: every PDF and our own Word style are in the committee's font, else the council's; what is published stays")
	void fonts() throws Exception {
		FontFamilies families = this.council.get(FontFamilies.class);
		families.use(families.keep(null, FontCheck.of(TestFonts.openSans()), "officer"));
		assertThat(families.ofCycle(this.cycle).name()).isEqualTo("Open Sans");
		UUID own = families.keep("housing-and-community", FontCheck.of(TestFonts.serif()), "officer");
		assertThat(families.ofCycle(this.cycle).name()).isEqualTo("Open Sans");
		families.use(own);
		assertThat(families.ofCouncil().name()).isEqualTo("Open Sans");
		this.council.clock().moveTo(LAST_MINUTE);
		assertThat(publish()).isEmpty();
		UUID paper = this.papers.ofCycle(this.cycle).orElseThrow().id();
		byte[] pdf = this.papers.file(paper, Format.PDF).orElseThrow();
		VeraPdf.assertAccessible(pdf);
		assertThat(TestFonts.of(pdf)).isNotEmpty().allMatch((name) -> name.startsWith("LiberationSerif"));
		try (XWPFDocument word = new XWPFDocument(
				new ByteArrayInputStream(this.papers.file(paper, Format.DOCX).orElseThrow()))) {
			assertThat(word.getStyle().xmlText()).contains("w:ascii=\"Liberation Serif\"");
		}
		families.end(own);
		assertThat(families.ofCycle(this.cycle).name()).isEqualTo("Open Sans");
		assertThat(this.papers.file(paper, Format.PDF)).hasValue(pdf);
		assertThatExceptionOfType(Refusal.class).isThrownBy(() -> families.keep(null,
				FontCheck.of(Map.of("bold.ttf", TestFonts.serif().get("LiberationSerif-Bold.ttf"))), "officer"));
	}

	@Test
	@DisplayName("DL7: a committee takes it late with its chair's agreement, and the paper says why in two paragraphs")
	void lateRoute() throws Exception {
		this.council.clock().moveTo(TOO_LATE);
		this.council.transaction()
			.executeWithoutResult((status) -> this.publication.recordLateness(this.cycle, AGREED, "officer"));
		assertThat(publish()).isEmpty();
		PublishedPaper paper = this.papers.ofCycle(this.cycle).orElseThrow();
		assertThat(pdf(paper)).contains("Reason for lateness", "Figures came in on 3 June.", "Reason for urgency",
				"Councillor Example, the chair, agreed on 2 June 2026", "section 100B(4)(b)");
		assertThat(new String(this.papers.file(paper.id(), Format.ARTICLE).orElseThrow(), "UTF-8"))
			.contains("Reason for lateness");
		assertThat(this.council.get(AuditTrail.class).entries(this.cycle)).extracting(AuditEntry::action)
			.containsSequence("publish.late-item", "publish.published");
	}

	@Test
	@DisplayName("DL7: an executive body has no late route, and is told to defer")
	void executiveHasNoLateRoute() {
		this.council.jdbc().sql("update committee set body = 'EXECUTIVE'").update();
		this.council.clock().moveTo(TOO_LATE);
		assertThatExceptionOfType(Refusal.class)
			.isThrownBy(() -> this.publication.recordLateness(this.cycle, AGREED, "officer"));
		assertThat(publish().orElseThrow()).hasMessageContaining("executive body cannot take a late paper");
	}

	@Test
	@DisplayName("DL7: after the meeting nothing is published any more, whoever agreed")
	void refusesAfterTheMeeting() {
		this.council.clock().moveTo(TOO_LATE);
		this.publication.recordLateness(this.cycle, AGREED, "officer");
		this.council.clock().moveTo(Instant.parse("2026-06-11T08:00:00Z"));
		assertThat(publish().orElseThrow()).hasMessageContaining("The meeting was on Wednesday 10 June 2026");
	}

	@Test
	@DisplayName("DL7: lateness is recorded only for a late paper, with all that it needs")
	void latenessNeedsItsWords() {
		assertThatExceptionOfType(Refusal.class)
			.isThrownBy(() -> this.publication.recordLateness(this.cycle, AGREED, "officer"))
			.withMessageContaining("not late");
		LocalDate today = LocalDate.of(2026, 6, 3);
		for (String field : List.of("late", "urgent", "chair", "agreed")) {
			assertThatExceptionOfType(Refusal.class)
				.isThrownBy(() -> Lateness.of(field.equals("late") ? " " : "a", field.equals("urgent") ? null : "b",
						field.equals("chair") ? "" : "c", field.equals("agreed") ? today.plusDays(1) : today, today))
				.satisfies((refusal) -> assertThat(refusal.field()).isEqualTo(field));
		}
	}

	@Test
	@DisplayName("G10, PA8: a section that was to follow comes as a supplement of its own, with its own record and files")
	void supplement() {
		assertThat(publish()).isEmpty();
		UUID late = this.council.get(Cycles.class).sections(this.cycle).get(0).id();
		assertThat(supplementNow().orElseThrow()).hasMessageContaining("nothing to publish");
		this.council.jdbc().sql("update section set state = 'APPROVED' where id = ?").param(late).update();
		assertThat(this.publication.cameLate(this.cycle, late)).isTrue();
		assertThat(supplementNow()).isEmpty();
		PublishedPaper supplement = this.papers.allOf(this.cycle).get(1);
		assertThat(supplement.path()).isEqualTo("/papers/housing-and-community/2025-26/q4/supplement-1");
		assertThat(supplement.fileName()).endsWith("q4-supplement-1");
		assertThat(this.papers.sizes(supplement.id())).containsOnlyKeys(Format.values());
		assertThat(this.council.get(Cycles.class).section(late).state()).isEqualTo(SectionState.PUBLISHED);
		Mockito.verify(this.council.get(PaperNotices.class))
			.supplemented(this.cycle, supplement.path(), "3.1 Service 1");
		assertThat(this.papers.ofCycle(this.cycle).orElseThrow().supplement()).as("the paper itself").isZero();
		assertThat(supplementNow().orElseThrow()).hasMessageContaining("nothing to publish");
	}

	@Test
	@DisplayName("DL7: a supplement after the last publication day takes the late route of its own, or waits for the next meeting")
	void lateSupplement() throws Exception {
		assertThat(publish()).isEmpty();
		UUID late = this.council.get(Cycles.class).sections(this.cycle).get(0).id();
		this.council.jdbc().sql("update section set state = 'APPROVED' where id = ?").param(late).update();
		this.council.clock().moveTo(TOO_LATE);
		assertThat(supplementNow().orElseThrow()).hasMessageContaining("take the supplement late");
		this.publication.recordLateness(this.cycle, AGREED, "officer");
		assertThat(supplementNow()).isEmpty();
		assertThat(pdf(this.papers.allOf(this.cycle).get(1))).contains("Reason for lateness",
				"Figures came in on 3 June.", "Councillor Example, the chair, agreed on 2 June 2026");
		assertThat(pdf(this.papers.allOf(this.cycle).get(0))).doesNotContain("Reason for lateness");
	}

	private Optional<Refusal> supplementNow() {
		return this.council.transaction()
			.execute((status) -> this.publication.publishSupplement(this.cycle, "officer"));
	}

	@Test
	@DisplayName("PA5, PA7: what the proof keeps open keeps the paper back")
	void refusesWithObstacles() {
		Steps.obstacles = List.of("A field of the cover sheet is empty (Cover sheet: Background papers)");
		assertThat(publish().orElseThrow()).hasMessageContaining("Background papers");
		assertThat(this.papers.all()).isEmpty();
	}

	@Test
	@DisplayName("DL9: a paper is published once; nothing replaces it")
	void publishesOnce() {
		assertThat(publish()).isEmpty();
		byte[] first = this.papers.file(this.papers.all().get(0).id(), Format.PDF).orElseThrow();
		assertThatExceptionOfType(RuntimeException.class).isThrownBy(this::publish);
		assertThat(this.papers.all()).hasSize(1);
		assertThat(this.papers.file(this.papers.all().get(0).id(), Format.PDF).orElseThrow()).isEqualTo(first);
	}

	private void begin(String officer) {
		this.background.begin(this.cycle, Kind.PAPER, officer,
				new Work(() -> this.publication.prepare(this.cycle, officer), () -> {
					this.publication.publish(this.cycle, officer).ifPresent((refusal) -> {
						throw refusal;
					});
					return this.papers.ofCycle(this.cycle).orElseThrow().path();
				}));
	}

	private PublicationJob job() {
		return this.background.of(this.cycle).orElseThrow();
	}

	private void work() {
		this.waiting.remove(0).run();
	}

	@Test
	@DisplayName("G1, DL4, DL8: two officers press once each: published once, at the instant at which it becomes public, with the same bytes")
	void inTheBackground() {
		assertThat(this.background.large(this.cycle)).isTrue();
		this.council.clock().moveTo(LAST_MINUTE.minusSeconds(600));
		begin("officer");
		begin("director-1");
		assertThat(this.waiting).hasSize(1);
		assertThat(job().by()).isEqualTo("officer");
		assertThat(job().running()).isTrue();
		this.council.clock().moveTo(LAST_MINUTE);
		work();
		assertThat(job().paths()).containsExactly("/papers/housing-and-community/2025-26/q4");
		PublishedPaper paper = this.papers.all().get(0);
		assertThat(paper.publishedAt()).isEqualTo(LAST_MINUTE);
		assertThat(this.papers.file(paper.id(), Format.PDF).orElseThrow()).isEqualTo(PdfWriter.write(Steps.paper()));
		begin("director-1");
		work();
		assertThat(job().inVain()).isTrue();
		assertThat(this.papers.all()).hasSize(1);
	}

	@Test
	@DisplayName("DL4, DL7: what passes midnight while its files are made is refused in plain words, and nothing is public")
	void midnightPassesInTheBackground() {
		this.council.clock().moveTo(LAST_MINUTE);
		Runnable prepare = () -> {
			this.publication.prepare(this.cycle, "officer");
			this.council.clock().moveTo(TOO_LATE);
		};
		this.background.begin(this.cycle, Kind.PAPER, "officer", new Work(prepare, () -> {
			throw this.publication.publish(this.cycle, "officer").orElseThrow();
		}));
		work();
		assertThat(job().sentence()).startsWith("Nothing was published. The last day to publish was Tuesday 2 June")
			.contains("defer it to the next meeting");
		assertThat(this.papers.all()).isEmpty();
	}

	@Test
	@DisplayName("DL9: a paper that changed while its files were made is published with its new words")
	void changedInTheBackground() throws Exception {
		this.council.clock().moveTo(LAST_MINUTE);
		List<WrittenOnce.File> written = new ArrayList<>();
		WrittenOnce.during(written::add, () -> {
			this.publication.prepare(this.cycle, "officer");
			this.publication.prepare(this.cycle, "officer");
			assertThat(written).containsExactly(WrittenOnce.File.PDF, WrittenOnce.File.DOCX);
			Steps.title = "Another title";
			return publish();
		});
		assertThat(written).hasSize(4);
		assertThat(pdf(this.papers.all().get(0))).contains("Another title");
	}

	@Test
	@DisplayName("A node that stops while it makes the files publishes nothing, ever, and every page says so; the officer publishes again")
	void stoppedInTheBackground() {
		this.council.clock().moveTo(LAST_MINUTE);
		begin("officer");
		this.council.jdbc().sql("update publication_job set beat_at = beat_at - interval '21 seconds'").update();
		assertThat(job().stopped()).isTrue();
		assertThat(job().sentence()).startsWith("Nothing was published").endsWith("Publish again.");
		work();
		assertThat(this.papers.all()).as("it was given up, and it knows").isEmpty();
		begin("director-1");
		this.council.jdbc().sql("alter table published_text rename to away").update();
		work();
		assertThat(job().sentence()).contains("its log says why");
		this.council.jdbc().sql("alter table away rename to published_text").update();
		assertThat(this.papers.all()).isEmpty();
		begin("director-1");
		work();
		assertThat(job().published()).isTrue();
	}

	private String pdf(PublishedPaper paper) throws Exception {
		try (PDDocument document = Loader.loadPDF(this.papers.file(paper.id(), Format.PDF).orElseThrow())) {
			return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
		}
	}

	/** What step 5 asks of others. */
	static class Steps {

		private static List<String> obstacles = List.of();

		private static String title = "";

		static Paper paper() {
			Paper draft = SamplePapers.nested();
			return new Paper(title.isEmpty() ? draft.title() : title, draft.committee(), draft.quarter(),
					draft.meeting(), false, draft.front(), draft.body());
		}

		@Bean
		FinalPapers finalPapers(Cycles cycles) {
			Paper paper = paper();
			return new FinalPapers() {
				@Override
				public FinalPaper of(UUID cycleId) {
					return new FinalPaper(paper(), obstacles,
							cycles.sections(cycleId)
								.stream()
								.map((section) -> new Printed(section.id(),
										(section.state() == SectionState.APPROVED) ? null : GapKind.TO_FOLLOW))
								.toList());
				}

				@Override
				public Optional<Paper> partTwo(UUID cycleId) {
					return Optional.empty();
				}

				@Override
				public Paper again(UUID cycleId, List<Printed> sections) {
					return paper;
				}

				@Override
				public FinalPaper supplement(UUID cycleId, SupplementPlan plan) {
					return new FinalPaper(new Paper("Supplement " + plan.number(), paper.committee(), paper.quarter(),
							paper.meeting(), false,
							List.of(new Paper.CoverField("What is new", List.of("3.1 Service 1"))), paper.body()),
							obstacles, plan.late().stream().map((id) -> new Printed(id, null)).toList());
				}
			};
		}

		@Bean
		PaperNotices paperNotices() {
			return Mockito.mock(PaperNotices.class);
		}

		@Bean
		ObjectMapper json() {
			return new ObjectMapper().registerModule(new JavaTimeModule());
		}

	}

}
