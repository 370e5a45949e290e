package org.quarterday.paper;

import java.util.List;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.quarterday.paper.Paper.CoverField;
import org.quarterday.paper.Paper.Numbered;
import org.quarterday.paper.Paper.Part;

/**
 * Writes a paper as JSON for other programs. Words are plain in {@code text}; where there
 * is emphasis or a link, {@code spans} says the same in pieces. What is empty is left
 * out.
 */
public final class JsonWriter {

	private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

	private JsonWriter() {
	}

	/** The file's text. */
	public static String write(Paper paper) {
		ObjectNode root = JSON.createObjectNode();
		root.put("title", paper.title());
		root.put("committee", paper.committee());
		root.put("year", paper.quarter().yearLabel());
		root.put("quarter", paper.quarter().number());
		JsonWords.put(root, "meeting", (paper.meeting() != null) ? paper.meeting().toString() : "");
		root.put("draft", paper.draft());
		ArrayNode cover = root.putArray("cover");
		paper.front().forEach((field) -> cover.add(cover(field)));
		guide(root, paper.guide());
		ArrayNode parts = root.putArray("parts");
		paper.body().forEach((part) -> parts.add(part(part)));
		try {
			return JSON.writeValueAsString(root).replace("\r\n", "\n") + "\n";
		}
		catch (JsonProcessingException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static ObjectNode cover(CoverField field) {
		ObjectNode node = JSON.createObjectNode().put("name", field.name());
		JsonWords.strings(node, "lines", field.lines());
		return node;
	}

	private static void guide(ObjectNode root, Guide guide) {
		JsonWords.put(root, "summary", guide.summary());
		for (Guide.Group group : guide.highlights()) {
			ObjectNode node = root.withArray("inBrief").addObject().put("title", group.title());
			ArrayNode entries = node.putArray("entries");
			group.entries()
				.forEach((entry) -> entries.addObject().put("words", entry.words()).put("anchor", entry.anchor()));
		}
		terms(root, "key", guide.key());
		terms(root, "glossary", guide.glossary());
		guide.attached().forEach((part) -> root.withArray("attachedFigures").add(part(part)));
		guide.appendices()
			.forEach((each) -> root.withArray("appendices")
				.addObject()
				.put("letter", each.letter())
				.put("title", each.title())
				.put("address", each.address()));
	}

	private static void terms(ObjectNode root, String name, List<Guide.Term> terms) {
		terms.forEach(
				(term) -> root.withArray(name).addObject().put("term", term.term()).put("meaning", term.meaning()));
	}

	private static ObjectNode part(Part part) {
		ObjectNode node = JSON.createObjectNode();
		JsonWords.put(node, "label", part.label());
		JsonWords.put(node, "anchor", part.anchor());
		JsonWords.words(node, "heading", part.heading());
		JsonWords.words(node, "runIn", part.runIn());
		JsonWords.blocks(node, "leadIn", part.leadIn());
		part.tables().forEach((table) -> JsonFigures.add(node.withArray("figures").addObject(), table));
		JsonWords.put(node, "gap", part.gap());
		part.paragraphs().forEach((item) -> node.withArray("paragraphs").add(item(item)));
		part.parts().forEach((deeper) -> node.withArray("parts").add(part(deeper)));
		return node;
	}

	private static ObjectNode item(Numbered item) {
		ObjectNode node = JSON.createObjectNode();
		JsonWords.put(node, "label", item.label());
		JsonWords.put(node, "anchor", item.anchor());
		JsonWords.put(node, "item", item.itemId());
		JsonWords.words(node, "title", item.title());
		JsonWords.put(node, "separator", item.separator());
		JsonWords.blocks(node, "blocks", item.blocks());
		return node;
	}

}
