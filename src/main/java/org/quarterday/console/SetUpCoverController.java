package org.quarterday.console;

import java.security.Principal;
import java.util.ArrayList;
import java.util.List;

import org.quarterday.page.Problems;
import org.quarterday.people.Committee;
import org.quarterday.people.Committees;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A committee's own fields of the cover sheet, in order (PA6). */
@Controller
@RequestMapping("/set-up/committees/{id}/cover")
class SetUpCoverController {

	private final CommitteePage page;

	private final CoverFields cover;

	private final Committees committees;

	private final SetUpRecord record;

	SetUpCoverController(CommitteePage page, CoverFields cover, Committees committees, SetUpRecord record) {
		this.page = page;
		this.cover = cover;
		this.committees = committees;
		this.record = record;
	}

	@GetMapping
	String form(@PathVariable String id, Model model) {
		Committee committee = this.page.committee(id);
		List<Row> rows = new ArrayList<>();
		this.cover.read(committee.cover())
			.forEach((field) -> rows.add(new Row(field.name(), String.join("\n", field.lines()))));
		if (rows.isEmpty()) {
			rows.add(new Row("", ""));
		}
		return show(committee, rows, model);
	}

	@PostMapping
	String save(@PathVariable String id, @RequestParam MultiValueMap<String, String> form, Principal officer,
			Model model, RedirectAttributes flash) {
		Committee committee = this.page.committee(id);
		List<Row> rows = new ArrayList<>();
		for (int i = 0; form.containsKey("name-" + i); i++) {
			rows.add(new Row(form.getFirst("name-" + i), String.valueOf(form.getFirst("lines-" + i))));
		}
		List<Row> moved = RowMoves.apply(form.getOrDefault("do", List.of("save")).get(0), rows, () -> new Row("", ""));
		if (moved != null) {
			return show(committee, moved, model);
		}
		Problems problems = problems(rows);
		if (problems.isAny()) {
			model.addAttribute("problems", problems);
			return show(committee, rows, model);
		}
		String json = this.cover.write(rows.stream().filter((row) -> !row.isBlank()).map(Row::field).toList());
		this.record.of(officer.getName(), "set-up.cover-changed", committee.name(),
				() -> this.committees.save(new Committee(id, committee.name(), committee.body(), committee.outline(),
						committee.officerId(), committee.standingText(), json, committee.stages())));
		flash.addFlashAttribute("notice", "The cover sheet is saved. Cycles that are open already keep theirs.");
		return "redirect:/set-up/committees/" + id;
	}

	private static Problems problems(List<Row> rows) {
		Problems problems = new Problems();
		for (int i = 0; i < rows.size(); i++) {
			if (!rows.get(i).isBlank() && rows.get(i).name().isBlank()) {
				problems.add("name-" + i, "Enter what field %d is called".formatted(i + 1));
			}
		}
		return problems;
	}

	private static String show(Committee committee, List<Row> rows, Model model) {
		model.addAttribute("committee", committee);
		model.addAttribute("rows", rows);
		return "console/set-up-cover";
	}

	/** One field as typed: its lines in one box. */
	record Row(String name, String lines) {

		boolean isBlank() {
			return this.name.isBlank() && this.lines.isBlank();
		}

		CoverFields.Field field() {
			return new CoverFields.Field(this.name.strip(),
					this.lines.lines().map(String::strip).filter((line) -> !line.isEmpty()).toList());
		}

	}

}
