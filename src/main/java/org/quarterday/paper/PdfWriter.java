package org.quarterday.paper;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.logging.Level;

import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.util.XRLog;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Writes papers as PDF/UA-1 and PDF/A-2a: tagged, with bookmarks, title, language and
 * embedded fonts. The same paper gives the same bytes. An unpublished paper says DRAFT on
 * every page.
 * <p>
 * The structure tells what is whose: whatever the system generated (cover, contents,
 * figures, gap wording) stands in {@code Part} elements ({@link #GENERATED}), the paper's
 * own words in the one {@code Art} element ({@link #BODY}) outside them. The body begins
 * on a page of its own, where the first bookmark leads. Marks of lists are {@code Lbl}
 * elements.
 */
public final class PdfWriter {

	/** The structure type of what the system generated. */
	public static final String GENERATED = "Part";

	/** The structure type of the paper's body. */
	public static final String BODY = "Art";

	private static final byte[] SRGB = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

	static {
		XRLog.listRegisteredLoggers().forEach((logger) -> XRLog.setLevel(logger, Level.WARNING));
	}

	private PdfWriter() {
	}

	/**
	 * Writes one paper in our own font.
	 * @return the file's bytes
	 */
	public static byte[] write(Paper paper) {
		return write(paper, FontFamily.builtIn());
	}

	/**
	 * Writes one paper in a council's font.
	 * @return the file's bytes
	 */
	public static byte[] write(Paper paper, FontFamily fonts) {
		return WrittenOnce.file(WrittenOnce.File.PDF, paper, fonts, () -> written(paper, fonts));
	}

	private static byte[] written(Paper paper, FontFamily fonts) {
		String printed = PrintMarkup.of(paper);
		PdfRendererBuilder builder = new PdfRendererBuilder();
		builder.withHtmlContent(printed, null);
		builder.usePdfUaAccessibility(true);
		builder.usePdfAConformance(PdfAConformance.PDFA_2_A);
		builder.useColorProfile(SRGB);
		builder.useSVGDrawer(new BatikSVGDrawer());
		builder.useUnicodeLineBreaker(new LineBreaks());
		builder.withProducer("Quarterday");
		try (PDDocument document = new PDDocument(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
			builder.usePDDocument(document);
			fonts.use(builder, document, printed);
			try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
				renderer.createPDFKeepOpen();
				PdfStamp.fix(document, paper, printed);
				document.save(out);
			}
			return out.toByteArray();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
