package org.quarterday.publish;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import org.quarterday.content.WordDiff.Run;
import org.quarterday.content.WordDiff;

/**
 * Says in public words what a correction changed, paragraph by paragraph and figure by
 * figure (DL9, N14): a pure function of two papers.
 */
final class ChangeNote {

	/** More changes in one paragraph are told by both texts. */
	private static final int MOST = 3;

	/** A change of so few words is told with the words around it. */
	private static final int FEW = 2;

	private ChangeNote() {
	}

	/** One line for each change, in the order of the paper; empty when there is none. */
	static List<String> between(Map<String, PaperPlaces.Place> before, Map<String, PaperPlaces.Place> after) {
		List<String> lines = new ArrayList<>();
		Map<String, PaperPlaces.Place> added = new LinkedHashMap<>(after);
		before.forEach((key, old) -> {
			PaperPlaces.Place now = added.remove(key);
			if (now == null) {
				lines.add("%s is left out: %s".formatted(old.where(), quoted(old.words())));
				return;
			}
			if (!old.where().equals(now.where())) {
				lines.add("%s is now %s.".formatted(old.where(), now.where()));
			}
			if (!old.words().equals(now.words())) {
				lines.add(now.where() + ": " + changes(old.words(), now.words()) + ".");
			}
		});
		added.values().forEach((one) -> lines.add("%s is new: %s".formatted(one.where(), quoted(one.words()))));
		return lines;
	}

	/** One line for each appendix that is another file now: its address tells (G5). */
	static List<String> appendices(JsonNode before, JsonNode after) {
		List<String> lines = new ArrayList<>();
		for (JsonNode old : before.path("appendices")) {
			for (JsonNode now : after.path("appendices")) {
				if (old.path("letter").equals(now.path("letter")) && !old.path("address").equals(now.path("address"))) {
					lines.add("Appendix %s, “%s”, is replaced by a new file.".formatted(now.path("letter").asText(),
							now.path("title").asText()));
				}
			}
		}
		return lines;
	}

	private static String changes(String before, String after) {
		List<String> changes = new ArrayList<>();
		List<Run> runs = WordDiff.words(before, after);
		for (int i = 0; i < runs.size(); i++) {
			Run run = runs.get(i);
			boolean replaced = run.isRemoved() && i + 1 < runs.size() && runs.get(i + 1).isAdded();
			if (replaced) {
				String[] around = around(runs, i);
				changes.add("“%s” is now “%s”".formatted((around[0] + run.text().strip() + around[1]).strip(),
						(around[0] + runs.get(++i).text().strip() + around[1]).strip()));
			}
			else if (run.isRemoved()) {
				changes.add(quoted(run) + " is left out");
			}
			else if (run.isAdded()) {
				changes.add(quoted(run) + " is added");
			}
		}
		return (changes.size() <= MOST) ? String.join(", ", changes) : "“%s” is now “%s”".formatted(before, after);
	}

	/** Some words on both sides of a small change, unless it is a number. */
	private static String[] around(List<Run> runs, int at) {
		String removed = runs.get(at).text().strip();
		if (removed.matches(".*\\d.*") || removed.split("\\s+").length > FEW) {
			return new String[] { "", "" };
		}
		String before = (at > 0) ? runs.get(at - 1).text() : "";
		String after = (at + 2 < runs.size()) ? runs.get(at + 2).text() : "";
		return new String[] { before.replaceFirst("(?s)^.*?((?:\\S+\\s+){0,2})$", "$1"),
				after.isEmpty() ? "" : " " + after.strip().replaceFirst("(?s)^((?:\\S+\\s*){0,2}).*$", "$1").strip() };
	}

	/** One full stop is enough. */
	private static String quoted(String words) {
		return "“" + words + "”" + (words.matches("(?s).*[.!?]") ? "" : ".");
	}

	private static String quoted(Run run) {
		return "“" + run.text().strip() + "”";
	}

}
