package org.quarterday.publish;

import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;

import org.quarterday.paper.BoundPaper;
import org.quarterday.paper.CsvMetadata;
import org.quarterday.paper.CsvWriter;
import org.quarterday.paper.DocxWriter;
import org.quarterday.paper.HouseStyle;
import org.quarterday.paper.HtmlWriter;
import org.quarterday.paper.JsonWriter;
import org.quarterday.paper.Paper;
import org.quarterday.paper.TextWriter;

/** Writes a paper in every format. */
final class Freezer {

	private Freezer() {
	}

	/** A paper in every format, its appendices apart. */
	static Map<Format, byte[]> files(Paper paper, HouseStyle style) {
		return files(paper, style, Map.of());
	}

	/**
	 * A paper in every format.
	 * @param bound the appendices to bind into the PDF, by file name (G5)
	 */
	static Map<Format, byte[]> files(Paper paper, HouseStyle style, Map<String, byte[]> bound) {
		Map<Format, byte[]> files = new EnumMap<>(Format.class);
		files.put(Format.ARTICLE, utf8(HtmlWriter.article(paper)));
		files.put(Format.HTML, utf8(HtmlWriter.write(paper)));
		files.put(Format.PDF, BoundPaper.write(paper, style.fonts(), bound));
		files.put(Format.DOCX, DocxWriter.write(paper, style.template()));
		files.put(Format.CSV, utf8(CsvWriter.write(paper)));
		files.put(Format.CSV_METADATA, utf8(CsvMetadata.write(paper, paper.quarter().slug() + ".csv")));
		files.put(Format.JSON, utf8(JsonWriter.write(paper)));
		files.put(Format.TXT, utf8(TextWriter.write(paper)));
		return files;
	}

	/** The same by file name. */
	static Map<String, byte[]> named(Paper paper, HouseStyle style) {
		Map<String, byte[]> named = new TreeMap<>();
		files(paper, style).forEach((format, content) -> named.put("paper." + format.extension(), content));
		return named;
	}

	/** What a paper says, without what a format adds. */
	static Map<String, byte[]> texts(Paper paper) {
		return Map.of("paper.txt", utf8(TextWriter.write(paper)), "paper.json", utf8(JsonWriter.write(paper)));
	}

	private static byte[] utf8(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

}
