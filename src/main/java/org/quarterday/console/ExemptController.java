package org.quarterday.console;

import java.security.Principal;
import java.util.List;
import java.util.UUID;

import org.quarterday.compile.ExemptMarks;
import org.quarterday.compile.ExemptParagraph;
import org.quarterday.compile.PaperCompiler;
import org.quarterday.content.Block;
import org.quarterday.content.Item;
import org.quarterday.content.Save;
import org.quarterday.content.Saves;
import org.quarterday.cycle.Refusal;
import org.quarterday.cycle.Section;
import org.quarterday.page.Problems;
import org.quarterday.paper.HtmlWriter;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * What only Part II of the agenda has (PA10): marked by the officer before publication.
 */
@Controller
@RequestMapping("/cycles/{cycleId}/paper/exempt")
class ExemptController {

	private static final int WORDS = 90;

	private final Board board;

	private final ExemptMarks marks;

	private final Saves saves;

	private final PaperCompiler compiler;

	ExemptController(Board board, ExemptMarks marks, Saves saves, PaperCompiler compiler) {
		this.board = board;
		this.marks = marks;
		this.saves = saves;
		this.compiler = compiler;
	}

	/**
	 * Something that can be marked.
	 *
	 * @param key the section's id, and the item's after a slash
	 */
	record Choice(String key, String words) {
	}

	@GetMapping
	String exempt(@PathVariable UUID cycleId, Model model) {
		Board.View view = this.board.of(cycleId);
		model.addAttribute("view", view);
		model.addAttribute("marks", this.marks.ofCycle(cycleId));
		model.addAttribute("paragraphs", ExemptParagraph.values());
		model.addAttribute("choices",
				view.rows().stream().map(BoardRow::section).flatMap((each) -> choices(each).stream()).toList());
		return "console/exempt";
	}

	@GetMapping("/part-two")
	String partTwo(@PathVariable UUID cycleId, Model model) {
		model.addAttribute("view", this.board.of(cycleId));
		model.addAttribute("article", HtmlWriter.article(this.compiler.compilePartTwo(cycleId, true)));
		return "console/read";
	}

	@PostMapping
	String mark(@PathVariable UUID cycleId, @RequestParam(defaultValue = "") String what,
			@RequestParam(defaultValue = "0") int paragraph, @RequestParam(defaultValue = "") String reason,
			Principal officer, Model model, RedirectAttributes flash) {
		model.addAttribute("what", what);
		model.addAttribute("paragraph", paragraph);
		model.addAttribute("reason", reason);
		return act(cycleId, model, () -> {
			Refusal.all(() -> requireChoice(cycleId, what), () -> ExemptMarks.check(paragraph, reason));
			String[] key = what.split("/", 2);
			this.marks.mark(UUID.fromString(key[0]), key[1], paragraph, reason, officer.getName());
			flash.addFlashAttribute("notice", "Marked. The public edition leaves a stub in its place.");
		});
	}

	@PostMapping("/remove")
	String remove(@PathVariable UUID cycleId, @RequestParam UUID section, @RequestParam String item, Principal officer,
			Model model, RedirectAttributes flash) {
		return act(cycleId, model, () -> {
			this.marks.unmark(section(cycleId, section.toString()).id(), item, officer.getName());
			flash.addFlashAttribute("notice", "It is public again.");
		});
	}

	private void requireChoice(UUID cycleId, String what) {
		if (choices(section(cycleId, what.split("/", 2)[0])).stream().noneMatch((each) -> each.key().equals(what))) {
			throw new Refusal("what", "Choose what is exempt");
		}
	}

	private Section section(UUID cycleId, String id) {
		return this.board.of(cycleId)
			.rows()
			.stream()
			.map(BoardRow::section)
			.filter((section) -> section.id().toString().equals(id))
			.findFirst()
			.orElseThrow(() -> new Refusal("what", "Choose what is exempt"));
	}

	private List<Choice> choices(Section section) {
		List<Item> items = this.saves.latest(section.id(), Save.Kind.APPROVED)
			.map((save) -> save.content().items())
			.orElse(List.of());
		List<Choice> choices = new java.util.ArrayList<>();
		choices.add(new Choice(section.id() + "/", section.serviceName() + ": the whole section"));
		items.forEach((item) -> choices
			.add(new Choice(section.id() + "/" + item.id(), section.serviceName() + ": " + begin(item))));
		return choices;
	}

	private static String begin(Item item) {
		String first = item.blocks()
			.stream()
			.map((block) -> (block instanceof Block.Paragraph paragraph) ? paragraph.text().plain() : "(list)")
			.findFirst()
			.orElse("");
		String line = (item.title().plain() + item.separator() + " " + first).replaceAll("\\s+", " ").strip();
		return (line.length() <= WORDS) ? line : line.substring(0, WORDS) + "…";
	}

	private String act(UUID cycleId, Model model, Runnable action) {
		try {
			action.run();
			return "redirect:/cycles/%s/paper/exempt".formatted(cycleId);
		}
		catch (Refusal refusal) {
			model.addAttribute("problems", new Problems().add(refusal));
			return exempt(cycleId, model);
		}
	}

}
