package org.quarterday.console;

import org.quarterday.people.Committees;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The officer's first page. */
@Controller
class BoardController {

	private final Board board;

	private final Committees committees;

	BoardController(Board board, Committees committees) {
		this.board = board;
		this.committees = committees;
	}

	@GetMapping("/board")
	String board(Model model) {
		model.addAttribute("cycles", this.board.live());
		model.addAttribute("past", this.board.past());
		model.addAttribute("ready",
				this.committees.all()
					.stream()
					.anyMatch((committee) -> !this.committees.services(committee.id()).isEmpty()));
		return "console/board";
	}

}
