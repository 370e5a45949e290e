package org.quarterday.console;

import java.security.Principal;
import java.util.ArrayList;
import java.util.List;

import org.quarterday.compile.Glossary;
import org.quarterday.cycle.Refusal;
import org.quarterday.page.Problems;
import org.quarterday.paper.Guide.Term;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The council's glossary: what a paper explains at a word's first use (N21). */
@Controller
@RequestMapping("/set-up/glossary")
class SetUpGlossaryController {

	private final Glossary glossary;

	private final SetUpRecord record;

	SetUpGlossaryController(Glossary glossary, SetUpRecord record) {
		this.glossary = glossary;
		this.record = record;
	}

	@GetMapping
	String form(Model model) {
		List<Term> terms = new ArrayList<>(this.glossary.terms());
		terms.add(new Term("", ""));
		return show(terms, model);
	}

	@PostMapping
	String save(@RequestParam MultiValueMap<String, String> form, Principal officer, Model model,
			RedirectAttributes flash) {
		List<Term> terms = typed(form);
		List<Term> moved = RowMoves.apply(form.getOrDefault("do", List.of("save")).get(0), terms,
				() -> new Term("", ""));
		if (moved != null) {
			return show(moved, model);
		}
		try {
			List<Term> kept = terms.stream().filter((term) -> !(term.term() + term.meaning()).isEmpty()).toList();
			this.record.of(officer.getName(), "set-up.glossary-changed", kept.size() + " terms",
					() -> this.glossary.save(kept));
		}
		catch (Refusal refusal) {
			model.addAttribute("problems", new Problems().add(refusal));
			return show(terms.stream().filter((term) -> !(term.term() + term.meaning()).isEmpty()).toList(), model);
		}
		flash.addFlashAttribute("notice", "The glossary is saved. Drafts explain these words from now on.");
		return "redirect:/set-up";
	}

	private static List<Term> typed(MultiValueMap<String, String> form) {
		List<Term> terms = new ArrayList<>();
		for (int i = 0; form.containsKey("term-" + i); i++) {
			terms.add(new Term(text(form, "term-" + i), text(form, "meaning-" + i)));
		}
		return terms;
	}

	private static String text(MultiValueMap<String, String> form, String name) {
		String value = form.getFirst(name);
		return (value != null) ? value.strip().replaceAll("\\s+", " ") : "";
	}

	private static String show(List<Term> terms, Model model) {
		model.addAttribute("terms", terms);
		return "console/set-up-glossary";
	}

}
