package org.quarterday.compile;

import java.io.IOException;
import java.util.Locale;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.quarterday.cycle.Refusal;

/** What an appendix may be, told by its content, not by its name. */
public enum FileKind {

	PDF("PDF", "pdf", "application/pdf"),
	WORD("Word", "docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
	EXCEL("Excel", "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

	private final String label;

	private final String extension;

	private final String mediaType;

	FileKind(String label, String extension, String mediaType) {
		this.label = label;
		this.extension = extension;
		this.mediaType = mediaType;
	}

	public String label() {
		return this.label;
	}

	public String extension() {
		return this.extension;
	}

	public String mediaType() {
		return this.mediaType;
	}

	/**
	 * The kind of a file.
	 * @throws Refusal when it is none of these, or the name promises another
	 */
	static FileKind of(String name, byte[] content) {
		if (content.length == 0) {
			throw new Refusal("file", "Choose a file that is not empty");
		}
		String head = new String(content, 0, Math.min(content.length, 5), java.nio.charset.StandardCharsets.ISO_8859_1);
		String lower = name.toLowerCase(Locale.ROOT);
		if (head.startsWith("%PDF-") && lower.endsWith(".pdf")) {
			return PDF;
		}
		if (head.startsWith("PK") && lower.endsWith(".docx") && holds(content, "word/document.xml")) {
			return WORD;
		}
		if (head.startsWith("PK") && lower.endsWith(".xlsx") && holds(content, "xl/workbook.xml")) {
			return EXCEL;
		}
		throw new Refusal("file", "“%s” is not a PDF, a Word file (.docx) or an Excel file (.xlsx)".formatted(name));
	}

	private static boolean holds(byte[] zip, String entry) {
		return new String(zip, java.nio.charset.StandardCharsets.ISO_8859_1).contains(entry);
	}

	/**
	 * @param pages 0 for files without pages of their own
	 */
	record Look(int pages, boolean tagged) {
	}

	/**
	 * What an opened file shows of itself.
	 * @throws Refusal when it cannot be opened
	 */
	Look look(String name, byte[] content) {
		if (this != PDF) {
			return new Look(0, true);
		}
		try (PDDocument document = Loader.loadPDF(content)) {
			boolean tagged = document.getDocumentCatalog().getMarkInfo() != null
					&& document.getDocumentCatalog().getMarkInfo().isMarked()
					&& document.getDocumentCatalog().getStructureTreeRoot() != null;
			return new Look(document.getNumberOfPages(), tagged);
		}
		catch (IOException ex) {
			throw new Refusal("file",
					"“%s” cannot be opened: it is damaged or protected by a password".formatted(name));
		}
	}

}
