package org.quarterday.meeting;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.quarterday.content.Save;
import org.quarterday.content.Saves;
import org.quarterday.cycle.Cycles;
import org.quarterday.cycle.Quarter;
import org.quarterday.cycle.ReportingCycle;
import org.quarterday.cycle.Section;
import org.quarterday.figures.Figures;
import org.quarterday.figures.TypedFigure;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Rehearses members' questions on a section's words and figures (N3). */
@Service
@Transactional(readOnly = true)
public class Rehearsing {

	private final Cycles cycles;

	private final Saves saves;

	private final Figures figures;

	public Rehearsing(Cycles cycles, Saves saves, Figures figures) {
		this.cycles = cycles;
		this.saves = saves;
		this.figures = figures;
	}

	/** The likely questions about a text with these figures. */
	public List<String> questions(Section section, String words, java.util.Map<String, TypedFigure> typed) {
		ReportingCycle cycle = this.cycles.get(section.cycleId());
		return LikelyQuestions.of(words, this.figures.view(section.serviceId(), cycle.quarter(), typed),
				earlier(cycle, section));
	}

	private List<String> earlier(ReportingCycle cycle, Section section) {
		Quarter last = cycle.quarter().previous();
		return Stream.of(last, last.previous())
			.map((quarter) -> words(cycle.committeeId(), quarter, section.serviceId()))
			.flatMap(Optional::stream)
			.toList();
	}

	private Optional<String> words(String committee, Quarter quarter, String service) {
		return this.cycles.find(committee, quarter)
			.flatMap((cycle) -> this.cycles.sections(cycle.id())
				.stream()
				.filter((section) -> section.serviceId().equals(service))
				.findFirst())
			.flatMap((section) -> this.saves.latest(section.id(), Save.Kind.APPROVED))
			.map(Save::words);
	}

}
