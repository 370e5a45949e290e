package org.quarterday.paper;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Optional;

import org.apache.poi.ooxml.POIXMLProperties.CoreProperties;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/**
 * Writes papers for Word: true heading styles, and labels that Word itself numbers with
 * one multi-level list and that come out as the paper says. Everything else is the
 * template's (G3). The same paper and template give the same bytes. An unpublished paper
 * says DRAFT on every page.
 */
public final class DocxWriter {

	private DocxWriter() {
	}

	/**
	 * Writes one paper in our own style.
	 * @return the file's bytes
	 */
	public static byte[] write(Paper paper) {
		return write(paper, WordTemplate.builtIn());
	}

	/**
	 * Writes one paper in a council's house style.
	 * @return the file's bytes
	 */
	public static byte[] write(Paper paper, WordTemplate template) {
		return WrittenOnce.file(WrittenOnce.File.DOCX, paper, template, () -> written(paper, template));
	}

	private static byte[] written(Paper paper, WordTemplate template) {
		try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(template.filled(paper)));
				ByteArrayOutputStream out = new ByteArrayOutputStream()) {
			new WordPieces(document, paper, template.page()).write();
			describe(document.getProperties().getCoreProperties(), paper);
			document.write(out);
			return ZipStamp.fix(out.toByteArray());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
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
