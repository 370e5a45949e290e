package org.quarterday.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.quarterday.content.Save;
import org.quarterday.content.Saves;
import org.quarterday.cycle.LatePolicy;
import org.quarterday.cycle.Refusal;
import org.quarterday.figures.FigureRow;
import org.quarterday.page.Problems;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The pages of a section's form: what each of them shows. */
@Component
class FormPages {

	private final SectionPages pages;

	private final FormViews views;

	private final Drafts drafts;

	private final Sending sending;

	private final Saves saves;

	FormPages(SectionPages pages, FormViews views, Drafts drafts, Sending sending, Saves saves) {
		this.pages = pages;
		this.views = views;
		this.drafts = drafts;
		this.sending = sending;
		this.saves = saves;
	}

	/** What stands at the top of every page. */
	SectionPage page(Access access, Model model) {
		SectionPage page = this.pages.of(access);
		model.addAttribute("section", page);
		return page;
	}

	/** The form, with what is wrong in it; nothing need be. */
	String form(SectionPage page, Shown shown, List<Refusal> refusals, Model model) {
		List<FigureRow> rows = this.views.rows(page, shown.typed());
		Advice advice = this.views.advice(page, shown.typed(), rows);
		FormView form = this.views.form(page, shown.revision(), shown.typed(), shown.nil(),
				this.drafts.load(page.section().id()).savedAt());
		model.addAttribute("form", form);
		model.addAttribute("saveCount", this.saves.count(page.section().id()));
		model.addAttribute("advice", advice);
		model.addAttribute("tasks", this.views.tasks(page, shown.typed(), rows, advice,
				this.sending.problems(page.section().id(), shown.typed())));
		if (!refusals.isEmpty()) {
			Problems problems = new Problems();
			refusals.forEach((refusal) -> problems.add(form.id(refusal.field()), refusal.getMessage()));
			model.addAttribute("problems", problems);
		}
		return "draft/form";
	}

	/** Why a late section may not be sent (B5); empty when it may. */
	Optional<Refusal> tooLate(SectionPage page) {
		return Optional.ofNullable(this.views.late(page))
			.filter((policy) -> policy != LatePolicy.ALLOW)
			.map((policy) -> new Refusal("late", policy.warning()));
	}

	/** The section as it will print, with the button that sends it. */
	String check(SectionPage page, Draft draft, Model model) {
		model.addAttribute("draft", draft);
		model.addAttribute("advice", this.views.advice(page, draft.typed(), this.views.rows(page, draft.typed())));
		model.addAttribute("late", this.views.late(page));
		return preview(page, draft.typed(), "draft/check", model);
	}

	String preview(SectionPage page, Typed typed, Model model) {
		return preview(page, typed, "draft/preview", model);
	}

	/** What was sent, and where it stands. */
	String sent(SectionPage page, boolean justNow, Model model) {
		model.addAttribute("justNow", justNow);
		this.saves.latest(page.section().id(), Save.Kind.SENT)
			.ifPresent((sent) -> preview(page, Drafts.typed(sent), "draft/sent", model));
		return "draft/sent";
	}

	private String preview(SectionPage page, Typed typed, String view, Model model) {
		model.addAttribute("typed", typed);
		model.addAttribute("preview", this.views.preview(page, typed, 2));
		return view;
	}

	/**
	 * What the form shows.
	 *
	 * @param revision that the author writes against
	 * @param nil whether "Nothing to report" is chosen, which needs a reason to be kept
	 */
	record Shown(int revision, Typed typed, boolean nil) {

		static Shown of(Draft draft, boolean nil) {
			return new Shown(draft.revision(), draft.typed(), nil || draft.typed().nil());
		}

		/** The same refusals, and that a reason is missing. */
		List<Refusal> missing(List<Refusal> refusals) {
			if (!this.nil || this.typed.nil()) {
				return refusals;
			}
			List<Refusal> all = new ArrayList<>(refusals);
			all.removeIf((refusal) -> refusal.field().equals("words"));
			all.add(new Refusal("nilReason", "Say why there is nothing to report"));
			return all;
		}

	}

}
