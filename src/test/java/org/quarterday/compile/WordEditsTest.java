package org.quarterday.compile;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.xmlbeans.XmlCursor;
import org.apache.xmlbeans.XmlObject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.quarterday.TestCouncil;
import org.quarterday.TestSteps;
import org.quarterday.evidence.Evidence;
import org.quarterday.content.Save;
import org.quarterday.content.Saves;
import org.quarterday.cycle.Cycles;
import org.quarterday.cycle.GapWordings;
import org.quarterday.cycle.Refusal;
import org.quarterday.cycle.Section;
import org.quarterday.figures.Figures;
import org.quarterday.paper.DocxWriter;
import org.quarterday.mail.PublicUrl;
import org.quarterday.meeting.Matters;
import org.quarterday.paper.PaperStyles;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** An officer edits our Word file; what changed is found item by item (H2, G12). */
class WordEditsTest {

	private static final String WORDS = """
			First paragraph of three sentences. It is plain. It ends here.

			**Year of Culture** – selected highlights:

			- one
			- two
			- three

			Third paragraph, see {see Service 2}.

			Fourth paragraph.""";

	private final TestCouncil council = new TestCouncil(Around.class, Saves.class, PaperCompiler.class,
			CoverSheet.class, AcceptedFindings.class, PaperGuide.class, Glossary.class, PaperSettings.class,
			SectionCompiler.class, GapWordings.class, PaperAppendices.class, AppendixFiles.class,
			ReplacementStore.class, Appendices.class, SectionAppendices.class, Evidence.class,
			TestSteps.named("evidence.EvidenceStore"), TestSteps.named("evidence.Clamd"), OfficerCommentStore.class,
			ExemptMarks.class, Matters.class, Proofreading.class, WordEdits.class, PublicUrl.class);

	private final UUID cycle = this.council.open().id();

	private List<Section> sections;

	@BeforeEach
	void approve() {
		this.sections = this.council.get(Cycles.class).sections(this.cycle);
		approve(0, WORDS);
		approve(1, "Fourth paragraph.\n\nAnother service.");
	}

	@AfterEach
	void close() {
		this.council.close();
	}

	private void approve(int index, String words) {
		Section section = this.sections.get(index);
		this.council.get(Saves.class)
			.add(new Save(0, section.id(), 1, Save.Kind.APPROVED, 1, words, "{}", "",
					Instant.parse("2026-05-01T10:00:00Z"), "director-1", "sign-in"));
		this.council.jdbc().sql("update section set state = 'APPROVED' where id = ?").param(section.id()).update();
	}

	@Test
	@DisplayName("A file that nobody edited changes nothing, in whatever outline it was written")
	void unedited() throws IOException {
		assertThat(edited((document) -> {
		})).isEqualTo(new WordEdits.Found(List.of(), List.of()));
	}

	@Test
	@DisplayName("Words: one changed, a sentence more, emphasis, a run-in title; the untouched items keep what was approved")
	void words() throws IOException {
		assertThat(changes((document) -> set(find(document, "It is plain"),
				"First paragraph of four sentences. It is plain. It ends here.")))
			.containsExactly("CHANGED i1");
		assertThat(changes((document) -> find(document, "Fourth").createRun().setText(" One sentence more.")))
			.containsExactly("CHANGED i4");
		assertThat(edited((document) -> find(document, "Fourth").getRuns().get(0).setBold(true)).edits()).hasSize(1);
		assertThat(changes((document) -> find(document, "Year of").getRuns().get(0).setText("Year of Sport", 0)))
			.containsExactly("CHANGED i2");
		assertThat(edited((document) -> set(find(document, "Fourth"), "4th.")).edits().get(0).words())
			.contains("{see Service 2}", "4th.")
			.doesNotContain("Fourth");
	}

	@Test
	@DisplayName("References: a number that the edit left alone is the reference again, one that it changed is not")
	void references() throws IOException {
		assertThat(words((document) -> find(document, "Third").createRun().setText(" It grew by 2 days.")))
			.endsWith("Third paragraph, see {see Service 2}. It grew by 2 days.\n\nFourth paragraph.");
		assertThat(words((document) -> set(find(document, "Third"), "Third, see 2.")))
			.contains("Third, see {see Service 2}.");
		assertThat(words((document) -> set(find(document, "Third"), "Third paragraph, 3."))).contains("paragraph, 3.");
	}

	@Test
	@DisplayName("Lists and links: an entry more, an entry less, a link")
	void lists() throws IOException {
		assertThat(changes((document) -> remove(find(document, "two")))).containsExactly("CHANGED i2");
		assertThat(changes((document) -> copyBelow(find(document, "two"), "four"))).containsExactly("CHANGED i2");
		SectionEdit linked = edited(
				(document) -> find(document, "Fourth").createHyperlinkRun("https://council.example/x")
					.setText(" and a link"))
			.edits()
			.get(0);
		assertThat(linked.words()).contains(" [and a link](https://council.example/x)");
	}

	@Test
	@DisplayName("Items: taken out, added, swapped, split, merged")
	void items() throws IOException {
		assertThat(changes((document) -> remove(find(document, "Fourth")))).containsExactly("GONE i4");
		assertThat(changes((document) -> unmarked(copyBelow(find(document, "Fourth"), "A fifth one."))))
			.containsExactly("NEW new-5");
		SectionEdit swapped = edited((document) -> {
			XWPFParagraph third = find(document, "Third");
			XWPFParagraph fourth = find(document, "Fourth");
			XmlObject copy = third.getCTP().copy();
			third.getCTP().set(fourth.getCTP());
			fourth.getCTP().set(copy);
		}).edits().get(0);
		assertThat(swapped.moved()).isTrue();
		assertThat(swapped.changes()).isEmpty();
		assertThat(swapped.words()).endsWith("Third paragraph, see {see Service 2}.");
		assertThat(changes((document) -> {
			XWPFParagraph first = find(document, "It is plain");
			unmarked(copyBelow(first, "It ends here."));
			set(first, "First paragraph of three sentences. It is plain.");
		})).containsExactly("CHANGED i1", "NEW new-2");
		assertThat(changes((document) -> {
			remove(find(document, "Fourth"));
			find(document, "Third").createRun().setText(" Fourth paragraph.");
		})).containsExactly("CHANGED i3", "GONE i4");
	}

	@Test
	@DisplayName("Tracked changes count as made: what is inserted is there, what is deleted is not")
	void tracked() throws IOException {
		SectionEdit edit = edited((document) -> {
			XWPFParagraph fourth = find(document, "Fourth");
			fourth.getCTP().addNewIns().addNewR().addNewT().setStringValue(" Inserted.");
			fourth.getCTP().addNewDel().addNewR().addNewDelText().setStringValue(" Deleted.");
		}).edits().get(0);
		assertThat(edit.words()).contains("Fourth paragraph. Inserted.").doesNotContain("Deleted");
	}

	@Test
	@DisplayName("What cannot be taken from Word is said: headings, standing text, sections that are not approved")
	void untaken() throws IOException {
		WordEdits.Found found = edited((document) -> set(find(document, "Service 1"), "Service One"));
		assertThat(found.edits()).isEmpty();
		assertThat(found.untaken()).containsExactly("Service 1: the heading was changed to “Service One”");
		assertThat(edited((document) -> copyBelow(find(document, "Service 3"), "Words").setStyle(PaperStyles.LEAD_IN))
			.untaken()).hasSize(1).allMatch((words) -> words.startsWith("Service 3: the section is not approved"));
	}

	@Test
	@DisplayName("A file that is not ours, and one that is damaged, are refused beside the field")
	void refused() throws IOException {
		ByteArrayOutputStream other = new ByteArrayOutputStream();
		try (XWPFDocument document = new XWPFDocument()) {
			document.createParagraph().createRun().setText("Hello");
			document.write(other);
		}
		for (byte[] file : List.of(other.toByteArray(), "no file".getBytes(), new byte[0])) {
			assertThatExceptionOfType(Refusal.class)
				.isThrownBy(() -> this.council.get(WordEdits.class).keep(this.cycle, "a.docx", file, "officer"))
				.satisfies((refusal) -> assertThat(refusal.field()).isEqualTo("file"));
		}
	}

	private String words(Consumer<XWPFDocument> edit) throws IOException {
		return edited(edit).edits().get(0).words();
	}

	private List<String> changes(Consumer<XWPFDocument> edit) throws IOException {
		return edited(edit).edits()
			.stream()
			.flatMap((section) -> section.changes().stream())
			.map((change) -> change.kind() + " " + change.id())
			.toList();
	}

	private WordEdits.Found edited(Consumer<XWPFDocument> edit) throws IOException {
		WordEdits edits = this.council.get(WordEdits.class);
		byte[] ours = DocxWriter.write(this.council.get(PaperCompiler.class).compile(this.cycle).paper());
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(ours))) {
			edit.accept(document);
			document.write(out);
		}
		return edits.compare(this.cycle, edits.keep(this.cycle, "draft.docx", out.toByteArray(), "officer"));
	}

	/** The first paragraph of the body that has these words. */
	private static XWPFParagraph find(XWPFDocument document, String words) {
		return document.getParagraphs()
			.stream()
			.filter((paragraph) -> !PaperStyles.generated(paragraph.getStyle()) && paragraph.getText().contains(words))
			.findFirst()
			.orElseThrow();
	}

	private static void set(XWPFParagraph paragraph, String words) {
		while (paragraph.getRuns().size() > 1) {
			paragraph.removeRun(1);
		}
		paragraph.getRuns().get(0).setText(words, 0);
	}

	private static void remove(XWPFParagraph paragraph) {
		paragraph.getDocument().removeBodyElement(paragraph.getDocument().getPosOfParagraph(paragraph));
	}

	private static XWPFParagraph copyBelow(XWPFParagraph paragraph, String words) {
		XmlCursor cursor = paragraph.getCTP().newCursor();
		cursor.toNextSibling();
		XWPFParagraph copy = paragraph.getDocument().insertNewParagraph(cursor);
		copy.getCTP()
			.setPPr((org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPr) paragraph.getCTP().getPPr().copy());
		XWPFRun run = copy.createRun();
		run.setText(words);
		return copy;
	}

	private static void unmarked(XWPFParagraph paragraph) {
		assertThat(paragraph.getCTP().getBookmarkStartList()).isEmpty();
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
