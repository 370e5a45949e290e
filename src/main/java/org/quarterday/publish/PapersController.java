package org.quarterday.publish;

import java.util.List;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.quarterday.mail.PublicUrl;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/**
 * The published papers, for everybody. A page is asked for again each time but sent only
 * when it changed: see {@link PapersCache}.
 */
@Controller
class PapersController {

	private final PublishedPapers papers;

	private final PaperPage page;

	private final PaperList list;

	private final PublicUrl url;

	PapersController(PublishedPapers papers, PaperPage page, PaperList list, PublicUrl url) {
		this.url = url;
		this.papers = papers;
		this.page = page;
		this.list = list;
	}

	/** Pages differ between visitors and people who signed in. */
	@ModelAttribute
	void caching(HttpServletRequest request, HttpServletResponse response) {
		CacheControl control = CacheControl.noCache();
		response.setHeader(HttpHeaders.CACHE_CONTROL,
				((request.getUserPrincipal() != null) ? control.cachePrivate() : control.cachePublic())
					.getHeaderValue());
	}

	@GetMapping("/papers")
	String all(Model model) {
		model.addAttribute("committees", this.list.of(this.papers.all()));
		return "papers/list";
	}

	@GetMapping("/papers/{committee}")
	String committee(@PathVariable String committee, Model model) {
		Map<String, List<PaperList.Entry>> found = this.list
			.of(this.papers.all().stream().filter((paper) -> paper.committeeId().equals(committee)).toList());
		if (found.isEmpty()) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
		model.addAttribute("committees", found);
		model.addAttribute("committee", found.keySet().iterator().next());
		return "papers/committee";
	}

	@GetMapping({ PaperAddress.PAPER, PaperAddress.PAPER + PaperAddress.VERSION,
			PaperAddress.PAPER + PaperAddress.SUPPLEMENT,
			PaperAddress.PAPER + PaperAddress.SUPPLEMENT + PaperAddress.VERSION })
	String paper(@PathVariable Map<String, String> path, Model model, HttpServletResponse response) {
		PaperPage.View view = this.page.of(PaperAddress.of(path))
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		model.addAttribute("view", view);
		model.addAttribute("canonical", this.url.of(view.paper().path()));
		if (view.withdrawn()) {
			response.setStatus(HttpStatus.GONE.value());
			return "papers/withdrawn";
		}
		return "papers/paper";
	}

}
