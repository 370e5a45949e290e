package org.quarterday.publish;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.quarterday.mail.PublicUrl;
import org.quarterday.paper.CsvMetadata;

import org.springframework.stereotype.Component;

/**
 * A publication as one ZIP file for a committee-management system (H6): the frozen files
 * and a description of them. The same publication gives the same bytes.
 */
@Component
class Bundle {

	private static final Format[] FILES = { Format.PDF, Format.HTML, Format.DOCX, Format.CSV, Format.JSON, Format.TXT };

	private final PublishedPapers papers;

	private final PublicUrl url;

	private final ObjectMapper json;

	Bundle(PublishedPapers papers, PublicUrl url, ObjectMapper json) {
		this.papers = papers;
		this.url = url;
		this.json = json;
	}

	byte[] of(PublishedPaper paper) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(out)) {
			Map<String, String> prints = new LinkedHashMap<>();
			for (Format format : FILES) {
				byte[] content = this.papers.file(paper.id(), format).orElseThrow();
				String name = paper.fileName() + "." + format.extension();
				add(zip, name, content, paper);
				prints.put(name, this.papers.fingerprint(paper.id(), format).orElseThrow());
			}
			String csv = paper.fileName() + "." + Format.CSV.extension();
			add(zip, csv + "-metadata.json",
					CsvMetadata.renamed(this.papers.file(paper.id(), Format.CSV_METADATA).orElseThrow(), csv), paper);
			for (FinalPapers.Appendix appendix : this.papers.appendices(paper.id())) {
				add(zip, appendix.name(), appendix.content(), paper);
			}
			add(zip, "metadata.json", metadata(paper, prints), paper);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return out.toByteArray();
	}

	private byte[] metadata(PublishedPaper paper, Map<String, String> prints) throws JsonProcessingException {
		Map<String, Object> about = new LinkedHashMap<>();
		about.put("title", paper.title());
		about.put("committee", paper.committeeName());
		about.put("year", paper.quarter().yearLabel());
		about.put("quarter", paper.quarter().number());
		about.put("meeting", paper.meeting().toString());
		about.put("published", paper.publishedAt().toString());
		about.put("supplement", paper.supplement());
		about.put("version", paper.version());
		about.put("note", paper.note());
		about.put("address", this.url.of(paper.path()));
		about.put("language", "en-GB");
		about.put("sha256", prints);
		return (this.json.writerWithDefaultPrettyPrinter().writeValueAsString(about).replace("\r\n", "\n") + "\n")
			.getBytes(StandardCharsets.UTF_8);
	}

	/** The time in a ZIP is that of publication, so that the bytes are the same again. */
	private static void add(ZipOutputStream zip, String name, byte[] content, PublishedPaper paper) throws IOException {
		ZipEntry entry = new ZipEntry(name);
		entry.setTimeLocal(paper.publishedAt()
			.truncatedTo(java.time.temporal.ChronoUnit.SECONDS)
			.atOffset(java.time.ZoneOffset.UTC)
			.toLocalDateTime());
		zip.putNextEntry(entry);
		zip.write(content);
		zip.closeEntry();
	}

}
