package org.quarterday.publish;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

import org.quarterday.cycle.Cycles;
import org.quarterday.cycle.GapKind;
import org.quarterday.cycle.SectionState;
import org.quarterday.cycle.SupplementPlan;
import org.quarterday.publish.FinalPapers.Printed;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which sections came after the paper that said they would follow (PA8, G10).
 */
@Service
@Transactional(readOnly = true)
public class Supplements {

	private final PublishedPapers papers;

	private final Cycles cycles;

	Supplements(PublishedPapers papers, Cycles cycles) {
		this.papers = papers;
		this.cycles = cycles;
	}

	/**
	 * What a supplement would bring at this minute; empty when there is nothing, or the
	 * paper was withdrawn.
	 */
	public Optional<SupplementPlan> pending(UUID cycleId) {
		return this.papers.ofCycle(cycleId).filter((paper) -> !paper.withdrawn()).map((paper) -> {
			Set<UUID> arrived = new LinkedHashSet<>();
			for (Printed each : this.papers.sections(paper.id())) {
				if (each.gap() == GapKind.TO_FOLLOW
						&& this.cycles.section(each.sectionId()).state() == SectionState.APPROVED) {
					arrived.add(each.sectionId());
				}
			}
			return plan(cycleId, next(cycleId), arrived);
		}).filter((plan) -> !plan.late().isEmpty());
	}

	/** What a supplement brings, pending or published, beside what came before it. */
	SupplementPlan plan(UUID cycleId, int number, Set<UUID> late) {
		Set<UUID> printed = new LinkedHashSet<>();
		SortedMap<Integer, Set<UUID>> before = new TreeMap<>();
		for (PublishedPaper paper : this.papers.allOf(cycleId)) {
			if (paper.supplement() == 0) {
				this.papers.sections(paper.id()).forEach((each) -> printed.add(each.sectionId()));
			}
			if (paper.supplement() < number) {
				before.put(paper.supplement(),
						this.papers.sections(paper.id())
							.stream()
							.filter((each) -> each.gap() == null)
							.map(Printed::sectionId)
							.collect(Collectors.toSet()));
			}
		}
		return new SupplementPlan(number, printed, List.copyOf(before.values()), late);
	}

	/** Sections that the paper said would follow and that did not come yet. */
	public Set<UUID> awaited(UUID cycleId) {
		Set<UUID> awaited = new LinkedHashSet<>();
		this.papers.ofCycle(cycleId)
			.ifPresent((paper) -> this.papers.sections(paper.id())
				.stream()
				.filter((each) -> each.gap() == GapKind.TO_FOLLOW
						&& !this.cycles.section(each.sectionId()).state().settled())
				.forEach((each) -> awaited.add(each.sectionId())));
		return awaited;
	}

	/** 0 while the paper itself is not published; else the number of the next one. */
	int next(UUID cycleId) {
		return this.papers.allOf(cycleId)
			.stream()
			.mapToInt(PublishedPaper::supplement)
			.max()
			.stream()
			.map((last) -> last + 1)
			.findFirst()
			.orElse(0);
	}

}
