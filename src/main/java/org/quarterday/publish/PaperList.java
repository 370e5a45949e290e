package org.quarterday.publish;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.quarterday.cycle.Time;
import org.quarterday.cycle.Words;

import org.springframework.stereotype.Component;

/** The published papers as a list: by committee, the newest quarter first. */
@Component
class PaperList {

	/** One line of the list. */
	record Entry(PublishedPaper paper, String meeting, String published) {

		static Entry of(PublishedPaper paper) {
			return new Entry(paper, Words.date(paper.meeting()), Words.date(Time.date(paper.publishedAt())));
		}

	}

	/**
	 * Committee names in order, each with its papers; of a paper only the newest version.
	 */
	Map<String, List<Entry>> of(List<PublishedPaper> papers) {
		Map<String, Map<String, PublishedPaper>> newest = new TreeMap<>();
		for (PublishedPaper paper : papers) {
			if (paper.supplement() > 0) {
				continue;
			}
			newest.computeIfAbsent(paper.committeeId(), (id) -> new LinkedHashMap<>())
				.merge(paper.quarter().toString(), paper, (one, two) -> (one.version() > two.version()) ? one : two);
		}
		Map<String, List<Entry>> lists = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
		newest.values().forEach((each) -> {
			List<PublishedPaper> sorted = each.values()
				.stream()
				.sorted(Comparator.comparing(PublishedPaper::quarter).reversed())
				.toList();
			lists.put(sorted.get(0).committeeName(), sorted.stream().map(Entry::of).toList());
		});
		return lists;
	}

}
