package org.quarterday.draft;

import java.util.Map;
import java.util.Optional;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.quarterday.figures.TypedFigure;

import static org.assertj.core.api.Assertions.assertThat;

class MergeTest {

	private static Typed typed(String words, String figure, String nil) {
		return new Typed(words, Map.of("A", TypedFigure.reported(figure, "")), nil);
	}

	@Property(tries = 500)
	void whoChangedNothingTakesTheOthers(@ForAll @AlphaChars @StringLength(max = 2) String base,
			@ForAll @AlphaChars @StringLength(max = 2) String changed) {
		Typed one = typed(base, base, base);
		Typed two = typed(changed, changed, changed);
		assertThat(Merge.of(one, two, one)).contains(two);
		assertThat(Merge.of(one, one, two)).contains(two);
		assertThat(Merge.of(one, two, two)).contains(two);
	}

	@Test
	void bothChangesOfOneFieldHaveNoAnswer() {
		assertThat(Merge.of(typed("a", "1", ""), typed("b", "1", ""), typed("c", "1", ""))).isEmpty();
		assertThat(Merge.of(typed("a", "1", ""), typed("a", "2", ""), typed("a", "3", ""))).isEmpty();
		assertThat(Merge.of(typed("a", "1", ""), typed("a", "1", "x"), typed("a", "1", "y"))).isEmpty();
	}

	@Test
	void aFigureThatOneClearedIsCleared() {
		Typed none = new Typed("a", Map.of(), "");
		assertThat(Merge.of(typed("a", "1", ""), none, typed("b", "1", "")))
			.isEqualTo(Optional.of(new Typed("b", Map.of(), "")));
	}

}
