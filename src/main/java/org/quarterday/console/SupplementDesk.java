package org.quarterday.console;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.quarterday.compile.Compilation;
import org.quarterday.compile.PaperCompiler;
import org.quarterday.cycle.CycleFlow;
import org.quarterday.cycle.Cycles;
import org.quarterday.cycle.Refusal;
import org.quarterday.cycle.Section;
import org.quarterday.publish.PublishedPaper;
import org.quarterday.publish.PublishedPapers;
import org.quarterday.publish.Supplements;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The supplement as the officer sees it (G10). */
@Service
@Transactional
class SupplementDesk {

	private final Supplements supplements;

	private final PaperCompiler compiler;

	private final Cycles cycles;

	private final CycleFlow flow;

	private final PublishedPapers papers;

	SupplementDesk(Supplements supplements, PaperCompiler compiler, Cycles cycles, CycleFlow flow,
			PublishedPapers papers) {
		this.supplements = supplements;
		this.compiler = compiler;
		this.cycles = cycles;
		this.flow = flow;
		this.papers = papers;
	}

	/**
	 * A supplement that waits to be checked.
	 *
	 * @param sections what it brings
	 * @param compilation as it would be published now, marked as a draft
	 */
	record View(int number, List<Section> sections, Compilation compilation) {
	}

	/** Empty when nothing came after the paper. */
	Optional<View> waiting(UUID cycleId) {
		return this.supplements.pending(cycleId)
			.map((pending) -> new View(pending.number(), sections(pending.late()),
					this.compiler.compileSupplement(cycleId, pending, true)));
	}

	/** Sections that the paper said would follow and that did not come yet. */
	List<Section> awaited(UUID cycleId) {
		return sections(this.supplements.awaited(cycleId));
	}

	void requireWaiting(UUID cycleId) {
		if (this.supplements.pending(cycleId).isEmpty()) {
			throw new Refusal("publish", "No section that was to follow waits to be published");
		}
	}

	/**
	 * Publishes it.
	 * @return its address
	 */
	String publish(UUID cycleId, String officer) {
		requireWaiting(cycleId);
		this.flow.publishSupplement(cycleId, officer);
		List<PublishedPaper> all = this.papers.allOf(cycleId);
		return all.get(all.size() - 1).path();
	}

	private List<Section> sections(Set<UUID> ids) {
		return ids.stream().map(this.cycles::section).toList();
	}

}
