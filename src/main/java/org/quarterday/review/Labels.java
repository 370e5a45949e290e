package org.quarterday.review;

import java.util.List;

/** Names of pieces in a sentence. */
final class Labels {

	private Labels() {
	}

	/** "3.1.2", "3.1.2 and 3.1.5", "3.1.2, 3.1.4 and 3.1.5". */
	static String list(List<String> labels) {
		int last = labels.size() - 1;
		return (last < 1) ? String.join("", labels)
				: String.join(", ", labels.subList(0, last)) + " and " + labels.get(last);
	}

}
