package org.quarterday.paper;

import java.io.IOException;
import java.io.UncheckedIOException;

import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * A face of a font for one document, read when it prints its first letter. Looking up
 * every word for letters that the font draws as one takes three quarters of the time that
 * a paper needs. Only words with accents that stand alone have such letters, so other
 * papers go without; a word stays as it was typed for those who search it.
 */
final class PdfFont extends PDFontSupplier {

	/** Modifiers begin here: before it, no letter is composed with another. */
	private static final int FIRST_MODIFIER = 0x2b0;

	private final PDDocument document;

	private final byte[] file;

	private final boolean composes;

	/**
	 * @param printed all that is printed
	 */
	PdfFont(PDDocument document, byte[] file, String printed) {
		super(null);
		this.document = document;
		this.file = file;
		this.composes = printed.codePoints().anyMatch(PdfFont::composes);
	}

	/** Whether a letter may be drawn as one with those before it. */
	static boolean composes(int c) {
		return c >= FIRST_MODIFIER && switch (Character.getType(c)) {
			case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK,
					Character.MODIFIER_SYMBOL ->
				true;
			default -> false;
		};
	}

	@Override
	public PDFont supply() {
		try {
			TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(this.file));
			font.setEnableGsub(this.composes);
			this.document.registerTrueTypeFontForClosing(font);
			return PDType0Font.load(this.document, font, true);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
