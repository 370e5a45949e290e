package org.quarterday.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.quarterday.content.Content;
import org.quarterday.content.Text;
import org.quarterday.cycle.ReportingCycle;
import org.quarterday.cycle.Section;
import org.quarterday.cycle.SectionState;

/**
 * One section as the paper will print it, with the numbers that it will have there if the
 * services before it stay. A reference to a paragraph of another section stays as it is
 * typed.
 */
public final class SectionPreview {

	private SectionPreview() {
	}

	/**
	 * @param sections all sections of the cycle, in order
	 * @param own the one to be shown, one of them
	 */
	public static Paper.Part of(ReportingCycle cycle, List<Section> sections, Section own, Content content,
			List<Paper.FigureTable> tables) {
		return of(cycle, sections, own, content, tables, "");
	}

	/**
	 * As {@link #of(ReportingCycle, List, Section, Content, List)}.
	 * @param gap what the paper says in place of words, or empty
	 */
	public static Paper.Part of(ReportingCycle cycle, List<Section> sections, Section own, Content content,
			List<Paper.FigureTable> tables, String gap) {
		String mark = UUID.randomUUID().toString();
		List<PaperSource.ServiceSection> services = new ArrayList<>();
		for (Section section : sections) {
			if (section.id().equals(own.id())) {
				services.add(new PaperSource.ServiceSection(mark, content, tables, gap));
			}
			else if (section.state() != SectionState.EXCUSED) {
				services.add(new PaperSource.ServiceSection(section.serviceName(), Content.EMPTY));
			}
		}
		Paper paper = CrossReferences
			.resolve(Outliner.outline(new PaperSource("", cycle.committeeName(), cycle.quarter(), cycle.meeting(), true,
					cycle.outline(), StandingText.fromJson(cycle.standingText()), List.of(), services)));
		Paper.Part part = find(paper.body(), mark).orElseThrow();
		return new Paper.Part(part.label(), part.anchor(), Text.of(own.serviceName()), part.runIn(), part.leadIn(),
				part.tables(), part.gap(), part.paragraphs(), List.of());
	}

	private static Optional<Paper.Part> find(List<Paper.Part> parts, String mark) {
		for (Paper.Part part : parts) {
			Optional<Paper.Part> found = part.heading().plain().equals(mark) ? Optional.of(part)
					: find(part.parts(), mark);
			if (found.isPresent()) {
				return found;
			}
		}
		return Optional.empty();
	}

}
