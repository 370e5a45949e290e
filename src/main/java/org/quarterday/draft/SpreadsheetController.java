package org.quarterday.draft;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.quarterday.content.Saves;
import org.quarterday.cycle.Refusal;
import org.quarterday.figures.FigureSheet;
import org.quarterday.figures.FigureUpload;
import org.quarterday.figures.Figures;
import org.quarterday.figures.TypedFigure;
import org.quarterday.page.Problems;

import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/**
 * A service's figures in a spreadsheet and back (C9). Reading a file changes nothing; it
 * shows what it would change, and only that is then taken over.
 */
@Controller
@RequestMapping({ "/task/{token}", "/sections/{id}" })
class SpreadsheetController {

	private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

	private final SectionPages pages;

	private final Figures figures;

	private final Drafts drafts;

	private final Saves saves;

	SpreadsheetController(SectionPages pages, Figures figures, Drafts drafts, Saves saves) {
		this.pages = pages;
		this.figures = figures;
		this.drafts = drafts;
		this.saves = saves;
	}

	@GetMapping("/spreadsheet")
	String show(Access access, Model model) {
		SectionPage page = this.pages.of(access);
		model.addAttribute("section", page);
		return page.section().state().withAuthor() ? "draft/spreadsheet" : "redirect:" + access.base();
	}

	@GetMapping("/spreadsheet/figures.xlsx")
	ResponseEntity<byte[]> workbook(Access access) {
		SectionPage page = this.pages.of(access);
		return file(page, "xlsx", XLSX,
				sheet(page).workbook(typed(access), "%s, %s: fill in the blue columns. An empty cell changes nothing."
					.formatted(page.section().serviceName(), page.cycle().quarter())));
	}

	@GetMapping("/spreadsheet/figures.csv")
	ResponseEntity<byte[]> csv(Access access) {
		SectionPage page = this.pages.of(access);
		return file(page, "csv", "text/csv;charset=UTF-8", sheet(page).csv(typed(access)));
	}

	@PostMapping("/spreadsheet")
	String read(Access access, @RequestParam(required = false) MultipartFile file, Model model) throws IOException {
		if (file == null || file.isEmpty()) {
			model.addAttribute("problems", new Problems().add("file", "Choose the file that you filled in"));
			return show(access, model);
		}
		SectionPage page = this.pages.of(access);
		Draft draft = this.drafts.load(access.sectionId());
		FigureUpload upload = sheet(page).upload(file.getBytes(), draft.typed().figures());
		if (!upload.faults().isEmpty()) {
			Problems problems = new Problems().add("file",
					(upload.faults().size() == 1) ? "The file has a fault, so nothing was taken over"
							: "The file has %d faults, so nothing was taken over".formatted(upload.faults().size()));
			upload.faults().stream().limit(10).forEach((fault) -> problems.add("faults", fault.toString()));
			model.addAttribute("problems", problems);
		}
		model.addAttribute("upload", upload);
		model.addAttribute("changes", FigureChange.of(sheet(page), draft.typed().figures(), upload.changes()));
		model.addAttribute("fields", TypedForm.figureFields(upload.changes()));
		model.addAttribute("revision", draft.revision());
		return show(access, model);
	}

	/** Takes over what was shown; what somebody else changed meanwhile is not lost. */
	@PostMapping("/spreadsheet/take")
	String take(Access access, @RequestParam MultiValueMap<String, String> posted, Model model) {
		TypedForm form = new TypedForm(posted);
		Typed base = base(access, form.revision());
		Map<String, TypedFigure> figures = new HashMap<>(base.figures());
		figures.putAll(form.typed().figures());
		SaveOutcome outcome;
		try {
			outcome = this.drafts.save(access.sectionId(), form.revision(), base.with(figures), access.author());
		}
		catch (Refusal refusal) {
			model.addAttribute("problems", new Problems().add("file", refusal.getMessage()));
			return show(access, model);
		}
		if (outcome instanceof SaveOutcome.Clash clash) {
			return "redirect:" + access.base() + "/compare?save=" + clash.own().id();
		}
		return (outcome instanceof SaveOutcome.Late late)
				? "redirect:" + access.base() + "/saves/" + late.own().id() + "?late"
				: "redirect:" + access.base() + "?done=taken";
	}

	private Typed base(Access access, int revision) {
		Draft now = this.drafts.load(access.sectionId());
		return (now.revision() == revision) ? now.typed()
				: this.saves.revision(access.sectionId(), revision).map(Drafts::typed).orElse(Typed.NOTHING);
	}

	private Map<String, TypedFigure> typed(Access access) {
		return this.drafts.load(access.sectionId()).typed().figures();
	}

	private FigureSheet sheet(SectionPage page) {
		return this.figures.sheet(page.section().serviceId(), page.cycle().quarter());
	}

	private static ResponseEntity<byte[]> file(SectionPage page, String ending, String type, byte[] content) {
		String name = (page.section().serviceId() + " " + page.cycle().quarter()).replaceAll("[^A-Za-z0-9]+", "-");
		return ResponseEntity.ok()
			.contentType(MediaType.parseMediaType(type))
			.header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"%s.%s\"".formatted(name, ending))
			.header("X-Content-Type-Options", "nosniff")
			.body(content);
	}

}
