package org.quarterday.paper;

import java.util.HashMap;
import java.util.Map;

import org.quarterday.paper.Paper.Part;

/** Where a Word edition's links lead: the places of a paper and their bookmarks. */
final class WordPlaces {

	private final Map<String, String> bookmarks = new HashMap<>();

	private WordPlaces() {
	}

	/** Bookmarks by the anchors that the other editions use. */
	static Map<String, String> of(Paper paper) {
		WordPlaces places = new WordPlaces();
		paper.body().forEach(places::add);
		FrontMarkup.atTheEnd(paper.guide()).keySet().forEach((id) -> places.put(id, bookmark(id)));
		return places.bookmarks;
	}

	/** The bookmark of a heading, which the contents lead to. */
	static String bookmark(String anchor) {
		return "_Toc_" + anchor.replaceAll("[^A-Za-z0-9]", "_");
	}

	private void add(Part part) {
		if (!part.heading().isEmpty() || !part.label().isEmpty()) {
			put(part.anchor(), bookmark(part.anchor()));
		}
		part.paragraphs()
			.forEach((item) -> put(item.anchor(), PaperStyles.bookmark(part.heading().plain(), item.itemId())));
		part.parts().forEach(this::add);
	}

	private void put(String anchor, String bookmark) {
		if (!anchor.isEmpty()) {
			this.bookmarks.putIfAbsent(anchor, bookmark);
		}
	}

}
