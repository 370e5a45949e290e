package org.quarterday.page;

import java.util.regex.Pattern;

/**
 * The council's one colour, as {@code #rrggbb}. Text and buttons use it on white, so a
 * colour too light for that is darkened until its contrast reaches 4.5 : 1 (WCAG 1.4.3).
 *
 * @param colour the colour as it is used
 */
record Accent(String colour) {

	private static final Pattern HEX = Pattern.compile("#[0-9a-fA-F]{6}");

	private static final double READABLE = 4.5;

	static Accent of(String setting) {
		if (!HEX.matcher(setting.strip()).matches()) {
			throw new IllegalArgumentException(
					"quarterday.council.accent is \"" + setting + "\"; write a colour such as #0f4c5c");
		}
		Accent accent = new Accent(setting.strip().toLowerCase());
		while (accent.contrastOnWhite() < READABLE) {
			accent = accent.mixed(0, 0.05);
		}
		return accent;
	}

	/** The colour while the pointer is over a link or button. */
	String dark() {
		return mixed(0, 0.35).colour;
	}

	/** The shadow under a button. */
	String darkest() {
		return mixed(0, 0.6).colour;
	}

	/** A background that carries ordinary text. */
	String pale() {
		return mixed(255, 0.92).colour;
	}

	/** A line or edge. */
	String soft() {
		return mixed(255, 0.65).colour;
	}

	/** The stylesheet that every page loads after the design system's own. */
	String stylesheet() {
		return """
				:root {
				  --qd-accent: %1$s;
				  --qd-accent-dark: %2$s;
				  --qd-accent-darkest: %3$s;
				  --qd-accent-soft: %4$s;
				  --qd-accent-pale: %5$s;
				  --accent: %1$s;
				}
				""".formatted(this.colour, dark(), darkest(), soft(), pale());
	}

	double contrastOnWhite() {
		return 1.05 / (0.2126 * light(1) + 0.7152 * light(3) + 0.0722 * light(5) + 0.05);
	}

	private int channel(int at) {
		return Integer.parseInt(this.colour, at, at + 2, 16);
	}

	private double light(int at) {
		double share = channel(at) / 255.0;
		return (share <= 0.04045) ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
	}

	private Accent mixed(int with, double share) {
		StringBuilder mixed = new StringBuilder("#");
		for (int at = 1; at < 7; at += 2) {
			mixed.append("%02x".formatted((int) (channel(at) * (1 - share) + with * share)));
		}
		return new Accent(mixed.toString());
	}

}
