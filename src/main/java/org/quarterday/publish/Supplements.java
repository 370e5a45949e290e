package org.quarterday.publish;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.quarterday.cycle.Cycles;
import org.quarterday.cycle.GapKind;
import org.quarterday.cycle.SectionState;
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
	 * A supplement that can be made.
	 *
	 * @param number from 1
	 * @param printed every section that the paper speaks of
	 * @param sections those that the supplement brings
	 */
	public record Pending(int number, List<UUID> printed, Set<UUID> sections) {
	}

	/**
	 * What a supplement would bring at this minute; empty when there is nothing, or the
	 * paper was withdrawn.
	 */
	public Optional<Pending> pending(UUID cycleId) {
		return this.papers.ofCycle(cycleId).filter((paper) -> !paper.withdrawn()).map((paper) -> {
			List<Printed> printed = this.papers.sections(paper.id());
			Set<UUID> arrived = new LinkedHashSet<>();
			for (Printed each : printed) {
				if (each.gap() == GapKind.TO_FOLLOW
						&& this.cycles.section(each.sectionId()).state() == SectionState.APPROVED) {
					arrived.add(each.sectionId());
				}
			}
			return new Pending(next(cycleId), printed.stream().map(Printed::sectionId).toList(), arrived);
		}).filter((pending) -> !pending.sections().isEmpty());
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
