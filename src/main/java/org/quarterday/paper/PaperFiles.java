package org.quarterday.paper;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

import org.quarterday.content.Characters;
import org.quarterday.cycle.Refusal;

/** Tells the kinds of files apart and gives each to its reader. */
final class PaperFiles {

	private static final int MEGABYTE = 1024 * 1024;

	private static final int LARGEST = 50 * MEGABYTE;

	private static final int LARGEST_TEXT = 5 * MEGABYTE;

	private PaperFiles() {
	}

	/**
	 * What a reader finds in a file.
	 *
	 * @param title the paper's title, if the file tells; else empty
	 * @param committee the committee's name, if the file tells; else empty
	 */
	record Document(String title, String committee, List<SourceBlock> blocks) {

		Document(List<SourceBlock> blocks) {
			this("", "", blocks);
		}

	}

	static void checkSize(String name, long bytes) {
		if (bytes == 0) {
			throw new Refusal("\"%s\" is empty".formatted(name));
		}
		long limit = name.toLowerCase(Locale.ROOT).endsWith(".txt") ? LARGEST_TEXT : LARGEST;
		if (bytes > limit) {
			throw new Refusal("\"%s\" is too large for a paper: %d MB, at most %d MB are read".formatted(name,
					(bytes + MEGABYTE - 1) / MEGABYTE, limit / MEGABYTE));
		}
	}

	static Document read(byte[] bytes, String name) {
		String lower = name.toLowerCase(Locale.ROOT);
		if (lower.endsWith(".txt")) {
			return new Document(LineReader.read(SourceLine.of(ownWords(decode(bytes, name)))));
		}
		if (lower.endsWith(".pdf")) {
			return PdfReader.read(bytes, name);
		}
		if (lower.endsWith(".docx")) {
			return DocxReader.read(bytes, name);
		}
		throw new Refusal("\"%s\" is neither a .txt, a .docx nor a .pdf file".formatted(name));
	}

	/** Leaves out what {@link TextWriter} puts above its line. */
	private static String ownWords(String text) {
		int line = text.indexOf(TextWriter.LINE);
		return (line < 0) ? text : text.substring(line + TextWriter.LINE.length());
	}

	private static String decode(byte[] bytes, String name) {
		Charset charset = StandardCharsets.UTF_8;
		if (bytes.length > 1 && (bytes[0] & 0xff) + (bytes[1] & 0xff) == 0xff + 0xfe) {
			charset = StandardCharsets.UTF_16;
		}
		try {
			return checked(charset.newDecoder()
				.onMalformedInput(CodingErrorAction.REPORT)
				.onUnmappableCharacter(CodingErrorAction.REPORT)
				.decode(ByteBuffer.wrap(bytes))
				.toString(), name);
		}
		catch (CharacterCodingException ex) {
			return checked(new String(bytes, Charset.forName("windows-1252")), name);
		}
	}

	private static String checked(String text, String name) {
		if (text.indexOf('\0') >= 0) {
			throw new Refusal("\"%s\" is not a text file".formatted(name));
		}
		return Characters.clean(text);
	}

}
