package org.quarterday.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.time.LocalDate;

import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFNumbering;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTLvl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;

import org.quarterday.cycle.Outline;
import org.quarterday.cycle.Quarter;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("Past papers from other people's Word files")
class ForeignWordTest {

	@Test
	@DisplayName("numbers that Word counts, lettered lists, bullets")
	void counted() throws IOException {
		try (XWPFDocument document = new XWPFDocument()) {
			XWPFNumbering numbering = document.createNumbering();
			BigInteger outline = list(numbering, 1, STNumberFormat.DECIMAL, "%1.", "%1.%2", "%1.%2.%3");
			BigInteger letters = list(numbering, 2, STNumberFormat.LOWER_LETTER, "(%1)");
			BigInteger bullets = list(numbering, 3, STNumberFormat.BULLET, "\uf0b7", "o");
			add(document, "Report to the committee", null, 0);
			add(document, "Introduction", outline, 0);
			add(document, "This paper is about 2031/32.", outline, 1);
			add(document, "Achievements", outline, 0);
			add(document, "Parks", outline, 1);
			add(document, "The works were:", outline, 2);
			add(document, "one – £2", bullets, 0);
			add(document, "within one", bullets, 1);
			add(document, "two", bullets, 0);
			add(document, "In addition, more.", null, 0);
			add(document, "Asked for:", outline, 2);
			add(document, "a bench;", letters, 0);
			add(document, "a tree.", letters, 0);
			add(document, "", outline, 2);
			add(document, "After an empty one.", outline, 2);
			add(document, "Libraries", outline, 1);
			add(document, "Lent books.", outline, 2);
			assertThat(asIs(document)).isEqualTo("""
					Report to the committee
					1. Introduction
					1.1 This paper is about 2031/32.
					2. Achievements
					2.1 Parks
					2.1.1 The works were:
					- one – £2
					  - within one
					- two
					In addition, more.
					2.1.2 Asked for:
					(a) a bench;
					(b) a tree.
					2.1.4 After an empty one.
					2.2 Libraries
					2.2.1 Lent books.
					""");
		}
	}

	@Test
	@DisplayName("numbers typed by hand, and numbers in a table's first column")
	void typed() throws IOException {
		try (XWPFDocument document = new XWPFDocument()) {
			add(document, "1. Introduction", null, 0);
			add(document, "1.1\tThis paper is about 2031/32, in which", null, 0);
			add(document, "2. Achievements", null, 0);
			add(document, "3.\u00a0Parks", null, 0);
			add(document, "3.1 Mended the bandstand for", null, 0);
			add(document, "2.5 million pounds are what it cost.", null, 0);
			XWPFTable table = document.createTable(2, 2);
			table.getRow(0).getCell(0).setText("3.2");
			table.getRow(0).getCell(1).setText("Opened the pool.");
			table.getRow(1).getCell(0).setText("Pool");
			table.getRow(1).getCell(1).setText("Open");
			assertThat(asIs(document)).isEqualTo("""
					1. Introduction
					1.1 This paper is about 2031/32, in which
					2. Achievements
					3. Parks
					3.1 Mended the bandstand for
					2.5 million pounds are what it cost.
					3.2 Opened the pool.
					Pool
					Open
					""");
		}
	}

	private static BigInteger list(XWPFNumbering numbering, int id, STNumberFormat.Enum format, String... patterns) {
		CTAbstractNum list = CTAbstractNum.Factory.newInstance();
		list.setAbstractNumId(BigInteger.valueOf(id));
		for (int i = 0; i < patterns.length; i++) {
			CTLvl level = list.addNewLvl();
			level.setIlvl(BigInteger.valueOf(i));
			level.addNewStart().setVal(BigInteger.ONE);
			level.addNewNumFmt().setVal(format);
			level.addNewLvlText().setVal(patterns[i]);
		}
		return numbering.addNum(numbering.addAbstractNum(new XWPFAbstractNum(list)));
	}

	private static void add(XWPFDocument document, String words, BigInteger list, int level) {
		XWPFParagraph paragraph = document.createParagraph();
		paragraph.createRun().setText(words);
		if (list != null) {
			paragraph.setNumID(list);
			paragraph.setNumILvl(BigInteger.valueOf(level));
		}
	}

	private static String asIs(XWPFDocument document) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		document.write(out);
		PastPaper past = PastPaper.read(out.toByteArray(), "paper.docx");
		return TextWriter.write(Outliner
			.outline(past.source("A committee", new Quarter(2031, 1), LocalDate.of(2031, 9, 1), Outline.AS_IS)));
	}

}
