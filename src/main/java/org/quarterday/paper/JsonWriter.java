package org.quarterday.paper;

import java.util.List;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.quarterday.content.Block;
import org.quarterday.content.Block.Entry;
import org.quarterday.content.Block.ItemList;
import org.quarterday.content.Block.Paragraph;
import org.quarterday.content.Text;
import org.quarterday.content.Text.Span;
import org.quarterday.paper.Paper.CoverField;
import org.quarterday.paper.Paper.FigureTable;
import org.quarterday.paper.Paper.FigureTable.Row;
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
		put(root, "meeting", (paper.meeting() != null) ? paper.meeting().toString() : "");
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
		strings(node, "lines", field.lines());
		return node;
	}

	private static void guide(ObjectNode root, Guide guide) {
		put(root, "summary", guide.summary());
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
		put(node, "label", part.label());
		put(node, "anchor", part.anchor());
		words(node, "heading", part.heading());
		words(node, "runIn", part.runIn());
		blocks(node, "leadIn", part.leadIn());
		part.tables().forEach((table) -> node.withArray("figures").add(table(table)));
		put(node, "gap", part.gap());
		part.paragraphs().forEach((item) -> node.withArray("paragraphs").add(item(item)));
		part.parts().forEach((deeper) -> node.withArray("parts").add(part(deeper)));
		return node;
	}

	private static ObjectNode item(Numbered item) {
		ObjectNode node = JSON.createObjectNode();
		put(node, "label", item.label());
		put(node, "anchor", item.anchor());
		put(node, "item", item.itemId());
		words(node, "title", item.title());
		put(node, "separator", item.separator());
		blocks(node, "blocks", item.blocks());
		return node;
	}

	private static ObjectNode table(FigureTable table) {
		ObjectNode node = JSON.createObjectNode().put("caption", table.caption());
		put(node, "summary", table.summary());
		strings(node, "columns", table.columns());
		ArrayNode rows = node.putArray("rows");
		for (Row row : table.rows()) {
			ObjectNode each = rows.addObject();
			strings(each, "cells", row.cells());
			put(each, "rating", row.rating());
			put(each, "commentary", row.commentary());
			if (row.figure() != null) {
				figure(each.putObject("figure"), row.figure());
			}
		}
		strings(node, "notes", table.notes());
		return node;
	}

	/** The measure by its lasting code, with its definition and its quarters (H8). */
	private static void figure(ObjectNode node, Figure figure) {
		node.put("code", figure.code()).put("title", figure.title());
		put(node, "definition", figure.definition());
		node.put("unit", figure.unit()).put("better", figure.better()).put("state", figure.state());
		put(node, "typed", figure.typed());
		put(node, "reason", figure.reason());
		put(node, "yearToDate", figure.yearToDate());
		put(node, "yearToDateCounted", figure.yearCounted());
		put(node, "restated", figure.restated());
		put(node, "tolerance", figure.tolerance());
		if (figure.low() != null) {
			node.put("targetLow", figure.low()).put("targetHigh", figure.high());
		}
		ArrayNode quarters = node.putArray("quarters");
		for (Figure.Point point : figure.points()) {
			ObjectNode each = quarters.addObject().put("quarter", point.quarter().toString());
			each.put("words", point.printed()).put("value", point.value());
			put(each, "rating", point.rating());
		}
	}

	private static void blocks(ObjectNode parent, String name, List<Block> blocks) {
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

	private static void words(ObjectNode node, String name, Text text) {
		put(node, name, text.plain());
		if (text.spans().stream().anyMatch((span) -> span.bold() || span.italic() || span.link() != null)) {
			ArrayNode spans = node.putArray(name.equals("text") ? "spans" : name + "Spans");
			text.spans().forEach((span) -> spans.add(span(span)));
		}
	}

	private static ObjectNode span(Span span) {
		ObjectNode node = JSON.createObjectNode().put("text", span.text());
		if (span.bold()) {
			node.put("bold", true);
		}
		if (span.italic()) {
			node.put("italic", true);
		}
		put(node, "link", (span.link() != null) ? span.link() : "");
		return node;
	}

	private static void strings(ObjectNode node, String name, List<String> values) {
		values.forEach((value) -> node.withArray(name).add(value));
	}

	private static void put(ObjectNode node, String name, String value) {
		if (!value.isEmpty()) {
			node.put(name, value);
		}
	}

}
