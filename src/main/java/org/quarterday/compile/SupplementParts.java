package org.quarterday.compile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.quarterday.content.Text;
import org.quarterday.paper.Paper;
import org.quarterday.paper.Paper.Part;

/**
 * Cuts the late sections out of a whole paper, under the numbers that they have there
 * (G10): a service's name carries a mark while the paper is numbered.
 */
final class SupplementParts {

	/** A sign that no text has: it is for private use. */
	private static final String MARK = "\uE000";

	private SupplementParts() {
	}

	static String mark(String serviceName) {
		return MARK + serviceName;
	}

	/** What carries the mark, with the headings above it. */
	static List<Part> of(Paper paper) {
		return paper.body().stream().flatMap((part) -> cut(part).stream()).toList();
	}

	/** The marked parts themselves, as "3.4 Libraries". */
	static List<String> names(List<Part> parts) {
		List<String> names = new ArrayList<>();
		for (Part part : parts) {
			if (!part.paragraphs().isEmpty() || !part.tables().isEmpty() || !part.gap().isEmpty()
					|| part.parts().isEmpty()) {
				names.add((part.label() + " " + part.heading().plain()).strip());
			}
			names.addAll(names(part.parts()));
		}
		return names;
	}

	private static Optional<Part> cut(Part part) {
		if (part.heading().plain().startsWith(MARK)) {
			return Optional
				.of(new Part(part.label(), part.anchor(), Text.of(part.heading().plain().substring(MARK.length())),
						part.runIn(), part.leadIn(), part.tables(), part.gap(), part.paragraphs(), part.parts()));
		}
		List<Part> deeper = part.parts().stream().flatMap((each) -> cut(each).stream()).toList();
		return deeper.isEmpty() ? Optional.empty() : Optional.of(new Part(part.label(), part.anchor(), part.heading(),
				Text.EMPTY, List.of(), List.of(), "", List.of(), deeper));
	}

}
