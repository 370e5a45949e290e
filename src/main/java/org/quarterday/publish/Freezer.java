package org.quarterday.publish;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.quarterday.cycle.Cycles;
import org.quarterday.cycle.ReportingCycle;
import org.quarterday.cycle.Sections;
import org.quarterday.mail.PaperNotices;
import org.quarterday.paper.CsvWriter;
import org.quarterday.paper.DocxWriter;
import org.quarterday.paper.HtmlWriter;
import org.quarterday.paper.JsonWriter;
import org.quarterday.paper.Paper;
import org.quarterday.paper.PdfWriter;
import org.quarterday.paper.TextWriter;

import org.springframework.stereotype.Component;

/** Writes a paper in every format and keeps it for good. */
@Component
class Freezer {

	private final PublishedPapers papers;

	private final Cycles cycles;

	private final Sections sections;

	private final PaperNotices notices;

	private final ObjectMapper json;

	Freezer(PublishedPapers papers, Cycles cycles, Sections sections, PaperNotices notices, ObjectMapper json) {
		this.papers = papers;
		this.cycles = cycles;
		this.sections = sections;
		this.notices = notices;
		this.json = json;
	}

	PublishedPaper freeze(ReportingCycle cycle, Paper paper, Instant now, String officer, Optional<Lateness> lateness) {
		keep(cycle, paper, now, officer, lateness);
		this.sections.published(cycle.id());
		this.cycles.published(cycle.id());
		PublishedPaper published = this.papers.ofCycle(cycle.id()).orElseThrow();
		this.notices.published(cycle.id(), published.path());
		return published;
	}

	/** Keeps the files and nothing else. */
	void keep(ReportingCycle cycle, Paper paper, Instant at, String officer, Optional<Lateness> lateness) {
		this.papers.add(cycle.id(), cycle.committeeId(), cycle.quarter(), 1, paper.title(), cycle.meeting(), at,
				officer, lateness.map(this::json).orElse(null), files(paper));
	}

	/** A paper in every format. */
	static Map<Format, byte[]> files(Paper paper) {
		Map<Format, byte[]> files = new EnumMap<>(Format.class);
		files.put(Format.ARTICLE, utf8(HtmlWriter.article(paper)));
		files.put(Format.HTML, utf8(HtmlWriter.write(paper)));
		files.put(Format.PDF, PdfWriter.write(paper));
		files.put(Format.DOCX, DocxWriter.write(paper));
		files.put(Format.CSV, utf8(CsvWriter.write(paper)));
		files.put(Format.JSON, utf8(JsonWriter.write(paper)));
		files.put(Format.TXT, utf8(TextWriter.write(paper)));
		return files;
	}

	private String json(Lateness lateness) {
		try {
			return this.json.writeValueAsString(lateness);
		}
		catch (JsonProcessingException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static byte[] utf8(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

}
