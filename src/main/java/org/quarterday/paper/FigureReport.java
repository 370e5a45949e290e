package org.quarterday.paper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.quarterday.content.Text;
import org.quarterday.paper.Paper.Part;

/** The performance report as a file of its own, made from the paper's figures (PA5). */
public final class FigureReport {

	private FigureReport() {
	}

	/** PDF/UA-1 and PDF/A-2a, as the paper itself. */
	public static byte[] pdf(Paper paper, String letter, String title, FontFamily fonts) {
		return PdfWriter.write(report(paper, letter, title), fonts);
	}

	/** How many pages it has. */
	public static int pages(Paper paper, String letter, String title, FontFamily fonts) {
		try (PDDocument document = Loader.loadPDF(pdf(paper, letter, title, fonts))) {
			return document.getNumberOfPages();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Tells reports of different figures apart. */
	public static String fingerprint(Paper paper) {
		try {
			byte[] hash = MessageDigest.getInstance("SHA-256")
				.digest(CsvWriter.write(paper).getBytes(StandardCharsets.UTF_8));
			return HexFormat.of().formatHex(hash, 0, 4);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	static Paper report(Paper paper, String letter, String title) {
		List<Part> parts = new ArrayList<>();
		Guides.figured(paper).forEach((part) -> collect(part, parts));
		Paper report = new Paper("Appendix %s: %s".formatted(letter, title), paper.committee(), paper.quarter(),
				paper.meeting(), paper.draft(), List.of(), parts);
		return report.withGuide(
				new Guide("", List.of(), FigureKey.of(parts), List.of(), java.util.Map.of(), List.of(), List.of()));
	}

	private static void collect(Part part, List<Part> parts) {
		if (!part.tables().isEmpty()) {
			String number = (parts.size() + 1) + "";
			parts.add(new Part(number + ".", number, part.heading(), Text.EMPTY, List.of(), part.tables(), "",
					List.of(), List.of()));
		}
		part.parts().forEach((deeper) -> collect(deeper, parts));
	}

}
