package org.quarterday.draft;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.quarterday.content.Save;
import org.quarterday.cycle.Refusal;

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
 * change nothing at all (LK1). A save leads on to a page of its own, so that neither Back
 * nor a reload asks to send a form again; only what could not be stored is answered at
 * once.
 */
@Controller
@RequestMapping({ "/task/{token}", "/sections/{id}" })
class FormController {

	/** What the buttons of a hint post: this, and the hint's key. */
	private static final String FIX = "fix:";

	private static final String LEAVE = "leave:";

	/** Shows all hints again. */
	private static final String HINTS = "hints";

	/** Pages of the section to which the form's buttons lead, once it is saved. */
	private static final Set<String> PAGES = Set.of("check", "preview", "spreadsheet", "evidence", "colleagues");

	/** What is said after a deed of another page. */
	private static final Map<String, String> DONE = Map.of("taken",
			"The figures of the file are in the form. It is not sent yet.", "taken-part",
			"What your colleague sent is in the form. It is not sent yet.", "restored",
			"The earlier text is back. What it replaced is among the saves.");

	private final FormPages pages;

	private final Drafts drafts;

	private final Sending sending;

	private final Hinting hinting;

	FormController(FormPages pages, Drafts drafts, Sending sending, Hinting hinting) {
		this.hinting = hinting;
		this.pages = pages;
		this.drafts = drafts;
		this.sending = sending;
	}

	/**
	 * @param nil there when "Nothing to report" was chosen without a reason, which no
	 * draft keeps
	 */
	@GetMapping
	String open(Access access, @RequestParam(defaultValue = "") String done, @RequestParam(required = false) String nil,
			Model model) {
		SectionPage page = this.pages.page(access, model);
		if (!page.section().state().withAuthor()) {
			if (done.equals("again")) {
				model.addAttribute("told", this.sending.gone(page.section()));
			}
			return this.pages.sent(page, done.equals("sent"), model);
		}
		Draft draft = this.drafts.load(access.sectionId());
		FormPages.Shown shown = FormPages.Shown.of(draft, nil != null);
		List<Refusal> refusals = shown
			.missing(done.equals("saved") ? this.sending.unreadable(access.sectionId()) : List.of());
		if (done.equals("saved") && refusals.isEmpty()) {
			model.addAttribute("notice", "Saved at %s. Saving is not sending: this section is not sent yet."
				.formatted(FormViews.time(draft.savedAt())));
		}
		else if (DONE.containsKey(done)) {
			model.addAttribute("notice", DONE.get(done));
		}
		return this.pages.form(page, shown, refusals, model);
	}

	@PostMapping
	String save(Access access, @RequestParam(name = "do", defaultValue = "save") String act,
			@RequestParam MultiValueMap<String, String> posted, Model model) {
		TypedForm form = new TypedForm(posted);
		if (!form.arrived()) {
			throw new ResponseStatusException(HttpStatus.PAYLOAD_TOO_LARGE);
		}
		Typed typed = act.startsWith(FIX) ? this.hinting.fix(form.typed(), act.substring(FIX.length())) : form.typed();
		SaveOutcome outcome;
		try {
			outcome = this.drafts.save(access.sectionId(), form.basis(), typed, access.author());
		}
		catch (Refusal refusal) {
			model.addAttribute("unsaved", true);
			return this.pages.form(this.pages.page(access, model),
					new FormPages.Shown(form.revision(), form.typed(), form.nil()), List.of(refusal), model);
		}
		if (outcome instanceof SaveOutcome.Saved saved) {
			hints(access, saved.draft().typed(), act);
			List<Refusal> unkept = SinceLastMeeting.unkept(model);
			if (!unkept.isEmpty()) {
				return this.pages.form(this.pages.page(access, model), FormPages.Shown.of(saved.draft(), form.nil()),
						unkept, model);
			}
			return "redirect:" + access.base() + next(act, form.nil() && !saved.draft().typed().nil());
		}
		Save own = (outcome instanceof SaveOutcome.Clash clash) ? clash.own() : ((SaveOutcome.Late) outcome).own();
		return "redirect:" + access.base() + ((outcome instanceof SaveOutcome.Clash) ? "/compare?save=" + own.id()
				: "/saves/" + own.id() + "?late");
	}

	private void hints(Access access, Typed typed, String act) {
		if (act.startsWith(LEAVE)) {
			this.hinting.leave(access.sectionId(), typed.words(), act.substring(LEAVE.length()), access.author());
		}
		else if (act.equals(HINTS)) {
			this.hinting.showAgain(access.sectionId(), access.author());
		}
	}

	/** Where a save leads. */
	private static String next(String act, boolean nil) {
		if (PAGES.contains(act)) {
			return "/" + act + ((nil && act.equals("check")) ? "?nil" : "");
		}
		boolean hint = act.startsWith(FIX) || act.startsWith(LEAVE) || act.equals(HINTS);
		return hint ? (nil ? "?nil" : "") + "#hints" : "?done=saved" + (nil ? "&nil" : "");
	}

	@GetMapping("/preview")
	String preview(Access access, Model model) {
		SectionPage page = this.pages.page(access, model);
		return page.section().state().withAuthor()
				? this.pages.preview(page, this.drafts.load(access.sectionId()).typed(), model)
				: "redirect:" + access.base();
	}

}
