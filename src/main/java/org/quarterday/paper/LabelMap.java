package org.quarterday.paper;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

import org.quarterday.content.Block;

/** Which label of one outline became which of another: {@code labels.csv} (PA1, PA2). */
public final class LabelMap {

	private static final int FIRST_WORDS = 60;

	private LabelMap() {
	}

	/**
	 * What became of one label.
	 *
	 * @param kind heading or paragraph
	 * @param words the first words
	 */
	public record Row(String old, String now, String kind, String words) {
	}

	/** One heading or numbered paragraph. */
	private record Place(String label, String kind, String words) {
	}

	/**
	 * CSV with a heading row {@code old,new,kind,words}; one row for each heading and
	 * each numbered paragraph, in the paper's order.
	 * @param before the paper as its source numbered it
	 * @param after the same paper under another outline
	 * @throws IllegalArgumentException when they are not the same paper
	 */
	public static String csv(Paper before, Paper after) {
		StringBuilder csv = new StringBuilder();
		try (CSVPrinter printer = new CSVPrinter(csv, CSVFormat.RFC4180)) {
			printer.printRecord("old", "new", "kind", "words");
			for (Row row : rows(before, after)) {
				printer.printRecord(row.old, row.now, row.kind, harmless(row.words));
			}
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
		return csv.toString();
	}

	/**
	 * The same for a page: one row for each heading and each numbered paragraph.
	 * @throws IllegalArgumentException when they are not the same paper
	 */
	public static List<Row> rows(Paper before, Paper after) {
		List<Place> old = places(before);
		List<Place> now = places(after);
		if (!old.stream().map(Place::words).toList().equals(now.stream().map(Place::words).toList())) {
			throw new IllegalArgumentException("Two different papers have no labels to compare");
		}
		List<Row> rows = new ArrayList<>();
		for (int i = 0; i < old.size(); i++) {
			rows.add(new Row(old.get(i).label, now.get(i).label, now.get(i).kind, cut(now.get(i).words)));
		}
		return rows;
	}

	private static List<Place> places(Paper paper) {
		List<Place> places = new ArrayList<>();
		paper.body().forEach((part) -> collect(part, places));
		return places;
	}

	private static void collect(Paper.Part part, List<Place> places) {
		if (!part.heading().isEmpty()) {
			places.add(new Place(part.label(), "heading", part.heading().plain()));
		}
		for (Paper.Numbered paragraph : part.paragraphs()) {
			if (!paragraph.label().isEmpty()) {
				places.add(new Place(paragraph.label(), "paragraph", words(paragraph)));
			}
		}
		part.parts().forEach((deeper) -> collect(deeper, places));
	}

	private static String words(Paper.Numbered paragraph) {
		boolean first = !paragraph.blocks().isEmpty() && paragraph.blocks().get(0) instanceof Block.Paragraph;
		return paragraph.title().plain() + paragraph.separator()
				+ (first ? ((Block.Paragraph) paragraph.blocks().get(0)).text().plain() : "");
	}

	/** A leading sign that a spreadsheet would calculate is kept apart. */
	private static String harmless(String cut) {
		return (!cut.isEmpty() && "=+-@".indexOf(cut.charAt(0)) >= 0) ? "'" + cut : cut;
	}

	private static String cut(String words) {
		return (words.length() <= FIRST_WORDS) ? words
				: words.substring(0, Math.max(words.lastIndexOf(' ', FIRST_WORDS), 1)) + " …";
	}

}
