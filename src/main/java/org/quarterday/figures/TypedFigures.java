package org.quarterday.figures;

import java.util.Map;
import java.util.TreeMap;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Typed figures by measure code, as saves and drafts keep them: JSON. */
public final class TypedFigures {

	private static final ObjectMapper JSON = new ObjectMapper()
		.disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

	private TypedFigures() {
	}

	public static String toJson(Map<String, TypedFigure> figures) {
		try {
			return JSON.writeValueAsString(new TreeMap<>(figures));
		}
		catch (JsonProcessingException ex) {
			throw new IllegalArgumentException(ex);
		}
	}

	/**
	 * What each measure's figure says, in one fixed form; measures that say nothing are
	 * left out.
	 */
	public static Map<String, String> canonical(Map<String, TypedFigure> figures) {
		Map<String, String> canonical = new TreeMap<>();
		figures.forEach((code, figure) -> {
			if (!(figure.value() + figure.reason() + figure.commentary()).isBlank()) {
				canonical.put(code, toJson(Map.of(code, figure)));
			}
		});
		return canonical;
	}

	public static Map<String, TypedFigure> fromJson(String json) {
		try {
			return JSON.readValue(json, new TypeReference<>() {
			});
		}
		catch (JsonProcessingException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
