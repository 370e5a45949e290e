package org.quarterday.draft;

import java.util.List;

import org.quarterday.content.Block;
import org.quarterday.content.Content;
import org.quarterday.content.Item;
import org.quarterday.content.Text;

/**
 * A section's words as a word processor puts them on the clipboard: numbers before
 * paragraphs, bullets, titles, all drawn by the word processor.
 */
final class ClipboardHtml {

	private final boolean word;

	private final StringBuilder html = new StringBuilder();

	private int number;

	private ClipboardHtml(boolean word) {
		this.word = word;
	}

	/** Word's own: every paragraph for itself, its list level in its style. */
	static String word(Content content) {
		return new ClipboardHtml(true).write(content, "<html xmlns:o=\"urn:schemas-microsoft-com:office:office\"><head>"
				+ "<style>p.MsoNormal {margin:0cm}</style></head><body lang=EN-GB><!--StartFragment-->");
	}

	/** As LibreOffice writes it: lists as lists, an outline as lists in one another. */
	static String libreOffice(Content content) {
		return new ClipboardHtml(false).write(content,
				"<html><head><meta name=\"generator\" content=\"LibreOffice\"/></head><body lang=\"en-GB\">");
	}

	private String write(Content content, String head) {
		this.html.append(head);
		blocks(content.leadIn(), 0);
		content.items().forEach(this::item);
		return this.html.append("</body></html>").toString();
	}

	private void item(Item item) {
		List<Block> rest = item.blocks();
		String title = item.title().isEmpty() ? "" : "<b>" + text(item.title()) + "</b>";
		boolean runIn = item.title().isEmpty() || !item.separator().isEmpty();
		String first = title;
		if (runIn && !rest.isEmpty() && rest.get(0) instanceof Block.Paragraph paragraph) {
			first += escaped(item.separator()) + text(paragraph.text());
			rest = rest.subList(1, rest.size());
		}
		if (item.numbered()) {
			numbered(first, !runIn);
		}
		else {
			plain("<h3>" + text(item.title()) + "</h3>");
		}
		blocks(rest, 0);
	}

	private void numbered(String words, boolean heading) {
		String tag = heading ? "h4" : "p";
		this.number++;
		if (this.word) {
			this.html.append("<%s class=MsoNormal style='margin-left:36.0pt;mso-list:l1 level3 lfo2'>".formatted(tag))
				.append("<![if !supportLists]><span style='mso-list:Ignore'>3.1.%d<span style='font:7.0pt \"Times New Roman\"'>&nbsp;&nbsp; </span></span><![endif]>"
					.formatted(this.number))
				.append(words)
				.append("<o:p></o:p></%s>\r\n".formatted(tag));
		}
		else {
			this.html.append(
					"<ol>\n\t<ol>\n\t\t<ol start=\"%d\">\n\t\t\t<li><%s style=\"margin-bottom: 0.2cm\">%s</%s>\n\t\t</ol>\n\t</ol>\n</ol>\n"
						.formatted(this.number, tag, words, tag));
		}
	}

	private void plain(String block) {
		this.html.append(block).append("\r\n");
	}

	private void blocks(List<Block> blocks, int level) {
		for (Block block : blocks) {
			if (block instanceof Block.Paragraph paragraph) {
				plain("<p class=MsoNormal style='margin-bottom:6.0pt'>" + text(paragraph.text()) + "<o:p></o:p></p>");
			}
			else if (block instanceof Block.ItemList list) {
				list(list, level);
			}
		}
	}

	private void list(Block.ItemList list, int level) {
		if (!this.word) {
			this.html.append("<ul>\n");
		}
		for (int i = 0; i < list.entries().size(); i++) {
			String mark = list.mark(i).isEmpty() ? ((level == 0) ? "·" : "o") : list.mark(i);
			String words = text(list.entries().get(i).text());
			if (this.word) {
				this.html.append(
						"<p class=MsoListParagraph style='text-indent:-18.0pt;mso-list:l0 level%d lfo1'><![if !supportLists]><span style='font-family:Symbol'><span style='mso-list:Ignore'>%s<span>&nbsp;&nbsp; </span></span></span><![endif]>%s<o:p></o:p></p>\r\n"
							.formatted(level + 1, mark, words));
			}
			else {
				this.html.append("\t<li><p style=\"margin-bottom: 0cm\">%s</p>\n".formatted(words));
			}
			blocks(list.entries().get(i).more(), level + 1);
		}
		if (!this.word) {
			this.html.append("</ul>\n");
		}
	}

	private static String text(Text text) {
		StringBuilder html = new StringBuilder();
		for (Text.Span span : text.spans()) {
			String words = escaped(span.text());
			words = span.italic() ? "<i>" + words + "</i>" : words;
			words = span.bold() ? "<b>" + words + "</b>" : words;
			html.append((span.link() != null) ? "<a href=\"%s\">%s</a>".formatted(span.link(), words) : words);
		}
		return html.toString();
	}

	private static String escaped(String words) {
		return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\u00a0", "&nbsp;");
	}

}
