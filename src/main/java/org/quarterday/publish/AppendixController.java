package org.quarterday.publish;

import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/**
 * The appendices of published papers. Their names hold a fingerprint, so that what stands
 * at an address never changes (DL9).
 */
@Controller
class AppendixController {

	private final PublishedPapers papers;

	AppendixController(PublishedPapers papers) {
		this.papers = papers;
	}

	@GetMapping("/papers/{committee}/{year}/{quarter:q[1-4]}/{name:appendix-[a-z]{1,2}-[0-9a-f]{8}\\.[a-z]{3,4}}")
	ResponseEntity<byte[]> appendix(@PathVariable String committee, @PathVariable String year,
			@PathVariable String quarter, @PathVariable String name) {
		FinalPapers.Appendix appendix = PaperAddress.quarter(year, quarter)
			.flatMap((found) -> this.papers.appendix(committee, found, name))
			.orElseThrow(() -> new ResponseStatusException(
					this.papers.withdrawnAppendix(committee, name) ? HttpStatus.GONE : HttpStatus.NOT_FOUND));
		boolean shown = name.endsWith(".pdf");
		return ResponseEntity.ok()
			.cacheControl(CacheControl.noCache().cachePublic())
			.contentType(MediaType.parseMediaType(appendix.mediaType()))
			.header(HttpHeaders.CONTENT_DISPOSITION,
					(shown ? ContentDisposition.inline() : ContentDisposition.attachment()).filename(name)
						.build()
						.toString())
			.body(appendix.content());
	}

}
