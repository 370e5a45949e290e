package org.quarterday.content;

import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.quarterday.content.Hint.Kind;

import static org.assertj.core.api.Assertions.assertThat;

/** What the form, the reviewer and the proof find worth a look (PA7, PA9, PA11, C12). */
class HintsTest {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			SPACE  | We open Field29th soon | Field 29th
			SPACE  | We let 12 homes.The rest follow   | homes. The
			SPACE  | We let 12 homes , and more        | homes,
			DATE   | It opened on 29th June 2020.      | 29 June 2020
			DATE   | It opened on the 3rd of May.      | 3 May
			DATE   | It opened on June 3rd.            | 3 June
			DATE   | It opened on 29/06/2020.          | 29 June 2020
			DATE   | It opened on 1.4.2020.            | 1 April 2020
			DATE   | It opened on 5 Sept 2020.         | 5 September 2020
			PERIOD | Better than in 2019/2020          | 2019/20
			PERIOD | Better than in 2019-20            | 2019/20
			PERIOD | Better than in 1999/00 or 2019 - 2020 | 2019/20
			PERIOD | The plan for 19/20 is done        | 2019/20
			PERIOD | In quarter two we let 12          | Q2
			PERIOD | In Qtr. 1 we let 12               | Q1
			""")
	void aFixPutsTheHouseStyleInItsPlace(Kind kind, String text, String fixed) {
		List<Hint> hints = Hints.of(text, Set.of());
		assertThat(hints).hasSize(1);
		Hint hint = hints.get(0);
		assertThat(hint.kind()).isEqualTo(kind);
		String after = hint.applyTo(text);
		assertThat(after).contains(fixed);
		assertThat(Hints.of(after, Set.of())).as(after).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			PLACEHOLDER | We let ??? homes
			PLACEHOLDER | The start is TBC
			PLACEHOLDER | See [insert name] for more
			BRACKET     | We let 12 homes (all of them by May
			BRACKET     | We let 12 homes) by May
			ACRONYM     | The HRA is balanced
			PERSON      | Mrs Example won the prize
			PERSON      | Ring 01632 960 123 for help
			PERSON      | Write to someone@council.example
			PERSON      | Three victims of assault were rehoused
			PERSON      | Of the families that were evicted, 2 were rehoused
			PERSON      | We rebuilt 12 Example Road
			""")
	void whatOnlyAPersonCanJudgeHasNoFix(Kind kind, String text) {
		List<Hint> hints = Hints.of(text, Set.of());
		assertThat(hints).extracting(Hint::kind).containsExactly(kind);
		assertThat(hints.get(0).isFixable()).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "It opened on 29 June 2020, as in 2019/20 and Q1.",
			"We let 12 homes (all of them) by May.", "The Housing Revenue Account is sound. The HRA is balanced.",
			"The Housing Revenue Account (HRA) is sound.", "HRA (the account of the homes) is sound",
			"The NHS and the UK", "THE WHOLE HEADING IS IN CAPITALS", "a) one thing and b) another",
			"See [our page](https://council.example/29/06/2020_HRA)",
			"see https://council.example/2019-2020/01632960123", "We spent £2,000,000 on 94.5% of it, 1:45 each",
			"120 victims were helped", "“Curly” and it’s fine", "\"Straight\" and it's fine", "CSU12 is 91%",
			"2019/21 is no year of ours", "a score of 19/20 homes", "Llanfair Dŵr – ŵ ŷ é", "the ten-year plan" })
	void whatIsInOrderIsLeftAlone(String text) {
		assertThat(Hints.of(text, Set.of())).isEmpty();
	}

	@Test
	void mixedQuotationMarksAreMadeCurlyInOneGo() {
		String text = "“Fine” but it's \"mixed\" and 'so' on";
		Hint hint = Hints.of(text, Set.of()).get(0);
		assertThat(hint.kind()).isEqualTo(Kind.QUOTES);
		assertThat(hint.applyTo(text)).isEqualTo("“Fine” but it’s “mixed” and ‘so’ on");
	}

	@Test
	void placesAreThoseOfTheTextAndComeInItsOrder() {
		String text = "First (open.\n\nOn 3rd May, TBC";
		List<Hint> hints = Hints.of(text, Set.of());
		assertThat(hints).extracting(Hint::kind).containsExactly(Kind.BRACKET, Kind.DATE, Kind.PLACEHOLDER);
		assertThat(hints).extracting((hint) -> text.substring(hint.start(), hint.end()))
			.containsExactly("(", "3rd May", "TBC");
	}

	@Test
	void knownShortFormsOfTheCouncilAreLeftAlone() {
		assertThat(Hints.of("The HRA is balanced", Set.of("HRA"))).isEmpty();
	}

	@Test
	void aLongTextIsReadInProportionToItsLength() {
		String text = "We let (12 homes on 3rd May 2020 for the HRA, Field29th.\n\n".repeat(2_000);
		long start = System.nanoTime();
		assertThat(Hints.of(text, Set.of())).hasSize(60);
		assertThat((System.nanoTime() - start) / 1_000_000).isLessThan(3_000);
	}

	@Test
	void wordsAreCountedWithoutMarksAndAddresses() {
		assertThat(WordCount.of("## Title here\n\n- **one** two – [three](https://a.example/x y)\n\n94%")).isEqualTo(7);
		assertThat(WordCount.of("  \n ")).isZero();
	}

	@Test
	void itemsThatStayForThreeQuartersAreSaid() {
		assertThat(Unchanged.items("One thing.\n\nAnother  thing", List.of("Another thing.", "New\n\nanother thing")))
			.containsExactly("Another  thing");
		assertThat(Unchanged.items("One thing.", List.of())).isEmpty();
	}

}
