package org.quarterday.paper;

import java.util.List;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.quarterday.content.Block;
import org.quarterday.content.Block.Entry;
import org.quarterday.content.Block.ItemList;
import org.quarterday.content.Block.Paragraph;
import org.quarterday.content.Text;
import org.quarterday.content.Text.Span;

/** Writes words and lists as JSON; what is empty is left out. */
final class JsonWords {

	private JsonWords() {
	}

	static void blocks(ObjectNode parent, String name, List<Block> blocks) {
		for (Block block : blocks) {
			ObjectNode node = parent.withArray(name).addObject();
			if (block instanceof Paragraph paragraph) {
				words(node, "text", paragraph.text());
			}
			else if (block instanceof ItemList list) {
				list(node, list);
			}
		}
	}

	private static void list(ObjectNode node, ItemList list) {
		node.put("list", list.marks().name());
		ArrayNode entries = node.putArray("entries");
		for (int i = 0; i < list.entries().size(); i++) {
			Entry entry = list.entries().get(i);
			ObjectNode each = entries.addObject();
			put(each, "mark", list.mark(i));
			words(each, "text", entry.text());
			blocks(each, "more", entry.more());
		}
	}

	static void words(ObjectNode node, String name, Text linked) {
		Text text = CrossReferences.unlinked(linked);
		put(node, name, text.plain());
		if (text.spans().stream().anyMatch((span) -> span.bold() || span.italic() || span.link() != null)) {
			ArrayNode spans = node.putArray(name.equals("text") ? "spans" : name + "Spans");
			text.spans().forEach((span) -> spans.add(span(span)));
		}
	}

	private static ObjectNode span(Span span) {
		ObjectNode node = JsonNodeFactory.instance.objectNode().put("text", span.text());
		if (span.bold()) {
			node.put("bold", true);
		}
		if (span.italic()) {
			node.put("italic", true);
		}
		put(node, "link", (span.link() != null) ? span.link() : "");
		return node;
	}

	static void strings(ObjectNode node, String name, List<String> values) {
		values.forEach((value) -> node.withArray(name).add(value));
	}

	static void put(ObjectNode node, String name, String value) {
		if (!value.isEmpty()) {
			node.put(name, value);
		}
	}

}
