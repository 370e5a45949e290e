package org.quarterday.compile;

import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;

import org.quarterday.cycle.Refusal;
import org.quarterday.evidence.PdfLook;

/** What an appendix may be, told by its content, not by its name. */
public enum FileKind {

	PDF("PDF", "pdf", "application/pdf"),
	WORD("Word", "docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
	EXCEL("Excel", "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
	POWERPOINT("PowerPoint", "pptx", "application/vnd.openxmlformats-officedocument.presentationml.presentation"),
	OPEN_TEXT("OpenDocument text", "odt", "application/vnd.oasis.opendocument.text"),
	OPEN_SHEET("OpenDocument spreadsheet", "ods", "application/vnd.oasis.opendocument.spreadsheet"),
	PNG("picture", "png", "image/png"), JPEG("picture", "jpeg", "image/jpeg"), CSV("CSV", "csv", "text/csv"),
	PLAIN("text", "txt", "text/plain");

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

	/** The kind of what an author attached, which was told by its content then. */
	static FileKind ofType(String mediaType) {
		return Arrays.stream(values()).filter((kind) -> kind.mediaType.equals(mediaType)).findFirst().orElseThrow();
	}

	/** Whether it says nothing to those who cannot see it. */
	boolean picture() {
		return this == PNG || this == JPEG;
	}

	/**
	 * The kind of a file that an officer adds.
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
	 * What an opened file shows of itself.
	 * @throws Refusal when it cannot be opened
	 */
	PdfLook look(String name, byte[] content) {
		if (this != PDF) {
			return new PdfLook(0, true);
		}
		try {
			return PdfLook.of(content);
		}
		catch (IOException ex) {
			throw new Refusal("file",
					"“%s” cannot be opened: it is damaged or protected by a password".formatted(name));
		}
	}

}
