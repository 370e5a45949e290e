package org.quarterday.console;

import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.quarterday.cycle.GapKind;
import org.quarterday.cycle.Refusal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** PA8: what the officer chose for sections that are not there. */
class GapChoiceTest {

	private static final UUID PARKS = UUID.fromString("00000000-0000-0000-0000-000000000001");

	private static final UUID LIBRARIES = UUID.fromString("00000000-0000-0000-0000-000000000002");

	@Test
	void takesOnlyWhatDiffersFromWhatWasShown() {
		assertThat(GapChoice.changed(Map.of("gap-" + PARKS, "WAIT", "was-" + PARKS, "TO_FOLLOW", "gap-" + LIBRARIES,
				"TO_FOLLOW", "was-" + LIBRARIES, "TO_FOLLOW", "_csrf", "x")))
			.containsExactly(new GapChoice(PARKS, GapKind.WAIT));
	}

	@Test
	void refusesWhatIsNoChoiceAtItsField() {
		assertThatThrownBy(() -> GapChoice.changed(Map.of("gap-" + PARKS, "PERHAPS"))).isInstanceOf(Refusal.class)
			.hasMessageContaining("Choose what the paper does");
		assertThatThrownBy(() -> GapChoice.changed(Map.of("gap-parks", "WAIT"))).isInstanceOf(Refusal.class);
	}

}
