package org.quarterday.compile;

import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.quarterday.compile.Finding.Kind;

import static org.assertj.core.api.Assertions.assertThat;

class OverlapsTest {

	private static final Passage PARKS = new Passage("Parks", "3.1.2",
			"The summer fair in Central Park drew 1,200 visitors. Mowing is on time.");

	@Test
	@DisplayName("N5: the same event told by two services is a pair, whatever the wording around it")
	void toldTwice() {
		assertThat(Overlaps.of(List.of(PARKS,
				new Passage("Culture", "3.4.1", "A summer fair in Central Park drew 1200 visitors, the most ever."))))
			.singleElement()
			.satisfies((finding) -> {
				assertThat(finding.kind()).isEqualTo(Kind.TOLD_TWICE);
				assertThat(finding.place()).isEqualTo("3.1.2 and 3.4.1");
			});
	}

	@Test
	@DisplayName("N5: two services that give different numbers for the same are a contradiction")
	void numbersDiffer() {
		assertThat(Overlaps.of(List.of(PARKS,
				new Passage("Culture", "3.4.1", "The summer fair in Central Park drew 1,500 visitors."))))
			.extracting(Finding::kind)
			.containsExactly(Kind.NUMBERS_DIFFER);
	}

	@Test
	@DisplayName("N5: a year is no count, one service may repeat itself, and other events are left alone")
	void leftAlone() {
		assertThat(Overlaps.of(List.of(PARKS, new Passage("Parks", "3.1.3", PARKS.words()),
				new Passage("Culture", "3.4.1", "The winter concert in the town hall was sold out."))))
			.isEmpty();
		assertThat(
				Overlaps.of(List.of(new Passage("A", "1", "Homes repaired within target time in 2019: most of them."),
						new Passage("B", "2", "Homes repaired within target time in 2020: most of them."))))
			.extracting(Finding::kind)
			.containsExactly(Kind.TOLD_TWICE);
	}

	@Test
	@DisplayName("PA7, PA11: short forms that nobody explains and what could identify a person, each with its place")
	void hints() {
		List<Passage> passages = List.of(new Passage("Parks", "3.1.1", "The HRA is sound. Call 01632 960123."),
				new Passage("Homes", "3.2.1", "The ASB team met."));
		assertThat(PaperHints.of(passages, Set.of("ASB"))).extracting(Finding::kind, Finding::place)
			.containsExactlyInAnyOrder(org.assertj.core.groups.Tuple.tuple(Kind.ACRONYM, "3.1.1"),
					org.assertj.core.groups.Tuple.tuple(Kind.PERSON, "3.1.1"));
	}

}
