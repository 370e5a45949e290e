package org.quarterday.paper;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Fonts of councils, from files that are on the class path anyway: Liberation Serif and
 * Mono (SIL Open Font License) lie beside the font of our PDF, Open Sans (Apache License
 * 2.0) in Camunda's web application. Open Sans has two faces only, ligatures, and neither
 * Welsh letters nor the shapes of ratings.
 */
public final class TestFonts {

	private static final String CAMUNDA = "/META-INF/resources/webjars/camunda/assets/";

	private TestFonts() {
	}

	/** Four faces with all characters that papers need. */
	public static Map<String, byte[]> serif() {
		Map<String, byte[]> files = new LinkedHashMap<>();
		for (String face : List.of("Bold", "Regular", "BoldItalic", "Italic")) {
			files.put("LiberationSerif-" + face + ".ttf", file("/liberation/LiberationSerif-" + face + ".ttf"));
		}
		return files;
	}

	/** A regular and a bold face that lack a few characters. */
	public static Map<String, byte[]> openSans() {
		Map<String, byte[]> files = new LinkedHashMap<>();
		files.put("opensans-regular.ttf", camunda("opensans-regular-webfont.ttf"));
		files.put("opensans-bold.ttf", camunda("opensans-bold-webfont.ttf"));
		return files;
	}

	static byte[] camunda(String name) {
		return file(CAMUNDA + name);
	}

	static byte[] file(String path) {
		try (InputStream in = TestFonts.class.getResourceAsStream(path)) {
			return in.readAllBytes();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	static FontFamily family(Map<String, byte[]> files) {
		FontCheck check = FontCheck.of(files);
		assertThat(check.report().faults()).isEmpty();
		return check.family();
	}

	/** The regular serif face with other bytes in one of its tables. */
	static byte[] with(String table, int at, int... values) {
		byte[] bytes = file("/liberation/LiberationSerif-Regular.ttf");
		ByteBuffer font = ByteBuffer.wrap(bytes);
		int offset = font.getInt(entry(font, table) + 8);
		for (int i = 0; i < values.length; i++) {
			bytes[offset + at + i] = (byte) values[i];
		}
		return bytes;
	}

	/** The regular serif face with another entry in its table of contents. */
	static byte[] withEntry(String table, int field, int value) {
		byte[] bytes = file("/liberation/LiberationSerif-Regular.ttf");
		ByteBuffer font = ByteBuffer.wrap(bytes);
		font.putInt(entry(font, table) + field, value);
		return bytes;
	}

	/** The names of the fonts that a PDF is set in. */
	public static Set<String> of(byte[] pdf) throws IOException {
		Set<String> names = new TreeSet<>();
		try (PDDocument document = Loader.loadPDF(pdf)) {
			for (PDPage page : document.getPages()) {
				for (COSName name : page.getResources().getFontNames()) {
					names.add(page.getResources().getFont(name).getName().replaceFirst("^[A-Z]{6}\\+", ""));
				}
			}
		}
		return names;
	}

	private static int entry(ByteBuffer font, String table) {
		int at = 12;
		while (!StandardCharsets.US_ASCII.decode(font.slice(at, 4)).toString().equals(table)) {
			at += 16;
		}
		return at;
	}

}
