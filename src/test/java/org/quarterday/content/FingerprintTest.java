package org.quarterday.content;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import static org.assertj.core.api.Assertions.assertThat;

/** N15, F4: fingerprints and differences tell the truth about what changed. */
@Label("Fingerprints and differences tell the truth about what changed")
class FingerprintTest {

	@Property(tries = 1000, seed = "20261127")
	@Label("two texts have the same fingerprint exactly when their canonical content is the same")
	void exactly(@ForAll("texts") String one, @ForAll("texts") String other) {
		assertThat(print(one).equals(print(other))).isEqualTo(plain(one).equals(plain(other)));
		assertThat(print(one)).isEqualTo(print(TypedText.of(ContentParser.fromTyped(one)) + "\n\n"));
	}

	@Property(tries = 1000, seed = "20261127")
	@Label("the difference applied to the old text gives the new, and the other way round")
	void applies(@ForAll("texts") String one, @ForAll("texts") String other) {
		List<WordDiff.Run> runs = WordDiff.words(one, other);
		assertThat(text(runs, WordDiff.Kind.ADDED)).isEqualTo(one);
		assertThat(text(runs, WordDiff.Kind.REMOVED)).isEqualTo(other);

		Content before = ContentParser.fromTyped(one);
		Content after = ContentParser.fromTyped(other)
			.withIds(ItemIds.carry(List.of(before.items()), ContentParser.fromTyped(other).items(), 99));
		for (ContentDiff.Change change : ContentDiff.of(before, after, true)) {
			List<String> then = paragraphs(before, change.id());
			List<String> now = paragraphs(after, change.id());
			assertThat(change.kind() == ContentDiff.Kind.SAME).isEqualTo(then.equals(now));
			assertThat(changed(change, WordDiff.Kind.ADDED)).isSubsetOf(then);
			assertThat(changed(change, WordDiff.Kind.REMOVED)).isSubsetOf(now);
		}
	}

	private static String text(List<WordDiff.Run> runs, WordDiff.Kind without) {
		return runs.stream()
			.filter((run) -> run.kind() != without)
			.map(WordDiff.Run::text)
			.collect(Collectors.joining());
	}

	private static List<String> changed(ContentDiff.Change change, WordDiff.Kind without) {
		return change.paragraphs()
			.stream()
			.map((runs) -> text(runs, without))
			.filter((words) -> !words.isEmpty())
			.toList();
	}

	private static List<String> paragraphs(Content content, String id) {
		return id.equals(Fingerprint.LEAD_IN) ? Paragraphs.of(content.leadIn())
				: content.items()
					.stream()
					.filter((item) -> item.id().equals(id))
					.flatMap((item) -> Paragraphs.of(item).stream())
					.toList();
	}

	private static Content plain(String words) {
		Content content = ContentParser.fromTyped(words);
		return new Content(content.leadIn(), content.items().stream().map((item) -> item.withId("")).toList());
	}

	private static String print(String words) {
		return Fingerprint.section(Fingerprint.pieces(
				new Save(0, UUID.randomUUID(), 1, Save.Kind.SENT, 1, words, "{}", "", Instant.EPOCH, "lead", "sign-in"),
				Map.of()));
	}

	@Provide
	Arbitrary<String> texts() {
		Arbitrary<String> word = Arbitraries.of("We", "let", "12", "homes", "é", "£2m", "**Repairs** – late", "done.");
		Arbitrary<String> gap = Arbitraries.of(" ", " ", "\n\n", "\n- ", "\n\n> ", "\n\n## ");
		return Arbitraries.oneOf(word, gap).list().ofMaxSize(9).map((parts) -> String.join("", parts));
	}

}
