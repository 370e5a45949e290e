package org.quarterday.content;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;

import static org.assertj.core.api.Assertions.assertThat;

/** An item stays itself (F3, F5): comments and approvals hang on it. */
@Label("An item stays itself through moves and edits")
class ItemIdsTest {

	@Property(tries = 300, seed = "20261127")
	@Label("over random edits: moves and small edits keep the identity, the larger part of a split and the first of merged items too; identities are unique and never used again")
	void randomEdits(@ForAll long seed) {
		Edits edits = new Edits(new Random(seed));
		List<List<Item>> earlier = new ArrayList<>();
		Map<String, WordBag> ever = new HashMap<>();
		int highest = 0;
		for (int step = 0; step < 12; step++) {
			List<Item> now = ContentParser.fromTyped(edits.text()).items();
			List<String> ids = ItemIds.carry(earlier, now, highest);
			assertThat(ids).doesNotHaveDuplicates();
			for (int i = 0; i < ids.size(); i++) {
				String expected = edits.items.get(i).id;
				if (expected != null) { // moved, edited, the larger part, the first
										// merged
					assertThat(ids.get(i)).as(edits.done + " of " + seed).isEqualTo(expected);
				}
				else if (ever.containsKey(ids.get(i))) {
					assertThat(edits.living()).doesNotContain(ids.get(i));
					assertThat(ever.get(ids.get(i)).likeness(words(now.get(i)))).as("only what is back, " + seed)
						.isGreaterThan(0.6);
				}
				edits.items.get(i).id = ids.get(i);
				highest += ever.put(ids.get(i), words(now.get(i))) == null ? 1 : 0;
			}
			earlier.add(0, new Content(List.of(), now).withIds(ids).items());
			edits.next();
		}
	}

	@Example
	@Label("an item that was cut out comes back as itself, and one written anew in its place stays")
	void cutAndPaste() {
		List<Item> first = named("One opened.\n\nTwo closed on Monday.\n\nThree went on.", "i1", "i2", "i3");
		List<Item> cut = named("One opened.\n\nThree went on.", "i1", "i3");

		assertThat(ids(List.of(cut, first), 3, "One opened.\n\nThree went on.\n\nTwo closed on Monday."))
			.containsExactly("i1", "i3", "i2");
		assertThat(ids(List.of(first), 3, "One opened.\n\nQuite other words here.\n\nThree went on."))
			.containsExactly("i1", "i2", "i3");
	}

	@Example
	@Label("what was typed never holds an identity, and a very long text is matched without comparing all with all")
	void manyItems() {
		String words = IntStream.range(0, 3000).mapToObj((i) -> "Item " + i + ".").collect(Collectors.joining("\n\n"));
		List<Item> items = ContentParser.fromTyped(words).items();
		List<String> changed = ItemIds.carry(List.of(items), ContentParser.fromTyped(words.replace(".", "!x")).items(),
				3000);

		assertThat(changed).hasSize(3000).doesNotHaveDuplicates();
		assertThat(TypedText.of(new Content(List.of(), items))).isEqualTo(words);
	}

	private static WordBag words(Item item) {
		return WordBag.of(TypedText.of(item));
	}

	private static List<Item> named(String words, String... ids) {
		return ContentParser.fromTyped(words).withIds(List.of(ids)).items();
	}

	private static List<String> ids(List<List<Item>> earlier, int highest, String words) {
		return ItemIds.carry(earlier, ContentParser.fromTyped(words).items(), highest);
	}

	/** Somebody at work on a text, who knows which item is which. */
	private static final class Edits {

		private final Random random;

		private List<Part> items = new ArrayList<>();

		private String done = "begun";

		Edits(Random random) {
			this.random = random;
			IntStream.range(0, 2 + random.nextInt(9)).forEach((i) -> this.items.add(fresh()));
		}

		String text() {
			return this.items.stream().map((part) -> String.join(" ", part.words)).collect(Collectors.joining("\n\n"));
		}

		List<String> living() {
			return this.items.stream().map((part) -> part.id).filter(Objects::nonNull).toList();
		}

		void next() {
			int at = this.random.nextInt(this.items.size());
			List<String> words = this.items.get(at).words;
			switch (this.random.nextInt(6)) {
				case 0 -> {
					this.done = "move";
					this.items.add(this.random.nextInt(this.items.size()), this.items.remove(at));
				}
				case 1 -> {
					this.done = "edit";
					IntStream.range(0, Math.max(1, words.size() / 5))
						.forEach((i) -> words.set(this.random.nextInt(words.size()), word()));
				}
				case 2 -> {
					this.done = "split";
					int cut = (words.size() < 15) ? 0 : words.size() / 3;
					Part small = new Part(new ArrayList<>(words.subList(0, cut)));
					words.subList(0, cut).clear();
					this.items.add(at + this.random.nextInt(2), small);
				}
				case 3 -> merge(at);
				case 4 -> {
					this.done = "delete";
					if (this.items.size() > 2) {
						this.items.remove(at);
					}
				}
				default -> {
					this.done = "add";
					this.items.add(at, fresh());
				}
			}
			this.items.removeIf((part) -> part.words.isEmpty());
		}

		private void merge(int at) {
			this.done = "merge";
			if (at + 1 < this.items.size()) {
				this.items.get(at).words.addAll(this.items.remove(at + 1).words);
			}
		}

		private Part fresh() {
			return new Part(IntStream.range(0, 9 + this.random.nextInt(40))
				.mapToObj((i) -> word())
				.collect(Collectors.toCollection(ArrayList::new)));
		}

		/** A third are words that every text has, the others are rare. */
		private String word() {
			List<String> common = Arrays.asList("the", "of", "and", "to", "in", "was");
			Collections.shuffle(common, this.random);
			return (this.random.nextInt(3) == 0) ? common.get(0) : "w" + this.random.nextInt(5000);
		}

	}

	private static final class Part {

		private final List<String> words;

		private String id;

		Part(List<String> words) {
			this.words = words;
		}

	}

}
