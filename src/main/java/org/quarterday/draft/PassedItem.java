package org.quarterday.draft;

import java.util.List;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * An item that a lead passed to a colleague.
 *
 * @param id its lasting identity
 * @param label what it was called then, such as "3.1.5"
 * @param asked its words when it was passed
 * @param words its words as the colleague has them
 */
public record PassedItem(String id, String label, String asked, String words) {

	private static final ObjectMapper JSON = new ObjectMapper();

	/** The name of its field. */
	public String field() {
		return "item:" + this.id;
	}

	PassedItem with(String words) {
		return new PassedItem(this.id, this.label, this.asked, Typed.plain(words).strip());
	}

	static String toJson(List<PassedItem> items) {
		try {
			return JSON.writeValueAsString(
					items.stream().map((item) -> List.of(item.id, item.label, item.asked, item.words)).toList());
		}
		catch (JsonProcessingException ex) {
			throw new IllegalArgumentException(ex);
		}
	}

	static List<PassedItem> fromJson(String json) {
		try {
			return JSON.readValue(json, new TypeReference<List<List<String>>>() {
			}).stream().map((item) -> new PassedItem(item.get(0), item.get(1), item.get(2), item.get(3))).toList();
		}
		catch (JsonProcessingException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
