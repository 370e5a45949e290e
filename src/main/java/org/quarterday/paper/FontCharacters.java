package org.quarterday.paper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.BitSet;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;

import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** Which characters every face of a font family has. */
final class FontCharacters {

	private static final int END = 0x30000;

	private final BitSet all;

	private FontCharacters(BitSet all) {
		this.all = all;
	}

	static FontCharacters of(Collection<byte[]> faces) {
		BitSet all = new BitSet(END);
		all.set(0, END);
		faces.forEach((face) -> all.and(of(face)));
		return new FontCharacters(all);
	}

	private static BitSet of(byte[] face) {
		try (TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(face))) {
			return of(font.getUnicodeCmapLookup());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static BitSet of(CmapLookup glyphs) {
		BitSet found = new BitSet(END);
		for (int c = 0; c < END; c++) {
			found.set(c, glyphs.getGlyphId(c) != 0);
		}
		return found;
	}

	/** The characters of a text that it lacks. */
	Set<String> missing(String text) {
		Set<String> missing = new LinkedHashSet<>();
		text.codePoints()
			.filter((c) -> !this.all.get(c) && !invisible(c))
			.forEach((c) -> missing.add(Character.toString(c)));
		return missing;
	}

	private static boolean invisible(int c) {
		return Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.getType(c) == Character.FORMAT
				|| Character.isISOControl(c);
	}

}
