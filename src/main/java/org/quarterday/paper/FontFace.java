package org.quarterday.paper;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;

/** The four faces of a font family. */
public enum FontFace {

	REGULAR("Regular", 400, FontStyle.NORMAL), BOLD("Bold", 700, FontStyle.NORMAL),
	ITALIC("Italic", 400, FontStyle.ITALIC), BOLD_ITALIC("BoldItalic", 700, FontStyle.ITALIC);

	private final String file;

	private final int weight;

	private final FontStyle slant;

	FontFace(String file, int weight, FontStyle slant) {
		this.file = file;
		this.weight = weight;
		this.slant = slant;
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
