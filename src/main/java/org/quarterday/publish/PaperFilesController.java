package org.quarterday.publish;

import java.util.Map;

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

	private static final String FILE = ".{extension:pdf|docx|csv|csv-metadata\\.json|json|txt|html}";

	private final PublishedPapers papers;

	PaperFilesController(PublishedPapers papers) {
		this.papers = papers;
	}

	@GetMapping({ PaperAddress.PAPER + FILE, PaperAddress.PAPER + PaperAddress.VERSION + FILE,
			PaperAddress.PAPER + PaperAddress.SUPPLEMENT + FILE,
			PaperAddress.PAPER + PaperAddress.SUPPLEMENT + PaperAddress.VERSION + FILE })
	ResponseEntity<byte[]> file(@PathVariable Map<String, String> path, WebRequest request) {
		PublishedPaper paper = PaperAddress.of(path)
			.in(this.papers)
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		if (paper.withdrawn()) {
			throw new ResponseStatusException(HttpStatus.GONE);
		}
		Format format = Format.find(path.get("extension")).orElseThrow();
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
