package org.quarterday.publish;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.quarterday.paper.Paper;
import org.quarterday.publish.FinalPapers.Printed;

import org.springframework.stereotype.Component;

/**
 * Makes a publication again from what is approved now: the same sections, the same gaps.
 */
@Component
class RemadePapers {

	private final PublishedPapers papers;

	private final FinalPapers compiled;

	private final PartTwo partTwo;

	private final Supplements supplements;

	RemadePapers(PublishedPapers papers, FinalPapers compiled, PartTwo partTwo, Supplements supplements) {
		this.supplements = supplements;
		this.partTwo = partTwo;
		this.papers = papers;
		this.compiled = compiled;
	}

	/** Where exempt text would become public. */
	List<String> leaks(UUID cycleId, Paper paper, String note) {
		return this.partTwo.leaks(cycleId, paper, note);
	}

	/** Why appendices are to be replaced. */
	List<String> appendixReasons(UUID cycleId) {
		return this.compiled.appendixReasons(cycleId);
	}

	/** They are published now. */
	void appendicesReplaced(UUID cycleId) {
		this.compiled.appendicesReplaced(cycleId);
	}

	Paper of(PublishedPaper paper) {
		List<Printed> sections = this.papers.sections(paper.id());
		if (paper.supplement() == 0) {
			return this.compiled.again(paper.cycleId(), sections);
		}
		Set<UUID> late = sections.stream().map(Printed::sectionId).collect(Collectors.toSet());
		return this.compiled
			.supplement(paper.cycleId(), this.supplements.plan(paper.cycleId(), paper.supplement(), late))
			.paper();
	}

}
