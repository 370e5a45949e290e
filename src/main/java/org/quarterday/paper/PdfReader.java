package org.quarterday.paper;

import java.io.IOException;
import java.util.List;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

import org.quarterday.cycle.Refusal;

/**
 * Reads past papers from PDF: by its structure where it is tagged well, which gives exact
 * paragraphs and lists; otherwise from the lines on its pages, as from a text.
 */
final class PdfReader {

	private static final int MOST_PAGES = 1000;

	/** A structure must hold nearly all of a document's characters to be trusted. */
	private static final double NEARLY_ALL = 0.9;

	private PdfReader() {
	}

	static PaperFiles.Document read(byte[] bytes, String name) {
		try (PDDocument document = Loader.loadPDF(bytes)) {
			if (document.getNumberOfPages() == 0) {
				throw new Refusal("\"%s\" has no pages".formatted(name));
			}
			if (document.getNumberOfPages() > MOST_PAGES) {
				throw new Refusal("\"%s\" is too long for a paper: %d pages, at most %d are read".formatted(name,
						document.getNumberOfPages(), MOST_PAGES));
			}
			return read(document, name);
		}
		catch (InvalidPasswordException ex) {
			throw new Refusal("\"%s\" is protected by a password; save it without one".formatted(name));
		}
		catch (IOException | RuntimeException | StackOverflowError ex) {
			if (ex instanceof Refusal refusal) {
				throw refusal;
			}
			throw new Refusal("\"%s\" cannot be read as a PDF: it is damaged or is not one".formatted(name));
		}
	}

	private static PaperFiles.Document read(PDDocument document, String name) throws IOException {
		PDStructureTreeRoot root = document.getDocumentCatalog().getStructureTreeRoot();
		if (root != null && PdfStructure.isOurs(document, root)) {
			return PdfStructure.ours(document, root);
		}
		List<SourceLine> lines = PdfLines.of(document);
		int length = lines.stream().mapToInt((line) -> letters(line.words())).sum();
		if (length == 0) {
			throw new Refusal(("\"%s\" has no text in it, only pictures of pages; save the paper as a PDF from Word,"
					+ " or give its text")
				.formatted(name));
		}
		if (root != null) {
			List<SourceBlock> blocks = PdfStructure.foreign(document, root);
			int structured = blocks.stream().mapToInt((block) -> letters(block.text().plain())).sum();
			if (structured >= length * NEARLY_ALL) {
				return new PaperFiles.Document(TypedLabels.find(blocks));
			}
		}
		return new PaperFiles.Document(LineReader.read(lines));
	}

	private static int letters(String words) {
		return (int) words.chars().filter(Character::isLetter).count();
	}

}
