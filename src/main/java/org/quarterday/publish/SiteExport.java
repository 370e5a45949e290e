package org.quarterday.publish;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.quarterday.cycle.Words;
import org.quarterday.paper.CsvMetadata;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/**
 * The public papers as files that any web server can serve (H6): the frozen documents and
 * a list of them, at the same paths. Nothing in it leads back to this program, its drafts
 * or its sign-in.
 */
@Component
class SiteExport {

	private static final List<Format> FILES = List.of(Format.PDF, Format.DOCX, Format.CSV, Format.JSON, Format.TXT);

	private final PublishedPapers papers;

	private final PaperList list;

	private final String council;

	SiteExport(PublishedPapers papers, PaperList list, @Value("${quarterday.council.name}") String council) {
		this.papers = papers;
		this.list = list;
		this.council = council;
	}

	byte[] zip() {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(out)) {
			List<PublishedPaper> all = this.papers.all();
			add(zip, "papers/index.html", index(all));
			Set<String> written = new HashSet<>();
			for (PublishedPaper paper : all) {
				paper(zip, paper, written);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return out.toByteArray();
	}

	private void paper(ZipOutputStream zip, PublishedPaper paper, Set<String> written) throws IOException {
		String path = paper.path().substring(1);
		if (paper.withdrawn()) {
			add(zip, path + "/index.html",
					page("This paper was withdrawn",
							"<p>%s was withdrawn at %s. Reason: %s</p>".formatted(
									escape(paper.committeeName() + ", " + paper.quarter()),
									Words.moment(paper.withdrawnAt()), escape(paper.withdrawnReason()))));
			return;
		}
		add(zip, path + "/index.html", this.papers.file(paper.id(), Format.HTML).orElseThrow());
		for (FinalPapers.Appendix appendix : this.papers.appendices(paper.id())) {
			if (written.add(paper.committeeId() + paper.quarter() + appendix.name())) {
				add(zip, "papers/%s/%s/%s/%s".formatted(paper.committeeId(), paper.quarter().yearSlug(),
						paper.quarter().slug(), appendix.name()), appendix.content());
			}
		}
		String csv = path + "." + Format.CSV.extension();
		add(zip, csv + "-metadata.json",
				CsvMetadata.renamed(this.papers.file(paper.id(), Format.CSV_METADATA).orElseThrow(),
						csv.substring(csv.lastIndexOf('/') + 1)));
		for (Format format : FILES) {
			add(zip, path + "." + format.extension(), this.papers.file(paper.id(), format).orElseThrow());
		}
	}

	private byte[] index(List<PublishedPaper> all) {
		StringBuilder body = new StringBuilder("<h1>Published papers</h1>\n");
		for (Map.Entry<String, List<PaperList.Entry>> committee : this.list.of(all).entrySet()) {
			body.append("<h2>").append(escape(committee.getKey())).append("</h2>\n<ul>\n");
			for (PaperList.Entry entry : committee.getValue()) {
				all.stream()
					.filter((paper) -> paper.committeeId().equals(entry.paper().committeeId())
							&& paper.quarter().equals(entry.paper().quarter()))
					.forEach((paper) -> body.append("<li><a href=\"")
						.append(paper.path().substring("/papers/".length()))
						.append("/\">")
						.append(escape(paper.quarter() + ": " + paper.what()))
						.append("</a>, for the meeting of ")
						.append(Words.date(paper.meeting()))
						.append(paper.withdrawn() ? " (withdrawn)" : "")
						.append("</li>\n"));
			}
			body.append("</ul>\n");
		}
		return page("Published papers", body.toString());
	}

	private byte[] page(String title, String body) {
		return """
				<!DOCTYPE html>
				<html lang="en-GB"><head><meta charset="utf-8"><title>%s – %s</title>
				<meta name="viewport" content="width=device-width, initial-scale=1"></head>
				<body><main>%s</main></body></html>
				""".formatted(escape(title), escape(this.council), body).getBytes(StandardCharsets.UTF_8);
	}

	private static String escape(String text) {
		return HtmlUtils.htmlEscape((text != null) ? text : "");
	}

	private static void add(ZipOutputStream zip, String name, byte[] content) throws IOException {
		zip.putNextEntry(new ZipEntry(name));
		zip.write(content);
		zip.closeEntry();
	}

}
