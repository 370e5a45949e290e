package org.quarterday.compile;

import java.util.ArrayList;
import java.util.List;

import org.quarterday.content.Block;
import org.quarterday.paper.Paper;
import org.quarterday.paper.Paper.Part;

/**
 * A paragraph of a paper with its place.
 *
 * @param heading the nearest heading above it: a service's name, or one of the officer's
 * @param place its number, or the heading
 */
public record Passage(String heading, String place, String words) {

	/** Every paragraph of a paper, in order. */
	public static List<Passage> of(Paper paper) {
		List<Passage> passages = new ArrayList<>();
		paper.body().forEach((part) -> add(part, "", passages));
		return passages;
	}

	private static void add(Part part, String above, List<Passage> passages) {
		String heading = part.heading().isEmpty() ? above : part.heading().plain();
		String place = part.label().isEmpty() ? heading : part.label();
		put(heading, place, part.runIn().plain() + " " + Block.words(part.leadIn()), passages);
		part.paragraphs()
			.forEach((item) -> put(heading, item.label().isEmpty() ? place : item.label(), words(item), passages));
		for (Paper.FigureTable table : part.tables()) {
			table.rows().forEach((row) -> put(heading, place, row.commentary(), passages));
		}
		part.parts().forEach((deeper) -> add(deeper, heading, passages));
	}

	private static void put(String heading, String place, String words, List<Passage> passages) {
		if (!words.isBlank()) {
			passages.add(new Passage(heading, place, words.strip()));
		}
	}

	private static String words(Paper.Numbered item) {
		return ((item.title().plain() + item.separator()).strip() + " " + Block.words(item.blocks())).strip();
	}

}
