package org.quarterday.paper;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFNumbering;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTLvl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTNumLvl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

import org.quarterday.content.Block.ItemList;
import org.quarterday.content.Marks;

/**
 * Numbers paragraphs with Word's own lists. The template holds the outline's multi-level
 * list, the bullets and one list for every kind of mark.
 */
final class WordNumbering {

	private static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

	private static final long OUTLINE = 1;

	private static final BigInteger OUTLINE_NUM = BigInteger.ONE;

	private static final BigInteger BULLETS_NUM = BigInteger.TWO;

	/** The list of the first kind of mark after bullets; the others follow in order. */
	private static final int FIRST_MARKS = 10;

	private static final int NEW_LISTS = 100;

	private final XWPFNumbering numbering;

	private final OutlineLists outline;

	private final List<BigInteger> outlineNums = new ArrayList<>(List.of(OUTLINE_NUM));

	WordNumbering(XWPFDocument document, NumberStyle style) {
		this.numbering = document.getNumbering();
		this.outline = new OutlineLists(style);
		if (style != NumberStyle.FIGURES) {
			CTAbstractNum list = this.numbering.getAbstractNum(BigInteger.valueOf(OUTLINE)).getCTAbstractNum();
			list.getLvlArray(0)
				.getNumFmt()
				.setVal((style == NumberStyle.LETTERS) ? STNumberFormat.UPPER_LETTER : STNumberFormat.UPPER_ROMAN);
		}
	}

	/**
	 * Gives a paragraph the label; with none, makes sure that its style gives it none.
	 */
	void label(XWPFParagraph paragraph, String label) {
		if (label.isEmpty()) {
			return;
		}
		OutlineLists.Place place = this.outline.next(label);
		if (place.list() == this.outlineNums.size()) {
			this.outlineNums.add(furtherOutline(place));
		}
		number(paragraph, this.outlineNums.get(place.list()), place.level());
	}

	/** Begins a list and gives its number, for {@link #number}. */
	BigInteger begin(ItemList list, int depth) {
		if (list.marks() == Marks.BULLETS) {
			return BULLETS_NUM;
		}
		BigInteger kind = BigInteger.valueOf(FIRST_MARKS + list.marks().ordinal() - 1L);
		BigInteger num = this.numbering.addNum(kind);
		CTNumLvl override = this.numbering.getNum(num).getCTNum().addNewLvlOverride();
		override.setIlvl(BigInteger.valueOf(depth));
		override.addNewStartOverride().setVal(BigInteger.valueOf(list.start()));
		return num;
	}

	void number(XWPFParagraph paragraph, BigInteger num, int level) {
		paragraph.setNumID(num);
		paragraph.setNumILvl(BigInteger.valueOf(level));
	}

	private BigInteger furtherOutline(OutlineLists.Place place) {
		int id = NEW_LISTS + this.outlineNums.size();
		CTAbstractNum list = (CTAbstractNum) this.numbering.getAbstractNum(BigInteger.valueOf(OUTLINE))
			.getCTAbstractNum()
			.copy();
		list.setAbstractNumId(BigInteger.valueOf(id));
		identify(list, id);
		for (int i = 0; i < place.begins().size(); i++) {
			list.getLvlArray(i).getStart().setVal(BigInteger.valueOf(place.begins().get(i)));
		}
		if (!place.literal().isEmpty()) {
			CTLvl first = list.getLvlArray(0);
			first.getLvlText().setVal(place.literal());
		}
		return this.numbering.addNum(this.numbering.addAbstractNum(new XWPFAbstractNum(list)));
	}

	/** Word takes lists of the same nsid for one and the same. */
	private static void identify(CTAbstractNum list, int id) {
		for (Node each = list.getDomNode().getFirstChild(); each != null; each = each.getNextSibling()) {
			switch (each.getLocalName()) {
				case "nsid", "tmpl" ->
					((Element) each).setAttributeNS(WORD, "w:val", "%08X".formatted(0x40A0 + id * 16));
				case "name" -> ((Element) each).setAttributeNS(WORD, "w:val", "Outline " + id);
				default -> {
				}
			}
		}
	}

}
