package org.quarterday.paper;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import com.sun.net.httpserver.HttpServer;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.quarterday.paper.Guide.Appendix;

import static org.assertj.core.api.Assertions.assertThat;

/** Appendices bound into a paper's PDF (G5). */
class BoundPaperTest {

	private static final FontFamily FONTS = FontFamily.builtIn();

	private static final byte[] REPORT = PdfWriter.write(SamplePapers.nested(), FONTS);

	private static final byte[] SURVEY = PdfWriter.write(SamplePapers.irregular(), FONTS);

	private static final Paper PAPER = SamplePapers.flat()
		.withGuide(Guide.NONE
			.withAppendices(List.of(new Appendix("A", "Housing report", "PDF", 3, "/papers/x/appendix-a-1.pdf"),
					new Appendix("B", "Costs", "Excel", 0, "/papers/x/appendix-b-1.xlsx"),
					new Appendix("C", "Parks: survey", "PDF", 2, "/papers/x/appendix-c-1.pdf"))));

	private static final Map<String, byte[]> BOTH = Map.of("appendix-a-1.pdf", REPORT, "appendix-c-1.pdf", SURVEY);

	@Test
	@DisplayName("G5: bound in, the appendices keep pages, words, tags and bookmarks; the list has their true pages; the whole is PDF/UA-1 and PDF/A-2a, the same bytes twice")
	void boundIn() throws Exception {
		byte[] whole = BoundPaper.write(PAPER, FONTS, BOTH);
		VeraPdf.assertValid(whole, 7,
				List.of("Appendix A: Housing report (pages 3 to 5 of this PDF)",
						"Appendix B: Costs (Excel), attached as a file of its own",
						"Appendix C: Parks: survey (pages 6 to 7 of this PDF)"));
		List<String> words = new ArrayList<>(TaggedText.of(whole));
		assertThat(words).containsSubsequence(TaggedText.of(REPORT)).containsSubsequence(TaggedText.of(SURVEY));
		assertThat(BoundPaper.write(PAPER, FONTS, BOTH)).isEqualTo(whole);
		try (PDDocument document = Loader.loadPDF(whole)) {
			List<String> bookmarks = new ArrayList<>();
			for (PDOutlineItem item : document.getDocumentCatalog().getDocumentOutline().children()) {
				int page = document.getPages().indexOf(item.findDestinationPage(document)) + 1;
				bookmarks.add(page + " " + item.getTitle());
				check(document, item, (page < 3) ? 1 : page);
			}
			assertThat(bookmarks).contains("3 Appendix A: Housing report", "6 Appendix C: Parks: survey")
				.endsWith("6 Appendix C: Parks: survey");
			assertThat(document.getDocumentCatalog().getOutputIntents()).hasSize(1);
		}
	}

	/** Bookmarks below an appendix lead into it. */
	private static void check(PDDocument document, PDOutlineNode node, int first) throws Exception {
		for (PDOutlineItem item : node.children()) {
			assertThat(document.getPages().indexOf(item.findDestinationPage(document)) + 1).as(item.getTitle())
				.isGreaterThanOrEqualTo(first);
			check(document, item, first);
		}
	}

	@Test
	@DisplayName("G5: without appendices to bind in, the PDF is the same as ever; what does not pass together stays apart")
	void apart() {
		assertThat(BoundPaper.write(PAPER, FONTS, Map.of())).isEqualTo(PdfWriter.write(PAPER, FONTS));
		assertThat(BoundPaper.write(PAPER, FONTS, Map.of("appendix-a-1.pdf", untagged())))
			.isEqualTo(PdfWriter.write(PAPER, FONTS));
	}

	@Test
	@DisplayName("G5: our own passes; of others it is said in plain words why they do not")
	void faults() throws Exception {
		assertThat(BoundPaper.fault(REPORT)).isEmpty();
		assertThat(BoundPaper.fault(untitled())).hasValueSatisfying((words) -> assertThat(words).contains("title"));
		assertThat(BoundPaper.fault(blank())).hasValueSatisfying(
				(words) -> assertThat(words).startsWith("it is not tagged throughout, so that a screen reader loses"));
		assertThat(BoundPaper.fault("%PDF-1.7 nonsense".getBytes(StandardCharsets.UTF_8)))
			.hasValue("it is damaged, or built in an unusual way");
		assertThat(PdfFault.of("UA 7.18.5-1")).isEqualTo(PdfFault.LINKS);
		assertThat(PdfFault.of("UA 7.1-9")).isEqualTo(PdfFault.TITLE);
		assertThat(PdfFault.of("UA 7.2-34")).isEqualTo(PdfFault.LANGUAGE);
		assertThat(PdfFault.of("A 6.2.11.4.1-1")).isEqualTo(PdfFault.FONTS);
		assertThat(PdfFault.of("A 6.6.4-1")).isEqualTo(PdfFault.CLAIM_A);
		assertThat(PdfFault.of("A 6.1.3-1")).isEqualTo(PdfFault.OTHER);
	}

	@Test
	@DisplayName("G5: a file that fetches, swells or never ends harms nobody and does not pass")
	void hostile() throws Exception {
		AtomicInteger asked = new AtomicInteger();
		HttpServer server = HttpServer.create(new java.net.InetSocketAddress("127.0.0.1", 0), 0);
		server.createContext("/", (exchange) -> {
			asked.incrementAndGet();
			exchange.close();
		});
		server.start();
		try {
			String address = "http://127.0.0.1:%d/x.dtd".formatted(server.getAddress().getPort());
			assertThat(
					BoundPaper.fault(claiming("<!DOCTYPE x SYSTEM \"%s\">".formatted(address), StandardCharsets.UTF_8)))
				.hasValueSatisfying((words) -> assertThat(words).contains("unusual way"));
			assertThat(BoundPaper
				.fault(claiming("<!DOCTYPE x SYSTEM \"%s\">".formatted(address), StandardCharsets.UTF_16LE)))
				.isPresent();
			assertThat(asked).hasValue(0);
		}
		finally {
			server.stop(0);
		}
		assertThat(BoundPaper.fault(swelling()))
			.hasValueSatisfying((words) -> assertThat(words).contains("more than it shows"));
		assertThat(PdfCheck.timed(REPORT, 0)).isPresent();
	}

	private static byte[] untitled() {
		return changed((document) -> document.getDocumentCatalog().getViewerPreferences().setDisplayDocTitle(false));
	}

	private static byte[] untagged() {
		return changed((document) -> document.getDocumentCatalog().getCOSObject().removeItem(COSName.STRUCT_TREE_ROOT));
	}

	private static byte[] claiming(String prolog, java.nio.charset.Charset charset) {
		return changed((document) -> {
			PDMetadata metadata = document.getDocumentCatalog().getMetadata();
			String xmp = new String(metadata.toByteArray(), StandardCharsets.UTF_8);
			metadata.importXMPMetadata((prolog + xmp.replaceFirst("<\\?xml [^>]*>", "")).getBytes(charset));
		});
	}

	private static byte[] swelling() {
		return changed((document) -> {
			COSStream stream = document.getDocument().createCOSStream();
			try (var out = stream.createOutputStream(COSName.FLATE_DECODE)) {
				byte[] zeros = new byte[1_000_000];
				for (int i = 0; i < 310; i++) {
					out.write(zeros);
				}
			}
			document.getPage(0).getCOSObject().setItem(COSName.getPDFName("Swells"), stream);
		});
	}

	private static byte[] blank() throws Exception {
		try (PDDocument document = new PDDocument(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
			document.addPage(new PDPage());
			document.save(out);
			return out.toByteArray();
		}
	}

	/** A change of a file. */
	private interface Change {

		void in(PDDocument document) throws Exception;

	}

	private static byte[] changed(Change change) {
		try (PDDocument document = Loader.loadPDF(REPORT); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
			change.in(document);
			document.save(out);
			return out.toByteArray();
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
	}

}
