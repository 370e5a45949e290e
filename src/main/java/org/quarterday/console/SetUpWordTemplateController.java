package org.quarterday.console;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.Principal;
import java.time.Clock;
import java.util.UUID;

import org.quarterday.cycle.Quarter;
import org.quarterday.cycle.Refusal;
import org.quarterday.cycle.Time;
import org.quarterday.cycle.Words;
import org.quarterday.page.Download;
import org.quarterday.page.Problems;
import org.quarterday.paper.DocxWriter;
import org.quarterday.paper.TemplateCheck;
import org.quarterday.paper.TemplateMark;
import org.quarterday.paper.HouseStyleReport;
import org.quarterday.paper.TemplateSample;
import org.quarterday.paper.WordTemplate;
import org.quarterday.paper.WordTemplates;
import org.quarterday.people.Committees;

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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The council's house style, from Word and without programming (G3). */
@Controller
@RequestMapping("/set-up/word-template")
class SetUpWordTemplateController {

	private final WordTemplates templates;

	private final Committees committees;

	private final SetUpRecord record;

	private final Clock clock;

	SetUpWordTemplateController(WordTemplates templates, Committees committees, SetUpRecord record, Clock clock) {
		this.templates = templates;
		this.committees = committees;
		this.record = record;
		this.clock = clock;
	}

	@GetMapping
	String list(Model model) {
		model.addAttribute("used",
				this.templates.used().stream().map((kept) -> new Used(kept, whose(kept), day(kept))).toList());
		model.addAttribute("committees", this.committees.all());
		model.addAttribute("marks", TemplateMark.values());
		return "console/set-up-word-template";
	}

	@GetMapping("/starter.docx")
	ResponseEntity<byte[]> starter() {
		return Download.of("starter-template.docx", WordTemplate.starter());
	}

	/** Checks a file; one that may be used is kept, to be looked at first. */
	@PostMapping
	String check(@RequestParam(defaultValue = "") String committee, @RequestParam MultipartFile file, Principal officer,
			Model model) {
		String name = (file.getOriginalFilename() != null) ? file.getOriginalFilename() : "";
		name = name.replaceFirst("(?s).*[/\\\\]", "");
		model.addAttribute("chosen", committee);
		try {
			if (!committee.isEmpty() && this.committees.find(committee).isEmpty()) {
				throw new Refusal("committee", "Choose the whole council or one of its committees");
			}
			byte[] content = bytes(file);
			HouseStyleReport report = TemplateCheck.of(content, name);
			if (report.usable()) {
				UUID id = this.templates.keep(committee.isEmpty() ? null : committee, name, content, officer.getName());
				return "redirect:/set-up/word-template/" + id;
			}
			model.addAttribute("report", report);
			int faults = report.faults().size();
			throw new Refusal("file", "“%s” cannot be used yet: %s must be put right".formatted(name,
					(faults == 1) ? "one thing" : faults + " things"));
		}
		catch (Refusal refusal) {
			model.addAttribute("problems", new Problems().add(refusal));
			return list(model);
		}
	}

	@GetMapping("/{id}")
	String look(@PathVariable UUID id, Model model) {
		WordTemplates.Kept kept = kept(id);
		model.addAttribute("kept", kept);
		model.addAttribute("whose", whose(kept));
		model.addAttribute("report", TemplateCheck.of(this.templates.content(id), kept.name()));
		return "console/set-up-word-template-use";
	}

	@GetMapping("/{id}/sample.docx")
	ResponseEntity<byte[]> sample(@PathVariable UUID id) {
		kept(id);
		return Download.of("sample-paper.docx", DocxWriter.write(
				TemplateSample.paper(Quarter.of(Time.today(this.clock))), WordTemplate.of(this.templates.content(id))));
	}

	@GetMapping("/{id}/file")
	ResponseEntity<byte[]> file(@PathVariable UUID id) {
		return Download.of(kept(id).name(), this.templates.content(id));
	}

	@PostMapping("/{id}")
	String use(@PathVariable UUID id, @RequestParam(name = "do") String button, Principal officer,
			RedirectAttributes flash) {
		WordTemplates.Kept kept = kept(id);
		boolean use = button.equals("use");
		this.record.of(officer.getName(), use ? "set-up.word-template-used" : "set-up.word-template-ended",
				whose(kept) + ": " + kept.name(), () -> {
					if (use) {
						this.templates.use(id);
					}
					else {
						this.templates.end(id);
					}
				});
		flash.addFlashAttribute("notice",
				use ? "Papers for Word are written into “%s” from now on.".formatted(kept.name())
						: "“%s” is not used any more.".formatted(kept.name()));
		return "redirect:/set-up/word-template";
	}

	private static String day(WordTemplates.Kept kept) {
		return Words.date(Time.date(kept.addedAt()));
	}

	/** A template in use, as the page shows it. */
	record Used(WordTemplates.Kept kept, String whose, String day) {
	}

	private WordTemplates.Kept kept(UUID id) {
		return this.templates.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

	private String whose(WordTemplates.Kept kept) {
		return (kept.committeeId() == null) ? "The whole council"
				: this.committees.find(kept.committeeId()).orElseThrow().name();
	}

	private static byte[] bytes(MultipartFile file) {
		try {
			return file.getBytes();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
