package org.quarterday.console;

import java.util.List;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.springframework.stereotype.Component;

/** A committee's own fields of the cover sheet, as its settings keep them (PA6). */
@Component
class CoverFields {

	private final ObjectMapper json;

	CoverFields(ObjectMapper json) {
		this.json = json;
	}

	List<Field> read(String cover) {
		try {
			return this.json.readValue(cover, new TypeReference<List<Field>>() {
			});
		}
		catch (JsonProcessingException ex) {
			throw new IllegalStateException("The cover sheet's fields cannot be read", ex);
		}
	}

	String write(List<Field> fields) {
		try {
			return this.json.writeValueAsString(fields);
		}
		catch (JsonProcessingException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** One field. */
	record Field(String name, List<String> lines) {
	}

}
