package org.quarterday.evidence;

import java.io.IOException;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * What an opened PDF shows of itself.
 *
 * @param tagged whether it says its structure to a screen reader
 */
public record PdfLook(int pages, boolean tagged) {

	/**
	 * Looks at a file.
	 * @throws IOException when it cannot be opened
	 */
	public static PdfLook of(byte[] content) throws IOException {
		try (PDDocument document = Loader.loadPDF(content)) {
			boolean tagged = document.getDocumentCatalog().getMarkInfo() != null
					&& document.getDocumentCatalog().getMarkInfo().isMarked()
					&& document.getDocumentCatalog().getStructureTreeRoot() != null;
			return new PdfLook(document.getNumberOfPages(), tagged);
		}
	}

	/** The same for any file: one that is no PDF has no pages and counts as tagged. */
	static PdfLook of(FileKind kind, byte[] content) {
		try {
			return (kind == FileKind.PDF) ? of(content) : new PdfLook(0, true);
		}
		catch (IOException ex) {
			return new PdfLook(0, false);
		}
	}

}
