package org.quarterday.console;

import java.util.UUID;

import org.quarterday.compile.DraftFiles;
import org.quarterday.compile.DraftFiles.Kind;
import org.quarterday.compile.DraftProgress;

import org.springframework.http.ContentDisposition;
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
import org.springframework.web.context.request.WebRequest;

/**
 * The draft as PDF and for Word: at once, or for a large paper by way of a page that says
 * how far they are.
 */
@Controller
@RequestMapping("/cycles/{cycleId}/paper")
class DraftFilesController {

	private final Board board;

	private final DraftFiles files;

	DraftFilesController(Board board, DraftFiles files) {
		this.board = board;
		this.files = files;
	}

	/**
	 * The page of a large paper; asked with its ETag, it answers only when it changed.
	 */
	@GetMapping("/files")
	String files(@PathVariable UUID cycleId, WebRequest request, Model model) {
		model.addAttribute("view", this.board.of(cycleId));
		if (!this.files.large(cycleId)) {
			return "redirect:/cycles/%s/paper".formatted(cycleId);
		}
		DraftProgress progress = this.files.progress(cycleId);
		String version = "\"%x\"".formatted(progress.hashCode());
		if (request.checkNotModified(version)) {
			return null;
		}
		model.addAttribute("version", version);
		model.addAttribute("progress", progress);
		return "console/draft-files";
	}

	@PostMapping("/files")
	String again(@PathVariable UUID cycleId) {
		this.board.of(cycleId);
		this.files.again(cycleId);
		return "redirect:/cycles/%s/paper/files".formatted(cycleId);
	}

	@GetMapping("/draft.pdf")
	ResponseEntity<byte[]> pdf(@PathVariable UUID cycleId) {
		return file(cycleId, Kind.PDF, "draft.pdf", MediaType.APPLICATION_PDF);
	}

	@GetMapping("/draft.docx")
	ResponseEntity<byte[]> docx(@PathVariable UUID cycleId) {
		return file(cycleId, Kind.DOCX, "draft.docx",
				MediaType.valueOf("application/vnd.openxmlformats-officedocument.wordprocessingml.document"));
	}

	private ResponseEntity<byte[]> file(UUID cycleId, Kind kind, String name, MediaType type) {
		byte[] content = this.files.large(cycleId) ? this.files.made(cycleId, kind) : this.files.write(cycleId, kind);
		if (content == null) {
			return ResponseEntity.status(HttpStatus.SEE_OTHER)
				.header(HttpHeaders.LOCATION, "/cycles/%s/paper/files".formatted(cycleId))
				.build();
		}
		return ResponseEntity.ok()
			.contentType(type)
			.header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(name).build().toString())
			.body(content);
	}

}
