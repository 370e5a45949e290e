package org.quarterday.console;

import java.util.List;
import java.util.UUID;

import org.quarterday.paper.DocxWriter;
import org.quarterday.paper.FontFamily;
import org.quarterday.paper.HouseStyles;
import org.quarterday.paper.HtmlWriter;
import org.quarterday.paper.PdfWriter;

import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The handover file of one cycle, or of all that are open: page, Word, PDF. */
@Controller
class HandoverController {

	private static final MediaType WORD = MediaType
		.valueOf("application/vnd.openxmlformats-officedocument.wordprocessingml.document");

	private final Board board;

	private final Handover handover;

	private final HouseStyles styles;

	HandoverController(Board board, Handover handover, HouseStyles styles) {
		this.styles = styles;
		this.board = board;
		this.handover = handover;
	}

	@GetMapping("/board/handover")
	String page(@RequestParam(required = false) UUID cycle, Model model) {
		List<Board.View> views = views(cycle);
		model.addAttribute("article", views.isEmpty() ? null : HtmlWriter.article(this.handover.of(views)));
		model.addAttribute("query", (cycle != null) ? "?cycle=" + cycle : "");
		return "console/handover";
	}

	@GetMapping("/board/handover.docx")
	ResponseEntity<byte[]> word(@RequestParam(required = false) UUID cycle) {
		return file("handover.docx", WORD, DocxWriter.write(this.handover.of(views(cycle))));
	}

	@GetMapping("/board/handover.pdf")
	ResponseEntity<byte[]> pdf(@RequestParam(required = false) UUID cycle) {
		FontFamily fonts = (cycle != null) ? this.styles.fonts(cycle) : this.styles.fonts();
		return file("handover.pdf", MediaType.APPLICATION_PDF, PdfWriter.write(this.handover.of(views(cycle)), fonts));
	}

	private List<Board.View> views(UUID cycle) {
		return (cycle != null) ? List.of(this.board.of(cycle)) : this.board.live();
	}

	private static ResponseEntity<byte[]> file(String name, MediaType type, byte[] content) {
		return ResponseEntity.ok()
			.contentType(type)
			.header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
			.body(content);
	}

}
