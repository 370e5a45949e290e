package org.quarterday.compile;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.quarterday.cycle.Cycles;
import org.quarterday.cycle.GapKind;
import org.quarterday.cycle.Outline;
import org.quarterday.cycle.ReportingCycle;
import org.quarterday.cycle.Section;
import org.quarterday.cycle.SectionState;
import org.quarterday.cycle.SupplementPlan;
import org.quarterday.figures.Summary;
import org.quarterday.paper.CrossReferences;
import org.quarterday.paper.NumberStyle;
import org.quarterday.paper.Outliner;
import org.quarterday.paper.Paper;
import org.quarterday.paper.PaperSource.ServiceSection;
import org.quarterday.paper.PaperSource;
import org.quarterday.paper.StandingText;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes the paper from what is approved at this minute, gaps and all. It writes nothing:
 * compiled twice from the same, it is the same.
 */
@Service
@Transactional(readOnly = true)
public class PaperCompiler {

	static final SectionsRead IGNORED = (sections, all) -> {
	};

	private final Cycles cycles;

	private final SectionCompiler sections;

	private final CoverSheet cover;

	private final PaperGuide guide;

	private final PaperAppendices appendices;

	private final Proofreading proofreading;

	PaperCompiler(Cycles cycles, SectionCompiler sections, CoverSheet cover, PaperGuide guide,
			PaperAppendices appendices, Proofreading proofreading) {
		this.cycles = cycles;
		this.sections = sections;
		this.cover = cover;
		this.guide = guide;
		this.appendices = appendices;
		this.proofreading = proofreading;
	}

	/** The paper as a draft, what it lacks, and what the proof finds in it. */
	public Compilation compile(UUID cycleId) {
		return compile(cycleId, IGNORED);
	}

	/** The same, for somebody who waits for it. */
	public Compilation compile(UUID cycleId, SectionsRead progress) {
		return compile(Making.of(this.cycles.get(cycleId)), true, progress);
	}

	/** The paper as it will be published. */
	public Compilation compileFinal(UUID cycleId) {
		return compile(Making.of(this.cycles.get(cycleId)), false, IGNORED);
	}

	/**
	 * The private edition, exempt text included (PA10): only for those with the right.
	 */
	public Paper compilePartTwo(UUID cycleId, boolean draft) {
		Paper paper = compile(Making.partTwo(this.cycles.get(cycleId)), draft, IGNORED).paper();
		return paper.withFront(paper.front()
			.stream()
			.map((field) -> field.name().equals(CoverSheet.AGENDA_PART)
					? new Paper.CoverField(field.name(), List.of("Part II (private): not for publication")) : field)
			.toList());
	}

	/** The sentence that the figures approved so far bear out (FG8); empty for none. */
	public String summary(UUID cycleId) {
		Making making = Making.of(this.cycles.get(cycleId));
		compile(making, true, IGNORED);
		return making.rows().isEmpty() ? "" : Summary.sentence(making.rows()) + ".";
	}

	/**
	 * The sections that came after the paper, under the numbers that it kept for them
	 * (G10).
	 */
	public Compilation compileSupplement(UUID cycleId, SupplementPlan plan, boolean draft) {
		Making making = Making.of(this.cycles.get(cycleId));
		List<ServiceSection> services = new ArrayList<>();
		for (Section section : this.cycles.sections(cycleId)) {
			if (plan.late().contains(section.id())) {
				ServiceSection approved = this.sections.approved(making, section);
				services.add(new ServiceSection(SupplementParts.mark(approved.name()), approved.content(),
						approved.tables(), approved.gap()));
			}
			else if (plan.reserved(section.id())) {
				services.add(elsewhere(making.cycle(), section));
			}
			else if (plan.printed().contains(section.id())) {
				add(services, elsewhere(making.cycle(), section));
			}
		}
		Paper whole = this.appendices.add(making.cycle(), paper(making.cycle(), services, draft), plan.before());
		List<Paper.Part> parts = SupplementParts.of(whole);
		List<Paper.CoverField> front = new ArrayList<>(whole.front());
		front.add(new Paper.CoverField("What is new", SupplementParts.names(parts)));
		Paper paper = CrossReferences
			.within(CrossReferences.resolve(
					this.appendices.supplement(making.cycle(),
							new Paper("Supplement %d: %s".formatted(plan.number(), whole.title()), whole.committee(),
									whole.quarter(), whole.meeting(), draft, front, parts),
							whole, plan.late()),
					whole));
		making.rows().clear();
		return new Compilation(paper, List.of(),
				this.proofreading.of(making, paper, this.appendices.findings(cycleId, paper)));
	}

	/** A section of the paper itself: for references to places in it, and its number. */
	private ServiceSection elsewhere(ReportingCycle cycle, Section section) {
		return (section.state() == SectionState.PUBLISHED) ? this.sections.approved(Making.of(cycle), section)
				: SectionCompiler.place(section.serviceName(), this.sections.wording(cycle, GapKind.TO_FOLLOW));
	}

	/**
	 * A published paper again, from what is approved now (DL9).
	 * @param sections those that it speaks of; with a gap, or null when their words are
	 * in it
	 */
	public Paper compileAgain(UUID cycleId, Map<UUID, GapKind> sections) {
		Making making = Making.of(this.cycles.get(cycleId));
		List<ServiceSection> services = new ArrayList<>();
		for (Section section : this.cycles.sections(cycleId)) {
			if (sections.get(section.id()) != null) {
				services.add(SectionCompiler.place(section.serviceName(),
						this.sections.wording(making.cycle(), sections.get(section.id()))));
			}
			else if (sections.containsKey(section.id())) {
				add(services, this.sections.approved(making, section));
			}
		}
		Set<UUID> spoken = new LinkedHashSet<>(sections.keySet());
		spoken.removeIf((id) -> sections.get(id) != null);
		return finished(making, paper(making.cycle(), services, false), spoken);
	}

	/**
	 * A nil for which the committee prints nothing is left out, unless it has figures.
	 */
	private static void add(List<ServiceSection> services, ServiceSection section) {
		if (!section.content().isEmpty() || !section.tables().isEmpty() || !section.gap().isEmpty()) {
			services.add(section);
		}
	}

	private Compilation compile(Making making, boolean draft, SectionsRead progress) {
		List<ServiceSection> services = new ArrayList<>();
		List<Gap> gaps = new ArrayList<>();
		Set<UUID> spoken = new LinkedHashSet<>();
		List<Section> all = this.cycles.sections(making.cycle().id());
		int read = 0;
		for (Section section : all) {
			if (section.state() == SectionState.APPROVED || section.state() == SectionState.PUBLISHED) {
				spoken.add(section.id());
				add(services, this.sections.approved(making, section));
			}
			else if (section.state() != SectionState.EXCUSED) {
				Gap gap = this.sections.gap(making.cycle(), section);
				gaps.add(gap);
				if (gap.kind().keepsNumber()) {
					services.add(SectionCompiler.place(section.serviceName(), gap.printed()));
				}
			}
			progress.read(++read, all.size());
		}
		Paper paper = finished(making, paper(making.cycle(), services, draft), spoken);
		return new Compilation(paper, gaps,
				this.proofreading.of(making, paper, this.appendices.findings(making.cycle().id(), paper)));
	}

	/** With what it says about itself, its appendices and its references. */
	private Paper finished(Making making, Paper numbered, Set<UUID> sections) {
		return CrossReferences.resolve(this.appendices.add(making.cycle(),
				this.guide.add(making.cycle().id(), numbered, making.rows()), List.of(sections)));
	}

	/** The appendices of such a paper, with their bytes. */
	public List<PublishedAppendix> appendices(UUID cycleId, Paper paper) {
		return this.appendices.files(cycleId, paper);
	}

	/** The numbers of the paper under an outline, to compare them (N19). */
	public Paper under(UUID cycleId, Outline outline, NumberStyle numbers) {
		Making making = Making.of(this.cycles.get(cycleId));
		List<ServiceSection> services = new ArrayList<>();
		for (Section section : this.cycles.sections(cycleId)) {
			if (section.state() == SectionState.APPROVED || section.state() == SectionState.PUBLISHED) {
				services.add(this.sections.approved(making, section));
			}
			else if (section.state() != SectionState.EXCUSED
					&& this.sections.gap(making.cycle(), section).kind().keepsNumber()) {
				services.add(SectionCompiler.place(section.serviceName(), ""));
			}
		}
		PaperSource source = source(making.cycle(), services, true);
		return Outliner.outline(source.with(outline).with(source.standing().with(numbers)));
	}

	private Paper paper(ReportingCycle cycle, List<ServiceSection> services, boolean draft) {
		return Outliner.outline(source(cycle, services, draft));
	}

	private PaperSource source(ReportingCycle cycle, List<ServiceSection> services, boolean draft) {
		return new PaperSource("Quarterly performance report: " + cycle.quarter(), cycle.committeeName(),
				cycle.quarter(), cycle.meeting(), draft, cycle.outline(), StandingText.fromJson(cycle.standingText()),
				this.cover.of(cycle), services, this.appendices.performance(cycle.id()));
	}

}
