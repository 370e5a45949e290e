package org.quarterday.draft;

import java.security.Principal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.quarterday.cycle.ReportingCycle;
import org.quarterday.cycle.Section;
import org.quarterday.people.Holders;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** A signed-in lead's own sections: every task is also reachable by signing in (LK7). */
@Controller
class SectionsController {

	private final Holders holders;

	private final SectionPages pages;

	SectionsController(Holders holders, SectionPages pages) {
		this.holders = holders;
		this.pages = pages;
	}

	@GetMapping("/sections")
	String list(Principal principal, Model model) {
		List<SectionPage> sections = this.holders.sectionsToWrite(principal.getName())
			.stream()
			.map((section) -> this.pages.of(access(section, principal)))
			.toList();
		Map<Boolean, List<SectionPage>> byHolder = sections.stream()
			.collect(Collectors.partitioningBy((page) -> live(page.cycle()) && page.section().state().withAuthor()));
		model.addAttribute("open", byHolder.get(true));
		model.addAttribute("others", byHolder.get(false));
		return "draft/sections";
	}

	private static boolean live(ReportingCycle cycle) {
		return cycle.state().live();
	}

	private static Access access(Section section, Principal principal) {
		return new Access(section.id(), Author.signedIn(principal.getName()), "/sections/" + section.id(), false);
	}

}
