package org.quarterday.paper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Describes the figures' file as the W3C's CSV on the Web does (H8): programs find it at
 * the file's own address with {@code -metadata.json} after it.
 */
public final class CsvMetadata {

	private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

	private static final Map<String, String> MEANINGS = Map.of("Code", "The measure's lasting identity", "Definition",
			"How the measure is counted", "State",
			"Reported, Provisional, Not available, Not due, Data only, Suspended or Withdrawn; never an empty cell for zero",
			"As typed", "The figure exactly as its author typed it", "Reason",
			"Why there is no figure, and when it is expected", "Better",
			"Which way is better: higher, lower, range, none", "Section", "The number of the section of the paper",
			"Year to date", "The year up to this quarter, where the measure adds up", "Restated",
			"What the figure was before it was restated, and why");

	private CsvMetadata() {
	}

	/** The same description of a file that has another name. */
	public static byte[] renamed(byte[] description, String file) {
		try {
			ObjectNode root = (ObjectNode) JSON.readTree(description);
			return text(root.put("url", file)).getBytes(StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String text(ObjectNode root) throws JsonProcessingException {
		return JSON.writeValueAsString(root).replace("\r\n", "\n") + "\n";
	}

	/**
	 * The description's text.
	 * @param file the name of the CSV file, which stands beside it
	 */
	public static String write(Paper paper, String file) {
		ObjectNode root = JSON.createObjectNode();
		root.put("@context", "http://www.w3.org/ns/csvw");
		root.put("url", file);
		root.put("dc:title", HtmlWriter.title(paper));
		root.put("dc:language", "en-GB");
		root.put("dc:creator", paper.committee());
		ObjectNode schema = root.putObject("tableSchema");
		ArrayNode columns = schema.putArray("columns");
		for (String title : CsvWriter.columns(paper)) {
			ObjectNode column = columns.addObject();
			column.put("name", title.toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z0-9]+", "_"));
			column.put("titles", title);
			column.put("datatype", "string");
			if (MEANINGS.containsKey(title)) {
				column.put("dc:description", MEANINGS.get(title));
			}
		}
		try {
			return text(root);
		}
		catch (JsonProcessingException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
