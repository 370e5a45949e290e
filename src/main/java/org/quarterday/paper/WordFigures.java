package org.quarterday.paper;

import java.util.Arrays;
import java.util.List;

import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;

import org.quarterday.paper.Paper.FigureTable;
import org.quarterday.paper.Paper.FigureTable.Row;

/** Writes tables of figures into a Word document: their head repeats on every page. */
final class WordFigures {

	private static final int TREND_FIRST = 1700;

	private static final int TREND_CHART = 1750;

	private final XWPFDocument document;

	private final WordText words;

	private final int indent;

	private final int width;

	WordFigures(XWPFDocument document, WordText words, TemplatePage page) {
		this.indent = page.indent();
		this.width = page.width() - page.indent();
		this.document = document;
		this.words = words;
	}

	void table(FigureTable figures) {
		this.words.paragraph(PaperStyles.CAPTION, figures.caption());
		grid(figures);
		below(figures);
		YearTable.of(figures).ifPresent((year) -> {
			this.words.paragraph(PaperStyles.CAPTION, year.caption());
			grid(year);
			this.words.paragraph(PaperStyles.FIGURE_NOTE);
		});
		TrendTable trends = TrendTable.of(figures);
		if (trends != null) {
			trends(trends);
		}
	}

	private void grid(FigureTable figures) {
		if (!figures.columns().isEmpty()) {
			XWPFTable table = this.document.createTable(figures.rows().size() + 1, figures.columns().size());
			WordTables.dress(table, PaperStyles.FIGURE_TABLE, widths(figures.columns().size()), this.indent);
			WordTables.describe(table, figures.caption(), true);
			head(table.getRow(0), figures.columns());
			for (int i = 0; i < figures.rows().size(); i++) {
				row(table.getRow(i + 1), figures.rows().get(i));
			}
		}
	}

	private void trends(TrendTable trends) {
		this.words.paragraph(PaperStyles.CAPTION, trends.caption());
		int columns = trends.columns().size();
		XWPFTable table = this.document.createTable(trends.rows().size() + 1, columns);
		int[] widths = new int[columns];
		Arrays.fill(widths, (this.width - TREND_FIRST - TREND_CHART) / (columns - 2));
		widths[0] = TREND_FIRST;
		widths[columns - 1] = TREND_CHART;
		WordTables.dress(table, PaperStyles.FIGURE_TABLE, widths, this.indent);
		WordTables.describe(table, trends.caption(), true);
		head(table.getRow(0), trends.columns());
		for (int i = 0; i < trends.rows().size(); i++) {
			XWPFTableRow row = table.getRow(i + 1);
			row.setCantSplitRow(true);
			TrendTable.TrendRow trend = trends.rows().get(i);
			this.words.plain(cell(row.getCell(0), PaperStyles.FIGURE_CELL), trend.name(), null);
			for (int j = 0; j < trend.cells().size(); j++) {
				this.words.plain(cell(row.getCell(j + 1), PaperStyles.FIGURE_CELL), trend.cells().get(j), null);
			}
			WordPictures.add(cell(row.getCell(columns - 1), PaperStyles.FIGURE_CELL), trend.chart());
		}
		this.words.paragraph(PaperStyles.FIGURE_NOTE);
	}

	private int[] widths(int columns) {
		int first = (columns == 1) ? this.width : Math.max(this.width * 3 / 10, this.width / columns);
		int[] widths = new int[columns];
		Arrays.fill(widths, (columns == 1) ? first : (this.width - first) / (columns - 1));
		widths[0] = first;
		return widths;
	}

	private void head(XWPFTableRow row, List<String> columns) {
		row.setRepeatHeader(true);
		row.setCantSplitRow(true);
		for (int i = 0; i < columns.size(); i++) {
			this.words.plain(cell(row.getCell(i), PaperStyles.FIGURE_HEAD), columns.get(i), null);
		}
	}

	private void row(XWPFTableRow row, Row figures) {
		row.setCantSplitRow(true);
		for (int i = 0; i < Math.min(figures.cells().size(), row.getTableCells().size()); i++) {
			String words = figures.cells().get(i);
			XWPFParagraph paragraph = cell(row.getCell(i), PaperStyles.FIGURE_CELL);
			if (i > 0 && Ratings.isRating(figures, words)) {
				this.words.shape(paragraph, figures.rating());
				this.words.plain(paragraph, " " + words, "Strong");
			}
			else {
				this.words.plain(paragraph, words, null);
			}
		}
	}

	private static XWPFParagraph cell(XWPFTableCell cell, String style) {
		XWPFParagraph paragraph = cell.getParagraphs().get(0);
		paragraph.setStyle(style);
		return paragraph;
	}

	private void below(FigureTable figures) {
		if (!figures.summary().isEmpty()) {
			this.words.paragraph(PaperStyles.FIGURE_SUMMARY, figures.summary());
		}
		for (Row row : figures.rows()) {
			if (!row.commentary().isEmpty() && !row.cells().isEmpty()) {
				XWPFParagraph paragraph = this.words.paragraph(PaperStyles.FIGURE_COMMENTARY);
				this.words.plain(paragraph, row.cells().get(0), "Strong");
				this.words.plain(paragraph, ": " + row.commentary(), null);
			}
		}
		figures.notes().forEach((note) -> this.words.paragraph(PaperStyles.FIGURE_NOTE, note));
	}

}
