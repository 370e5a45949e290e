package org.quarterday.figures;

import java.math.BigDecimal;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import static org.assertj.core.api.Assertions.assertThat;

@Label("FG3: what was typed is kept, and is read or queried")
class TypedNumberPropertiesTest {

	@Property(tries = 2000)
	@Label("FG3: anything is read or queried, and kept")
	void anythingIsReadOrQueriedAndKept(@ForAll("typings") String typed, @ForAll Unit unit) {
		TypedNumber number = TypedNumber.parse(typed, unit);
		assertThat(number.typed()).isEqualTo(typed);
		assertThat(number.isRead()).isEqualTo(!number.isEmpty() && number.question().isEmpty());
		assertThat(number.question()).doesNotContain("%TYPED%").doesNotContain("null");
	}

	@Provide
	Arbitrary<String> typings() {
		Arbitrary<String> likely = Arbitraries.strings()
			.withChars("0123456789,. :/-+£%kmnaothd\u00A0\u2212\u2013\u2019()<>~½²٣９")
			.ofMaxLength(12);
		return Arbitraries.oneOf(likely, Arbitraries.strings().ofMaxLength(30));
	}

	@Property(tries = 1000)
	@Label("FG3: what we print into a box reads back")
	void whatIsPrintedReadsBack(@ForAll("values") BigDecimal value, @ForAll Unit unit) {
		if (unit == Unit.MINUTES_SECONDS && value.signum() < 0) {
			return;
		}
		TypedNumber read = TypedNumber.parse(unit.plain(value), unit);
		if (unit == Unit.POUNDS_MILLION && value.abs().compareTo(BigDecimal.valueOf(1000)) >= 0) {
			assertThat(read.question()).contains("millions");
		}
		else {
			assertThat(read.value()).as(read.toString()).isEqualByComparingTo(value);
		}
	}

	@Property(tries = 1000)
	@Label("FG3: grouped digits read back")
	void groupedDigitsReadBack(@ForAll("values") BigDecimal value) {
		String printed = Unit.NUMBER.format(value, Math.max(0, value.scale()));
		assertThat(TypedNumber.parse(printed, Unit.NUMBER).value()).isEqualByComparingTo(value);
		assertThat(TypedNumber.parse(printed.replace(',', '\u00A0'), Unit.NUMBER).value()).isEqualByComparingTo(value);
	}

	@Provide
	Arbitrary<BigDecimal> values() {
		return Arbitraries.bigDecimals()
			.between(new BigDecimal("-9999999999"), new BigDecimal("9999999999"))
			.ofScale(3)
			.map((it) -> it.stripTrailingZeros());
	}

}
