package org.quarterday.paper;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDObjectReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;

import org.quarterday.content.Text;
import org.quarterday.content.TextBuilder;
import org.quarterday.paper.SourceBlock.Kind;

/** Reads the blocks of a tagged PDF in the order of its structure. */
final class PdfStructure {

	private static final Pattern LABEL = Pattern.compile("(\\d+(?:\\.\\d+)*)\\.?\u00a0");

	private static final Pattern HEADING = Pattern.compile("H([1-6])?");

	private static final Set<String> PARAGRAPHS = Set.of("P", "TR", "Caption", "Note", "BibEntry");

	private static final Set<String> LEFT_OUT = Set.of("TOC", "TOCI", "Index", "Artifact", "Figure", "Form");

	private final PdfText text;

	private final boolean ours;

	private final List<SourceBlock> blocks = new ArrayList<>();

	private SourceBlock shape = SourceBlock.plain(Text.EMPTY);

	private TextBuilder words = new TextBuilder();

	private boolean begun;

	private PdfText.Piece latest;

	private String latestPlain = "";

	private int depth = -1;

	private PdfStructure(PDDocument document, boolean ours) throws IOException {
		this.text = new PdfText(document);
		this.ours = ours;
	}

	static boolean isOurs(PDDocument document, PDStructureTreeRoot root) {
		return "Quarterday".equals(document.getDocumentInformation().getProducer())
				&& find(root, PdfWriter.BODY) != null;
	}

	/** A paper that {@link PdfWriter} wrote: its body without what we generated. */
	static PaperFiles.Document ours(PDDocument document, PDStructureTreeRoot root) throws IOException {
		PdfStructure title = new PdfStructure(document, true);
		PDStructureElement h1 = find(root, "H1");
		if (h1 != null) {
			title.walk(h1, h1.getPage(), null);
		}
		PdfStructure body = new PdfStructure(document, true);
		body.walk(find(root, PdfWriter.BODY), null, null);
		body.flush();
		String committee = document.getDocumentInformation().getAuthor();
		return new PaperFiles.Document(title.words.build().plain(), (committee != null) ? committee : "", body.blocks);
	}

	/** Any other tagged document. */
	static List<SourceBlock> foreign(PDDocument document, PDStructureTreeRoot root) throws IOException {
		PdfStructure structure = new PdfStructure(document, false);
		structure.walk(root, null, null);
		structure.flush();
		return structure.blocks;
	}

	private static PDStructureElement find(PDStructureNode node, String type) {
		for (Object kid : node.getKids()) {
			if (kid instanceof PDStructureElement element) {
				PDStructureElement found = type.equals(element.getStructureType()) ? element : find(element, type);
				if (found != null) {
					return found;
				}
			}
		}
		return null;
	}

	private void walk(PDStructureNode node, PDPage inherited, String link) {
		PDPage page = (node instanceof PDStructureElement element && element.getPage() != null) ? element.getPage()
				: inherited;
		for (Object kid : node.getKids()) {
			if (kid instanceof PDStructureElement element) {
				element(element, page, link);
			}
			else if (kid instanceof Integer id) {
				piece(this.text.piece(page, id), node, link);
			}
			else if (kid instanceof PDMarkedContentReference reference) {
				PDPage own = (reference.getPage() != null) ? reference.getPage() : page;
				piece(this.text.piece(own, reference.getMCID()), node, link);
			}
		}
	}

	private void element(PDStructureElement element, PDPage page, String link) {
		String type = element.getStandardStructureType();
		Matcher heading = HEADING.matcher(type);
		if (this.ours ? PdfWriter.GENERATED.equals(type) : LEFT_OUT.contains(type)) {
			return;
		}
		if (heading.matches()) {
			begin(heading(element, heading.group(1)));
			walk(element, page, link);
			flush();
		}
		else if (PARAGRAPHS.contains(type)) {
			paragraph(element, page, link);
		}
		else if ("L".equals(type)) {
			flush();
			this.depth++;
			walk(element, page, link);
			this.depth--;
			flush();
		}
		else if ("LI".equals(type)) {
			begin(SourceBlock.entry(Math.max(this.depth, 0), "", Text.EMPTY));
			walk(element, page, link);
			flush();
		}
		else {
			walk(element, page, "Link".equals(type) ? address(element) : link);
			if ("TD".equals(type) || "TH".equals(type)) {
				this.words.append(" ");
			}
		}
	}

	private SourceBlock heading(PDStructureElement element, String digit) {
		int level = (digit == null) ? 1 : Integer.parseInt(digit) - (this.ours ? 1 : 0);
		boolean item = this.ours && element.getParent() instanceof PDStructureElement parent
				&& !"Sect".equals(parent.getStructureType());
		return item ? SourceBlock.subheading("", Text.EMPTY) : SourceBlock.heading(level, "", Text.EMPTY);
	}

	private void paragraph(PDStructureElement element, PDPage page, String link) {
		boolean inEntry = this.depth >= 0;
		boolean first = inEntry && this.begun && this.shape.is(Kind.ENTRY) && this.words.isBlank();
		if (!first) {
			begin(inEntry ? SourceBlock.entryParagraph(this.depth, Text.EMPTY) : SourceBlock.plain(Text.EMPTY));
		}
		walk(element, page, link);
		flush();
	}

	private void piece(PdfText.Piece piece, PDStructureNode node, String link) {
		if (piece == null) {
			return;
		}
		String type = (node instanceof PDStructureElement element) ? element.getStandardStructureType() : "";
		Matcher label = LABEL.matcher(piece.plain());
		if ("Lbl".equals(type) && this.shape.is(Kind.ENTRY) && this.words.isBlank()) {
			this.shape = SourceBlock.entry(this.shape.level(), mark(piece.plain()), Text.EMPTY);
		}
		else if (this.ours && "Span".equals(type) && this.words.isBlank() && label.matches()) {
			this.shape = this.shape.labelled(label.group(1));
		}
		else {
			boolean apart = !this.ours && this.latest != null && piece.startsBelow(this.latest)
					&& !this.latestPlain.endsWith("-");
			this.words.append(apart ? " " : "");
			piece.addTo(this.words, link);
			this.latest = piece;
			this.latestPlain = piece.plain();
		}
	}

	/** An entry's mark; nothing for a bullet's glyph. */
	private static String mark(String lbl) {
		String mark = SourceLine.tidy(lbl);
		return mark.chars().anyMatch(Character::isLetterOrDigit) && mark.length() > 1 ? mark : "";
	}

	private static String address(PDStructureElement link) {
		for (Object kid : link.getKids()) {
			if (kid instanceof PDObjectReference reference
					&& reference.getReferencedObject() instanceof PDAnnotationLink annotation
					&& annotation.getAction() instanceof PDActionURI action) {
				return action.getURI();
			}
		}
		return null;
	}

	private void begin(SourceBlock next) {
		flush();
		this.shape = next;
		this.begun = true;
	}

	private void flush() {
		Text built = this.words.build();
		if (!built.isEmpty()) {
			this.blocks.add(finished(built));
			this.begun = false;
			this.shape = (this.depth >= 0) ? SourceBlock.entryParagraph(this.depth, Text.EMPTY)
					: SourceBlock.plain(Text.EMPTY);
		}
		this.words = new TextBuilder();
		this.latest = null;
	}

	private SourceBlock finished(Text built) {
		return switch (this.shape.kind()) {
			case HEADING -> SourceBlock.heading(this.shape.level(), this.shape.label(), built);
			case SUBHEADING -> SourceBlock.subheading(this.shape.label(), built);
			default -> this.shape.with(built);
		};
	}

}
