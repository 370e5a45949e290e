package org.quarterday.console;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.Principal;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.quarterday.cycle.Quarter;
import org.quarterday.cycle.Refusal;
import org.quarterday.cycle.Time;
import org.quarterday.cycle.Words;
import org.quarterday.page.Download;
import org.quarterday.page.Problems;
import org.quarterday.paper.FontCheck;
import org.quarterday.paper.FontFamilies;
import org.quarterday.paper.FontFamily;
import org.quarterday.paper.PdfWriter;
import org.quarterday.paper.TemplateSample;
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

/** The font that the council's papers are printed in (G3). */
@Controller
@RequestMapping("/set-up/font")
class SetUpFontController {

	private final FontFamilies families;

	private final Committees committees;

	private final SetUpRecord record;

	private final Clock clock;

	SetUpFontController(FontFamilies families, Committees committees, SetUpRecord record, Clock clock) {
		this.families = families;
		this.committees = committees;
		this.record = record;
		this.clock = clock;
	}

	@GetMapping
	String list(Model model) {
		model.addAttribute("used",
				this.families.used()
					.stream()
					.map((kept) -> new Used(kept, whose(kept), Words.date(Time.date(kept.addedAt()))))
					.toList());
		model.addAttribute("committees", this.committees.all());
		return "console/set-up-font";
	}

	/** Checks files; those that may be used are kept, to be looked at first. */
	@PostMapping
	String check(@RequestParam(defaultValue = "") String committee, @RequestParam List<MultipartFile> files,
			Principal officer, Model model) {
		model.addAttribute("chosen", committee);
		try {
			if (!committee.isEmpty() && this.committees.find(committee).isEmpty()) {
				throw new Refusal("committee", "Choose the whole council or one of its committees");
			}
			FontCheck check = FontCheck.of(named(files));
			if (check.report().usable()) {
				UUID id = this.families.keep(committee.isEmpty() ? null : committee, check, officer.getName());
				return "redirect:/set-up/font/" + id;
			}
			model.addAttribute("report", check.report());
			int faults = check.report().faults().size();
			throw new Refusal("files", "The font cannot be used yet: %s must be put right"
				.formatted((faults == 1) ? "one thing" : faults + " things"));
		}
		catch (Refusal refusal) {
			model.addAttribute("problems", new Problems().add(refusal));
			return list(model);
		}
	}

	@GetMapping("/{id}")
	String look(@PathVariable UUID id, Model model) {
		FontFamilies.Kept kept = kept(id);
		model.addAttribute("kept", kept);
		model.addAttribute("whose", whose(kept));
		model.addAttribute("files", this.families.files(id));
		model.addAttribute("notes", FontCheck.notes(this.families.family(id)));
		return "console/set-up-font-use";
	}

	@GetMapping("/{id}/sample.pdf")
	ResponseEntity<byte[]> sample(@PathVariable UUID id) {
		kept(id);
		FontFamily fonts = this.families.family(id);
		return Download.of("sample-paper.pdf",
				PdfWriter.write(TemplateSample.printed(Quarter.of(Time.today(this.clock)), fonts), fonts));
	}

	@PostMapping("/{id}")
	String use(@PathVariable UUID id, @RequestParam(name = "do") String button, Principal officer,
			RedirectAttributes flash) {
		FontFamilies.Kept kept = kept(id);
		boolean use = button.equals("use");
		this.record.of(officer.getName(), use ? "set-up.font-used" : "set-up.font-ended",
				whose(kept) + ": " + kept.name(), () -> {
					if (use) {
						this.families.use(id);
					}
					else {
						this.families.end(id);
					}
				});
		flash.addFlashAttribute("notice", use ? "Papers are printed in “%s” from now on.".formatted(kept.name())
				: "“%s” is not used any more.".formatted(kept.name()));
		return "redirect:/set-up/font";
	}

	/** A family in use, as the page shows it. */
	record Used(FontFamilies.Kept kept, String whose, String day) {
	}

	private FontFamilies.Kept kept(UUID id) {
		return this.families.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

	private String whose(FontFamilies.Kept kept) {
		return (kept.committeeId() == null) ? "The whole council"
				: this.committees.find(kept.committeeId()).orElseThrow().name();
	}

	/**
	 * The files by their names; a browser sends one without a name when none is chosen.
	 */
	private static Map<String, byte[]> named(List<MultipartFile> files) {
		Map<String, byte[]> named = new LinkedHashMap<>();
		for (MultipartFile file : files) {
			String name = (file.getOriginalFilename() != null) ? file.getOriginalFilename() : "";
			name = name.replaceFirst("(?s).*[/\\\\]", "");
			try {
				if (!name.isEmpty() && named.put(name, file.getBytes()) != null) {
					throw new Refusal("files", "“%s” was chosen twice".formatted(name));
				}
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}
		return named;
	}

}
