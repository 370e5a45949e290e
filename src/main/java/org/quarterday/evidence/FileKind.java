package org.quarterday.evidence;

import java.io.IOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.Optional;
import java.util.stream.Collectors;

import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.apache.tika.Tika;
import org.quarterday.cycle.Refusal;

/**
 * The kinds of file that may be attached, by their first bytes and never by their name
 * alone.
 */
enum FileKind {

	PDF("PDF", "application/pdf"),
	WORD("Word", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
	EXCEL("Excel", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
	POWERPOINT("PowerPoint", "application/vnd.openxmlformats-officedocument.presentationml.presentation"),
	TEXT("OpenDocument text", "application/vnd.oasis.opendocument.text"),
	SHEET("OpenDocument spreadsheet", "application/vnd.oasis.opendocument.spreadsheet"), PNG("PNG", "image/png"),
	JPEG("JPEG", "image/jpeg"), CSV("CSV", "text/csv"), PLAIN("text", "text/plain");

	private static final Tika TIKA = new Tika();

	private final String words;

	private final String type;

	FileKind(String words, String type) {
		this.words = words;
		this.type = type;
	}

	String words() {
		return this.words;
	}

	String type() {
		return this.type;
	}

	static Optional<FileKind> of(String type) {
		return Arrays.stream(values()).filter((kind) -> kind.type.equals(type)).findFirst();
	}

	/**
	 * What a file is.
	 * @throws Refusal when it is nothing that may be attached
	 */
	static FileKind of(byte[] content, String name) {
		FileKind kind = of(TIKA.detect(content, name)).orElseThrow(() -> new Refusal("file",
				"“%s” is not a file that can be attached. These can: %s".formatted(name, list())));
		if (zipped(kind) && hasMacros(content, name)) {
			throw new Refusal("file",
					"“%s” contains macros. Save it without macros and attach it again".formatted(name));
		}
		return kind;
	}

	static String list() {
		return Arrays.stream(values()).map(FileKind::words).collect(Collectors.joining(", "));
	}

	private static boolean zipped(FileKind kind) {
		return kind == WORD || kind == EXCEL || kind == POWERPOINT;
	}

	private static boolean hasMacros(byte[] content, String name) {
		try (ZipFile zip = ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(content)).get()) {
			return Collections.list(zip.getEntries())
				.stream()
				.anyMatch((entry) -> entry.getName().toLowerCase(java.util.Locale.ROOT).endsWith("vbaproject.bin"));
		}
		catch (IOException ex) {
			throw new Refusal("file", "“%s” is damaged and cannot be read".formatted(name));
		}
	}

}
