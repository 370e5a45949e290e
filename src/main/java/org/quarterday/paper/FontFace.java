package org.quarterday.paper;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;

/** The four faces of a font family. */
public enum FontFace {

	REGULAR("regular", "Regular", 400, FontStyle.NORMAL), BOLD("bold", "Bold", 700, FontStyle.NORMAL),
	ITALIC("italic", "Italic", 400, FontStyle.ITALIC), BOLD_ITALIC("bold italic", "BoldItalic", 700, FontStyle.ITALIC);

	private final String words;

	private final String file;

	private final int weight;

	private final FontStyle slant;

	FontFace(String words, String file, int weight, FontStyle slant) {
		this.words = words;
		this.file = file;
		this.weight = weight;
		this.slant = slant;
	}

	static FontFace of(boolean bold, boolean italic) {
		return bold ? (italic ? BOLD_ITALIC : BOLD) : (italic ? ITALIC : REGULAR);
	}

	/** What people call it. */
	public String words() {
		return this.words;
	}

	String file() {
		return this.file;
	}

	int weight() {
		return this.weight;
	}

	FontStyle slant() {
		return this.slant;
	}

}
