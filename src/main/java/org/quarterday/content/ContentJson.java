package org.quarterday.content;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** Content as JSON, for snapshots and for settings that hold content. */
public final class ContentJson {

	private static final ObjectMapper MAPPER = newMapper();

	private ContentJson() {
	}

	/** Content as one line of JSON. */
	public static String write(Content content) {
		return write((Object) content);
	}

	/**
	 * Reads what {@link #write(Content)} wrote.
	 * @throws IllegalArgumentException when it is not such JSON
	 */
	public static Content read(String json) {
		return read(json, Content.class);
	}

	/** Any record made of content, words and lists, as JSON. */
	public static String write(Object holdsContent) {
		try {
			return MAPPER.writeValueAsString(holdsContent);
		}
		catch (JsonProcessingException ex) {
			throw new IllegalArgumentException("Cannot be written as JSON", ex);
		}
	}

	/** Reads what {@link #write(Object)} wrote. */
	public static <T> T read(String json, Class<T> type) {
		try {
			return MAPPER.readValue(json, type);
		}
		catch (JsonProcessingException ex) {
			throw new IllegalArgumentException("Not the JSON of " + type.getSimpleName(), ex);
		}
	}

	private static ObjectMapper newMapper() {
		return JsonMapper.builder()
			.disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
			.visibility(PropertyAccessor.IS_GETTER, JsonAutoDetect.Visibility.NONE)
			.addMixIn(Block.class, BlockKinds.class)
			.addMixIn(Text.Span.class, SpanShape.class)
			.build();
	}

	@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
	@JsonSubTypes({ @JsonSubTypes.Type(value = Block.Paragraph.class, name = "paragraph"),
			@JsonSubTypes.Type(value = Block.ItemList.class, name = "list") })
	private interface BlockKinds {

	}

	private interface SpanShape {

		@JsonProperty("bold")
		@JsonInclude(JsonInclude.Include.NON_DEFAULT)
		boolean bold();

		@JsonProperty("italic")
		@JsonInclude(JsonInclude.Include.NON_DEFAULT)
		boolean italic();

		@JsonProperty("link")
		@JsonInclude(JsonInclude.Include.NON_NULL)
		String link();

	}

}
