package org.quarterday.review;

import java.security.Principal;
import java.util.UUID;

import org.quarterday.cycle.Refusal;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * The section alone, for the Tasklist's form to show: as it will print, with what changed
 * and what was decided before. Looking changes nothing.
 */
@Controller
class FragmentController {

	private final Reviews reviews;

	FragmentController(Reviews reviews) {
		this.reviews = reviews;
	}

	@GetMapping("/review/{sectionId}/fragment")
	String fragment(@PathVariable UUID sectionId, Principal viewer, Model model) {
		model.addAttribute("view", this.reviews.view(sectionId, viewer.getName()));
		return "review/fragment";
	}

	@ExceptionHandler(Refusal.class)
	ResponseEntity<String> refused(Refusal refusal) {
		return ResponseEntity.status(HttpStatus.NOT_FOUND).body(refusal.getMessage());
	}

}
