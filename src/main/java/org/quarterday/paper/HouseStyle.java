package org.quarterday.paper;

/**
 * How a council's papers look (G3).
 *
 * @param fonts what they are printed in
 * @param template what their Word files are written into
 */
public record HouseStyle(FontFamily fonts, WordTemplate template) {

	/** Ours. */
	public static HouseStyle builtIn() {
		return new HouseStyle(FontFamily.builtIn(), WordTemplate.builtIn());
	}

}
