package org.quarterday.paper;

import java.math.BigInteger;

import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblLook;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblWidth;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth;

/** What all tables of the Word edition share. Widths are in twentieths of a point. */
final class WordTables {

	private WordTables() {
	}

	/** Gives a table its style, fixed column widths and place. */
	static void dress(XWPFTable table, String style, int[] widths, int indent) {
		CTTblPr properties = table.getCTTbl().getTblPr();
		if (properties.isSetTblBorders()) {
			properties.unsetTblBorders();
		}
		table.setStyleID(style);
		int total = 0;
		CTTblGrid grid = (table.getCTTbl().getTblGrid() != null) ? table.getCTTbl().getTblGrid()
				: table.getCTTbl().addNewTblGrid();
		while (grid.sizeOfGridColArray() > 0) {
			grid.removeGridCol(0);
		}
		for (int width : widths) {
			total += width;
			grid.addNewGridCol().setW(BigInteger.valueOf(width));
		}
		table.setWidthType(org.apache.poi.xwpf.usermodel.TableWidthType.DXA);
		table.setWidth(total);
		CTTblWidth place = properties.isSetTblInd() ? properties.getTblInd() : properties.addNewTblInd();
		place.setW(BigInteger.valueOf(indent));
		place.setType(STTblWidth.DXA);
		properties.addNewTblLayout().setType(STTblLayoutType.FIXED);
		for (XWPFTableRow row : table.getRows()) {
			for (int i = 0; i < widths.length; i++) {
				row.getCell(i).setWidth(String.valueOf(widths[i]));
			}
		}
	}

	/** Says what the table is about, and which of its cells are headings. */
	static void describe(XWPFTable table, String caption, boolean headRow) {
		CTTblPr properties = table.getCTTbl().getTblPr();
		CTTblLook look = properties.isSetTblLook() ? properties.getTblLook() : properties.addNewTblLook();
		look.setFirstRow(headRow);
		look.setFirstColumn(true);
		look.setLastRow(false);
		look.setLastColumn(false);
		look.setNoHBand(true);
		look.setNoVBand(true);
		properties.addNewTblCaption().setVal(WordText.allowed(caption));
	}

}
