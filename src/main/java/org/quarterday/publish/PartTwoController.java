package org.quarterday.publish;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/**
 * The private edition, for officers and assistant directors who signed in; kept by no
 * cache (PA10).
 */
@Controller
class PartTwoController {

	private final PartTwo partTwo;

	PartTwoController(PartTwo partTwo) {
		this.partTwo = partTwo;
	}

	@GetMapping("/part-two/{paperId}")
	String read(@PathVariable UUID paperId, Model model) {
		model.addAttribute("paperId", paperId);
		model.addAttribute("article", new String(content(paperId, Format.ARTICLE), StandardCharsets.UTF_8));
		return "papers/part-two";
	}

	@GetMapping("/part-two/{paperId}.{extension:pdf|docx}")
	ResponseEntity<byte[]> file(@PathVariable UUID paperId, @PathVariable String extension) {
		Format format = Format.find(extension).orElseThrow();
		return ResponseEntity.ok()
			.cacheControl(CacheControl.noStore())
			.contentType(MediaType.parseMediaType(format.mediaType()))
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment().filename("part-two-private." + extension).build().toString())
			.body(content(paperId, format));
	}

	private byte[] content(UUID paperId, Format format) {
		return this.partTwo.file(paperId, format).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

}
