package org.quarterday.paper;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.TextPosition;

/**
 * The text of a tagged PDF as a screen reader says it: in the order of its structure
 * tree, one line for each block.
 */
final class TaggedText {

	private static final Set<String> BLOCKS = Set.of("P", "H1", "H2", "H3", "H4", "H5", "H6", "LI", "TR", "TH", "TD");

	private final PDDocument document;

	private final Map<PDPage, Map<Integer, String>> texts = new HashMap<>();

	private final List<String> lines = new ArrayList<>();

	private final StringBuilder line = new StringBuilder();

	private TaggedText(PDDocument document) {
		this.document = document;
	}

	static List<String> of(byte[] pdf) throws IOException {
		try (PDDocument document = Loader.loadPDF(pdf)) {
			TaggedText text = new TaggedText(document);
			text.read();
			text.walk(document.getDocumentCatalog().getStructureTreeRoot(), null);
			text.flush();
			return text.lines;
		}
	}

	private void read() throws IOException {
		for (PDPage page : this.document.getPages()) {
			PDFMarkedContentExtractor extractor = new PDFMarkedContentExtractor();
			extractor.processPage(page);
			Map<Integer, String> byId = new HashMap<>();
			extractor.getMarkedContents().forEach((content) -> collect(content, byId));
			this.texts.put(page, byId);
		}
	}

	private static void collect(PDMarkedContent content, Map<Integer, String> byId) {
		StringBuilder text = new StringBuilder();
		for (Object each : content.getContents()) {
			if (each instanceof TextPosition position) {
				text.append(position.getUnicode());
			}
			else if (each instanceof PDMarkedContent nested) {
				collect(nested, byId);
			}
		}
		if (content.getMCID() >= 0) {
			byId.merge(content.getMCID(), text.toString(), String::concat);
		}
	}

	private void walk(PDStructureNode node, PDPage inherited) {
		for (Object kid : node.getKids()) {
			PDPage page = (node instanceof PDStructureElement element && element.getPage() != null) ? element.getPage()
					: inherited;
			if (kid instanceof PDStructureElement element) {
				if (BLOCKS.contains(element.getStructureType())) {
					flush();
				}
				walk(element, page);
				if (BLOCKS.contains(element.getStructureType())) {
					flush();
				}
			}
			else if (kid instanceof Integer id) {
				this.line.append(this.texts.get(page).getOrDefault(id, ""));
			}
			else if (kid instanceof PDMarkedContentReference reference) {
				this.line.append(this.texts.get(reference.getPage()).getOrDefault(reference.getMCID(), ""));
			}
		}
	}

	private void flush() {
		String text = this.line.toString().replaceAll("(?U)\\s+", " ").strip();
		if (!text.isEmpty()) {
			this.lines.add(text);
		}
		this.line.setLength(0);
	}

}
