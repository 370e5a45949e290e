package org.quarterday.paper;

import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** Reads the lines on a PDF's pages where they stand, without headers and footers. */
final class PdfLines extends PDFTextStripper {

	private static final int EDGE = 3;

	/** A gap is a blank line's when it is so much wider than between wrapped lines. */
	private static final double BLANK = 1.25;

	private static final int WRAPPED_SHARE = 5;

	private static final double LETTER = 0.5;

	private static final String FOLIO = "(?:page )?#(?: (?:of|/) #)?|- # -";

	private final List<List<Placed>> pages = new ArrayList<>();

	private final StringBuilder words = new StringBuilder();

	private TextPosition first;

	/** A line and its place, in points from the page's left and top. */
	private record Placed(String words, float left, float bottom, float size) {

		/** The words with every number alike, so that page numbers are. */
		String pattern() {
			return this.words.replaceAll("\\d+", "#").toLowerCase(Locale.ROOT);
		}

	}

	private PdfLines() {
		setSortByPosition(true);
	}

	static List<SourceLine> of(PDDocument document) throws IOException {
		PdfLines lines = new PdfLines();
		lines.writeText(document, new StringWriter());
		return lines.lines();
	}

	@Override
	protected void startPage(PDPage page) {
		this.pages.add(new ArrayList<>());
	}

	@Override
	protected void endPage(PDPage page) {
		end();
	}

	@Override
	protected void writeString(String text, List<TextPosition> positions) {
		if (this.words.isEmpty() && !positions.isEmpty()) {
			this.first = positions.get(0);
		}
		this.words.append(text);
	}

	@Override
	protected void writeWordSeparator() {
		this.words.append(' ');
	}

	@Override
	protected void writeLineSeparator() {
		end();
	}

	private void end() {
		String line = SourceLine.tidy(this.words.toString());
		if (!line.isEmpty() && this.first != null) {
			line = joined(this.pages.get(this.pages.size() - 1), line);
		}
		if (!line.isEmpty() && this.first != null) {
			this.pages.get(this.pages.size() - 1)
				.add(new Placed(line, this.first.getXDirAdj(), this.first.getYDirAdj(),
						Math.max(this.first.getFontSizeInPt(), 1)));
		}
		this.words.setLength(0);
	}

	/** Joins a word that was broken at its hyphen. @return what is left of the line */
	private static String joined(List<Placed> page, String line) {
		Placed above = page.isEmpty() ? null : page.get(page.size() - 1);
		if (above == null || !above.words.matches(".*\\p{L}-") || !Character.isLowerCase(line.charAt(0))) {
			return line;
		}
		int end = line.indexOf(' ');
		String word = (end < 0) ? line : line.substring(0, end);
		page.set(page.size() - 1, new Placed(above.words + word, above.left, above.bottom, above.size));
		return (end < 0) ? "" : line.substring(end + 1);
	}

	private List<SourceLine> lines() {
		Map<String, Integer> edges = new HashMap<>();
		this.pages.forEach((page) -> edges(page).forEach((line) -> edges.merge(line.pattern(), 1, Integer::sum)));
		int often = Math.max(2, this.pages.size() / 2);
		double pitch = pitch();
		List<SourceLine> lines = new ArrayList<>();
		for (List<Placed> page : this.pages) {
			List<Placed> furniture = edges(page).stream()
				.filter((line) -> edges.get(line.pattern()) >= often || line.pattern().matches(FOLIO))
				.toList();
			place(page.stream().filter((line) -> !furniture.contains(line)).toList(), pitch, lines);
		}
		return lines;
	}

	private static List<Placed> edges(List<Placed> page) {
		if (page.size() <= 2 * EDGE) {
			return page;
		}
		List<Placed> edges = new ArrayList<>(page.subList(0, EDGE));
		edges.addAll(page.subList(page.size() - EDGE, page.size()));
		return edges;
	}

	private void place(List<Placed> page, double pitch, List<SourceLine> lines) {
		double left = page.stream().mapToDouble(Placed::left).min().orElse(0);
		Placed above = null;
		for (Placed line : page) {
			boolean blank = above == null || line.bottom - above.bottom > BLANK * pitch || line.bottom < above.bottom;
			int indent = (int) Math.round((line.left - left) / (line.size * LETTER));
			lines.add(new SourceLine(line.words, indent, blank));
			above = line;
		}
	}

	/** How far wrapped lines stand below each other: as far as the nearest fifth does. */
	private double pitch() {
		List<Double> gaps = new ArrayList<>();
		for (List<Placed> page : this.pages) {
			for (int i = 1; i < page.size(); i++) {
				double gap = page.get(i).bottom - page.get(i - 1).bottom;
				if (gap > page.get(i).size * LETTER) {
					gaps.add(gap);
				}
			}
		}
		gaps.sort(null);
		return gaps.isEmpty() ? Double.MAX_VALUE : gaps.get(gaps.size() / WRAPPED_SHARE);
	}

}
