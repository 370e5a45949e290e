package org.quarterday.review;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.quarterday.content.Fingerprint;
import org.quarterday.content.Save;
import org.quarterday.content.TypedText;
import org.quarterday.cycle.Cycles;
import org.quarterday.cycle.ReportingCycle;
import org.quarterday.cycle.Section;
import org.quarterday.figures.FigureRow;
import org.quarterday.figures.Figures;
import org.quarterday.figures.TypedFigures;
import org.quarterday.paper.FigureTables;
import org.quarterday.paper.HtmlWriter;
import org.quarterday.paper.Paper;
import org.quarterday.paper.SectionPreview;

import org.springframework.stereotype.Component;

/**
 * A section that was sent, as it will print and cut into what is decided on by itself.
 */
@Component
class SectionPieces {

	private static final int ITEM_LEVEL = 4;

	private final Cycles cycles;

	private final Figures figures;

	SectionPieces(Cycles cycles, Figures figures) {
		this.cycles = cycles;
		this.figures = figures;
	}

	List<FigureRow> rows(Section section, Save save) {
		return this.figures.view(section.serviceId(), cycle(section).quarter(), TypedFigures.fromJson(save.figures()));
	}

	/** The section with its true numbers. */
	Paper.Part part(Section section, Save save) {
		ReportingCycle cycle = cycle(section);
		return SectionPreview.of(cycle, this.cycles.sections(cycle.id()), section, save.content(),
				FigureTables.of(section.serviceName(), cycle.quarter(), rows(section, save)));
	}

	/** The fingerprints of the pieces, by key. */
	static Map<String, String> fingerprints(Save save) {
		return Fingerprint.pieces(save, TypedFigures.canonical(TypedFigures.fromJson(save.figures())));
	}

	/** Figures first, then words in the order of the paper. */
	List<Piece> of(Section section, Save save) {
		Paper.Part part = part(section, save);
		Map<String, FigureRow> rows = new HashMap<>();
		rows(section, save).forEach((row) -> rows.put(Fingerprint.figure(row.code()), row));
		Map<String, Paper.Numbered> items = new LinkedHashMap<>();
		part.paragraphs().forEach((item) -> items.put(item.itemId(), item));
		Map<String, String> typed = new HashMap<>();
		save.content().items().forEach((item) -> typed.put(item.id(), TypedText.of(item)));
		List<Piece> pieces = new ArrayList<>();
		fingerprints(save).forEach((key, print) -> {
			if (rows.containsKey(key)) {
				pieces.add(new Piece(key, rows.get(key).code(), print, "", rows.get(key), ""));
			}
			else if (items.containsKey(key)) {
				pieces.add(item(part, items.get(key), print, typed.getOrDefault(key, "")));
			}
			else if (key.equals(Fingerprint.LEAD_IN)) {
				pieces.add(new Piece(key, "The text above the paragraphs", print, HtmlWriter.words(part.leadIn()), null,
						""));
			}
			else if (key.equals(Fingerprint.NIL)) {
				pieces.add(new Piece(key, "Nothing to report", print, "", null, ""));
			}
		});
		return pieces;
	}

	private static Piece item(Paper.Part part, Paper.Numbered item, String print, String typed) {
		String label = item.label().isEmpty() ? "“" + item.title().plain() + "”" : item.label();
		return new Piece(item.itemId(), label, print, SafeHtml.of(HtmlWriter.paragraph(part, item, ITEM_LEVEL)), null,
				typed);
	}

	private ReportingCycle cycle(Section section) {
		return this.cycles.get(section.cycleId());
	}

}
