package org.quarterday.console;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.List;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.quarterday.paper.VeraPdf;
import org.quarterday.TestCouncil;
import org.quarterday.TestSteps;
import org.quarterday.audit.AuditCheck;
import org.quarterday.audit.AuditTrail;
import org.quarterday.cycle.ReportingCycle;
import org.quarterday.cycle.Section;
import org.quarterday.cycle.Sections;
import org.quarterday.cycle.Time;
import org.quarterday.mail.DeliveryFacts;
import org.quarterday.paper.DocxWriter;
import org.quarterday.paper.HtmlWriter;
import org.quarterday.paper.Paper;
import org.quarterday.paper.PdfWriter;
import org.quarterday.report.Records;
import org.quarterday.report.Throughput;

import static org.assertj.core.api.Assertions.assertThat;

/** N22, J1, J2, J4: what remains readable of a cycle for whoever comes after. */
class HandoverTest {

	@Test
	void saysWhoOwesWhatWhatWasAgreedWhatIsOddAndWhomToCall() throws Exception {
		try (TestCouncil council = council()) {
			ReportingCycle cycle = council.open();
			Board board = council.get(Board.class);
			Section first = board.of(cycle.id()).rows().get(0).section();
			council.get(Sections.class).extended(first.id(), Time.at(LocalDate.of(2026, 5, 21), Time.DUE));
			council.get(AuditTrail.class)
				.record("officer", "sign-in", "ask.extended", cycle.id(), first.id(),
						"until 21 May: <figures> come late");
			council.clock().moveTo(Time.at(LocalDate.of(2026, 5, 18), Time.MAIL));
			Paper paper = council.get(Handover.class).of(List.of(board.of(cycle.id())));
			String html = HtmlWriter.article(paper);
			assertThat(html).contains("Who owes what", "The lead-1", "Thu 21 May", "Gave more time",
					"until 21 May: &lt;figures&gt; come late", "Service 2 is late", "2 working days",
					"lead-5@council.example", "not on file");
			assertThat(html).doesNotContain("Service 1 is late");
			try (XWPFWordExtractor word = new XWPFWordExtractor(
					new XWPFDocument(new ByteArrayInputStream(DocxWriter.write(paper))))) {
				assertThat(word.getText()).contains("What was agreed", "come late", "The director-2");
			}
			byte[] printed = PdfWriter.write(paper);
			VeraPdf.assertAccessible(printed);
			try (var pdf = Loader.loadPDF(printed)) {
				assertThat(new PDFTextStripper().getText(pdf).replaceAll("\\s+", "")).contains("Whomtocall",
						"lead-5@council.example");
			}
		}
	}

	@Test
	void theRecordSaysWhoForWhomByWhichRoadAndTheChainShowsATamperedEntry() {
		try (TestCouncil council = council()) {
			ReportingCycle cycle = council.open();
			Section first = council.get(Board.class).of(cycle.id()).rows().get(0).section();
			AuditTrail trail = council.get(AuditTrail.class);
			trail.record("officer", "sign-in", "lead-1", "draft.sent", cycle.id(), first.id(), "round 1");
			trail.record("lead-2", "link sent to l***@council.example", "draft.sent", cycle.id(), null, "");
			List<AuditPage.Line> lines = council.get(AuditPage.class).of(cycle.id(), null);
			assertThat(lines.get(1)).satisfies((line) -> {
				assertThat(List.of(line.who(), line.behalf(), line.what(), line.service(), line.road()))
					.containsExactly("The officer", "The lead-1", "Sent the section", "Service 1", "Signed in");
			});
			assertThat(lines.get(0).road()).isEqualTo("Link sent to l***@council.example");
			AuditCheck check = council.get(AuditCheck.class);
			assertThat(check.check().whole()).isTrue();
			assertThat(check.check().fingerprint()).isEqualTo(lines.get(0).entry().hash());
			council.jdbc().sql("alter table audit_entry disable trigger audit_entry_is_final").update();
			council.jdbc().sql("update audit_entry set actor = 'lead-3' where actor = 'officer'").update();
			assertThat(check.check().broken().id()).isEqualTo(lines.get(1).entry().id());
		}
	}

	@Test
	void daysPerStageAreCountedByCycleAndServiceNeverByPerson() {
		try (TestCouncil council = council()) {
			ReportingCycle cycle = council.open();
			Section first = council.get(Board.class).of(cycle.id()).rows().get(0).section();
			council.jdbc()
				.sql("""
						insert into draft_save (section_id, revision, kind, round, words, figures, nil_reason, saved_at,
							saved_by, saved_via) values (?, 1, 'SENT', 1, 'Words', '{}', '', ?, 'lead-1', 'sign-in')""")
				.params(first.id(), Time.toDb(Time.at(LocalDate.of(2026, 5, 18), Time.MAIL)))
				.update();
			council.jdbc()
				.sql("""
						insert into review_decision (section_id, round, decision, decided_at, decided_by)
						values (?, 1, 'RETURN', ?, 'director-1')""")
				.params(first.id(), Time.toDb(Time.at(LocalDate.of(2026, 5, 20), Time.MAIL)))
				.update();
			Throughput throughput = council.get(Throughput.class);
			Throughput.Line line = throughput.byCycle().get(0);
			assertThat(line.name()).isEqualTo("Housing and Community Committee, Q4 2025/26");
			// asked Mon 27 April, sent Mon 18 May: fourteen working days, 4 May is a
			// holiday
			assertThat(line.writing()).isEqualTo(14);
			assertThat(line.reviewing()).isEqualTo(2);
			assertThat(List.of(line.sent(), line.late(), line.returned())).containsExactly(1L, 1L, 1L);
			assertThat(throughput.byService()).hasSize(5)
				.extracting(Throughput.Line::writing)
				.containsExactly(14, null, null, null, null);
		}
	}

	private static TestCouncil council() {
		return new TestCouncil(
				TestSteps.beans(Board.class, BoardFacts.class, DeliveryFacts.class, BoardTest.Tasks.class,
						Records.class, Handover.class, AuditPage.class, AuditCheck.class, Throughput.class));
	}

}
