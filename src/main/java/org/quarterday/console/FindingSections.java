package org.quarterday.console;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import org.quarterday.compile.Compilation;
import org.quarterday.compile.Finding;
import org.quarterday.compile.Passage;
import org.quarterday.cycle.Section;

/**
 * Which sections a finding is about, so that it can be sent back from where it stands.
 */
final class FindingSections {

	private FindingSections() {
	}

	/** By the finding's key; none for the officer's own text. */
	static Map<String, List<Section>> of(Compilation compilation, List<BoardRow> rows) {
		Map<String, Section> byName = new HashMap<>();
		rows.forEach((row) -> byName.put(row.section().serviceName(), row.section()));
		Map<String, Section> byPlace = new HashMap<>(byName);
		for (Passage passage : Passage.of(compilation.paper())) {
			if (byName.containsKey(passage.heading())) {
				byPlace.put(passage.place(), byName.get(passage.heading()));
			}
		}
		Map<String, List<Section>> sections = new LinkedHashMap<>();
		for (Finding finding : compilation.findings()) {
			sections.put(finding.key(),
					Stream.of(finding.place().split(" and "))
						.map(byPlace::get)
						.filter(Objects::nonNull)
						.distinct()
						.toList());
		}
		return sections;
	}

}
