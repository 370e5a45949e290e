package org.quarterday.paper;

import java.io.IOException;

import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionGoTo;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDNamedDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageFitDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;

/** The bookmarks of a PDF, as they are before another one is put behind it. */
final class PdfBookmarks {

	private final PDDocument document;

	private final PDOutlineItem last;

	private PdfBookmarks(PDDocument document, PDOutlineItem last) {
		this.document = document;
		this.last = last;
	}

	static PdfBookmarks of(PDDocument document) {
		PDDocumentOutline outline = document.getDocumentCatalog().getDocumentOutline();
		return new PdfBookmarks(document, (outline != null) ? outline.getLastChild() : null);
	}

	/**
	 * Names of places hold within one file only: whatever leads to a name leads to its
	 * page from then on.
	 */
	static void settle(PDDocument document) throws IOException {
		for (PDPage page : document.getPages()) {
			for (PDAnnotation annotation : page.getAnnotations()) {
				if (annotation instanceof PDAnnotationLink link) {
					settle(document, link);
				}
			}
		}
		PDDocumentOutline outline = document.getDocumentCatalog().getDocumentOutline();
		if (outline != null) {
			settle(document, outline);
		}
	}

	private static void settle(PDDocument document, PDAnnotationLink link) throws IOException {
		if (link.getDestination() instanceof PDNamedDestination name) {
			link.setDestination(document.getDocumentCatalog().findNamedDestinationPage(name));
		}
		if (link.getAction() instanceof PDActionGoTo go && go.getDestination() instanceof PDNamedDestination name) {
			go.setDestination(document.getDocumentCatalog().findNamedDestinationPage(name));
		}
	}

	private static void settle(PDDocument document, PDOutlineNode node) throws IOException {
		for (PDOutlineItem item : node.children()) {
			PDDestination to = item.getDestination();
			if (to instanceof PDNamedDestination name) {
				item.setDestination(document.getDocumentCatalog().findNamedDestinationPage(name));
			}
			if (item.getAction() instanceof PDActionGoTo go && go.getDestination() instanceof PDNamedDestination name) {
				go.setDestination(document.getDocumentCatalog().findNamedDestinationPage(name));
			}
			settle(document, item);
		}
	}

	/** Those that have come since move below one of this name. */
	void gather(String name, PDPage page) {
		PDDocumentOutline outline = outline();
		PDOutlineItem first = (this.last != null) ? this.last.getNextSibling() : outline.getFirstChild();
		PDOutlineItem end = outline.getLastChild();
		PDOutlineItem item = new PDOutlineItem();
		item.setTitle(name);
		PDPageFitDestination destination = new PDPageFitDestination();
		destination.setPage(page);
		item.setDestination(destination);
		if (first != null) {
			cut(outline, first);
			adopt(item, first, end);
		}
		outline.addLast(item);
	}

	private PDDocumentOutline outline() {
		PDDocumentOutline outline = this.document.getDocumentCatalog().getDocumentOutline();
		if (outline == null) {
			outline = new PDDocumentOutline();
			this.document.getDocumentCatalog().setDocumentOutline(outline);
		}
		return outline;
	}

	private void cut(PDDocumentOutline outline, PDOutlineItem first) {
		COSDictionary node = outline.getCOSObject();
		first.getCOSObject().removeItem(COSName.PREV);
		if (this.last != null) {
			this.last.getCOSObject().removeItem(COSName.NEXT);
			node.setItem(COSName.LAST, this.last);
		}
		else {
			node.removeItem(COSName.FIRST);
			node.removeItem(COSName.LAST);
		}
		int open = 0;
		for (PDOutlineItem each : outline.children()) {
			open += 1 + Math.max(each.getOpenCount(), 0);
		}
		node.setInt(COSName.COUNT, open);
	}

	/** Closed: the names of the appendices are enough at first. */
	private static void adopt(PDOutlineItem parent, PDOutlineItem first, PDOutlineItem end) {
		parent.getCOSObject().setItem(COSName.FIRST, first);
		parent.getCOSObject().setItem(COSName.LAST, end);
		int count = 0;
		for (PDOutlineItem each : parent.children()) {
			each.getCOSObject().setItem(COSName.PARENT, parent);
			count += 1 + Math.max(each.getOpenCount(), 0);
		}
		parent.getCOSObject().setInt(COSName.COUNT, -count);
	}

}
