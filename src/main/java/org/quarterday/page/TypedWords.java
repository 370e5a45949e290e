package org.quarterday.page;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What somebody wrote about a section that is not theirs any more, because it was decided
 * or given to somebody else meanwhile: shown to them, never lost (LK5).
 */
public final class TypedWords {

	/** Fields that people write in, and those of one figure or question. */
	private static final Pattern FIELDS = Pattern
		.compile("comment|words|why|note|nilReason|(?:say|ask|answer):.*|(?:value|commentary|because):(.*)");

	private TypedWords() {
	}

	/** All of it, figures with their codes; empty when nothing was written. */
	public static String of(Map<?, ?> posted) {
		return posted.entrySet().stream().flatMap(TypedWords::texts).collect(Collectors.joining("\n\n"));
	}

	private static Stream<String> texts(Map.Entry<?, ?> field) {
		Matcher name = FIELDS.matcher(field.getKey().toString());
		if (!name.matches()) {
			return Stream.empty();
		}
		String code = (name.group(1) != null) ? name.group(1) + ": " : "";
		return values(field.getValue()).map((text) -> text.toString().strip())
			.filter((text) -> !text.isEmpty())
			.map((text) -> code + text);
	}

	private static Stream<?> values(Object value) {
		if (value instanceof Object[] several) {
			return Arrays.stream(several);
		}
		return ((value instanceof Collection<?> several) ? several : List.of(value)).stream();
	}

}
