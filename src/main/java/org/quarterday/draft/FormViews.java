package org.quarterday.draft;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.quarterday.content.Content;
import org.quarterday.content.ContentParser;
import org.quarterday.content.Save;
import org.quarterday.content.Saves;
import org.quarterday.cycle.Cycles;
import org.quarterday.cycle.LatePolicy;
import org.quarterday.cycle.Refusal;
import org.quarterday.cycle.RuleBook;
import org.quarterday.cycle.ReportingCycle;
import org.quarterday.cycle.Section;
import org.quarterday.cycle.Time;
import org.quarterday.figures.FigureRow;
import org.quarterday.figures.Figures;
import org.quarterday.paper.FigureTables;
import org.quarterday.paper.HtmlWriter;
import org.quarterday.paper.SectionPreview;

import org.springframework.stereotype.Component;

/** Shows what is typed: as the form, and as the paper will print it. */
@Component
class FormViews {

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.UK);

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM", Locale.UK);

	private final Cycles cycles;

	private final Figures figures;

	private final Saves saves;

	private final Advising advising;

	private final RuleBook rules;

	FormViews(Cycles cycles, Figures figures, Saves saves, Advising advising, RuleBook rules) {
		this.rules = rules;
		this.cycles = cycles;
		this.figures = figures;
		this.saves = saves;
		this.advising = advising;
	}

	FormView form(SectionPage page, int revision, Typed typed, boolean nil, Instant saved) {
		List<FigureField> fields = new ArrayList<>();
		for (FigureRow row : rows(page, typed)) {
			fields.add(FigureField.of(fields.size() + 1, row));
		}
		return new FormView(revision, typed, nil, fields, time(saved), lastQuarter(page),
				page.cycle().quarter().previous().toString(), nilConsequence(page));
	}

	private String nilConsequence(SectionPage page) {
		String words = this.advising.nilWords(page);
		return words.isEmpty() ? "The paper then leaves this section out, unless it has figures."
				: "The paper will then say: “%s”".formatted(words);
	}

	/** What the committee does with late sections, once this one is late; else null. */
	LatePolicy late(SectionPage page) {
		return page.late() ? this.rules.of(page.cycle().committeeId()).late() : null;
	}

	List<FigureRow> rows(SectionPage page, Typed typed) {
		return this.figures.view(page.section().serviceId(), page.cycle().quarter(), typed.figures());
	}

	/** What the author should look at again; none of it keeps the section from going. */
	Advice advice(SectionPage page, Typed typed, List<FigureRow> rows) {
		return this.advising.of(page, typed, rows);
	}

	/** How far the parts are. */
	List<Task> tasks(SectionPage page, Typed typed, List<FigureRow> rows, Advice advice, List<Refusal> problems) {
		boolean untouched = page.back() != null && this.saves.latest(page.section().id(), Save.Kind.SENT)
			.map((sent) -> Drafts.typed(sent).equals(typed))
			.orElse(false);
		return TaskList.of(typed, rows, problems, advice, untouched);
	}

	/** The section as it will print, with its true numbers; escaped HTML. */
	String preview(SectionPage page, Typed typed, int headingLevel) {
		String gap = typed.nil() ? this.advising.nilWords(page) : "";
		return print(page.cycle(), page.section(), typed, rows(page, typed), gap, headingLevel);
	}

	private String print(ReportingCycle cycle, Section section, Typed typed, List<FigureRow> rows, String gap,
			int headingLevel) {
		Content content = typed.nil() ? Content.EMPTY : ContentParser.fromTyped(typed.words());
		return HtmlWriter.section(SectionPreview.of(cycle, this.cycles.sections(cycle.id()), section, content,
				FigureTables.of(section.serviceName(), cycle.quarter(), rows), gap), headingLevel);
	}

	/** What the same service reported a quarter ago, beside the empty box (FG4). */
	private String lastQuarter(SectionPage page) {
		Optional<ReportingCycle> cycle = this.cycles.find(page.cycle().committeeId(),
				page.cycle().quarter().previous());
		return cycle
			.flatMap((last) -> this.cycles.sections(last.id())
				.stream()
				.filter((section) -> section.serviceId().equals(page.section().serviceId()))
				.findFirst()
				.flatMap((section) -> this.saves.latest(section.id(), Save.Kind.APPROVED)
					.map((save) -> print(last, section, Drafts.typed(save), List.of(), "", 3))))
			.orElse("");
	}

	/** {@code 14:02} today, {@code 14:02 on 3 May} otherwise is left to the caller. */
	static String time(Instant instant) {
		return (instant != null) ? TIME.format(instant.atZone(Time.LONDON)) : "";
	}

	static String day(Instant instant) {
		return DAY.format(instant.atZone(Time.LONDON));
	}

}
