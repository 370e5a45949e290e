package org.quarterday.paper;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What is odd about a past paper's labels; they are kept all the same. */
final class Oddities {

	private Oddities() {
	}

	static List<String> of(List<SourceBlock> blocks) {
		List<String> oddities = new ArrayList<>();
		Set<String> seen = new HashSet<>();
		String before = "";
		for (SourceBlock block : blocks) {
			String label = block.label();
			if (label.isEmpty()) {
				continue;
			}
			if (!seen.add(label)) {
				oddities.add("Label %s stands more than once".formatted(label));
			}
			else if (!follows(label, before)) {
				oddities.add(before.isEmpty() ? "The first label is %s".formatted(label)
						: "Label %s stands after %s".formatted(label, before));
			}
			before = label;
		}
		return oddities;
	}

	private static boolean follows(String label, String before) {
		if (before.isEmpty()) {
			return label.equals("1");
		}
		if (label.equals(before + ".1")) {
			return true;
		}
		int last = label.lastIndexOf('.');
		int number = Integer.parseInt(label.substring(last + 1));
		String previous = label.substring(0, last + 1) + (number - 1);
		return before.equals(previous) || before.startsWith(previous + ".");
	}

}
