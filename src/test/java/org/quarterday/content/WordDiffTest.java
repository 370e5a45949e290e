package org.quarterday.content;

import java.util.List;
import java.util.stream.Collectors;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.quarterday.content.WordDiff.Kind;
import org.quarterday.content.WordDiff.Run;

import static org.assertj.core.api.Assertions.assertThat;

class WordDiffTest {

	@Property(tries = 500)
	void bothTextsCanBeReadFromTheChanges(
			@ForAll @StringLength(max = 20) @CharRange(from = 'a',
					to = 'c') @net.jqwik.api.constraints.Chars({ ' ', '–' }) String before,
			@ForAll @StringLength(max = 20) @CharRange(from = 'a',
					to = 'c') @net.jqwik.api.constraints.Chars({ ' ', '–' }) String after) {
		List<Run> runs = WordDiff.words(before, after);
		assertThat(text(runs, Kind.ADDED)).isEqualTo(before);
		assertThat(text(runs, Kind.REMOVED)).isEqualTo(after);
	}

	private static String text(List<Run> runs, Kind without) {
		return runs.stream().filter((run) -> run.kind() != without).map(Run::text).collect(Collectors.joining());
	}

	@Test
	void paragraphsThatStayedAreLeftOut() {
		assertThat(WordDiff.of(List.of("a", "b", "c"), List.of("a", "B", "c"))).hasSize(1);
		assertThat(WordDiff.of(List.of("a"), List.of("a"))).isEmpty();
	}

	@Test
	void aWhollyNewTextOfTheGreatestLengthIsComparedInTime() {
		String before = "one two three ".repeat(7_000);
		String after = "four five six ".repeat(7_000);
		assertThat(WordDiff.words(before, after)).hasSize(2);
	}

}
