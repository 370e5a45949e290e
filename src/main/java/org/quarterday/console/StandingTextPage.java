package org.quarterday.console;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.quarterday.content.Content;
import org.quarterday.cycle.Outline;
import org.quarterday.cycle.Quarter;
import org.quarterday.page.Problems;
import org.quarterday.paper.HtmlWriter;
import org.quarterday.paper.NumberStyle;
import org.quarterday.paper.Outliner;
import org.quarterday.paper.Paper;
import org.quarterday.paper.PaperSource;
import org.quarterday.paper.PaperSource.ServiceSection;
import org.quarterday.paper.PerformanceMode;
import org.quarterday.paper.StandingText;

import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;

/** The form of a standing text, for a committee and for one cycle. */
final class StandingTextPage {

	private static final int LONGEST_HEADING = 200;

	private StandingTextPage() {
	}

	static Problems problems(List<StandingRow> rows) {
		Problems problems = new Problems();
		for (int i = 0; i < rows.size(); i++) {
			StandingRow row = rows.get(i);
			if (row.isPerformance() && row.modes().isEmpty() && row.words().isBlank()) {
				problems.add("mode-" + i + "-ATTACHED",
						"Choose how the section on performance tells of the figures, or remove it");
			}
			else if (row.isPerformance() && rows.stream().filter(StandingRow::isPerformance).count() > 1) {
				problems.add("heading-" + i, "There can be one section on performance only");
			}
			else if (row.isBlank()) {
				problems.add("heading-" + i,
						"Section %d is empty: write a heading or words, or remove it".formatted(i + 1));
			}
			else if (row.heading().length() > LONGEST_HEADING) {
				problems.add("heading-" + i,
						"The heading of section %d has more than %d characters".formatted(i + 1, LONGEST_HEADING));
			}
		}
		return problems;
	}

	/** How it will stand on the paper, services named but empty. */
	static String preview(StandingText text, Place place) {
		List<ServiceSection> services = place.services()
			.stream()
			.map((name) -> new ServiceSection(name, Content.EMPTY, List.of(), "The service’s own section."))
			.toList();
		Paper paper = Outliner.outline(new PaperSource("", place.committee(), place.quarter(), place.meeting(), true,
				place.outline(), text, List.of(), services));
		return String.join("", paper.body().stream().map((part) -> HtmlWriter.section(part, 3)).toList());
	}

	/** How sections are counted, as chosen on the form. */
	static NumberStyle numbers(MultiValueMap<String, String> form, StandingText stored) {
		String chosen = form.getFirst("numbers");
		return Arrays.stream(NumberStyle.values())
			.filter((style) -> style.name().equals(chosen))
			.findFirst()
			.orElse(stored.numbers());
	}

	static String show(List<StandingRow> rows, StandingText text, Place place, Model model) {
		List<StandingRow> shown = new ArrayList<>(rows);
		model.addAttribute("rows", shown);
		model.addAttribute("literal", text.literal());
		model.addAttribute("numbers", text.numbers());
		model.addAttribute("styles", NumberStyle.values());
		model.addAttribute("modes", PerformanceMode.values());
		model.addAttribute("place", place);
		return "console/set-up-standing-text";
	}

	/**
	 * Where a standing text belongs.
	 *
	 * @param path the form's own address
	 * @param back the page before it, and {@code backWords} its name
	 * @param quarter and {@code meeting} whose variables the preview shows
	 * @param services the names of the services
	 */
	record Place(String path, String back, String backWords, String committee, Outline outline, Quarter quarter,
			LocalDate meeting, List<String> services) {
	}

}
