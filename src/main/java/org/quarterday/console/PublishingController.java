package org.quarterday.console;

import java.util.Optional;
import java.util.UUID;

import org.quarterday.publish.PublicationJob;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.request.WebRequest;

/** How far the publication of a large paper is: on whichever node one asks. */
@Controller
class PublishingController {

	private final Board board;

	private final PublishingDesk desk;

	PublishingController(Board board, PublishingDesk desk) {
		this.board = board;
		this.desk = desk;
	}

	/** Asked with its ETag, it answers only when it changed. */
	@GetMapping("/cycles/{cycleId}/publishing")
	String publishing(@PathVariable UUID cycleId, WebRequest request, Model model) {
		model.addAttribute("view", this.board.of(cycleId));
		Optional<PublicationJob> job = this.desk.job(cycleId);
		if (job.isEmpty()) {
			return "redirect:/cycles/%s/paper".formatted(cycleId);
		}
		String version = "\"%x\"".formatted(job.get().hashCode());
		if (request.checkNotModified(version)) {
			return null;
		}
		model.addAttribute("version", version);
		model.addAttribute("job", job.get());
		model.addAttribute("back", back(job.get()));
		return "console/publishing";
	}

	/** Where an officer decides about that kind of publication. */
	private static String back(PublicationJob job) {
		return "/cycles/%s/%s".formatted(job.cycleId(), switch (job.kind()) {
			case PAPER -> "paper";
			case SUPPLEMENT -> "paper/supplement";
			case CORRECTION -> "corrections";
		});
	}

}
