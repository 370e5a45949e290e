package org.quarterday.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.quarterday.content.ItemMerge;
import org.quarterday.content.TypedItems;
import org.quarterday.figures.TypedFigure;

import org.springframework.util.MultiValueMap;

/**
 * What an author chose of two texts: {@code item:0} and so on for the items that differ,
 * {@code pick:CODE} for figures, {@code pickNil}; each {@code own} or {@code theirs}, for
 * items also {@code both}.
 */
record Choice(MultiValueMap<String, String> posted) {

	Typed of(List<ItemMerge.Part> parts, Typed theirs, Typed own) {
		Map<String, TypedFigure> figures = new TreeMap<>(theirs.figures());
		Difference.of(theirs, own).forEach((difference) -> {
			if ("own".equals(this.posted.getFirst("pick:" + difference.code()))) {
				figures.put(difference.code(), difference.own());
			}
		});
		String nil = "own".equals(this.posted.getFirst("pickNil")) ? own.nilReason() : theirs.nilReason();
		return new Typed(words(parts), figures, nil);
	}

	/** Nothing chosen means both: no word is dropped by default. */
	private String words(List<ItemMerge.Part> parts) {
		List<String> items = new ArrayList<>();
		for (int i = 0; i < parts.size(); i++) {
			ItemMerge.Part part = parts.get(i);
			String pick = String.valueOf(this.posted.getFirst("item:" + i));
			if (part.differs() && !pick.equals("own")) {
				items.addAll(part.theirs());
			}
			if (!part.differs() || !pick.equals("theirs")) {
				items.addAll(part.own());
			}
		}
		return TypedItems.join(items);
	}

}
