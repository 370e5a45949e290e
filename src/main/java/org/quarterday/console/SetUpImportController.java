package org.quarterday.console;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.Principal;

import org.quarterday.page.Problems;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
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

/**
 * Reads people, services and measures from CSV: checked first, with every fault named by
 * row and column, then imported whole. What was read stays in the box, to be corrected.
 */
@Controller
@RequestMapping("/set-up/import")
class SetUpImportController {

	private final SetUpImports imports;

	private final SetUpRecord record;

	SetUpImportController(SetUpImports imports, SetUpRecord record) {
		this.imports = imports;
		this.record = record;
	}

	@GetMapping
	String choose(Model model) {
		model.addAttribute("kinds", ImportKind.values());
		return "console/set-up-imports";
	}

	@GetMapping("/{kind}")
	String form(@PathVariable String kind, Model model) {
		model.addAttribute("kind", kind(kind));
		return "console/set-up-import";
	}

	@GetMapping("/{kind}/file")
	ResponseEntity<byte[]> file(@PathVariable String kind) {
		return ResponseEntity.ok()
			.contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
			.header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + kind(kind).path() + ".csv\"")
			.body(this.imports.file(kind(kind)));
	}

	@PostMapping("/{kind}")
	String read(@PathVariable String kind, @RequestParam(required = false) MultipartFile file,
			@RequestParam(defaultValue = "") String pasted, @RequestParam(defaultValue = "check") String step,
			Principal officer, Model model, RedirectAttributes flash) throws IOException {
		boolean chosen = file != null && !file.isEmpty();
		byte[] bytes = chosen ? file.getBytes() : pasted.getBytes(StandardCharsets.UTF_8);
		model.addAttribute("pasted", chosen ? text(bytes) : pasted);
		if (bytes.length == 0 || (!chosen && pasted.isBlank())) {
			model.addAttribute("problems",
					new Problems().add("file", "Choose a file, or paste its lines into the box"));
			return form(kind, model);
		}
		if (step.equals("import") && !chosen) {
			return run(kind(kind), bytes, officer.getName(), model, flash);
		}
		SetUpImports.Outcome outcome = this.imports.check(kind(kind), bytes);
		model.addAttribute("outcome", outcome);
		addProblems(outcome, model);
		return form(kind, model);
	}

	private String run(ImportKind kind, byte[] bytes, String officer, Model model, RedirectAttributes flash) {
		SetUpImports.Outcome outcome = this.imports.run(kind, bytes);
		if (!outcome.isClean()) {
			model.addAttribute("outcome", outcome);
			addProblems(outcome, model);
			return form(kind.path(), model);
		}
		this.record.of(officer, "set-up.imported", kind.label() + ": " + outcome.summary(), () -> {
		});
		flash.addFlashAttribute("notice", "Imported: " + outcome.summary() + ".");
		return "redirect:/set-up/" + kind.path();
	}

	private static void addProblems(SetUpImports.Outcome outcome, Model model) {
		if (outcome.isClean()) {
			return;
		}
		Problems problems = new Problems();
		problems.add("pasted", (outcome.faults().size() == 1) ? "The file has a fault, so nothing was imported"
				: "The file has %d faults, so nothing was imported".formatted(outcome.faults().size()));
		outcome.faults().stream().limit(20).forEach((fault) -> problems.add("faults", fault.getWords()));
		model.addAttribute("problems", problems);
	}

	/**
	 * A file's text for the box; what is not UTF-8 is not shown, and the check says so.
	 */
	private static String text(byte[] bytes) {
		String text = new String(bytes, StandardCharsets.UTF_8);
		return (text.indexOf('\uFFFD') >= 0 || text.indexOf('\0') >= 0) ? "" : text.replaceFirst("^\uFEFF", "");
	}

	private static ImportKind kind(String path) {
		return ImportKind.find(path).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

}
