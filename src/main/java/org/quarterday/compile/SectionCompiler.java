package org.quarterday.compile;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
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
import org.quarterday.meeting.Matter;
import org.quarterday.meeting.Matters;
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

	private final ExemptMarks exempt;

	private final Matters matters;

	SectionCompiler(Saves saves, Figures figures, Restatements restatements, GapWordings wordings, ExemptMarks exempt,
			Matters matters) {
		this.matters = matters;
		this.exempt = exempt;
		this.restatements = restatements;
		this.saves = saves;
		this.figures = figures;
		this.wordings = wordings;
	}

	/**
	 * The words and figures that were approved last, for one edition; for a nil the
	 * figures and the agreed sentence (C3), until a correction says more.
	 */
	ServiceSection approved(Making making, Section section) {
		List<ExemptMark> marks = making.partTwo() ? List.of() : this.exempt.ofSection(section.id());
		Optional<Save> save = this.saves.latest(section.id(), Save.Kind.APPROVED);
		if (marks.stream().anyMatch(ExemptMark::whole)) {
			return PublicEdition.of(place(section.serviceName(), ""), marks);
		}
		if (section.nil() && save.isEmpty()) {
			return place(section.serviceName(), nil(making));
		}
		return PublicEdition.of(approved(making, section,
				save.orElseThrow(
						() -> new IllegalStateException("An approved section has no approved text: " + section.id())),
				marks.isEmpty() ? this.matters.of(section) : List.of()), marks);
	}

	private String nil(Making making) {
		return this.wordings.of(making.cycle().committeeId()).nil();
	}

	/**
	 * @param matters what was answered since the last meeting; none in the public edition
	 * of a section with an exempt part, since nobody has said that they are not
	 */
	private ServiceSection approved(Making making, Section section, Save save, List<Matter> matters) {
		Quarter quarter = making.cycle().quarter();
		List<FigureRow> rows = this.figures.view(section.serviceId(), quarter, TypedFigures.fromJson(save.figures()));
		making.rows().addAll(rows);
		for (String challenge : Claims.challenge(save.words(), rows)) {
			making.findings().add(new Finding(Finding.Kind.CLAIM, section.serviceName(), challenge, false, null));
		}
		return new ServiceSection(section.serviceName(), SinceLastMeeting.before(save.content(), matters),
				restated(FigureTables.of(section.serviceName(), quarter, rows,
						this.figures.before(section.serviceId(), quarter, FigureTables.BEFORE)), quarter, rows),
				section.nil() && save.content().isEmpty() ? nil(making) : "");
	}

	/**
	 * A figure that was restated since: here beside the figure, elsewhere as a note to
	 * what it is compared with (FG9).
	 */
	private List<FigureTable> restated(List<FigureTable> tables, Quarter quarter, List<FigureRow> rows) {
		List<Restatement> all = this.restatements.of(rows.stream().map(FigureRow::code).toList(),
				List.of(quarter, quarter.previous(), quarter.sameLastYear()));
		return all.isEmpty() ? tables : tables.stream().map((table) -> restated(table, quarter, all)).toList();
	}

	private static FigureTable restated(FigureTable table, Quarter quarter, List<Restatement> all) {
		List<FigureTable.Row> rows = table.rows().stream().map((row) -> {
			String restated = all.stream()
				.filter((one) -> one.quarter().equals(quarter) && one.measureCode().equals(row.figure().code()))
				.map(Restatement::words)
				.collect(Collectors.joining(" "));
			return new FigureTable.Row(row.cells(), row.rating(), (row.commentary() + " " + restated).strip(),
					row.figure().withRestated(restated));
		}).toList();
		List<String> notes = Stream
			.concat(table.notes().stream(),
					all.stream().filter((one) -> !one.quarter().equals(quarter)).map(Restatement::words))
			.toList();
		return new FigureTable(table.caption(), table.summary(), table.columns(), rows, notes);
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
