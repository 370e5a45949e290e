package org.quarterday.review;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.quarterday.cycle.Refusal;
import org.quarterday.page.Problems;

import org.springframework.util.MultiValueMap;

/** What a reviewer's page sends: the ticks and the words beside them. */
record MarkedForm(MultiValueMap<String, String> posted) {

	private static final String TICK = "return";

	private static final String SAY = "say:";

	/** The pieces that are ticked, with what should be changed there. */
	Map<String, String> marks() {
		Map<String, String> marks = new LinkedHashMap<>();
		for (String piece : this.posted.getOrDefault(TICK, List.of())) {
			marks.put(piece, first(SAY + piece));
		}
		return marks;
	}

	String decision() {
		return first("decision");
	}

	String comment() {
		return first("comment");
	}

	/** The refusal beside the field that it speaks of. */
	static Problems problems(Refusal refusal, ReviewView view) {
		String piece = refusal.field().startsWith("comment:") ? refusal.field().substring("comment:".length()) : "";
		return view.all()
			.filter((each) -> each.key().equals(piece))
			.findFirst()
			.map((each) -> new Problems().add("say-" + each.number(), refusal.getMessage()))
			.orElseGet(() -> new Problems().add(refusal));
	}

	private String first(String name) {
		String value = this.posted.getFirst(name);
		return (value != null) ? value : "";
	}

}
