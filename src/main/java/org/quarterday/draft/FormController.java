package org.quarterday.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.quarterday.content.Hints;
import org.quarterday.content.Save;
import org.quarterday.content.Saves;
import org.quarterday.cycle.Refusal;
import org.quarterday.figures.FigureRow;
import org.quarterday.page.Problems;

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
 * The form of a section: at a personal link, and for leads who signed in. GET and HEAD
 * change nothing at all (LK1); posting {@code do=save}, {@code preview} or {@code check}
 * saves, {@code /send} sends.
 */
@Controller
@RequestMapping({ "/task/{token}", "/sections/{id}" })
class FormController {

	/** What a button posts that accepts a hint's fix: this, and the hint's key. */
	private static final String FIX = "fix:";

	/** Pages of the section to which the form's buttons lead, once it is saved. */
	private static final Set<String> PAGES = Set.of("preview", "spreadsheet", "evidence", "colleagues");

	private final SectionPages pages;

	private final FormViews views;

	private final Drafts drafts;

	private final Sending sending;

	private final Saves saves;

	FormController(SectionPages pages, FormViews views, Drafts drafts, Sending sending, Saves saves) {
		this.pages = pages;
		this.views = views;
		this.drafts = drafts;
		this.sending = sending;
		this.saves = saves;
	}

	@GetMapping
	String open(Access access, @RequestParam(required = false) String done, Model model) {
		SectionPage page = page(access, model);
		if (!page.section().state().withAuthor()) {
			return sent(page, "sent".equals(done), model);
		}
		Draft draft = this.drafts.load(access.sectionId());
		if ("saved".equals(done)) {
			model.addAttribute("notice", "Saved at %s. Saving is not sending: this section is not sent yet."
				.formatted(FormViews.time(draft.savedAt())));
		}
		else if ("taken".equals(done)) {
			model.addAttribute("notice", "The figures of the file are in the form. It is not sent yet.");
		}
		else if ("taken-part".equals(done)) {
			model.addAttribute("notice", "What your colleague sent is in the form. It is not sent yet.");
		}
		else if ("restored".equals(done)) {
			model.addAttribute("notice", "The earlier text is back. What it replaced is among the saves.");
		}
		return form(page, draft.revision(), draft.typed(), draft.typed().nil(), model);
	}

	@PostMapping
	String save(Access access, @RequestParam(name = "do", defaultValue = "save") String act,
			@RequestParam MultiValueMap<String, String> posted, Model model) {
		TypedForm form = new TypedForm(posted);
		if (!form.arrived()) {
			throw new ResponseStatusException(HttpStatus.PAYLOAD_TOO_LARGE);
		}
		Typed typed = act.startsWith(FIX) ? fixed(form.typed(), act.substring(FIX.length())) : form.typed();
		SaveOutcome outcome;
		try {
			outcome = this.drafts.save(access.sectionId(), form.basis(), typed, access.author());
		}
		catch (Refusal refusal) {
			return refused(page(access, model), form, List.of(refusal), model);
		}
		SectionPage page = page(access, model);
		if (outcome instanceof SaveOutcome.Saved saved) {
			return saved(page, saved, act, form, model);
		}
		Save own = (outcome instanceof SaveOutcome.Clash clash) ? clash.own() : ((SaveOutcome.Late) outcome).own();
		return (outcome instanceof SaveOutcome.Clash) ? "redirect:" + access.base() + "/compare?save=" + own.id()
				: "redirect:" + access.base() + "/saves/" + own.id() + "?late";
	}

	private String saved(SectionPage page, SaveOutcome.Saved saved, String act, TypedForm form, Model model) {
		if (PAGES.contains(act)) {
			return "redirect:" + page.base() + "/" + act;
		}
		List<Refusal> refusals = act.equals("check") ? this.sending.problems(page.section().id())
				: this.sending.unreadable(page.section().id());
		if (form.nil() && !saved.draft().typed().nil()) {
			refusals = new ArrayList<>(refusals);
			refusals.removeIf((refusal) -> refusal.field().equals("words"));
			refusals.add(new Refusal("nilReason", "Say why there is nothing to report"));
		}
		if (!refusals.isEmpty()) {
			return refused(page, form, refusals, saved.draft(), model);
		}
		return act.equals("check") ? check(page, saved.draft(), model)
				: "redirect:" + page.base() + (act.startsWith(FIX) ? "#hints" : "?done=saved");
	}

	/**
	 * The same with one hint's fix in its words, if the hint still stands there (PA9).
	 */
	private static Typed fixed(Typed typed, String hint) {
		return Hints.of(typed.words(), Set.of())
			.stream()
			.filter((each) -> each.isFixable() && each.key().equals(hint))
			.findFirst()
			.map((each) -> new Typed(each.applyTo(typed.words()), typed.figures(), typed.nilReason()))
			.orElse(typed);
	}

	@PostMapping("/send")
	String send(Access access, @RequestParam(defaultValue = "0") int revision,
			@RequestParam(defaultValue = "") String person, Model model) {
		try {
			this.sending.send(access.sectionId(), revision, access.author(), PersonAnswer.note(person));
		}
		catch (Refusal refusal) {
			SectionPage page = page(access, model);
			if (!page.section().state().withAuthor()) {
				model.addAttribute("told", refusal.getMessage());
				return sent(page, false, model);
			}
			model.addAttribute("problems", new Problems().add(refusal));
			return check(page, this.drafts.load(access.sectionId()), model);
		}
		return "redirect:" + access.base() + "?done=sent";
	}

	@GetMapping("/preview")
	String preview(Access access, Model model) {
		SectionPage page = page(access, model);
		if (!page.section().state().withAuthor()) {
			return "redirect:" + access.base();
		}
		Typed typed = this.drafts.load(access.sectionId()).typed();
		model.addAttribute("typed", typed);
		model.addAttribute("preview", this.views.preview(page, typed, 2));
		return "draft/preview";
	}

	private SectionPage page(Access access, Model model) {
		SectionPage page = this.pages.of(access);
		model.addAttribute("section", page);
		return page;
	}

	private String form(SectionPage page, int revision, Typed typed, boolean nil, Model model) {
		model.addAttribute("form",
				this.views.form(page, revision, typed, nil, this.drafts.load(page.section().id()).savedAt()));
		model.addAttribute("saveCount", this.saves.count(page.section().id()));
		List<FigureRow> rows = this.views.rows(page, typed);
		Advice advice = this.views.advice(page, typed, rows);
		model.addAttribute("advice", advice);
		model.addAttribute("tasks",
				this.views.tasks(page, typed, rows, advice, this.sending.problems(page.section().id(), typed)));
		return "draft/form";
	}

	private String refused(SectionPage page, TypedForm form, List<Refusal> refusals, Model model) {
		model.addAttribute("unsaved", true);
		return refused(page, form.revision(), form, form.typed(), refusals, model);
	}

	private String refused(SectionPage page, TypedForm form, List<Refusal> refusals, Draft draft, Model model) {
		return refused(page, draft.revision(), form, draft.typed(), refusals, model);
	}

	private String refused(SectionPage page, int revision, TypedForm form, Typed typed, List<Refusal> refusals,
			Model model) {
		String view = form(page, revision, typed, form.nil(), model);
		FormView shown = (FormView) model.getAttribute("form");
		Problems problems = new Problems();
		refusals.forEach((refusal) -> problems.add(shown.id(refusal.field()), refusal.getMessage()));
		model.addAttribute("problems", problems);
		return view;
	}

	private String check(SectionPage page, Draft draft, Model model) {
		model.addAttribute("draft", draft);
		model.addAttribute("advice", this.views.advice(page, draft.typed(), this.views.rows(page, draft.typed())));
		model.addAttribute("preview", this.views.preview(page, draft.typed(), 2));
		return "draft/check";
	}

	private String sent(SectionPage page, boolean justNow, Model model) {
		model.addAttribute("justNow", justNow);
		this.saves.latest(page.section().id(), Save.Kind.SENT).ifPresent((sent) -> {
			Typed typed = Drafts.typed(sent);
			model.addAttribute("typed", typed);
			model.addAttribute("preview", this.views.preview(page, typed, 2));
		});
		return "draft/sent";
	}

	/** The author's answer to whether the text could identify a person (PA11). */
	private static final class PersonAnswer {

		/**
		 * The answer in words; refused when it is not one with which a section may go.
		 */
		static String note(String answer) {
			return switch (answer) {
				case "no" -> "identifies nobody";
				case "agreed" -> "identifies a person, who agreed";
				case "yes" -> throw new Refusal("person",
						"Take out what could identify a person, or talk to the officer before you send");
				default -> throw new Refusal("person", "Say whether anything here could identify a person");
			};
		}

	}

}
