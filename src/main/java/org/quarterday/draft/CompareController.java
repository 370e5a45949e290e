package org.quarterday.draft;

import java.util.List;

import org.quarterday.content.ItemMerge;
import org.quarterday.content.Save;
import org.quarterday.content.Saves;
import org.quarterday.people.People;
import org.quarterday.people.Person;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/**
 * Two people changed the same items or fields: the second is shown both, item by item,
 * and merges (LK5, C7).
 */
@Controller
@RequestMapping({ "/task/{token}/compare", "/sections/{id}/compare" })
class CompareController {

	private final SectionPages pages;

	private final Saves saves;

	private final Drafts drafts;

	private final People people;

	CompareController(SectionPages pages, Saves saves, Drafts drafts, People people) {
		this.pages = pages;
		this.saves = saves;
		this.drafts = drafts;
		this.people = people;
	}

	@GetMapping
	String compare(Access access, @RequestParam long save, Model model) {
		Draft theirs = this.drafts.load(access.sectionId());
		Save own = save(access, save);
		model.addAttribute("section", this.pages.of(access));
		model.addAttribute("theirs", theirs);
		model.addAttribute("theirName", theirs.savedBy().equals(access.author().personId()) ? "another window"
				: this.people.find(theirs.savedBy()).map(Person::name).orElse(theirs.savedBy()));
		model.addAttribute("theirTime", FormViews.time(theirs.savedAt()));
		model.addAttribute("own", Drafts.typed(own));
		model.addAttribute("ownId", own.id());
		model.addAttribute("parts", parts(access, theirs.typed(), own));
		model.addAttribute("figures", Difference.of(theirs.typed(), Drafts.typed(own)));
		return "draft/compare";
	}

	/** The author chose, item by item and field by field. */
	@PostMapping
	String choose(Access access, @RequestParam long save, @RequestParam int revision,
			@RequestParam MultiValueMap<String, String> posted) {
		Save own = save(access, save);
		Draft theirs = this.drafts.load(access.sectionId());
		if (theirs.revision() != revision) {
			return "redirect:" + access.base() + "/compare?save=" + save;
		}
		Typed chosen = new Choice(posted).of(parts(access, theirs.typed(), own), theirs.typed(), Drafts.typed(own));
		SaveOutcome outcome = this.drafts.save(access.sectionId(), revision, chosen, access.author());
		if (outcome instanceof SaveOutcome.Late late) {
			return "redirect:" + access.base() + "/saves/" + late.own().id() + "?late";
		}
		return "redirect:" + access.base() + "?done=saved";
	}

	private List<ItemMerge.Part> parts(Access access, Typed theirs, Save own) {
		Typed began = this.drafts.began(access.sectionId(), new Drafts.Basis(own.revision(), 0));
		return ItemMerge.of(began.words(), theirs.words(), own.words());
	}

	private Save save(Access access, long id) {
		return this.saves.find(access.sectionId(), id)
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

}
