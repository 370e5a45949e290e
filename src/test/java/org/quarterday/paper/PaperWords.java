package org.quarterday.paper;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What tests compare papers by: words in order, labels in order. */
final class PaperWords {

	private static final Pattern LABEL = Pattern.compile("(?m)^[ \t]*(\\d{1,2}\\.(?:\\d{1,2}(?:\\.\\d{1,2})*)?)\\s");

	private PaperWords() {
	}

	/** Every word in order, bullets' glyphs left out. */
	static List<String> of(String text) {
		List<String> words = new ArrayList<>();
		for (String line : text.split("\\R")) {
			String bare = line.strip().replaceFirst("^[•-]\\s+", "");
			Arrays.stream(bare.split("\\s+")).filter((word) -> !word.isEmpty()).forEach(words::add);
		}
		return words;
	}

	static List<String> withoutLabels(String text) {
		return of(LABEL.matcher(text).replaceAll(""));
	}

	static List<String> labels(String text) {
		List<String> labels = new ArrayList<>();
		Matcher matcher = LABEL.matcher(text);
		while (matcher.find()) {
			labels.add(matcher.group(1));
		}
		return labels;
	}

}
