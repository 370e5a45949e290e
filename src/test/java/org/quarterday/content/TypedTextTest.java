package org.quarterday.content;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.regex.Pattern;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import static org.assertj.core.api.Assertions.assertThat;

/** Light Markdown there and back. */
@Label("Light Markdown there and back")
class TypedTextTest {

	private static final String MARKS = "\\\\ ** * *** [ ] ]( ](https://a.example/x) https://a.example - • – > # ## a) (b) i. ii. iv) 1. 2) o 2019. 95% ~ ` _ £ ’ é ŵ";

	/** Of a link, which is not printed, however the marks and words came to make one. */
	private static final Pattern ADDRESS = Pattern.compile("]\\((https?://|mailto:)[^\\s()\\[\\]]*\\)");

	@Property(tries = 3000)
	@Label("what TypedText writes parses to the same content, whatever was typed")
	void roundTrip(@ForAll("typed") String typed) {
		Content content = ContentParser.fromTyped(typed);
		String again = TypedText.of(content);
		assertThat(ContentParser.fromTyped(again)).as(again).isEqualTo(content);
	}

	@Property(tries = 3000)
	@Label("no letter or figure of the input is lost, nor the order (LK5, PA9)")
	void nothingIsLost(@ForAll("typed") String typed) {
		String links = ADDRESS.matcher(typed).replaceAll("]");
		String printed = words(ContentParser.fromTyped(links));
		assertThat(letters(printed)).isEqualTo(letters(links));
	}

	@Property(tries = 500)
	@Label("JSON gives the same content back")
	void json(@ForAll("typed") String typed) {
		Content content = ContentParser.fromTyped(typed);
		assertThat(ContentJson.read(ContentJson.write(content))).isEqualTo(content);
	}

	@Property(tries = 1000)
	@Label("any characters at all are read")
	void anything(@ForAll String typed) {
		Content content = ContentParser.fromTyped(typed);
		assertThat(ContentParser.fromTyped(TypedText.of(content))).isEqualTo(content);
	}

	@Example
	void itemsBulletsAndTitles() {
		Content content = ContentParser.fromTyped("""
				> We led in.

				First item
				goes on.

				**Year of Culture** – highlights:

				- one
				  - deeper
				- two

				  more of two

				> Closing words.

				## Healthy Hub
				- opened
				""");
		assertThat(words(content)).isEqualTo("""
				We led in.
				First item goes on.
				Year of Culture – highlights:
				one
				deeper
				two
				more of two
				Closing words.
				Healthy Hub
				opened""");
		assertThat(content.leadIn()).hasSize(1);
		assertThat(content.items()).hasSize(3);
		Item culture = content.items().get(1);
		assertThat(culture.title().plain()).isEqualTo("Year of Culture");
		assertThat(culture.separator()).isEqualTo(" – ");
		assertThat(culture.blocks()).hasSize(3);
		assertThat(content.items().get(2).separator()).isEmpty();
	}

	static String words(Content content) {
		return Stream.concat(blocks(content.leadIn()), content.items().stream().flatMap(TypedTextTest::item))
			.collect(Collectors.joining("\n"));
	}

	private static Stream<String> item(Item item) {
		List<String> blocks = blocks(item.blocks()).toList();
		if (item.title().isEmpty()) {
			return blocks.stream();
		}
		if (item.separator().isEmpty()) {
			return Stream.concat(Stream.of(item.title().plain()), blocks.stream());
		}
		return Stream.concat(Stream.of(item.title().plain() + item.separator() + blocks.get(0)),
				blocks.stream().skip(1));
	}

	private static Stream<String> blocks(List<Block> blocks) {
		return blocks.stream().flatMap((block) -> {
			if (block instanceof Block.Paragraph paragraph) {
				return Stream.of(paragraph.text().plain());
			}
			Block.ItemList list = (Block.ItemList) block;
			return Stream.iterate(0, (i) -> i < list.entries().size(), (i) -> i + 1)
				.flatMap((i) -> Stream.concat(
						Stream.of((list.mark(i) + " " + list.entries().get(i).text().plain()).strip()),
						blocks(list.entries().get(i).more())));
		});
	}

	private static String letters(String words) {
		return words.replaceAll("[^\\p{L}\\p{N}%£’~`_]+", "");
	}

	@Provide
	Arbitrary<String> typed() {
		Arbitrary<String> mark = Arbitraries.of(MARKS.split(" "));
		Arbitrary<String> word = Arbitraries.strings().withChars("abcé’ ").ofMinLength(1).ofMaxLength(6);
		Arbitrary<String> gap = Arbitraries.of(" ", "", "\n", "\n\n", "\n  ", "\n- ", "\n\n> ", "\n    ", "\t", "**",
				"*");
		return Arbitraries.oneOf(mark, word, gap, gap).list().ofMaxSize(40).map((parts) -> String.join("", parts));
	}

}
