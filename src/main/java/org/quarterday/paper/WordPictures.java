package org.quarterday.paper;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.xwpf.usermodel.Document;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFPicture;

/** Puts charts into a Word document, with the same in words as alternative text. */
final class WordPictures {

	private static final double WIDTH = 80;

	private WordPictures() {
	}

	static void add(XWPFParagraph paragraph, Chart chart) {
		int width = Units.toEMU(WIDTH);
		int height = Units.toEMU(WIDTH * Chart.HEIGHT / Chart.WIDTH);
		try (ByteArrayInputStream in = new ByteArrayInputStream(ChartPicture.png(chart))) {
			XWPFPicture picture = paragraph.createRun()
				.addPicture(in, Document.PICTURE_TYPE_PNG, "chart.png", width, height);
			paragraph.getRuns()
				.get(0)
				.getCTR()
				.getDrawingArray(0)
				.getInlineArray(0)
				.getDocPr()
				.setDescr(WordText.allowed(chart.words()));
			picture.getCTPicture().getNvPicPr().getCNvPr().setDescr(WordText.allowed(chart.words()));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InvalidFormatException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
