package org.quarterday.content;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Two people's texts, item by item (LK5, C7). */
class ItemMergeTest {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			a,b,c   | a2,b,c   | a,b,c2   | a2,b,c2
			a,b,c   | a,x,b,c  | a,b,y,c  | a,x,b,y,c
			a,b     | a,b,x    | a,b,y    | a,b,x,y
			a,b     | a,b,x    | a,b,x    | a,b,x
			a,b,c   | a,c      | a,b,c2   | a,c2
			a,b,c   | b,c,a    | a,b2,c   | b2,c,a
			a       | a,x      | a2       | a2,x
			a,b     | b        | a,b,y    | b,y
			''      | a        | ''       | a
			a,b     | a,b      | b,a      | b,a
			""")
	void whatOnlyOneTouchedIsTakenAsThatOneLeftIt(String base, String theirs, String own, String merged) {
		assertThat(ItemMerge.joined(ItemMerge.of(text(base), text(theirs), text(own)))).contains(text(merged));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			a,b,c | a,b2,c | a,b3,c
			a,b,c | a,c    | a,b3,c
			''    | a      | b
			""")
	void whatBothChangedStandsSideBySide(String base, String theirs, String own) {
		List<ItemMerge.Part> parts = ItemMerge.of(text(base), text(theirs), text(own));
		assertThat(ItemMerge.joined(parts)).isEmpty();
		assertThat(parts).filteredOn(ItemMerge.Part::differs).hasSize(1);
		assertThat(TypedItems.join(parts.stream().flatMap((part) -> part.theirs().stream()).toList()))
			.isEqualTo(text(theirs));
		assertThat(TypedItems.join(parts.stream().flatMap((part) -> part.own().stream()).toList()))
			.isEqualTo(text(own));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "\n\n", "One", "> Lead\n\nOne\n- a\n- b\n\n\n## Two\nwords\n\n> more\n",
			"- only\n- bullets", "One\r\nTwo\r\n\r\nThree", "a\n\n**\n\nb", "   indented\n\n\tTab\n" })
	void aTextCutIntoItemsIsTheSameText(String typed) {
		TypedItems items = TypedItems.of(typed);
		assertThat(items.text()).isEqualTo(Characters.clean(typed));
		assertThat(items.items()).hasSameSizeAs(ContentParser.fromTyped(typed).items());
		assertThat(ContentParser.fromTyped(TypedItems.join(items.pieces()))).isEqualTo(ContentParser.fromTyped(typed));
	}

	@Test
	void listsAndWordsWithoutNumberStayWithTheirItem() {
		assertThat(TypedItems.of("> Lead\n\nOne\n- a\n\n> more\n\n## Two\nwords").pieces()).containsExactly("> Lead",
				"One\n- a\n\n> more", "## Two\nwords");
	}

	private static String text(String items) {
		return String.join("\n\n", items.split(","));
	}

}
