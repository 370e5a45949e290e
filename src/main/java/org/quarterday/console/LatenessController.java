package org.quarterday.console;

import org.quarterday.report.Throughput;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Days per stage, returns and late reasons, for the officer (J4). */
@Controller
class LatenessController {

	private final Throughput throughput;

	LatenessController(Throughput throughput) {
		this.throughput = throughput;
	}

	@GetMapping("/board/lateness")
	String page(Model model) {
		model.addAttribute("cycles", this.throughput.byCycle());
		model.addAttribute("services", this.throughput.byService());
		model.addAttribute("reasons", this.throughput.reasons());
		return "console/lateness";
	}

}
