package org.quarterday.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Plain text in pieces, so that a page can make links of the addresses in it. */
final class LinkedText {

	private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>\"]+[^\\s<>\".,;:!?)]");

	private LinkedText() {
	}

	static List<List<Piece>> lines(String text) {
		return text.lines().map(LinkedText::pieces).toList();
	}

	private static List<Piece> pieces(String line) {
		List<Piece> pieces = new ArrayList<>();
		Matcher address = ADDRESS.matcher(line);
		int end = 0;
		while (address.find()) {
			pieces.add(new Piece(line.substring(end, address.start()), false));
			pieces.add(new Piece(address.group(), true));
			end = address.end();
		}
		pieces.add(new Piece(line.substring(end), false));
		return pieces;
	}

	/** A stretch of one line. */
	record Piece(String words, boolean link) {
	}

}
