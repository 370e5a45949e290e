package org.quarterday.content;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("Pasted HTML becomes light Markdown")
class PastedHtmlTest {

	@Test
	@DisplayName("Word: list paragraphs by level, marks that Word drew, its own numbers gone, £ – ’ • é ŵ ŷ kept (PA9)")
	void word() {
		String html = """
				<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word">
				<head><title>Secret title</title><style>p.MsoNormal {margin:0}</style>
				<!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]-->
				</head><body lang=EN-GB><!--StartFragment-->
				<p class=MsoListParagraph style='text-indent:-18.0pt;mso-list:l0 level3 lfo1'><![if !supportLists]><span
				style='mso-list:Ignore'>3.1.2<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span><![endif]><b>Year
				of Culture</b> – highlights, at £16,000 for the caf&eacute;’s <i>ŵ</i> and ŷ:<o:p></o:p></p>
				<p class=MsoListParagraphCxSpFirst style='mso-list:l1 level1 lfo2'><![if !supportLists]><span
				style='font-family:Symbol'><span style='mso-list:Ignore'>·<span>&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>VE
				day at home<o:p></o:p></p>
				<p class=MsoListParagraphCxSpMiddle style='margin-left:72.0pt;mso-list:l1 level2 lfo2'><![if !supportLists]><span
				style='font-family:"Courier New"'><span style='mso-list:Ignore'>o<span>&nbsp; </span></span></span><![endif]>with
				a <a href="https://council.example/x">package</a></p>
				<p class=MsoListParagraphCxSpLast style='mso-list:l2 level1 lfo3'><span style='mso-list:Ignore'>a)<span>&nbsp;
				</span></span>lettered</p>
				<p class=MsoNormal><o:p>&nbsp;</o:p></p>
				<p class=MsoNormal>Next&nbsp;&nbsp;item, <span style='mso-hide:all'>hidden</span> £2.4&nbsp;million.</p>
				<!--EndFragment--></body></html>""";
		assertThat(ContentParser.fromHtml(html)).isEqualTo("""
				**Year of Culture** – highlights, at £16,000 for the café’s *ŵ* and ŷ:

				- VE day at home
				  - with a [package](https://council.example/x)
				a) lettered

				> Next item, £2.4\u00a0million.""");
	}

	@Test
	@DisplayName("Google Docs: weights in styles, lists beside entries")
	void google() {
		String html = """
				<meta charset='utf-8'><b style="font-weight:normal;" id="docs-internal-guid-1"><p dir="ltr"><span
				style="font-weight:400">Plain and </span><span style="font-weight:700">bold</span><span
				style="font-style:italic"> slanted</span></p><ul><li dir="ltr" aria-level="1"><p dir="ltr"
				role="presentation"><span>one</span></p></li><ul><li aria-level="2"><p><span>deeper</span></p></li></ul><li
				aria-level="1"><p><span>two</span></p></li></ul><ol><li><p>first</p></li><li><p>second</p></li></ol><br><p>End
				– of it</p></b>""";
		assertThat(ContentParser.fromHtml(html)).isEqualTo("""
				Plain and **bold** *slanted*

				- one
				  - deeper
				- two
				1. first
				2. second

				End – of it""");
	}

	@Test
	@DisplayName("LibreOffice and browsers: headings, lettered lists, tables, line breaks, typed bullets")
	void others() {
		String html = """
				<h2 class="western">Healthy <b>Hub</b></h2><p style="margin-bottom: 0cm">Opened<br/>
				in May.</p><ol type="a" start="3"><li><p>three</p><p>more</p></li><li>four<ol type="i"><li>one</ol></ol>
				<p>• typed<br>• again</p><table><tr><td><p>Calls</p></td><td><p>95%</p></td></tr><tr><td>One cell</td></tr></table>
				<p><strong>A title</strong></p><ul><li>under it</ul><p><b>Only bold.</b></p><script>alert(1)</script>
				<blockquote>Quoted</blockquote><a href="javascript:alert(1)">No link</a><p>- dash <img alt="x"> 5 * 3 *</p>""";
		String typed = ContentParser.fromHtml(html);
		assertThat(typed).isEqualTo("""
				## Healthy Hub

				Opened in May.

				c) three

				  more
				d) four
				  i. one
				- typed
				- again

				Calls | 95%

				One cell

				## A title

				- under it

				**Only bold.**

				Quoted

				No link

				- dash 5 * 3 \\*""");
		assertThat(TypedTextTest.words(ContentParser.fromTyped(typed))).contains("Healthy Hub", "more", "No link");
	}

	@ParameterizedTest
	@ValueSource(strings = { "<p>One paragraph of quite ordinary length with <b>bold</b> words.</p>", "<b><p>x",
			"<ul><li>a", "<p>a<br>", "<p style='mso-list:l0 level9 lfo1'>x", "**a", "[a](", "\\" })
	@DisplayName("5 MB of anything are read in one go, pasted and typed: what grows with the square would take hours")
	void large(String piece) {
		String html = piece.repeat(5 * 1024 * 1024 / piece.length());
		ThreadMXBean threads = ManagementFactory.getThreadMXBean();
		long start = threads.getCurrentThreadCpuTime();
		String typed = ContentParser.fromHtml(html);
		long pasted = threads.getCurrentThreadCpuTime() - start;
		ContentParser.fromTyped(typed);
		ContentParser.fromTyped(html.replace(piece, piece + "\n"));
		long read = threads.getCurrentThreadCpuTime() - start - pasted;
		assertThat(Duration.ofNanos(pasted)).isLessThan(Duration.ofMinutes(1));
		assertThat(Duration.ofNanos(read)).isLessThan(Duration.ofMinutes(1));
	}

}
