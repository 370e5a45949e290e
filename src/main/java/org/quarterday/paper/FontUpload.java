package org.quarterday.paper;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.apache.fontbox.ttf.OS2WindowsMetricsTable;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.quarterday.paper.HouseStyleReport.Finding;

/** One file of a font, looked at before papers may be printed in it. */
final class FontUpload {

	private static final int LARGEST = 5_000_000;

	private static final int RESTRICTED = 2;

	private static final int USE = 0xf;

	private static final int ITALIC = 1;

	private static final int BOLD = 1 << 5;

	private static final String ASK = "Ask your designer or the font’s maker for the TrueType files (.ttf) for desktop use";

	private final String name;

	private final List<Finding> faults = new ArrayList<>();

	private byte[] bytes;

	private String family = "";

	private FontFace face = FontFace.REGULAR;

	private FontUpload(String name) {
		this.name = name;
	}

	static FontUpload of(String name, byte[] file) {
		FontUpload upload = new FontUpload(name);
		String other = upload.otherKind(file);
		if (other.isEmpty()) {
			upload.read(file);
		}
		else {
			upload.fault(other.substring(0, other.indexOf(". ")), other.substring(other.indexOf(". ") + 2));
		}
		return upload;
	}

	/** What it is if it is no TrueType file, and what to do; else empty. */
	private String otherKind(byte[] file) {
		if (file.length == 0) {
			return "is empty. Save it anew, and choose it again";
		}
		if (file.length > LARGEST) {
			return "is larger than 5 MB. Ask for a version of it for European languages";
		}
		return switch (new String(file, 0, Math.min(file.length, 4), StandardCharsets.ISO_8859_1)) {
			case "\0\1\0\0", "true" -> "";
			case "OTTO" ->
				"is an OpenType font with PostScript outlines, which cannot be embedded in a lasting PDF here. " + ASK;
			case "wOFF", "wOF2" -> "is a font for web pages. " + ASK;
			case "ttcf" -> "holds several fonts in one file. Ask for a file (.ttf) for each style";
			case "PK\3\4" -> "is a ZIP folder. Unpack it, and choose the files in it that end in .ttf";
			default -> "is not a font. Choose files that end in .ttf";
		};
	}

	private void read(byte[] file) {
		try {
			FontFile opened = FontFile.open(file);
			if (opened.variable()) {
				fault("is a variable font, with all its weights in one file",
						"Ask for the “static” TrueType files (.ttf): regular, bold, italic and bold italic");
				return;
			}
			this.bytes = opened.bytes();
			try (TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(this.bytes))) {
				describe(font);
				licence(font.getOS2Windows());
			}
			lacks();
		}
		catch (IOException | RuntimeException ex) {
			fault("is damaged: it cannot be read as a font", "Get the file once more from where it came from");
		}
	}

	private void describe(TrueTypeFont font) throws IOException {
		this.family = (font.getNaming().getFontFamily() != null) ? font.getNaming().getFontFamily().strip() : "";
		int selection = font.getOS2Windows().getFsSelection();
		int style = font.getHeader().getMacStyle();
		String words = String.valueOf(font.getNaming().getFontSubFamily()).toLowerCase(Locale.ROOT);
		this.face = FontFace.of((selection & BOLD) != 0 || (style & 1) != 0 || words.contains("bold"),
				(selection & ITALIC) != 0 || (style & 2) != 0 || words.matches(".*(italic|oblique).*"));
		if (this.family.isEmpty() || font.getName() == null || font.getName().isBlank()) {
			fault("does not say the name of its font, as files for web pages often do not", ASK);
		}
	}

	private void licence(OS2WindowsMetricsTable table) {
		if ((table.getFsType() & USE) == RESTRICTED) {
			fault("must not be embedded in documents: its maker’s licence, which the file carries, forbids it",
					"Ask the font’s maker for a licence and files that allow embedding");
		}
		else if ((table.getFsType()
				& (OS2WindowsMetricsTable.FSTYPE_NO_SUBSETTING | OS2WindowsMetricsTable.FSTYPE_BITMAP_ONLY)) != 0) {
			fault("may be embedded only whole or as pictures: its maker’s licence, which the file carries, says so",
					"Ask the font’s maker for files that allow embedding in part");
		}
	}

	private void lacks() {
		Set<String> missing = FontCharacters.of(List.of(this.bytes)).missing(FontCheck.BASIC);
		if (missing.size() > 20) {
			fault("has no ordinary letters", "Choose a font to read, not one of signs or icons");
		}
		else if (!missing.isEmpty()) {
			fault("lacks characters that every paper needs: " + String.join(" ", missing), ASK);
		}
	}

	private void fault(String words, String remedy) {
		this.faults.add(new Finding("“%s” %s".formatted(this.name, words), remedy));
	}

	String name() {
		return this.name;
	}

	List<Finding> faults() {
		return this.faults;
	}

	/** What typesetting needs of it; null when it cannot be read. */
	byte[] bytes() {
		return this.bytes;
	}

	String family() {
		return this.family;
	}

	FontFace face() {
		return this.face;
	}

}
