package org.quarterday.mail;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * The values that a mail template may name: texts, ready-made pieces, and lists of
 * values. Entries of a list also see what stands around the list.
 */
final class MailValues {

	private final Map<String, Object> values = new HashMap<>();

	private final MailValues outer;

	MailValues() {
		this(null);
	}

	private MailValues(MailValues outer) {
		this.outer = outer;
	}

	MailValues put(String name, String text) {
		this.values.put(name, text);
		return this;
	}

	MailValues putAll(Map<String, String> texts) {
		this.values.putAll(texts);
		return this;
	}

	/** A piece that is already in the language of the template and stays as it is. */
	MailValues putRaw(String name, String ready) {
		this.values.put(name, new Raw(ready));
		return this;
	}

	MailValues putList(String name, List<Map<String, String>> entries) {
		this.values.put(name, entries.stream().map((entry) -> new MailValues(this).putAll(entry)).toList());
		return this;
	}

	String text(String name, UnaryOperator<String> escape) {
		Object value = find(name);
		if (value instanceof Raw raw) {
			return raw.ready();
		}
		if (value instanceof String text) {
			return escape.apply(text);
		}
		throw new IllegalArgumentException("{{" + name + "}} is a list, not a text");
	}

	/** The surroundings in which a block is repeated: none, one, or one per entry. */
	@SuppressWarnings("unchecked")
	List<MailValues> repeats(String name) {
		Object value = find(name);
		if (value instanceof List<?> list) {
			return (List<MailValues>) list;
		}
		return (value instanceof String text && text.isEmpty()) ? List.of() : List.of(this);
	}

	private Object find(String name) {
		Object value = this.values.get(name);
		if (value == null && this.outer != null) {
			return this.outer.find(name);
		}
		if (value == null) {
			throw new IllegalArgumentException("No value for {{" + name + "}}");
		}
		return value;
	}

	private record Raw(String ready) {
	}

}
