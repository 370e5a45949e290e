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
import org.springframework.web.server.ResponseStatusException;

/** A publication, or the whole public site, as one file to take away. */
@Controller
class BundleController {

	private static final MediaType ZIP = MediaType.valueOf("application/zip");

	private final PublishedPapers papers;

	private final Bundle bundle;

	private final SiteExport site;

	BundleController(PublishedPapers papers, Bundle bundle, SiteExport site) {
		this.papers = papers;
		this.bundle = bundle;
		this.site = site;
	}

	@GetMapping({ PaperAddress.PAPER + ".zip", PaperAddress.PAPER + PaperAddress.VERSION + ".zip",
			PaperAddress.PAPER + PaperAddress.SUPPLEMENT + ".zip",
			PaperAddress.PAPER + PaperAddress.SUPPLEMENT + PaperAddress.VERSION + ".zip" })
	ResponseEntity<byte[]> bundle(@PathVariable Map<String, String> path) {
		PublishedPaper paper = PaperAddress.of(path)
			.in(this.papers)
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		if (paper.withdrawn()) {
			throw new ResponseStatusException(HttpStatus.GONE);
		}
		return file(paper.fileName() + ".zip", this.bundle.of(paper), CacheControl.noCache().cachePublic());
	}

	/** For officers: see the security configuration. */
	@GetMapping("/set-up/site.zip")
	ResponseEntity<byte[]> site() {
		return file("papers-site.zip", this.site.zip(), CacheControl.noStore());
	}

	private static ResponseEntity<byte[]> file(String name, byte[] content, CacheControl caching) {
		return ResponseEntity.ok()
			.cacheControl(caching)
			.contentType(ZIP)
			.header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(name).build().toString())
			.body(content);
	}

}
