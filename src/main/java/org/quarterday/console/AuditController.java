package org.quarterday.console;

import java.util.UUID;

import org.quarterday.audit.AuditCheck;
import org.quarterday.audit.AuditExport;

import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The audit trail of a cycle and of each section, its export, and the check of the chain
 * (J1, J2). Nothing here changes anything.
 */
@Controller
@RequestMapping("/cycles/{cycleId}")
class AuditController {

	private final Board board;

	private final AuditPage page;

	private final AuditExport export;

	private final AuditCheck check;

	AuditController(Board board, AuditPage page, AuditExport export, AuditCheck check) {
		this.board = board;
		this.page = page;
		this.export = export;
		this.check = check;
	}

	@GetMapping("/audit")
	String page(@PathVariable UUID cycleId, @RequestParam(required = false) UUID section,
			@RequestParam(defaultValue = "false") boolean check, Model model) {
		model.addAttribute("view", this.board.of(cycleId));
		model.addAttribute("lines", this.page.of(cycleId, section));
		model.addAttribute("section", section);
		model.addAttribute("chain", check ? this.check.check() : null);
		return "console/audit";
	}

	@GetMapping("/audit.csv")
	ResponseEntity<String> csv(@PathVariable UUID cycleId) {
		return ResponseEntity.ok()
			.header(HttpHeaders.CONTENT_TYPE, "text/csv;charset=UTF-8")
			.header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"audit.csv\"")
			.body("\uFEFF" + this.export.csv(cycleId));
	}

}
