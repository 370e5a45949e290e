package org.quarterday.publish;

import java.util.ArrayList;
import java.util.List;

import org.quarterday.content.Block;
import org.quarterday.content.Fingerprint;
import org.quarterday.content.Item;
import org.quarterday.paper.CrossReferences;
import org.quarterday.paper.Paper;
import org.quarterday.paper.Paper.Numbered;
import org.quarterday.paper.Paper.Part;

/**
 * A paragraph of a published paper, for search and for the list of fingerprints.
 *
 * @param anchor the fragment of its address
 * @param heading the nearest heading
 * @param fingerprint of the approved item that it was made from (N15); empty for other
 * text
 */
record PaperText(String anchor, String label, String heading, String words, String fingerprint) {

	static List<PaperText> of(Paper paper) {
		List<PaperText> all = new ArrayList<>();
		paper.body().forEach((part) -> add(part, "", all));
		return all;
	}

	private static void add(Part part, String above, List<PaperText> all) {
		String heading = part.heading().isEmpty() ? above : part.heading().plain();
		List<String> words = new ArrayList<>(List.of(part.runIn().plain(), Block.words(part.leadIn()), part.gap()));
		for (Paper.FigureTable table : part.tables()) {
			table.rows().forEach((row) -> words.add(String.join(" ", row.cells()) + " " + row.commentary()));
		}
		put(part.anchor(), part.label(), heading, String.join("\n", words), "", all);
		for (Numbered item : part.paragraphs()) {
			put(item.anchor().isEmpty() ? part.anchor() : item.anchor(), item.label(), heading,
					item.title().plain() + item.separator() + " " + Block.words(item.blocks()), fingerprint(item), all);
		}
		part.parts().forEach((deeper) -> add(deeper, heading, all));
	}

	private static String fingerprint(Numbered item) {
		return Fingerprint.of(new Item(item.itemId(), !item.label().isEmpty(), CrossReferences.unlinked(item.title()),
				item.separator(),
				item.blocks().stream().map((block) -> block.with(CrossReferences::unlinked)).toList()));
	}

	private static void put(String anchor, String label, String heading, String words, String fingerprint,
			List<PaperText> all) {
		if (!words.isBlank() || !heading.isBlank()) {
			all.add(new PaperText(anchor, label, heading, words.strip(), fingerprint));
		}
	}

}
