package org.quarterday.page;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class AccentTest {

	@Test
	void aColourThatIsReadableStaysAsItIs() {
		assertThat(Accent.of(" #0F4C5C ").colour()).isEqualTo("#0f4c5c");
		assertThat(Accent.of("#767676").colour()).isEqualTo("#767676");
	}

	@Test
	void whatIsNoColourIsRefusedWithTheSettingsName() {
		assertThatIllegalArgumentException().isThrownBy(() -> Accent.of("red;}body{display:none"))
			.withMessageContaining("quarterday.council.accent");
	}

	@Property(tries = 200)
	void everyColourBecomesReadableOnWhite(@ForAll @IntRange(max = 0xffffff) int colour) {
		Accent accent = Accent.of("#%06x".formatted(colour));
		assertThat(accent.contrastOnWhite()).isGreaterThanOrEqualTo(4.5);
		assertThat(accent.stylesheet()).contains("--qd-accent: " + accent.colour());
	}

	@Test
	void theReservedFontAndCrestsAreGoneFromTheDesignSystemsStylesheet() {
		String css = DressController.redress(
				"""
						/*! The font has been customised for exclusive use on gov.uk. */@font-face{font-family:GDS Transport;src:url(/assets/fonts/a.woff2)}
						.a{font-family:GDS Transport,arial,sans-serif;color:#1d70b8;background:url(/assets/images/govuk-crest.svg)}
						""");
		assertThat(css).doesNotContain("GDS", "font-face", "crest", "exclusive")
			.contains("var(--qd-font)", "var(--qd-accent)");
	}

}
