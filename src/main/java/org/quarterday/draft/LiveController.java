package org.quarterday.draft;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import org.quarterday.content.ContentParser;
import org.quarterday.cycle.Refusal;
import org.quarterday.figures.FigureRow;
import org.quarterday.figures.Summary;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/**
 * What the form's script asks while somebody types: saving by itself (C6), ratings at
 * once, clean text from a paste. Everything here also happens without it, on save.
 */
@RestController
@RequestMapping({ "/task/{token}", "/sections/{id}" })
class LiveController {

	private final SectionPages pages;

	private final FormViews views;

	private final Drafts drafts;

	LiveController(SectionPages pages, FormViews views, Drafts drafts) {
		this.pages = pages;
		this.views = views;
		this.drafts = drafts;
	}

	@PostMapping(path = "/autosave", produces = MediaType.APPLICATION_JSON_VALUE)
	Answer autosave(Access access, @RequestParam MultiValueMap<String, String> posted, Model model) {
		TypedForm form = new TypedForm(posted);
		if (!form.arrived()) {
			throw new ResponseStatusException(HttpStatus.PAYLOAD_TOO_LARGE);
		}
		List<Unkept> unkept = SinceLastMeeting.unkept(model).stream().map(Unkept::of).toList();
		SaveOutcome outcome;
		try {
			outcome = this.drafts.save(access.sectionId(), form.basis(), form.typed(), access.author());
		}
		catch (Refusal refusal) {
			return new Answer("refused", refusal.getMessage(), form.revision(), 0, null, null, unkept);
		}
		if (outcome instanceof SaveOutcome.Saved saved) {
			Map<String, String> fields = saved.merged() ? TypedForm.fields(saved.draft().typed(), form.codes()) : null;
			return new Answer("saved", FormViews.time(saved.draft().savedAt()), saved.draft().revision(), saved.kept(),
					null, fields, unkept);
		}
		if (outcome instanceof SaveOutcome.Clash clash) {
			return new Answer("clash", "Somebody else saved another text. Yours is kept beside it.", form.revision(), 0,
					access.base() + "/compare?save=" + clash.own().id(), null, unkept);
		}
		SaveOutcome.Late late = (SaveOutcome.Late) outcome;
		return new Answer("late",
				"This section is %s: it can no longer be changed. What you typed since is kept."
					.formatted(late.section().state().label().toLowerCase(java.util.Locale.UK)),
				form.revision(), 0, access.base() + "/saves/" + late.own().id() + "?late", null, unkept);
	}

	/** How the figures stand as typed; saves nothing. */
	@PostMapping(path = "/figures", produces = MediaType.APPLICATION_JSON_VALUE)
	Live figures(Access access, @RequestParam MultiValueMap<String, String> posted) {
		List<FigureRow> rows = this.views.rows(this.pages.of(access), new TypedForm(posted).typed());
		return new Live(rows.stream().map(Rated::of).toList(), Summary.sentence(rows));
	}

	/** Light Markdown from the HTML that a paste brings; saves nothing. */
	@PostMapping(path = "/paste", consumes = MediaType.TEXT_HTML_VALUE, produces = MediaType.TEXT_PLAIN_VALUE)
	ResponseEntity<String> paste(Access access, @RequestBody String html) {
		return ResponseEntity.ok()
			.contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8))
			.body(ContentParser.fromHtml(html));
	}

	@ExceptionHandler
	ResponseEntity<Map<String, String>> dead(AccessResolver.DeadLink link) {
		return ResponseEntity.status(link.ended() ? 410 : 404)
			.body(Map.of("state", "refused", "words",
					"This link opens nothing any more. Copy your text before you leave this page."));
	}

	/**
	 * What became of an autosave.
	 *
	 * @param state saved, clash, late or refused
	 * @param words the time of saving, or what to tell the author
	 * @param base the save that holds exactly what was sent, when somebody else's was
	 * taken in; 0 otherwise
	 * @param address where to go on; null when saved
	 * @param fields all fields, when somebody else's save of other fields was taken in;
	 * otherwise null
	 * @param unkept answers to members' questions that were not kept
	 */
	record Answer(String state, String words, int revision, long base, String address, Map<String, String> fields,
			List<Unkept> unkept) {
	}

	/** An answer to a member's question that was not kept, by its field's id, and why. */
	record Unkept(String field, String words) {

		static Unkept of(Refusal refusal) {
			return new Unkept(refusal.field(), refusal.getMessage());
		}

	}

	/** All measures as typed, and the sentence that they make in the paper (FG8). */
	record Live(List<Rated> figures, String sentence) {
	}

	/** One measure as typed. */
	record Rated(String code, String rating, String ratingWords, String actual, String lastQuarter, String lastYear,
			String question, List<String> warnings, boolean needsCommentary, List<String> doubts, String yearToDate,
			boolean offTarget) {

		static Rated of(FigureRow row) {
			return new Rated(row.code(), row.rating().code(), row.ratingWords(), row.actual(), row.lastQuarter().word(),
					row.lastYear().word(), row.question(), row.warnings(), row.needsCommentary(), row.doubts(),
					row.yearToDate(), row.offTarget());
		}

	}

}
