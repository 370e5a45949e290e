package org.quarterday.compile;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.quarterday.figures.FigureRow;
import org.quarterday.figures.Summary;
import org.quarterday.paper.Guides;
import org.quarterday.paper.Guide;
import org.quarterday.paper.Paper;

import org.springframework.stereotype.Component;

/** Adds to a paper what it says about itself, and checks the officer's share of that. */
@Component
class PaperGuide {

	private final Glossary glossary;

	private final PaperSettings settings;

	PaperGuide(Glossary glossary, PaperSettings settings) {
		this.glossary = glossary;
		this.settings = settings;
	}

	/** Words that the paper explains by itself. */
	Set<String> explained() {
		return this.glossary.terms().stream().map(Guide.Term::term).collect(Collectors.toSet());
	}

	Paper add(UUID cycleId, Paper paper, List<FigureRow> rows) {
		String own = this.settings.summary(cycleId);
		String computed = rows.isEmpty() ? "" : Summary.sentence(rows) + ".";
		return Guides.add(paper, own.isEmpty() ? computed : own, this.glossary.terms());
	}

	/** A sentence that the figures no longer bear out keeps the paper back (G8, FG8). */
	Optional<Finding> finding(UUID cycleId, List<FigureRow> rows) {
		String own = this.settings.summary(cycleId);
		if (own.isEmpty() || rows.isEmpty()) {
			return Optional.empty();
		}
		return SummaryCheck.wrong(own, Summary.sentence(rows))
			.map((words) -> new Finding(Finding.Kind.CLAIM, "In brief", words, true, null));
	}

}
