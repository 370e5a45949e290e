package org.quarterday.mail;

import java.util.Map;
import java.util.TreeMap;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;

/** A mail's details as the table keeps them. */
final class Details {

	private static final ObjectMapper JSON = new ObjectMapper();

	private Details() {
	}

	static String write(Map<String, String> details) {
		try {
			return JSON.writeValueAsString(new TreeMap<>(details));
		}
		catch (JsonProcessingException ex) {
			throw new IllegalArgumentException(ex);
		}
	}

	static Map<String, String> read(String json) {
		try {
			return JSON.readValue(json, new TypeReference<>() {
			});
		}
		catch (JsonProcessingException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
