package org.quarterday.console;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The set-up's first page: a task list that leads through an empty council. */
@Controller
class SetUpController {

	private final SetUp setUp;

	SetUpController(SetUp setUp) {
		this.setUp = setUp;
	}

	@GetMapping("/set-up")
	String setUp(Model model) {
		model.addAttribute("tasks", this.setUp.tasks());
		model.addAttribute("ready", this.setUp.ready());
		model.addAttribute("calendar", this.setUp.calendar());
		return "console/set-up";
	}

}
