package org.quarterday.draft;

import java.util.List;

import org.quarterday.content.Hint;
import org.quarterday.content.TypedItems;
import org.quarterday.figures.FigureRow;

import org.springframework.http.MediaType;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * What the form's script shows beside the words while somebody types (N6): the section as
 * it will print, what is worth a look, how far the parts are. It saves no words.
 */
@RestController
@RequestMapping(path = { "/task/{token}", "/sections/{id}" }, produces = MediaType.APPLICATION_JSON_VALUE)
class LivePreviewController {

	private final SectionPages pages;

	private final FormViews views;

	private final Sending sending;

	private final Hinting hinting;

	LivePreviewController(SectionPages pages, FormViews views, Sending sending, Hinting hinting) {
		this.hinting = hinting;
		this.pages = pages;
		this.views = views;
		this.sending = sending;
	}

	/**
	 * As {@link #live}, once a hint is left as it is; without one, all are shown again.
	 */
	@PostMapping("/hints")
	Live hints(Access access, @RequestParam(defaultValue = "") String hint,
			@RequestParam MultiValueMap<String, String> posted) {
		if (hint.isEmpty()) {
			this.hinting.showAgain(access.sectionId(), access.author());
		}
		else {
			this.hinting.leave(access.sectionId(), new TypedForm(posted).typed().words(), hint, access.author());
		}
		return live(access, posted);
	}

	@PostMapping("/live")
	Live live(Access access, @RequestParam MultiValueMap<String, String> posted) {
		SectionPage page = this.pages.of(access);
		Typed typed = new TypedForm(posted).typed();
		List<FigureRow> rows = this.views.rows(page, typed);
		Advice advice = this.views.advice(page, typed, rows);
		List<Task> tasks = this.views.tasks(page, typed, rows, advice,
				this.sending.problems(access.sectionId(), typed));
		return new Live(this.views.preview(page, typed, 3), advice.hints().stream().map(Look::of).toList(),
				advice.left(), advice.questions(), advice.length(), advice.over(),
				tasks.stream()
					.map((task) -> new Part(task.key(), task.stateWords(), task.kind(), task.hint()))
					.toList());
	}

	/** The words cut into items, for the editor that shows them one by one. */
	@PostMapping("/items")
	TypedItems items(Access access, @RequestParam String words) {
		return TypedItems.of(words.replace("\r\n", "\n"));
	}

	/**
	 * What stands beside the words.
	 *
	 * @param preview escaped HTML of our own
	 */
	record Live(String preview, List<Look> hints, int left, List<String> questions, String length, boolean over,
			List<Part> tasks) {
	}

	/** A hint; fix and action are null when only a person can know. */
	record Look(String key, int start, int end, String words, String message, String fix, String action) {

		static Look of(Hint hint) {
			return new Look(hint.key(), hint.start(), hint.end(), hint.words(), hint.message(), hint.fix(),
					hint.isFixable() ? hint.action() : null);
		}

	}

	/** How far a part is. */
	record Part(String key, String state, String kind, String hint) {
	}

}
