package org.quarterday.figures;

import java.math.BigDecimal;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.quarterday.cycle.Quarter;
import org.quarterday.cycle.Refusal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@DisplayName("FG9: an earlier figure is restated")
class RestateIT {

	private static final Quarter EARLIER = new Quarter(2025, 3);

	private final org.quarterday.TestCouncil council = new org.quarterday.TestCouncil(Figures.class, MeasureStore.class,
			ResultStore.class, Restatements.class);

	private Measure measure;

	@BeforeEach
	void figures() {
		Figures figures = this.council.get(Figures.class);
		this.measure = Measure.quarterly("H1", "service-1", 1, "Repairs on time", Unit.PERCENT, 0, Polarity.HIGHER,
				null);
		figures.save(this.measure);
		figures.save(Result.history("H1", EARLIER, ResultState.REPORTED, "88", new BigDecimal("88"), "As it was"));
	}

	@AfterEach
	void close() {
		this.council.close();
	}

	private void restate(Quarter quarter, String figure, String reason) {
		this.council.get(Restatements.class).restate(this.measure, quarter, figure, reason, "officer");
	}

	@Test
	@DisplayName("old, new, why and who stay; later quarters compare with the new figure")
	void kept() {
		restate(EARLIER, "78 %", "Two weeks were counted twice");
		assertThat(this.council.get(Restatements.class).of(java.util.List.of("H1"), java.util.List.of(EARLIER)))
			.singleElement()
			.satisfies((one) -> {
				assertThat(one.words())
					.isEqualTo("H1, Q3 2025/26: restated, 88 is now 78 %. Two weeks were counted twice");
				assertThat(one.by()).isEqualTo("officer");
			});
		Result now = this.council.get(Figures.class).result("H1", EARLIER).orElseThrow();
		assertThat(now.value()).isEqualByComparingTo("78");
		assertThat(now.commentary()).isEqualTo("As it was");
		assertThat(now.approved()).isTrue();
		assertThat(this.council.get(Figures.class)
			.view("service-1", EARLIER.next(), java.util.Map.of("H1", TypedFigure.reported("80", "")))
			.get(0)
			.lastQuarter()
			.word()).isEqualTo("Improved");
	}

	@Test
	@DisplayName("what is no figure, no reason, no change or no approved figure is refused beside its field")
	void refused() {
		refused("figure", EARLIER, "about 78", "Two weeks were counted twice");
		refused("figure", EARLIER, "", "Two weeks were counted twice");
		refused("figure", EARLIER, "88.0", "Two weeks were counted twice");
		refused("reason", EARLIER, "78", "n/a");
		refused("quarter", EARLIER.previous(), "78", "Two weeks were counted twice");
	}

	private void refused(String field, Quarter quarter, String figure, String reason) {
		assertThatExceptionOfType(Refusal.class).isThrownBy(() -> restate(quarter, figure, reason))
			.satisfies((refusal) -> assertThat(refusal.field()).isEqualTo(field));
	}

}
