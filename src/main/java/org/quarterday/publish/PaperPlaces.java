package org.quarterday.publish;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * The places of a paper with their words, read from its own data format: the frozen file
 * tells what was published, whatever became of it since.
 */
final class PaperPlaces {

	private static final ObjectMapper JSON = new ObjectMapper();

	private final Map<String, Place> places = new LinkedHashMap<>();

	private PaperPlaces() {
	}

	/**
	 * A paragraph, a figure or another piece of a paper.
	 *
	 * @param where as the public calls it, such as "3.4.2"
	 */
	record Place(String where, String words) {
	}

	static JsonNode parse(byte[] json) {
		try {
			return JSON.readTree(new String(json, java.nio.charset.StandardCharsets.UTF_8));
		}
		catch (JsonProcessingException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * By an identity that stays when numbers change. The cover sheet stays as it was.
	 */
	static Map<String, Place> of(JsonNode paper) {
		PaperPlaces all = new PaperPlaces();
		paper.path("parts").forEach((part) -> all.part(part, ""));
		return all.places;
	}

	private void part(JsonNode part, String above) {
		String heading = part.path("heading").asText();
		String key = above + "/" + heading;
		String where = part.path("label").asText().isEmpty() ? heading : part.path("label").asText() + " " + heading;
		put(key + "/run-in", where, part.path("runIn").asText());
		put(key + "/lead-in", where, words(part.path("leadIn")));
		put(key + "/gap", where, part.path("gap").asText());
		part.path("figures").forEach((table) -> figures(table, key, where));
		part.path("paragraphs").forEach((item) -> {
			String label = item.path("label").asText();
			put(key + "/item/" + item.path("item").asText(label), label.isEmpty() ? where : label,
					(item.path("title").asText() + item.path("separator").asText() + " " + words(item.path("blocks")))
						.strip());
		});
		part.path("parts").forEach((deeper) -> part(deeper, key));
	}

	private void figures(JsonNode table, String key, String where) {
		JsonNode columns = table.path("columns");
		put(key + "/summary", where, table.path("summary").asText());
		for (JsonNode row : table.path("rows")) {
			String measure = row.path("cells").path(0).asText();
			for (int i = 1; i < row.path("cells").size(); i++) {
				put(key + "/figures/" + measure + "/" + i,
						"%s, %s, %s".formatted(where, measure, columns.path(i).asText()),
						row.path("cells").path(i).asText());
			}
			put(key + "/figures/" + measure + "/commentary", "%s, %s, commentary".formatted(where, measure),
					row.path("commentary").asText());
		}
	}

	private static String words(JsonNode blocks) {
		List<String> words = new ArrayList<>();
		for (JsonNode block : blocks) {
			if (block.has("text")) {
				words.add(block.path("text").asText());
			}
			for (JsonNode entry : block.path("entries")) {
				words.add((entry.path("text").asText() + " " + words(entry.path("more"))).strip());
			}
		}
		return String.join(" ", words).strip();
	}

	private void put(String key, String where, String words) {
		if (!words.isEmpty()) {
			this.places.merge(key, new Place(where, words),
					(one, two) -> new Place(one.where(), one.words() + " " + two.words()));
		}
	}

}
