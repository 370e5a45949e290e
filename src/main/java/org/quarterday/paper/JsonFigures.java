package org.quarterday.paper;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.quarterday.paper.Paper.FigureTable;
import org.quarterday.paper.Paper.FigureTable.Row;

/** Writes tables of figures as JSON: what is printed, and the same as data (H8). */
final class JsonFigures {

	private JsonFigures() {
	}

	static void add(ObjectNode node, FigureTable table) {
		node.put("caption", table.caption());
		JsonWords.put(node, "summary", table.summary());
		JsonWords.strings(node, "columns", table.columns());
		ArrayNode rows = node.putArray("rows");
		for (Row row : table.rows()) {
			ObjectNode each = rows.addObject();
			JsonWords.strings(each, "cells", row.cells());
			JsonWords.put(each, "rating", row.rating());
			JsonWords.put(each, "commentary", row.commentary());
			if (row.figure() != null) {
				figure(each.putObject("figure"), row.figure());
			}
		}
		JsonWords.strings(node, "notes", table.notes());
	}

	/** The measure by its lasting code, with its definition and its quarters (H8). */
	private static void figure(ObjectNode node, Figure figure) {
		node.put("code", figure.code()).put("title", figure.title());
		JsonWords.put(node, "definition", figure.definition());
		node.put("unit", figure.unit()).put("better", figure.better()).put("state", figure.state());
		JsonWords.put(node, "typed", figure.typed());
		JsonWords.put(node, "reason", figure.reason());
		JsonWords.put(node, "yearToDate", figure.yearToDate());
		JsonWords.put(node, "yearToDateCounted", figure.yearCounted());
		JsonWords.put(node, "restated", figure.restated());
		JsonWords.put(node, "tolerance", figure.tolerance());
		if (figure.low() != null) {
			node.put("targetLow", figure.low()).put("targetHigh", figure.high());
		}
		ArrayNode quarters = node.putArray("quarters");
		for (Figure.Point point : figure.points()) {
			ObjectNode each = quarters.addObject().put("quarter", point.quarter().toString());
			each.put("words", point.printed()).put("value", point.value());
			JsonWords.put(each, "rating", point.rating());
		}
	}

}
