package org.quarterday.compile;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Holds an officer's sentence on the figures against the computed one (FG8). */
final class SummaryCheck {

	private static final Pattern SHARE = Pattern.compile("(\\d+) (?:out )?of (?:the |our )?(\\d+)");

	private static final Pattern OTHERS = Pattern.compile(
			"(\\d+)(?: (?:measures?|figures?))?(?: (?:is|are|was|were))? (not available|not due|suspended|withdrawn|data only)");

	private static final Pattern ALL = Pattern.compile(
			"\\b(?:all|every)\\b(?: \\p{L}+){0,4} (?:met|achieved|hit|green|on target)\\b", Pattern.CASE_INSENSITIVE);

	private SummaryCheck() {
	}

	/**
	 * Why the sentence cannot stand.
	 * @param computed such as "2 of 4 measures met target; 1 not available"
	 */
	static Optional<String> wrong(String sentence, String computed) {
		String now = " (the figures say: %s)".formatted(computed);
		Map<String, String> shares = shares(computed);
		Map<String, String> said = shares(sentence);
		if (!shares.isEmpty() && said.isEmpty()) {
			return Optional.of("It does not say how many of how many measures met target" + now);
		}
		if (!shares.keySet().containsAll(said.keySet())) {
			return Optional.of(sentence + now);
		}
		boolean allMet = shares.isEmpty()
				|| shares.keySet().stream().allMatch((share) -> share.matches("(\\d+) of \\1"));
		if (ALL.matcher(sentence).find() && !allMet) {
			return Optional.of(sentence + now);
		}
		Map<String, String> others = others(computed);
		return others(sentence).entrySet()
			.stream()
			.filter((each) -> !each.getValue().equals(others.getOrDefault(each.getKey(), "0")))
			.findFirst()
			.map((each) -> sentence + now);
	}

	private static Map<String, String> shares(String words) {
		Map<String, String> shares = new LinkedHashMap<>();
		Matcher matcher = SHARE.matcher(words);
		while (matcher.find()) {
			shares.put(matcher.group(1) + " of " + matcher.group(2), "");
		}
		return shares;
	}

	private static Map<String, String> others(String words) {
		Map<String, String> others = new LinkedHashMap<>();
		Matcher matcher = OTHERS.matcher(words);
		while (matcher.find()) {
			others.put(matcher.group(2), matcher.group(1));
		}
		return others;
	}

}
