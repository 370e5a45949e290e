package org.quarterday.paper;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Map;

/**
 * What no honest font does, and what would keep a reader of it busy or fill its memory.
 */
final class FontLimits {

	private static final int MOST_NAMES = 2000;

	private static final int LONGEST_NAMES = 1_000_000;

	private static final int MOST_MAPS = 32;

	private static final int MOST_MAPPED = 0x110000;

	private FontLimits() {
	}

	static void check(Map<String, ByteBuffer> tables) throws IOException {
		try {
			names(tables.get("name"));
			maps(tables.get("cmap"));
			metrics(tables);
			glyphs(tables);
		}
		catch (IndexOutOfBoundsException ex) {
			throw new IOException("A table is cut off", ex);
		}
	}

	private static void names(ByteBuffer name) throws IOException {
		int count = unsigned(name, 2);
		long length = 0;
		for (int i = 0; i < Math.min(count, MOST_NAMES); i++) {
			length += unsigned(name, 6 + i * 12 + 8);
		}
		require(count <= MOST_NAMES && length <= LONGEST_NAMES, "names");
	}

	private static void maps(ByteBuffer cmap) throws IOException {
		int count = unsigned(cmap, 2);
		require(count <= MOST_MAPS, "maps");
		for (int i = 0; i < count; i++) {
			int at = cmap.getInt(4 + i * 8 + 4);
			require(at >= 0, "map");
			switch (unsigned(cmap, at)) {
				case 0, 6, 14 -> {
				}
				case 4 -> ranges(cmap, at);
				case 12 -> groups(cmap, at);
				default -> throw new IOException("A map of an unusual kind");
			}
		}
	}

	/** Ranges of 16-bit characters, which follow each other. */
	private static void ranges(ByteBuffer cmap, int at) throws IOException {
		int count = unsigned(cmap, at + 6) / 2;
		int last = -1;
		for (int i = 0; i < count; i++) {
			int end = unsigned(cmap, at + 14 + i * 2);
			int start = unsigned(cmap, at + 16 + count * 2 + i * 2);
			require(start > last && end >= start, "ranges");
			last = end;
		}
	}

	/** Groups of characters, which follow each other. */
	private static void groups(ByteBuffer cmap, int at) throws IOException {
		long count = Integer.toUnsignedLong(cmap.getInt(at + 12));
		long last = -1;
		for (int i = 0; i < count; i++) {
			long start = Integer.toUnsignedLong(cmap.getInt(at + 16 + i * 12));
			long end = Integer.toUnsignedLong(cmap.getInt(at + 20 + i * 12));
			require(start > last && end >= start && end < MOST_MAPPED, "groups");
			last = end;
		}
	}

	/** Sizes with which lines have a height, and words a width, that fit on a page. */
	private static void metrics(Map<String, ByteBuffer> tables) throws IOException {
		int em = unsigned(tables.get("head"), 18);
		require(em >= 16 && em <= 16_384, "size");
		int above = tables.get("hhea").getShort(4);
		int below = -tables.get("hhea").getShort(6);
		require(above > em / 4 && above < 3 * em && below >= 0 && below < 2 * em, "height of lines");
		int widths = unsigned(tables.get("hhea"), 34);
		int glyphs = unsigned(tables.get("maxp"), 4);
		require(widths > 0 && widths <= glyphs && tables.get("hmtx").capacity() >= widths * 2L + glyphs * 2L, "widths");
		for (int i = 0; i < widths; i++) {
			require(unsigned(tables.get("hmtx"), i * 4) <= 32 * em, "widths");
		}
	}

	/** Where each glyph lies: one after the other, within their table. */
	private static void glyphs(Map<String, ByteBuffer> tables) throws IOException {
		ByteBuffer places = tables.get("loca");
		boolean wide = unsigned(tables.get("head"), 50) == 1;
		long last = 0;
		for (int i = 0; i <= unsigned(tables.get("maxp"), 4); i++) {
			long at = wide ? Integer.toUnsignedLong(places.getInt(i * 4)) : unsigned(places, i * 2) * 2L;
			require(at >= last && at <= tables.get("glyf").capacity(), "glyphs");
			last = at;
		}
	}

	private static int unsigned(ByteBuffer table, int at) {
		return Short.toUnsignedInt(table.getShort(at));
	}

	private static void require(boolean right, String what) throws IOException {
		if (!right) {
			throw new IOException("Out of order: " + what);
		}
	}

}
