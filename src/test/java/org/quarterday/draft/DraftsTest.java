package org.quarterday.draft;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quarterday.TestCouncil;
import org.quarterday.content.Item;
import org.quarterday.content.Save;
import org.quarterday.content.Saves;
import org.quarterday.cycle.Cycles;
import org.quarterday.cycle.Refusal;
import org.quarterday.cycle.Section;
import org.quarterday.cycle.SectionState;
import org.quarterday.cycle.Sections;
import org.quarterday.figures.TypedFigure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** LK5: nothing typed is ever lost. */
class DraftsTest {

	private static final Author LEAD = Author.byLink("lead-1", "lead-1@council.example");

	private static final Author DEPUTY = Author.signedIn("deputy");

	private final TestCouncil council = new TestCouncil(Drafts.class, DraftStore.class, Saves.class);

	private Drafts drafts;

	private UUID section;

	@BeforeEach
	void open() {
		this.drafts = this.council.get(Drafts.class);
		this.section = section().id();
	}

	private Section section() {
		return (this.section != null) ? this.council.get(Cycles.class).section(this.section)
				: this.council.get(Cycles.class).sections(this.council.open().id()).get(0);
	}

	@AfterEach
	void close() {
		this.council.close();
	}

	private static Typed words(String words) {
		return new Typed(words, Map.of(), "");
	}

	private static Typed words(String words, String code, String value) {
		return new Typed(words, Map.of(code, TypedFigure.reported(value, "")), "");
	}

	private Draft saved(SaveOutcome outcome) {
		assertThat(outcome).isInstanceOf(SaveOutcome.Saved.class);
		return ((SaveOutcome.Saved) outcome).draft();
	}

	@Test
	void savingKeepsExactlyWhatWasTypedAndNeverSends() {
		Typed typed = new Typed("12 homes – £2.4m, Tŷ’r Ŵyl\r\n\r\n- let",
				Map.of("H1", TypedFigure.reported("abc", "")), "");
		saved(this.drafts.save(this.section, 0, typed, LEAD));
		Draft draft = this.drafts.load(this.section);
		assertThat(draft.typed().words()).isEqualTo("12 homes – £2.4m, Tŷ’r Ŵyl\n\n- let");
		assertThat(draft.typed().figure("H1").value()).isEqualTo("abc");
		assertThat(draft.savedVia()).isEqualTo("link sent to l•••@council.example");
		assertThat(section().state()).isEqualTo(SectionState.DRAFTING);
	}

	@Test
	void everySaveIsKeptAndCanBeRestored() {
		saved(this.drafts.save(this.section, 0, words("one"), LEAD));
		this.council.clock().advance(Duration.ofMinutes(5));
		saved(this.drafts.save(this.section, 1, words("two"), LEAD));
		List<Save> kept = this.council.get(Saves.class).page(this.section, 0, 10);
		assertThat(kept).extracting(Save::words).containsExactly("two", "one");
		Draft restored = this.drafts.restore(this.section, kept.get(1).id(), DEPUTY);
		assertThat(restored.typed().words()).isEqualTo("one");
		assertThat(restored.revision()).isEqualTo(3);
		assertThat(this.council.get(Saves.class).authors(this.section)).containsExactly("deputy", "lead-1");
	}

	@Test
	void savingTheSameAgainChangesNothing() {
		saved(this.drafts.save(this.section, 0, words("one"), LEAD));
		assertThat(saved(this.drafts.save(this.section, 0, words("one"), DEPUTY)).revision()).isEqualTo(1);
		assertThat(this.council.get(Saves.class).count(this.section)).isEqualTo(1);
	}

	@Test
	void theSecondOfTwoEditorsGetsBothTextsAndNeitherIsLost() {
		saved(this.drafts.save(this.section, 0, words("common"), LEAD));
		saved(this.drafts.save(this.section, 1, words("the lead's"), LEAD));
		SaveOutcome outcome = this.drafts.save(this.section, 1, words("the deputy's"), DEPUTY);
		assertThat(outcome).isInstanceOfSatisfying(SaveOutcome.Clash.class, (clash) -> {
			assertThat(clash.theirs().typed().words()).isEqualTo("the lead's");
			assertThat(clash.own().words()).isEqualTo("the deputy's");
			assertThat(clash.own().kind()).isEqualTo(Save.Kind.CONFLICT);
		});
		assertThat(this.drafts.load(this.section).typed().words()).isEqualTo("the lead's");
		this.drafts.save(this.section, 1, words("the deputy's"), DEPUTY);
		assertThat(this.council.get(Saves.class).count(this.section)).as("the same clash is kept once").isEqualTo(3);
	}

	@Test
	void twoEditorsOfDifferentFieldsAreMerged() {
		saved(this.drafts.save(this.section, 0, words("common", "H1", "1"), LEAD));
		saved(this.drafts.save(this.section, 1, words("the lead's", "H1", "1"), LEAD));
		SaveOutcome outcome = this.drafts.save(this.section, 1, words("common", "H1", "2"), DEPUTY);
		assertThat(outcome).isInstanceOfSatisfying(SaveOutcome.Saved.class, (saved) -> {
			assertThat(saved.merged()).isTrue();
			assertThat(saved.draft().typed()).isEqualTo(words("the lead's", "H1", "2"));
		});
	}

	@Test
	void aFirstSaveThatMeetsAnotherFirstSaveIsKeptBeside() {
		saved(this.drafts.save(this.section, 0, words("the lead's"), LEAD));
		assertThat(this.drafts.save(this.section, 0, words("the deputy's"), DEPUTY))
			.isInstanceOf(SaveOutcome.Clash.class);
	}

	@Test
	void whatIsTypedAfterSendingIsKeptBeside() {
		saved(this.drafts.save(this.section, 0, words("sent"), LEAD));
		this.council.get(Sections.class).sent(this.section, "lead-1", "sign-in", null);
		assertThat(this.drafts.save(this.section, 1, words("too late"), LEAD)).isInstanceOfSatisfying(
				SaveOutcome.Late.class, (late) -> assertThat(late.own().words()).isEqualTo("too late"));
		assertThat(this.drafts.load(this.section).typed().words()).isEqualTo("sent");
		assertThatExceptionOfType(Refusal.class).isThrownBy(() -> this.drafts.restore(this.section, 1, LEAD))
			.withMessageContaining("cannot be changed now");
	}

	@Test
	void anItemKeepsItsIdentityFromSaveToSaveBesideTheWordsAndNeverInThem() {
		saved(this.drafts.save(this.section, 0, words("We let 12 homes.\n\nThe garden opened."), LEAD));
		saved(this.drafts.save(this.section, 1, words("We let 12 homes."), LEAD));
		saved(this.drafts.save(this.section, 2, words("The garden opened.\n\nWe let 14 homes.\n\nBees came."), LEAD));
		assertThat(this.council.get(Saves.class).page(this.section, 0, 10)).extracting(Save::itemIds)
			.containsExactly(List.of("i2", "i1", "i3"), List.of("i1"), List.of("i1", "i2"));
		assertThat(this.council.get(Saves.class).latest(this.section, Save.Kind.SAVED).orElseThrow().content().items())
			.extracting(Item::id)
			.containsExactly("i2", "i1", "i3");
		assertThat(this.drafts.load(this.section).typed().words()).doesNotContain("i1", "i3");
	}

	@Test
	void nobodyElseMayWrite() {
		assertThatExceptionOfType(Refusal.class)
			.isThrownBy(() -> this.drafts.save(this.section, 0, words("x"), Author.signedIn("lead-2")));
		assertThatExceptionOfType(Refusal.class)
			.isThrownBy(() -> this.drafts.save(this.section, 0, words("x"), Author.signedIn("director-1")));
	}

	@Test
	void fiveMegabytesAreRefusedWithTheCountAndNothingIsCut() {
		String paste = "x".repeat(5_000_000);
		assertThatExceptionOfType(Refusal.class).isThrownBy(() -> this.drafts.save(this.section, 0, words(paste), LEAD))
			.withMessageContaining("5,000,000 characters");
		assertThat(this.drafts.load(this.section).revision()).isZero();
		String most = "x".repeat(Drafts.MOST_CHARACTERS);
		assertThat(saved(this.drafts.save(this.section, 0, words(most), LEAD)).typed().words()).hasSize(1_000_000);
	}

	@Test
	void charactersThatNoDatabaseKeepsDoNotStopASave() {
		saved(this.drafts.save(this.section, 0, words("a\0b", "H1", "1\0"), LEAD));
		assertThat(this.drafts.load(this.section).typed()).isEqualTo(words("ab", "H1", "1"));
	}

}
