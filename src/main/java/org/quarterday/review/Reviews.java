package org.quarterday.review;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.quarterday.content.Save;
import org.quarterday.content.Saves;
import org.quarterday.content.WordDiff;
import org.quarterday.cycle.Cycles;
import org.quarterday.cycle.Refusal;
import org.quarterday.cycle.ReportingCycle;
import org.quarterday.cycle.Section;
import org.quarterday.cycle.SectionFlow.Decision;
import org.quarterday.figures.FigureRow;
import org.quarterday.figures.Figures;
import org.quarterday.figures.TypedFigures;
import org.quarterday.paper.FigureTables;
import org.quarterday.paper.HtmlWriter;
import org.quarterday.paper.SectionPreview;
import org.quarterday.people.People;
import org.quarterday.people.Person;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What reviewers read: sections as they will print, and what changed since last time. */
@Service
@Transactional(readOnly = true)
public class Reviews {

	private final Cycles cycles;

	private final Saves saves;

	private final Figures figures;

	private final People people;

	private final Decisions decisions;

	Reviews(Cycles cycles, Saves saves, Figures figures, People people, Decisions decisions) {
		this.cycles = cycles;
		this.saves = saves;
		this.figures = figures;
		this.people = people;
		this.decisions = decisions;
	}

	/**
	 * A section as it was last sent.
	 * @param viewer a person's id
	 * @throws Refusal when there is no such section, or it is not for this person to read
	 */
	public ReviewView view(UUID sectionId, String viewer) {
		Section section = this.cycles.section(sectionId);
		this.decisions.requireReader(section, viewer);
		ReportingCycle cycle = this.cycles.get(section.cycleId());
		Optional<Save> sent = this.saves.latest(sectionId, Save.Kind.SENT);
		List<FigureRow> rows = sent.map((save) -> rows(section, cycle, save)).orElse(List.of());
		String why = this.decisions.whyNot(section, viewer);
		return new ReviewView(cycle, section,
				Optional.ofNullable(section.sentBy()).map(this.people::person).orElse(null),
				sent.map((save) -> html(cycle, section, save, rows)).orElse(""), rows,
				sent.map((save) -> changes(section, cycle, save)).orElse(null), this.decisions.of(sectionId),
				why.isEmpty(), why);
	}

	/**
	 * Approves or returns a section on our own page.
	 * @param comment required for a return; the author gets it by email
	 * @throws Refusal when it was decided already, the actor may not decide (TT7), or the
	 * comment is missing
	 */
	@Transactional
	public void decide(UUID sectionId, String actor, Decision decision, String comment) {
		this.decisions.decide(sectionId, actor, decision, comment);
	}

	/** A reviewer opened a section that was sent: it is in review from now on. */
	@Transactional
	public void opened(UUID sectionId, String viewer) {
		this.decisions.opened(sectionId, viewer);
	}

	/** Sections that wait for this person's decision, the first due first. */
	public List<Section> waiting(String viewer) {
		return this.decisions.waiting(viewer);
	}

	/** Name of a person, for lists. */
	String name(String personId) {
		return this.people.find(personId).map(Person::name).orElse(personId);
	}

	private String html(ReportingCycle cycle, Section section, Save sent, List<FigureRow> rows) {
		return HtmlWriter.section(SectionPreview.of(cycle, this.cycles.sections(cycle.id()), section, sent.content(),
				FigureTables.of(section.serviceName(), cycle.quarter(), rows)));
	}

	private List<FigureRow> rows(Section section, ReportingCycle cycle, Save save) {
		return this.figures.view(section.serviceId(), cycle.quarter(), TypedFigures.fromJson(save.figures()));
	}

	private Changes changes(Section section, ReportingCycle cycle, Save sent) {
		return this.saves.latestBefore(section.id(), Save.Kind.SENT, sent.round()).map((before) -> {
			return new Changes(before.at(), WordDiff.of(paragraphs(before), paragraphs(sent)),
					FigureChanges.of(rows(section, cycle, before), rows(section, cycle, sent)));
		}).orElse(null);
	}

	private static List<String> paragraphs(Save save) {
		return save.nilReason().isBlank() ? Paragraphs.of(save.content())
				: List.of("Nothing to report: " + save.nilReason().strip());
	}

}
