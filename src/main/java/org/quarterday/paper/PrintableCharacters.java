package org.quarterday.paper;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashSet;
import java.util.Set;

import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** Which characters the font of the PDF has. */
final class PrintableCharacters {

	private static final CmapLookup GLYPHS = glyphs();

	private PrintableCharacters() {
	}

	static Set<String> missing(String text) {
		Set<String> missing = new LinkedHashSet<>();
		text.codePoints()
			.filter((c) -> !invisible(c) && GLYPHS.getGlyphId(c) == 0)
			.forEach((c) -> missing.add(Character.toString(c)));
		return missing;
	}

	private static boolean invisible(int c) {
		return Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.getType(c) == Character.FORMAT
				|| Character.isISOControl(c);
	}

	private static CmapLookup glyphs() {
		try (InputStream face = FontFamily.builtIn().face(FontFace.REGULAR);
				TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(face))) {
			return font.getUnicodeCmapLookup();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
