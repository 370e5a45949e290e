package org.quarterday.console;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.quarterday.cycle.GapKind;
import org.quarterday.cycle.Refusal;

/** What an officer chose for a section that is not there (PA8). */
record GapChoice(UUID sectionId, GapKind kind) {

	private static final String FIELD = "gap-";

	/**
	 * The choices of a form that differ from what it showed, so that of two officers each
	 * changes only what they touched.
	 */
	static List<GapChoice> changed(Map<String, String> form) {
		List<GapChoice> changed = new ArrayList<>();
		form.forEach((field, kind) -> {
			if (field.startsWith(FIELD) && !kind.equals(form.get("was-" + field.substring(FIELD.length())))) {
				changed.add(of(field, kind));
			}
		});
		return changed;
	}

	private static GapChoice of(String field, String kind) {
		try {
			return new GapChoice(UUID.fromString(field.substring(FIELD.length())), GapKind.valueOf(kind));
		}
		catch (IllegalArgumentException ex) {
			throw new Refusal(field, "Choose what the paper does without the section");
		}
	}

}
