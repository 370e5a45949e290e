package org.quarterday.console;

import java.security.Principal;
import java.util.List;
import java.util.UUID;

import org.quarterday.audit.AuditTrail;
import org.quarterday.compile.PaperCompiler;
import org.quarterday.cycle.Cycles;
import org.quarterday.cycle.Outline;
import org.quarterday.cycle.ReportingCycle;
import org.quarterday.paper.LabelMap;
import org.quarterday.paper.NumberStyle;
import org.quarterday.paper.StandingText;

import org.springframework.stereotype.Controller;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The outline switcher: the same words under another outline, old numbers beside new
 * (N19).
 */
@Controller
@RequestMapping("/cycles/{cycleId}/paper/outline")
class OutlineController {

	private final Cycles cycles;

	private final PaperCompiler compiler;

	private final AuditTrail audit;

	private final Board board;

	private final TransactionTemplate transaction;

	OutlineController(Cycles cycles, PaperCompiler compiler, AuditTrail audit, Board board,
			PlatformTransactionManager transactions) {
		this.cycles = cycles;
		this.compiler = compiler;
		this.audit = audit;
		this.board = board;
		this.transaction = new TransactionTemplate(transactions);
	}

	@GetMapping
	String show(@PathVariable UUID cycleId, @RequestParam(required = false) Outline outline,
			@RequestParam(required = false) NumberStyle numbers, Model model) {
		ReportingCycle cycle = this.cycles.get(cycleId);
		NumberStyle now = StandingText.fromJson(cycle.standingText()).numbers();
		Outline other = (outline != null) ? outline : cycle.outline();
		NumberStyle style = (numbers != null) ? numbers : now;
		List<LabelMap.Row> rows = LabelMap.rows(this.compiler.under(cycleId, cycle.outline(), now),
				this.compiler.under(cycleId, other, style));
		model.addAttribute("view", this.board.of(cycleId));
		model.addAttribute("outlines", outlines(cycle));
		model.addAttribute("styles", NumberStyle.values());
		model.addAttribute("outline", other);
		model.addAttribute("numbers", style);
		model.addAttribute("changed", other != cycle.outline() || style != now);
		model.addAttribute("rows", rows);
		return "console/outline";
	}

	/** "As in the past paper" is offered where there is one. */
	private static List<Outline> outlines(ReportingCycle cycle) {
		boolean past = cycle.outline() == Outline.AS_IS || StandingText.fromJson(cycle.standingText())
			.slots()
			.stream()
			.anyMatch((slot) -> slot instanceof StandingText.OwnSection own && !own.source().label().isEmpty());
		return past ? List.of(Outline.values()) : List.of(Outline.NESTED, Outline.FLAT);
	}

	@PostMapping
	String use(@PathVariable UUID cycleId, @RequestParam Outline outline, @RequestParam NumberStyle numbers,
			Principal officer, RedirectAttributes flash) {
		ReportingCycle cycle = this.cycles.get(cycleId);
		this.transaction.executeWithoutResult((status) -> {
			this.cycles.saveOutline(cycleId, outline);
			this.cycles.saveStandingText(cycleId, StandingText.fromJson(cycle.standingText()).with(numbers).toJson());
			this.audit.record(officer.getName(), "sign-in", "compile.outline-changed", cycleId, null,
					outline.label() + ", " + numbers.label());
		});
		flash.addFlashAttribute("notice", "The paper has its new numbers. Nothing else in it changed.");
		return "redirect:/cycles/%s/paper".formatted(cycleId);
	}

}
