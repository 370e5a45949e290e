package org.quarterday.compile;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.quarterday.content.Content;
import org.quarterday.content.Save;
import org.quarterday.content.Saves;
import org.quarterday.cycle.GapKind;
import org.quarterday.cycle.GapWordings;
import org.quarterday.cycle.Quarter;
import org.quarterday.cycle.ReportingCycle;
import org.quarterday.cycle.Section;
import org.quarterday.figures.Claims;
import org.quarterday.figures.FigureRow;
import org.quarterday.figures.Figures;
import org.quarterday.figures.Restatement;
import org.quarterday.figures.Restatements;
import org.quarterday.figures.TypedFigures;
import org.quarterday.paper.FigureTables;
import org.quarterday.paper.Paper.FigureTable;
import org.quarterday.paper.PaperSource.ServiceSection;

import org.springframework.stereotype.Component;

/** Makes one section's part of a paper: what was approved, or the agreed wording. */
@Component
class SectionCompiler {

	private final Saves saves;

	private final Figures figures;

	private final Restatements restatements;

	private final GapWordings wordings;

	SectionCompiler(Saves saves, Figures figures, Restatements restatements, GapWordings wordings) {
		this.restatements = restatements;
		this.saves = saves;
		this.figures = figures;
		this.wordings = wordings;
	}

	/**
	 * The words and figures that were approved last; for a nil the figures and the agreed
	 * sentence (C3).
	 * @param findings takes what the figures do not bear out (FG8)
	 * @param all takes the figures
	 */
	ServiceSection approved(ReportingCycle cycle, Section section, List<Finding> findings, List<FigureRow> all) {
		Optional<Save> approved = this.saves.latest(section.id(), Save.Kind.APPROVED);
		if (section.nil() && approved.isEmpty()) {
			return place(section.serviceName(), this.wordings.of(cycle.committeeId()).nil());
		}
		Save save = approved
			.orElseThrow(() -> new IllegalStateException("An approved section has no approved text: " + section.id()));
		List<FigureRow> rows = this.figures.view(section.serviceId(), cycle.quarter(),
				TypedFigures.fromJson(save.figures()));
		all.addAll(rows);
		for (String challenge : Claims.challenge(save.words(), rows)) {
			findings.add(new Finding(Finding.Kind.CLAIM, section.serviceName(), challenge, false, null));
		}
		return new ServiceSection(section.serviceName(), save.content(),
				restated(
						FigureTables.of(section.serviceName(), cycle.quarter(), rows,
								this.figures.before(section.serviceId(), cycle.quarter(), FigureTables.BEFORE)),
						cycle.quarter(), rows),
				section.nil() ? this.wordings.of(cycle.committeeId()).nil() : "");
	}

	/** A figure that was restated since, here or in what it is compared with (FG9). */
	private List<FigureTable> restated(List<FigureTable> tables, Quarter quarter, List<FigureRow> rows) {
		List<String> notes = this.restatements
			.of(rows.stream().map(FigureRow::code).toList(),
					List.of(quarter, quarter.previous(), quarter.sameLastYear()))
			.stream()
			.map(Restatement::words)
			.toList();
		return notes.isEmpty() ? tables
				: tables.stream()
					.map((table) -> new FigureTable(table.caption(), table.summary(), table.columns(), table.rows(),
							Stream.concat(table.notes().stream(), notes.stream()).toList()))
					.toList();
	}

	/** What the paper lacks, and what it says in its place. */
	Gap gap(ReportingCycle cycle, Section section) {
		GapKind kind = (section.gap() != null) ? section.gap() : GapKind.TO_FOLLOW;
		boolean author = section.state().withAuthor();
		return new Gap(section.id(), section.serviceName(), section.state(), kind, wording(cycle, kind),
				author ? section.leadId() : section.reviewerId(), author ? section.draftDue() : section.reviewDue());
	}

	/** What the paper says in place of a section that is missing. */
	String wording(ReportingCycle cycle, GapKind kind) {
		return this.wordings.of(cycle.committeeId()).gaps().get(kind);
	}

	/** The place of a section whose words are not there. */
	static ServiceSection place(String serviceName, String printed) {
		return new ServiceSection(serviceName, Content.EMPTY, List.of(), printed);
	}

}
