package org.quarterday.content;

import java.util.List;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.GenerationMode;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jsoup.Jsoup;

import static org.assertj.core.api.Assertions.assertThat;

/** Nothing that a paste shows is lost. */
@Label("Nothing that a paste shows is lost")
class PastedWordsTest {

	private static final List<String> TAGS = List.of("<p>", "</p>", "<div>", "</div>", "<b>", "</b>", "<i>", "</i>",
			"<ul>", "</ul>", "<ol type=a>", "<ol start=3>", "</ol>", "<li>", "</li>", "<br>", "<h2>", "</h2>",
			"<table>", "<tr>", "<td>", "</td>", "</tr>", "</table>", "<span style='font-weight:700'>", "</span>",
			"<a href='https://a.example/x'>", "</a>", "<pre>", "</pre>", "<blockquote>", "</blockquote>",
			"<p style='mso-list:l0 level2 lfo1'>", "<!-- note -->", "<style>p{}</style>", "<font>", "<o:p>", "&nbsp;",
			"<del>", "<sup>", "</sup>", "<caption>", "<dl><dt>", "<dd>", "<form>", "<textarea>", "</textarea>");

	@Property(tries = 2000, generation = GenerationMode.RANDOMIZED)
	@Label("every letter and figure of the paste is in the light Markdown and in its content, in order (LK5)")
	void words(@ForAll("html") String html) {
		String shown = letters(Jsoup.parse(html).body().wholeText());
		String typed = ContentParser.fromHtml(html);
		assertThat(letters(
				TypedTextTest.words(ContentParser.fromTyped(typed)).replaceAll("(?m)^[a-z]+[.)] |^\\d+[.)] ", "")))
			.isEqualTo(shown);
	}

	/** What the free seed found once: a bold word before an entry without words. */
	@Example
	@Label("a bold word stays before what follows an empty entry (LK5)")
	void emptyEntry() {
		assertThat(ContentParser.fromHtml("<b><ul><ul>A<li></ul>B")).containsSubsequence("A", "B");
	}

	private static String letters(String words) {
		return words.replaceAll("[^\\p{Lu}\\p{N}£’é]+", "");
	}

	@Provide
	Arbitrary<String> html() {
		Arbitrary<String> word = Arbitraries.strings().withChars("ABCÉ£’é").ofMinLength(1).ofMaxLength(5);
		Arbitrary<String> space = Arbitraries.of(" ", "\n", "");
		Arbitrary<String> tag = Arbitraries.of(TAGS);
		return Arbitraries.oneOf(tag, word, space, tag).list().ofMaxSize(50).map((parts) -> String.join("", parts));
	}

}
