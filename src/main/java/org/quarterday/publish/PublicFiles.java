package org.quarterday.publish;

import org.quarterday.cycle.Refusal;

import org.springframework.stereotype.Service;

/** What is published, as files to take away (H6). */
@Service
public class PublicFiles {

	private final PublishedPapers papers;

	private final SiteExport site;

	private final Bundle bundle;

	PublicFiles(PublishedPapers papers, SiteExport site, Bundle bundle) {
		this.papers = papers;
		this.site = site;
		this.bundle = bundle;
	}

	/** The public papers for a web server of their own, as a ZIP file. */
	public byte[] site() {
		return this.site.zip();
	}

	/**
	 * One publication for a committee-management system, as a ZIP file.
	 * @param path its address, such as {@code /papers/housing/2026-27/q1}
	 * @throws Refusal when nothing stands there, or it was withdrawn
	 */
	public byte[] bundle(String path) {
		PublishedPaper paper = this.papers.all()
			.stream()
			.filter((each) -> each.path().equals(path))
			.findFirst()
			.orElseThrow(() -> new Refusal("No paper is published at \"%s\"".formatted(path)));
		if (paper.withdrawn()) {
			throw new Refusal("The paper at \"%s\" was withdrawn".formatted(path));
		}
		return this.bundle.of(paper);
	}

}
