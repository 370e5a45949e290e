package org.quarterday.review;

import org.quarterday.figures.FigureRow;

/**
 * What a reviewer decides on by itself: an item, a figure, the text above the items, or
 * the reason for a nil.
 *
 * @param key lasting: an item's identity, {@code figure:CODE}, {@code lead-in},
 * {@code nil}
 * @param label what people call it today, such as "3.1.5"
 * @param fingerprint of what it says
 * @param html as it will print; empty for a figure
 * @param row the figure; null for words
 * @param typed an item as its author typed it; empty for anything else
 */
record Piece(String key, String label, String fingerprint, String html, FigureRow row, String typed) {

	boolean isFigure() {
		return this.row != null;
	}

}
