package org.quarterday.publish;

import java.util.Optional;

import org.quarterday.cycle.Quarter;

import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.server.ResponseStatusException;

/**
 * The frozen files of published papers, byte for byte. Whoever has one asks again each
 * time and gets it again only if it changed, so that a withdrawal takes effect at once.
 */
@Controller
class PaperFilesController {

	private static final String FILES = "pdf|docx|csv|json|txt|html";

	private final PublishedPapers papers;

	PaperFilesController(PublishedPapers papers) {
		this.papers = papers;
	}

	@GetMapping("/papers/{committee}/{year}/{quarter:q[1-4]}.{extension:" + FILES + "}")
	ResponseEntity<byte[]> file(@PathVariable String committee, @PathVariable String year, @PathVariable String quarter,
			@PathVariable String extension, WebRequest request) {
		return version(committee, year, quarter, 1, extension, request);
	}

	@GetMapping("/papers/{committee}/{year}/{quarter:q[1-4]}/v{version:[1-9]\\d{0,3}}.{extension:" + FILES + "}")
	ResponseEntity<byte[]> version(@PathVariable String committee, @PathVariable String year,
			@PathVariable String quarter, @PathVariable int version, @PathVariable String extension,
			WebRequest request) {
		Optional<Quarter> found = PaperAddress.quarter(year, quarter);
		PublishedPaper paper = found.flatMap((each) -> this.papers.find(committee, each, version))
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		if (paper.withdrawnAt() != null) {
			throw new ResponseStatusException(HttpStatus.GONE);
		}
		Format format = Format.find(extension).orElseThrow();
		String etag = '"' + this.papers.fingerprint(paper.id(), format)
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)) + '"';
		if (request.checkNotModified(etag)) {
			return null;
		}
		return ResponseEntity.ok()
			.eTag(etag)
			.cacheControl(CacheControl.noCache().cachePublic())
			.contentType(MediaType.parseMediaType(format.mediaType()))
			.header(HttpHeaders.CONTENT_DISPOSITION, disposition(paper, format).toString())
			.body(this.papers.file(paper.id(), format).orElseThrow());
	}

	/** Browsers show a PDF and text; what they cannot show, they save. */
	private static ContentDisposition disposition(PublishedPaper paper, Format format) {
		boolean shown = format == Format.PDF || format == Format.TXT || format == Format.JSON;
		return (shown ? ContentDisposition.inline() : ContentDisposition.attachment())
			.filename(paper.fileName() + "." + format.extension())
			.build();
	}

}
