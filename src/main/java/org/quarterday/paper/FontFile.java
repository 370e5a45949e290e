package org.quarterday.paper;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * A TrueType file as its table of contents tells it, read without trust: what lies
 * outside the file, or would make a reader work without end, is an error. Only the tables
 * that typesetting needs are kept. Ligatures are not among them: in a PDF, a word with
 * one could be neither found nor read aloud.
 */
final class FontFile {

	private static final Set<String> NEEDED = Set.of("OS/2", "cmap", "glyf", "head", "hhea", "hmtx", "loca", "maxp",
			"name", "post");

	private static final Set<String> HINTS = Set.of("cvt ", "fpgm", "prep");

	private static final int MOST_TABLES = 64;

	private static final int ENTRY = 16;

	private static final int HEADER = 12;

	private final Map<String, ByteBuffer> tables = new TreeMap<>();

	private FontFile() {
	}

	/**
	 * Opens a file.
	 * @throws IOException when it is damaged, or has no outlines of the TrueType kind
	 */
	static FontFile open(byte[] bytes) throws IOException {
		FontFile file = new FontFile();
		ByteBuffer whole = ByteBuffer.wrap(bytes);
		if (bytes.length < HEADER) {
			throw new IOException("No header");
		}
		int count = Short.toUnsignedInt(whole.getShort(4));
		if (count > MOST_TABLES || HEADER + count * ENTRY > bytes.length) {
			throw new IOException("Too many tables");
		}
		for (int i = 0; i < count; i++) {
			file.add(whole, HEADER + i * ENTRY);
		}
		if (!file.tables.keySet().containsAll(NEEDED)) {
			throw new IOException("Tables are missing");
		}
		FontLimits.check(file.tables);
		return file;
	}

	private void add(ByteBuffer whole, int entry) throws IOException {
		byte[] tag = new byte[4];
		whole.get(entry, tag);
		long offset = Integer.toUnsignedLong(whole.getInt(entry + 8));
		long length = Integer.toUnsignedLong(whole.getInt(entry + 12));
		if (offset + length > whole.capacity()) {
			throw new IOException("A table is cut off");
		}
		String name = new String(tag, StandardCharsets.US_ASCII);
		if (name.equals("fvar") || NEEDED.contains(name) || HINTS.contains(name)) {
			this.tables.put(name, whole.slice((int) offset, (int) length));
		}
	}

	/** Whether weights of any kind are in the one file. */
	boolean variable() {
		return this.tables.containsKey("fvar");
	}

	/** The file anew, with the tables that are kept. */
	byte[] bytes() {
		this.tables.remove("fvar");
		int size = HEADER + this.tables.size() * ENTRY;
		int at = size;
		for (ByteBuffer table : this.tables.values()) {
			size += padded(table);
		}
		ByteBuffer out = ByteBuffer.allocate(size);
		int power = Integer.highestOneBit(this.tables.size());
		out.putInt(0x10000).putShort((short) this.tables.size()).putShort((short) (power * ENTRY));
		out.putShort((short) Integer.numberOfTrailingZeros(power));
		out.putShort((short) ((this.tables.size() - power) * ENTRY));
		for (Map.Entry<String, ByteBuffer> table : this.tables.entrySet()) {
			out.put(table.getKey().getBytes(StandardCharsets.US_ASCII)).putInt(0).putInt(at);
			out.putInt(table.getValue().capacity());
			out.put(at, table.getValue(), 0, table.getValue().capacity());
			at += padded(table.getValue());
		}
		return out.array();
	}

	private static int padded(ByteBuffer table) {
		return (table.capacity() + 3) / 4 * 4;
	}

}
