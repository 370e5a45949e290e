package org.quarterday.publish;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** What the law has a council say on its site: accessibility and privacy. */
@Controller
class StatementsController {

	@GetMapping("/accessibility")
	String accessibility() {
		return "papers/accessibility";
	}

	@GetMapping("/privacy")
	String privacy() {
		return "papers/privacy";
	}

}
