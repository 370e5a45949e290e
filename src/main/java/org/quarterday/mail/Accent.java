package org.quarterday.mail;

import java.util.regex.Pattern;

/**
 * The council's colour in mails, with a text colour that can be read on it and a link
 * colour that can be read on white (WCAG 1.4.3).
 */
record Accent(String colour) {

	private static final Pattern HEX = Pattern.compile("#[0-9a-fA-F]{6}");

	private static final double READABLE = 4.5;

	Accent {
		if (!HEX.matcher(colour).matches()) {
			throw new IllegalArgumentException(
					"quarterday.council.accent is \"" + colour + "\"; write a colour such as #0f4c5c");
		}
	}

	String onAccent() {
		return readableOnWhite() ? "#ffffff" : "#0b0c0c";
	}

	String link() {
		return readableOnWhite() ? this.colour : "#1d4f91";
	}

	private boolean readableOnWhite() {
		return 1.05 / (0.2126 * light(1) + 0.7152 * light(3) + 0.0722 * light(5) + 0.05) >= READABLE;
	}

	private double light(int at) {
		double share = Integer.parseInt(this.colour, at, at + 2, 16) / 255.0;
		return (share <= 0.04045) ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
	}

}
