package org.quarterday.compile;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.quarterday.content.Content;
import org.quarterday.content.Save;
import org.quarterday.content.Saves;
import org.quarterday.cycle.Cycles;
import org.quarterday.cycle.GapKind;
import org.quarterday.cycle.ReportingCycle;
import org.quarterday.cycle.Section;
import org.quarterday.cycle.SectionState;
import org.quarterday.figures.Claims;
import org.quarterday.figures.FigureRow;
import org.quarterday.figures.Figures;
import org.quarterday.figures.Summary;
import org.quarterday.figures.TypedFigures;
import org.quarterday.paper.FigureTables;
import org.quarterday.paper.Outliner;
import org.quarterday.paper.Paper;
import org.quarterday.paper.PaperSource;
import org.quarterday.paper.PaperSource.ServiceSection;
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

	private static final String NIL = "There is nothing to report for this quarter.";

	private final Cycles cycles;

	private final Saves saves;

	private final Figures figures;

	private final CoverSheet cover;

	private final PaperGuide guide;

	private final AcceptedFindings accepted;

	PaperCompiler(Cycles cycles, Saves saves, Figures figures, CoverSheet cover, PaperGuide guide,
			AcceptedFindings accepted) {
		this.cycles = cycles;
		this.saves = saves;
		this.figures = figures;
		this.cover = cover;
		this.guide = guide;
		this.accepted = accepted;
	}

	/** The paper as a draft, what it lacks, and what the proof finds in it. */
	public Compilation compile(UUID cycleId) {
		return compile(cycleId, true);
	}

	/** The paper as it will be published. */
	public Compilation compileFinal(UUID cycleId) {
		return compile(cycleId, false);
	}

	/** The sentence that the figures approved so far bear out (FG8); empty for none. */
	public String summary(UUID cycleId) {
		ReportingCycle cycle = this.cycles.get(cycleId);
		List<FigureRow> rows = new ArrayList<>();
		for (Section section : this.cycles.sections(cycleId)) {
			if (section.state() == SectionState.APPROVED || section.state() == SectionState.PUBLISHED) {
				approved(cycle, section, new ArrayList<>(), rows);
			}
		}
		return rows.isEmpty() ? "" : Summary.sentence(rows) + ".";
	}

	private Compilation compile(UUID cycleId, boolean draft) {
		ReportingCycle cycle = this.cycles.get(cycleId);
		List<ServiceSection> services = new ArrayList<>();
		List<Gap> gaps = new ArrayList<>();
		List<Finding> claims = new ArrayList<>();
		List<FigureRow> rows = new ArrayList<>();
		for (Section section : this.cycles.sections(cycleId)) {
			if (section.state() == SectionState.APPROVED || section.state() == SectionState.PUBLISHED) {
				services.add(approved(cycle, section, claims, rows));
			}
			else if (section.state() != SectionState.EXCUSED) {
				gap(section, services, gaps);
			}
		}
		Paper paper = Outliner.outline(new PaperSource("Quarterly performance report: " + cycle.quarter(),
				cycle.committeeName(), cycle.quarter(), cycle.meeting(), draft, cycle.outline(),
				StandingText.fromJson(cycle.standingText()), this.cover.of(cycle), services));
		List<Finding> findings = new ArrayList<>(Proof.read(paper));
		findings.addAll(claims);
		this.guide.finding(cycleId, rows).ifPresent(findings::add);
		return new Compilation(this.guide.add(cycleId, paper, rows), gaps, this.accepted.mark(cycleId, findings));
	}

	private ServiceSection approved(ReportingCycle cycle, Section section, List<Finding> claims, List<FigureRow> all) {
		if (section.nil()) {
			return new ServiceSection(section.serviceName(), Content.EMPTY, List.of(), NIL);
		}
		Save save = this.saves.latest(section.id(), Save.Kind.APPROVED)
			.orElseThrow(() -> new IllegalStateException("An approved section has no approved text: " + section.id()));
		List<FigureRow> rows = this.figures.view(section.serviceId(), cycle.quarter(),
				TypedFigures.fromJson(save.figures()));
		all.addAll(rows);
		for (String challenge : Claims.challenge(save.words(), rows)) {
			claims.add(new Finding(Finding.Kind.CLAIM, section.serviceName(), challenge, false, null));
		}
		return new ServiceSection(section.serviceName(), save.content(), FigureTables.of(section.serviceName(),
				cycle.quarter(), rows, this.figures.before(section.serviceId(), cycle.quarter(), FigureTables.BEFORE)),
				"");
	}

	private static void gap(Section section, List<ServiceSection> services, List<Gap> gaps) {
		GapKind kind = (section.gap() != null) ? section.gap() : GapKind.TO_FOLLOW;
		boolean author = section.state().withAuthor();
		gaps.add(new Gap(section.id(), section.serviceName(), section.state(), kind,
				author ? section.leadId() : section.reviewerId(), author ? section.draftDue() : section.reviewDue()));
		if (kind != GapKind.OMITTED) {
			services.add(new ServiceSection(section.serviceName(), Content.EMPTY, List.of(), kind.label() + "."));
		}
	}

}
