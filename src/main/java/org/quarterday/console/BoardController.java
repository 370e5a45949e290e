package org.quarterday.console;

import java.time.Clock;
import java.util.List;
import java.util.UUID;

import org.quarterday.cycle.Words;

import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.WebRequest;

/**
 * The officer's board: one page across all cycles. {@code /board/live} and
 * {@code /cycles/{id}/live} are the pieces of the pages that change while one watches;
 * asked with the ETag of what is shown, they answer only when something did.
 */
@Controller
class BoardController {

	private final Board board;

	private final BoardPage page;

	private final Clock clock;

	BoardController(Board board, BoardPage page, Clock clock) {
		this.board = board;
		this.page = page;
		this.clock = clock;
	}

	@ModelAttribute
	BoardFilter filter(@RequestParam(required = false) String show, @RequestParam(required = false) String cycle,
			@RequestParam(required = false) String with, @RequestParam(required = false) String words,
			@RequestParam(defaultValue = "false") boolean whole) {
		return new BoardFilter(show, cycle, with, words, whole);
	}

	@GetMapping("/board")
	String board(@ModelAttribute BoardFilter filter, Model model) {
		List<Board.View> views = this.board.live();
		show(views, filter, model);
		this.page.around(views, model);
		model.addAttribute("past", this.board.past());
		return "console/board";
	}

	@GetMapping("/board/live")
	String live(@ModelAttribute BoardFilter filter, WebRequest request, Model model) {
		List<Board.View> views = this.board.live();
		if (request.checkNotModified(Board.version(views))) {
			return null;
		}
		show(views, filter, model);
		return "console/board-live :: board";
	}

	@GetMapping("/cycles/{cycleId}/live")
	String live(@PathVariable UUID cycleId, WebRequest request, Model model) {
		Board.View view = this.board.of(cycleId);
		if (request.checkNotModified(Board.version(List.of(view)))) {
			return null;
		}
		model.addAttribute("view", view);
		model.addAttribute("calls", view.open() ? RingList.of(view.rows()) : List.of());
		return "console/board-live :: cycle";
	}

	@GetMapping("/board/sections.csv")
	ResponseEntity<String> csv(@ModelAttribute BoardFilter filter) {
		return ResponseEntity.ok()
			.header(HttpHeaders.CONTENT_TYPE, "text/csv;charset=UTF-8")
			.header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"board.csv\"")
			.body(BoardCsv.of(filter.apply(Board.urgent(this.board.live()))));
	}

	private void show(List<Board.View> views, BoardFilter filter, Model model) {
		List<BoardRow> all = Board.urgent(views);
		model.addAttribute("version", Board.version(views));
		model.addAttribute("cycles", views);
		model.addAttribute("filter", filter);
		List<BoardRow> fitting = filter.apply(all);
		model.addAttribute("rows", filter.page(fitting));
		model.addAttribute("fitting", fitting.size());
		model.addAttribute("all", all.size());
		model.addAttribute("calls", RingList.of(all));
		model.addAttribute("now", Words.moment(this.clock.instant()));
	}

}
