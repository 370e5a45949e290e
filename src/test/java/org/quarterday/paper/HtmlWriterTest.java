package org.quarterday.paper;

import java.util.List;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import org.quarterday.content.Block.Paragraph;
import org.quarterday.content.Text;
import org.quarterday.content.Text.Span;
import org.quarterday.paper.Paper.Numbered;
import org.quarterday.paper.Paper.Part;

import static org.assertj.core.api.Assertions.assertThat;

class HtmlWriterTest {

	private final Document page = Jsoup.parse(HtmlWriter.write(SamplePapers.nested()));

	@Test
	@DisplayName("PA2: a number is real text and the address of its paragraph")
	void numbersAreTextAndAnchors() {
		Element paragraph = this.page.getElementById("3.2.1");
		assertThat(paragraph.text()).startsWith("3.2.1 Spent £2.4m on a warm welcome");
		assertThat(paragraph.selectFirst("a.number").attr("href")).isEqualTo("#3.2.1");
		assertThat(this.page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
	}

	@Test
	@DisplayName("Accessibility: one h1, headings in order, every contents link arrives")
	void headingsAreInOrder() {
		assertThat(this.page.select("h1")).hasSize(1);
		List<Integer> levels = this.page.select("h1,h2,h3,h4,h5,h6")
			.stream()
			.map((heading) -> Integer.parseInt(heading.tagName().substring(1)))
			.toList();
		for (int i = 1; i < levels.size(); i++) {
			assertThat(levels.get(i) - levels.get(i - 1)).isLessThanOrEqualTo(1);
		}
		assertThat(this.page.select(".contents a").eachAttr("href")).containsExactly("#1", "#2", "#3", "#3.1", "#3.2",
				"#3.3");
		this.page.select("a[href^=#]")
			.forEach((link) -> assertThat(this.page.getElementById(link.attr("href").substring(1))).isNotNull());
	}

	@Test
	@DisplayName("FG6: a table has a caption and headings, its status is a word beside the shape, no cells are merged")
	void figuresAreReadable() {
		Element table = this.page.selectFirst(".figures-table");
		assertThat(table.selectFirst("caption").text()).isEqualTo("Customer Services: figures for Q1 2026/27");
		assertThat(table.select("thead th").eachAttr("scope")).containsOnly("col").hasSize(5);
		assertThat(table.select("tbody th").eachAttr("scope")).containsOnly("row").hasSize(3);
		assertThat(table.select("[colspan],[rowspan]")).isEmpty();
		assertThat(table.select(".rating").eachText()).containsExactly("● Green", "■ Red");
		assertThat(table.select(".shape").eachAttr("aria-hidden")).containsOnly("true");
		assertThat(this.page.text()).contains("CSU13 Average wait: Two posts were vacant in May");
	}

	@Test
	@DisplayName("PA9: £, –, ’, é, ŵ, ŷ and double quotes survive; nothing typed becomes markup")
	void wordsSurvive() {
		assertThat(this.page.getElementById("3.2.2").text())
			.isEqualTo("3.2.2 Welsh line – Tŷ’r dŵr, café, £5 and a ‘quote’ for the ŵyn of Llanŷ.");
		assertThat(this.page.getElementById("3.2.1").text()).contains("<not markup> & \"so on\".");
	}

	@Test
	@DisplayName("PA1: marks of lettered lists are words of the paper and go on after words between")
	void listsKeepTheirMarks() {
		assertThat(this.page.getElementById("3.1.3").select(".marked > li").eachText()).containsExactly(
				"a) a list of events;", "b) the takings of each;", "c) the number of volunteers.", "(i) spring",
				"(ii) summer");
	}

	@Test
	@DisplayName("PA8: the wording of a gap stands where the service's words will stand")
	void gapsAreSaid() {
		assertThat(this.page.getElementById("3.3").select(".gap").text())
			.isEqualTo("The report of this service is to follow.");
	}

	@Test
	@DisplayName("PA1: a run-in sentence stays in its heading and out of the contents")
	void runInStaysInOneBlock() {
		Document flat = Jsoup.parse(HtmlWriter.write(SamplePapers.flat()));
		assertThat(flat.selectFirst("h2.part-heading:contains(Achievements)").text())
			.isEqualTo("2. Achievements - The following are a sample.");
		assertThat(flat.select(".contents a").eachText()).contains("2. Achievements");
		assertThat(flat.select(".draft-mark")).isEmpty();
	}

	@Test
	@DisplayName("Content policy: no style attribute, no script, no handler, no link but http, https and mailto")
	void nothingInline() {
		Text text = new Text(List.of(new Span("run", false, false, "javascript:alert(1)"),
				new Span("\" onclick=\"x", false, false, "https://a.example/\" onclick=\"x")));
		Part part = new Part("1.", "1", Text.of("<script>alert(1)</script>"), Text.EMPTY, List.of(), List.of(), "",
				List.of(new Numbered("1.1", "1.1", "x", Text.EMPTY, "", List.of(new Paragraph(text)))), List.of());
		Document fragment = Jsoup.parseBodyFragment(HtmlWriter.section(part));
		assertThat(fragment.select("script,[style],[onclick]")).isEmpty();
		assertThat(fragment.select("a")).isEmpty();
		assertThat(this.page.select("script,[style]")).isEmpty();
	}

	@Test
	@DisplayName("Preview: a section alone has no links on its numbers and begins at the level asked for")
	void previewFitsItsPage() {
		Part service = SamplePapers.nested().body().get(2).parts().get(1);
		Document fragment = Jsoup.parseBodyFragment(HtmlWriter.section(service, 3));
		assertThat(fragment.selectFirst("h3").text()).isEqualTo("3.2 Customer Services");
		assertThat(fragment.selectFirst("h4").text()).isEqualTo("3.2.3 Healthy Hub");
		assertThat(fragment.select("a.number")).isEmpty();
	}

}
