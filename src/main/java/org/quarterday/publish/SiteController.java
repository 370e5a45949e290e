package org.quarterday.publish;

import java.util.List;

import org.quarterday.mail.PublicUrl;

import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.util.HtmlUtils;

/** What search engines ask for: only what everybody may read is listed. */
@Controller
class SiteController {

	private final PublishedPapers papers;

	private final PublicUrl url;

	SiteController(PublishedPapers papers, PublicUrl url) {
		this.papers = papers;
		this.url = url;
	}

	@GetMapping("/sitemap.xml")
	ResponseEntity<String> sitemap() {
		List<PublishedPaper> readable = this.papers.all().stream().filter((paper) -> !paper.withdrawn()).toList();
		StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
				+ "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n");
		entry(xml, "/papers", "");
		readable.stream()
			.map(PublishedPaper::committeeId)
			.distinct()
			.sorted()
			.forEach((committee) -> entry(xml, "/papers/" + committee, ""));
		readable.forEach((paper) -> entry(xml, paper.path(), paper.publishedAt().toString()));
		return answer(MediaType.APPLICATION_XML, xml.append("</urlset>\n").toString());
	}

	@GetMapping("/robots.txt")
	ResponseEntity<String> robots() {
		return answer(MediaType.parseMediaType("text/plain;charset=UTF-8"), """
				User-agent: *
				Allow: /papers
				Allow: /assets
				Allow: /css
				Disallow: /papers/search
				Disallow: /papers/subscribe
				Disallow: /

				Sitemap: %s
				""".formatted(this.url.of("/sitemap.xml")));
	}

	private void entry(StringBuilder xml, String path, String changed) {
		xml.append("<url><loc>").append(HtmlUtils.htmlEscape(this.url.of(path))).append("</loc>");
		xml.append(changed.isEmpty() ? "" : "<lastmod>" + changed + "</lastmod>").append("</url>\n");
	}

	private static ResponseEntity<String> answer(MediaType type, String body) {
		return ResponseEntity.ok().cacheControl(CacheControl.noCache().cachePublic()).contentType(type).body(body);
	}

}
