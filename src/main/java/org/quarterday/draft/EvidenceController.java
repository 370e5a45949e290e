package org.quarterday.draft;

import java.io.IOException;
import java.util.UUID;

import org.quarterday.audit.AuditTrail;
import org.quarterday.cycle.Refusal;
import org.quarterday.evidence.Evidence;
import org.quarterday.evidence.EvidenceFile;
import org.quarterday.figures.Figures;
import org.quarterday.page.Download;
import org.quarterday.page.Problems;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;

/** Files that an author puts beside the section or a figure (C10). */
@Controller
@RequestMapping({ "/task/{token}/evidence", "/sections/{id}/evidence" })
class EvidenceController {

	private final SectionPages pages;

	private final Evidence evidence;

	private final Figures figures;

	private final AuditTrail audit;

	EvidenceController(SectionPages pages, Evidence evidence, Figures figures, AuditTrail audit) {
		this.pages = pages;
		this.evidence = evidence;
		this.figures = figures;
		this.audit = audit;
	}

	@GetMapping
	String list(Access access, Model model) {
		SectionPage page = this.pages.of(access);
		model.addAttribute("section", page);
		model.addAttribute("files", this.evidence.ofSection(access.sectionId()));
		model.addAttribute("removed", this.evidence.removed(access.sectionId()));
		model.addAttribute("scans", this.evidence.scans());
		model.addAttribute("kinds", Evidence.kinds());
		model.addAttribute("measures",
				this.figures.sheet(page.section().serviceId(), page.cycle().quarter()).measures());
		return "draft/evidence";
	}

	@PostMapping
	String add(Access access, @RequestParam(required = false) MultipartFile file,
			@RequestParam(defaultValue = "") String measure, @RequestParam(defaultValue = "") String publish,
			Model model) throws IOException {
		Problems problems = new Problems();
		if (file == null || file.isEmpty()) {
			problems.add("file", "Choose a file");
		}
		if (publish.isEmpty()) {
			problems.add("publish", "Say whether the file is published");
		}
		if (!problems.isAny()) {
			try {
				requireOpen(access);
				this.evidence.add(access.sectionId(), measure.isEmpty() ? null : measure, file.getOriginalFilename(),
						file.getBytes(), publish.equals("yes"), access.author().personId());
				record(access, "draft.file-added", file.getOriginalFilename());
				return "redirect:" + access.base() + "/evidence";
			}
			catch (Refusal refusal) {
				problems.add("file", refusal.getMessage());
			}
		}
		model.addAttribute("problems", problems);
		model.addAttribute("chosenMeasure", measure);
		model.addAttribute("chosenPublish", publish);
		return list(access, model);
	}

	/** One of remove, restore, publish and withhold. */
	@PostMapping("/{file}")
	String change(Access access, @PathVariable("file") UUID id,
			@RequestParam(name = "do", defaultValue = "") String act) {
		requireOpen(access);
		EvidenceFile file = file(access, id);
		switch (act) {
			case "remove" -> this.evidence.remove(file);
			case "restore" -> this.evidence.restore(file);
			case "publish", "withhold" -> this.evidence.publish(file, act.equals("publish"));
			default -> throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
		}
		record(access, "draft.file-" + act, file.name());
		return "redirect:" + access.base() + "/evidence";
	}

	@GetMapping("/{file}")
	ResponseEntity<byte[]> open(Access access, @PathVariable("file") UUID id) {
		EvidenceFile file = file(access, id);
		return Download.of(file.name(), this.evidence.content(file));
	}

	private EvidenceFile file(Access access, UUID id) {
		return this.evidence.find(access.sectionId(), id)
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

	private void requireOpen(Access access) {
		SectionPage page = this.pages.of(access);
		if (!page.section().state().withAuthor()) {
			throw new Refusal("file", "%s is %s: its files cannot be changed now".formatted(
					page.section().serviceName(), page.section().state().label().toLowerCase(java.util.Locale.UK)));
		}
	}

	private void record(Access access, String action, String name) {
		SectionPage page = this.pages.of(access);
		this.audit.record(access.author().personId(), access.author().via(), action, page.cycle().id(),
				access.sectionId(), name);
	}

}
