package org.quarterday.publish;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Finds a paragraph in all public papers, and proves what was approved. */
@Controller
class SearchController {

	private static final int LONGEST = 200;

	private static final String PRINTS = "/fingerprints.txt";

	private final PaperSearch search;

	private final PublishedPapers papers;

	SearchController(PaperSearch search, PublishedPapers papers) {
		this.search = search;
		this.papers = papers;
	}

	@GetMapping("/papers/search")
	String search(@RequestParam(name = "q", defaultValue = "") String query, Model model) {
		String asked = query.replace("\0", "").strip();
		asked = (asked.length() > LONGEST) ? asked.substring(0, LONGEST) : asked;
		List<PaperSearch.Hit> hits = asked.isEmpty() ? List.of() : this.search.find(asked);
		model.addAttribute("query", asked);
		model.addAttribute("hits", hits);
		model.addAttribute("more", hits.size() == PaperSearch.MOST);
		return "papers/search";
	}

	@GetMapping({ PaperAddress.PAPER + PRINTS, PaperAddress.PAPER + PaperAddress.VERSION + PRINTS,
			PaperAddress.PAPER + PaperAddress.SUPPLEMENT + PRINTS,
			PaperAddress.PAPER + PaperAddress.SUPPLEMENT + PaperAddress.VERSION + PRINTS })
	ResponseEntity<byte[]> fingerprints(@PathVariable Map<String, String> path) {
		PublishedPaper paper = PaperAddress.of(path)
			.in(this.papers)
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		if (paper.withdrawn()) {
			throw new ResponseStatusException(HttpStatus.GONE);
		}
		String lines = this.search.fingerprints(paper.id())
			.stream()
			.map((text) -> "%-10s %s%n".formatted(text.label(), text.fingerprint()).replace("\r\n", "\n"))
			.collect(Collectors.joining());
		return ResponseEntity.ok()
			.cacheControl(CacheControl.noCache().cachePublic())
			.contentType(MediaType.parseMediaType("text/plain;charset=UTF-8"))
			.body(("SHA-256 of each paragraph as it was approved. Nobody is named here.\n\n" + lines)
				.getBytes(StandardCharsets.UTF_8));
	}

}
