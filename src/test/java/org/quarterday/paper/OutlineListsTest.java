package org.quarterday.paper;

import java.util.List;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class OutlineListsTest {

	private final OutlineLists lists = new OutlineLists(NumberStyle.FIGURES);

	@Test
	@DisplayName("PA2: regular labels of either outline are one multi-level list")
	void regularLabelsAreOneList() {
		for (String label : List.of("1.", "1.1", "1.2", "2.", "2.1", "3.", "3.1", "3.1.1", "3.1.2", "3.2", "3.2.1",
				"4.", "4.1", "4.2")) {
			assertThat(this.lists.next(label).list()).as(label).isZero();
		}
	}

	@Test
	@DisplayName("PA2: a label that jumps begins a further list there, which goes on; the first list goes on after it")
	void jumpsBeginAFurtherList() {
		List.of("1.", "1.1").forEach(this.lists::next);
		assertThat(this.lists.next("1.3")).isEqualTo(new OutlineLists.Place(1, 1, List.of(1, 3), ""));
		assertThat(this.lists.next("1.4")).isEqualTo(new OutlineLists.Place(1, 1, List.of(), ""));
		assertThat(this.lists.next("2.")).isEqualTo(new OutlineLists.Place(0, 0, List.of(), ""));
		assertThat(this.lists.next("2.1")).isEqualTo(new OutlineLists.Place(0, 1, List.of(), ""));
	}

	@Test
	@DisplayName("PA2: a level that was skipped is not left to what a program thinks of it")
	void skippedLevelsBeginAFurtherList() {
		this.lists.next("1.");
		assertThat(this.lists.next("1.1.1").list()).isEqualTo(1);
		assertThat(this.lists.next("1.1.2").list()).isEqualTo(1);
		assertThat(this.lists.next("1.2").list()).as("the further list is never used above its own level").isEqualTo(2);
		assertThat(this.lists.next("2.").list()).isZero();
	}

	@Test
	@DisplayName("PA2: what is no number is said literally")
	void whatIsNoNumberIsLiteral() {
		for (String label : List.of("A.", "A1", "1.1a", "1.1.", "01.", "1.01", "99999999999.")) {
			assertThat(this.lists.next(label).literal()).isEqualTo(label);
		}
		assertThat(this.lists.next("1.").list()).isZero();
	}

}
