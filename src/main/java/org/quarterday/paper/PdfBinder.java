package org.quarterday.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.multipdf.PDFMergerUtility;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Puts tagged PDFs behind another one: their pages, their tags as one part of the whole
 * in its own language, and their bookmarks below one that names them. What concerns a
 * file as a whole, such as title, colour profile and scripts, is the first one's. The
 * same files give the same bytes.
 */
final class PdfBinder {

	/** What a file says of itself alone. */
	private static final List<String> OWN = List.of("Metadata", "OutputIntents", "OpenAction", "PageLabels",
			"ViewerPreferences", "Threads", "AA", "AF", "PageMode", "PageLayout", "Names", "Dests");

	private final PDDocument whole;

	private PdfBinder(PDDocument whole) {
		this.whole = whole;
	}

	/**
	 * A file to put behind.
	 *
	 * @param name of its bookmark, and of its part of the structure
	 */
	record Leaf(String name, byte[] pdf) {
	}

	static byte[] bind(byte[] first, List<Leaf> leaves) throws IOException {
		try (PDDocument whole = Loader.loadPDF(first); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
			PdfBinder binder = new PdfBinder(whole);
			for (Leaf leaf : leaves) {
				binder.add(leaf);
			}
			whole.save(out);
			return out.toByteArray();
		}
	}

	static int pages(byte[] pdf) throws IOException {
		try (PDDocument document = Loader.loadPDF(pdf)) {
			return document.getNumberOfPages();
		}
	}

	private void add(Leaf leaf) throws IOException {
		int before = this.whole.getNumberOfPages();
		try (PDDocument source = Loader.loadPDF(leaf.pdf())) {
			String language = source.getDocumentCatalog().getLanguage();
			PdfBookmarks.settle(source);
			OWN.forEach((name) -> source.getDocumentCatalog().getCOSObject().removeItem(COSName.getPDFName(name)));
			PdfBookmarks bookmarks = PdfBookmarks.of(this.whole);
			new PDFMergerUtility().appendDocument(this.whole, source);
			bookmarks.gather(leaf.name(), this.whole.getPage(before));
			name(leaf.name(), language);
		}
	}

	/** The last part of the whole is what has just come. */
	private void name(String name, String language) {
		COSDictionary part = last(last(this.whole.getDocumentCatalog().getStructureTreeRoot().getCOSObject()));
		if (part != null) {
			part.setString(COSName.T, name);
			if (language != null) {
				part.setString(COSName.LANG, language);
			}
		}
	}

	private static COSDictionary last(COSDictionary node) {
		COSBase kids = (node != null) ? node.getDictionaryObject(COSName.K) : null;
		COSBase last = (kids instanceof COSArray array && array.size() > 0) ? array.getObject(array.size() - 1) : kids;
		return (last instanceof COSDictionary element) ? element : null;
	}

}
