package org.quarterday.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Optional;

import org.apache.poi.ooxml.POIXMLProperties.CoreProperties;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;

/**
 * Writes papers for Word: true heading styles, and labels that Word itself numbers with
 * one multi-level list and that come out as the paper says. The styles are those of
 * {@link PaperStyles} in {@code paper/template.docx}. The same paper gives the same
 * bytes. An unpublished paper says DRAFT on every page.
 */
public final class DocxWriter {

	private DocxWriter() {
	}

	/**
	 * Writes one paper.
	 * @return the file's bytes
	 */
	public static byte[] write(Paper paper) {
		try (InputStream template = DocxWriter.class.getResourceAsStream("/paper/template.docx");
				XWPFDocument document = new XWPFDocument(template);
				ByteArrayOutputStream out = new ByteArrayOutputStream()) {
			fill(document, paper);
			running(document, paper);
			describe(document.getProperties().getCoreProperties(), paper);
			document.write(out);
			return ZipStamp.fix(out.toByteArray());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static void fill(XWPFDocument document, Paper paper) {
		WordText words = new WordText(document);
		WordFront front = new WordFront(document, words);
		front.cover(paper);
		WordGuide guide = new WordGuide(words);
		guide.brief(paper);
		front.contents(paper.body());
		WordBody body = new WordBody(words, new WordNumbering(document, style(paper)), new WordFigures(document, words),
				paper.guide());
		int before = document.getParagraphs().size();
		paper.body().forEach((part) -> body.part(part, 1));
		if (document.getParagraphs().size() > before) {
			document.getParagraphs().get(before).setPageBreak(true);
			document.getParagraphs().get(before).setSpacingBefore(0);
		}
		guide.end(paper.guide());
	}

	private static NumberStyle style(Paper paper) {
		return paper.body()
			.stream()
			.map(Paper.Part::label)
			.filter((label) -> !label.isEmpty())
			.findFirst()
			.map(NumberStyle::of)
			.orElse(NumberStyle.FIGURES);
	}

	private static void running(XWPFDocument document, Paper paper) {
		if (paper.draft()) {
			XWPFParagraph mark = document.getHeaderList().get(0).getParagraphs().get(0);
			mark.createRun().setText("DRAFT – not published");
		}
		XWPFParagraph foot = document.getFooterList().get(0).getParagraphs().get(0);
		foot.getRuns().get(0).setText(WordText.allowed(paper.committee() + " – " + paper.title()), 0);
	}

	private static void describe(CoreProperties properties, Paper paper) {
		properties.setTitle(WordText.allowed(HtmlWriter.title(paper)));
		properties.setSubjectProperty(FrontMarkup.occasion(paper));
		properties.setCreator(WordText.allowed(paper.committee()));
		Date date = Date.from(paper.quarter().lastDay().atStartOfDay(ZoneOffset.UTC).toInstant());
		properties.getUnderlyingProperties().setCreatedProperty(Optional.of(date));
		properties.getUnderlyingProperties().setModifiedProperty(Optional.of(date));
		properties.getUnderlyingProperties().setLanguageProperty("en-GB");
	}

}
