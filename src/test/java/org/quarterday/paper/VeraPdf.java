package org.quarterday.paper;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Checks PDFs with veraPDF, and that they are not valid merely because they are empty.
 */
public final class VeraPdf {

	static {
		VeraGreenfieldFoundryProvider.initialise();
	}

	private VeraPdf() {
	}

	/**
	 * Asserts PDF/UA-1 and PDF/A-2a, the number of pages, and that the words are there in
	 * reading order.
	 */
	static void assertValid(byte[] pdf, int pages, List<String> words) throws Exception {
		assertAccessible(pdf);
		try (PDDocument document = Loader.loadPDF(pdf)) {
			assertThat(document.getNumberOfPages()).as("pages").isEqualTo(pages);
		}
		String text = String.join("\n", TaggedText.of(pdf));
		int from = 0;
		for (String each : words) {
			int at = text.indexOf(each, from);
			assertThat(at).as("\"%s\" in order in the text of the PDF: %s", each, text).isNotNegative();
			from = at + each.length();
		}
	}

	/** Asserts PDF/UA-1 and PDF/A-2a of a PDF that somebody gets. */
	public static void assertAccessible(byte[] pdf) throws Exception {
		assertThat(faults(pdf, PDFAFlavour.PDFUA_1)).as("PDF/UA-1").isEmpty();
		assertThat(faults(pdf, PDFAFlavour.PDFA_2_A)).as("PDF/A-2a").isEmpty();
	}

	static List<String> faults(byte[] pdf, PDFAFlavour flavour) throws Exception {
		try (PDFAParser parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
				PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
			ValidationResult result = validator.validate(parser);
			return result.getTestAssertions()
				.stream()
				.filter((assertion) -> assertion.getStatus() == TestAssertion.Status.FAILED)
				.map((assertion) -> assertion.getRuleId().getClause() + "-" + assertion.getRuleId().getTestNumber()
						+ ": " + assertion.getMessage() + " at " + assertion.getLocation().getContext())
				.distinct()
				.limit(10)
				.collect(Collectors.toList());
		}
	}

	static String text(byte[] pdf) throws IOException {
		try (PDDocument document = Loader.loadPDF(pdf)) {
			return new PDFTextStripper().getText(document);
		}
	}

}
