package org.quarterday.paper;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.w3c.dom.Element;

/**
 * The Word file that papers are written into: a council's own house style, or ours (G3).
 * It gives styles, fonts, headers, footers, page and whatever else it holds; the paper
 * gives its words and their numbers.
 */
public final class WordTemplate {

	private static final WordTemplate BUILT_IN = new WordTemplate(starter(), new TemplatePage(List.of(), 9412, 907),
			"");

	/** Parts that say who wrote a file, hold its history, or lead elsewhere. */
	private static final List<String> DROPPED = List.of("/extended-properties", "/custom-properties", "/thumbnail",
			"/customXml", "/glossaryDocument", "/people", "/stylesWithEffects", "/attachedTemplate",
			"/keyMapCustomizations", "/origin");

	private static final String HOUSE = "house_";

	private static final int FIRST_BOOKMARK = 100_000;

	private final byte[] file;

	private final TemplatePage page;

	private final String said;

	private WordTemplate(byte[] file, TemplatePage page, String said) {
		this.file = file;
		this.page = page;
		this.said = said;
	}

	/** Ours. */
	public static WordTemplate builtIn() {
		return BUILT_IN;
	}

	/** Ours as a file: to begin one's own with. */
	public static byte[] starter() {
		try (InputStream in = WordTemplate.class.getResourceAsStream("/paper/template.docx")) {
			return in.readAllBytes();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * The same, in another font: for ours, which bears no council's, while an uploaded
	 * one says itself what it is set in.
	 */
	WordTemplate in(FontFamily fonts) {
		if (this != BUILT_IN || fonts == FontFamily.builtIn()) {
			return this;
		}
		try {
			TemplateFile named = new TemplateFile(this.file);
			for (Element each : TemplateXml.all(named.root("word/styles.xml"), "rFonts")) {
				List.of("ascii", "hAnsi", "eastAsia", "cs")
					.forEach((script) -> TemplateXml.set(each, script, fonts.name()));
			}
			return new WordTemplate(named.write(), this.page, this.said);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** A council's own, which was found fit for use by {@link TemplateCheck}. */
	public static WordTemplate of(byte[] bytes) {
		try {
			TemplateFile file = new TemplateFile(bytes);
			TemplateFile ours = new TemplateFile(starter());
			String said = said(file);
			file.drop((relation) -> DROPPED.stream().anyMatch(WordXml.attribute(relation, "Type")::endsWith));
			properties(file, ours);
			int indent = new TemplateStyles(file, ours, new TemplateLists(file)).merge(ours);
			TemplatePage.addHeaders(file);
			settle(file);
			bookmarks(file.root(file.main()));
			return new WordTemplate(file.write(), TemplatePage.of(file.root(file.main()), indent), said);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Who made the template is not who publishes the paper. */
	private static void properties(TemplateFile file, TemplateFile ours) throws IOException {
		for (Element relation : file.relations("")) {
			if (WordXml.attribute(relation, "Type").endsWith("/core-properties")) {
				file.put(TemplateFile.target("", relation), ours.bytes("docProps/core.xml"));
			}
		}
	}

	/** Edits of the paper are not tracked only because those of the template were. */
	private static void settle(TemplateFile file) throws IOException {
		for (String part : file.related("settings")) {
			Element settings = file.root(part);
			for (String each : List.of("trackRevisions", "attachedTemplate", "documentProtection", "writeProtection")) {
				WordXml.children(settings, each).forEach(settings::removeChild);
			}
		}
	}

	/**
	 * What the template says itself is marked, so that it is not taken for the paper's
	 * words when the file comes back (G12).
	 */
	private static void bookmarks(Element document) {
		for (String end : List.of("bookmarkStart", "bookmarkEnd")) {
			for (Element each : TemplateXml.all(document, end)) {
				int id = WordXml.number(WordXml.attribute(each, "id"), 0);
				TemplateXml.set(each, "id", String.valueOf(id + FIRST_BOOKMARK));
			}
		}
		int id = 2 * FIRST_BOOKMARK;
		List<String> used = new ArrayList<>();
		for (Element paragraph : TemplateXml.all(document, "p")) {
			String text = TemplateXml.text(paragraph);
			if (!text.isBlank() && TemplateMark.of(text).isEmpty()) {
				bookmark(paragraph, name(text, used), ++id);
			}
		}
	}

	private static String name(String text, List<String> used) {
		for (String field : List.of(TemplateMark.TITLE, TemplateMark.COMMITTEE)) {
			if (text.strip().equals("{" + field + "}") && !used.contains(HOUSE + field)) {
				used.add(HOUSE + field);
				return HOUSE + field;
			}
		}
		used.add(HOUSE + used.size());
		return HOUSE + (used.size() - 1);
	}

	private static void bookmark(Element paragraph, String name, int id) {
		Element begin = TemplateXml.create(paragraph, "bookmarkStart");
		TemplateXml.set(begin, "id", String.valueOf(id));
		TemplateXml.set(begin, "name", name);
		Element properties = WordXml.child(paragraph, "pPr");
		paragraph.insertBefore(begin, (properties != null) ? properties.getNextSibling() : paragraph.getFirstChild());
		TemplateXml.set(TemplateXml.append(paragraph, "bookmarkEnd"), "id", String.valueOf(id));
	}

	/** Whether a bookmark marks words of the template. */
	static boolean house(String bookmark) {
		return bookmark.startsWith(HOUSE);
	}

	/** Whether it marks the paragraph that is the paper's title, or its committee. */
	static boolean house(String bookmark, String field) {
		return bookmark.equals(HOUSE + field);
	}

	private static String said(TemplateFile file) throws IOException {
		StringBuilder words = new StringBuilder();
		for (String part : file.printed()) {
			for (Element paragraph : TemplateXml.all(file.root(part), "p")) {
				words.append(TemplateXml.text(paragraph)).append('\n');
			}
			TemplateXml.all(file.root(part), "docPr")
				.forEach((picture) -> words.append(WordXml.attribute(picture, "descr")).append('\n'));
		}
		return TemplateMark.BRACES.matcher(words).replaceAll("");
	}

	/** What the template says itself, alternative texts included; empty for ours. */
	public String said() {
		return this.said;
	}

	TemplatePage page() {
		return this.page;
	}

	/** The file with a paper's words where it has them in braces, its pieces not yet. */
	byte[] filled(Paper paper) throws IOException {
		TemplateFile filled = new TemplateFile(this.file);
		TemplateFields.fill(filled, paper);
		return filled.write();
	}

	/** Whether the same is written into both. */
	@Override
	public boolean equals(Object other) {
		return other instanceof WordTemplate that && Arrays.equals(this.file, that.file) && this.page.equals(that.page)
				&& this.said.equals(that.said);
	}

	@Override
	public int hashCode() {
		return Arrays.hashCode(this.file);
	}

}
