package org.quarterday.compile;

import java.util.List;

import org.quarterday.paper.Paper;

/**
 * The paper as it would be at this minute.
 *
 * @param paper numbered, marked as a draft
 * @param gaps sections that it lacks
 * @param findings what the proof found
 */
public record Compilation(Paper paper, List<Gap> gaps, List<Finding> findings) {

	public Compilation {
		gaps = List.copyOf(gaps);
		findings = List.copyOf(findings);
	}

	/** Findings that keep the paper from being published. */
	public List<Finding> open() {
		return this.findings.stream().filter(Finding::open).toList();
	}

}
