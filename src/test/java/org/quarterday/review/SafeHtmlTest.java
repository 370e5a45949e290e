package org.quarterday.review;

import java.time.LocalDate;
import java.util.List;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.quarterday.content.ContentParser;
import org.quarterday.cycle.Outline;
import org.quarterday.cycle.Quarter;
import org.quarterday.paper.HtmlWriter;
import org.quarterday.paper.Outliner;
import org.quarterday.paper.Paper;
import org.quarterday.paper.PaperSource;
import org.quarterday.paper.StandingText;

import static org.assertj.core.api.Assertions.assertThat;

class SafeHtmlTest {

	@Test
	void whatAPaperIsMadeOfStaysWordForWord() {
		PaperSource source = new PaperSource("T", "C", new Quarter(2025, 4), LocalDate.of(2026, 6, 10), true,
				Outline.FLAT, StandingText.EMPTY, List.of(),
				List.of(new PaperSource.ServiceSection("Tŷ & Co", ContentParser.fromTyped(
						"**Homes** – £2.4m & more, 1 < 2\n\n- one\n  - two\n\na) *x* [words](https://example.org/?a=b&c=d)"),
						List.of(new Paper.FigureTable("Caption", "1 of 1", List.of("Measure", "Rating"),
								List.of(new Paper.FigureTable.Row(List.of("H1", "Green"), "GREEN", "Because")),
								List.of("Note"))),
						"")));
		String html = HtmlWriter.section(Outliner.outline(source).body().get(0));
		String safe = SafeHtml.of(html);
		assertThat(Jsoup.parse(safe).text()).isEqualTo(Jsoup.parse(html).text());
		assertThat(Jsoup.parse(safe).select("[class]").size()).isEqualTo(Jsoup.parse(html).select("[class]").size());
		assertThat(Jsoup.parse(safe).select("th[scope]").size())
			.isEqualTo(Jsoup.parse(html).select("th[scope]").size());
		assertThat(Jsoup.parse(safe).select("a[href='https://example.org/?a=b&c=d']")).hasSize(1);
	}

	@Test
	void nothingThatRunsOrDressesGetsThrough() {
		assertThat(SafeHtml.of("<p style='x' onclick='y()'>a<script>z()</script><img src=x onerror=y()>"
				+ "<a href='javascript:y()'>b</a><form><input></form><style>p{}</style><iframe src='/'></iframe></p>"))
			.isEqualTo("<p>a<a>b</a></p>");
	}

}
