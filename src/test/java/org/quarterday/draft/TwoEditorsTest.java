package org.quarterday.draft;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.quarterday.TestCouncil;
import org.quarterday.TestPages;
import org.quarterday.TestSteps;
import org.quarterday.Visitor;
import org.quarterday.content.TypedItems;
import org.quarterday.cycle.Cycles;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Two people type into one section at the same time, at random, as the form's script
 * does: every word that a page said was saved is found afterwards (LK5, C7). A minute;
 * {@code -Dquarterday.editors=600} makes it ten minutes.
 */
class TwoEditorsTest {

	private static final Pattern WORD = Pattern.compile("[ab]\\d+w");

	private final TestCouncil council = new TestCouncil(TestSteps.beans());

	private final UUID section = this.council.get(Cycles.class).sections(this.council.open().id()).get(0).id();

	private int merges;

	private int clashes;

	private int saves;

	@Test
	void everyWordThatWasSavedIsFound() throws InterruptedException, ExecutionException {
		int seconds = Integer.getInteger("quarterday.editors", 60);
		long end = System.nanoTime() + Duration.ofSeconds(seconds).toNanos();
		try (TestPages pages = new TestPages(this.council)) {
			Editor lead = new Editor("lead-1", "a", pages.port());
			Editor deputy = new Editor("deputy", "b", pages.port());
			ExecutorService both = Executors.newFixedThreadPool(2);
			List<Future<?>> work = List.of(both.submit(() -> lead.write(end)), both.submit(() -> deputy.write(end)));
			for (Future<?> each : work) {
				each.get();
			}
			both.shutdown();
			report(lead, deputy);
		}
		finally {
			this.council.close();
		}
	}

	private void report(Editor lead, Editor deputy) {
		Set<String> said = new HashSet<>(lead.saved);
		said.addAll(deputy.saved);
		Set<String> copy = words(this.council.get(Drafts.class).load(this.section).typed().words());
		Set<String> kept = this.council.jdbc()
			.sql("select words from draft_save")
			.query(String.class)
			.list()
			.stream()
			.flatMap((text) -> words(text).stream())
			.collect(Collectors.toSet());
		Set<String> missing = new HashSet<>(said);
		missing.removeAll(copy);
		System.out.printf(
				"Two editors: %d saves, %d merged, %d clashes; %d words said to be saved, %d found in the section, %d among the saves%n",
				this.saves, this.merges, this.clashes, said.size(), said.size() - missing.size(),
				said.stream().filter(kept::contains).count());
		assertThat(said).hasSizeGreaterThan(20);
		assertThat(kept).containsAll(said);
		assertThat(missing).as("words that were saved and are not in the section").isEmpty();
	}

	private static Set<String> words(String text) {
		return WORD.matcher(text).results().map((match) -> match.group()).collect(Collectors.toSet());
	}

	private synchronized void count(boolean merged, boolean clash) {
		this.saves++;
		this.merges += merged ? 1 : 0;
		this.clashes += clash ? 1 : 0;
	}

	/**
	 * Does what {@code saving.js} does: takes in what others changed, or says its base.
	 */
	private final class Editor {

		private final Visitor visitor;

		private final String link;

		private final String mark;

		private final Random random;

		private final Set<String> saved = Collections.synchronizedSet(new HashSet<>());

		private String words = "";

		private int revision;

		private long base;

		private int count;

		Editor(String person, String mark, int port) {
			this.visitor = new Visitor(port);
			this.link = TestPages.link(person, TwoEditorsTest.this.section);
			this.mark = mark;
			this.random = new Random(mark.hashCode());
		}

		Void write(long end) throws IOException, InterruptedException {
			while (System.nanoTime() < end) {
				type();
				save();
				Thread.sleep(150 + this.random.nextInt(150));
			}
			this.words = TwoEditorsTest.this.council.get(Drafts.class)
				.load(TwoEditorsTest.this.section)
				.typed()
				.words();
			return null;
		}

		/**
		 * A new word in some item, a new item, or an item moved; nothing is taken out.
		 */
		private void type() {
			List<String> items = new ArrayList<>(TypedItems.of(this.words).pieces());
			String word = this.mark + this.count++ + "w";
			int at = items.isEmpty() ? 0 : this.random.nextInt(items.size());
			switch (this.random.nextInt(6)) {
				case 0, 1 -> items.add(at, word);
				case 2 -> {
					items.add(word);
					Collections.swap(items, at, items.size() - 1);
				}
				default -> {
					if (items.isEmpty()) {
						items.add(word);
					}
					else {
						items.set(at, items.get(at) + " " + word);
					}
				}
			}
			this.words = TypedItems.join(items);
		}

		private void save() throws IOException {
			String sent = this.words;
			HttpResponse<String> answer = this.visitor.post(
					this.link + "/autosave", "revision=%d&base=%s&words=%s".formatted(this.revision,
							(this.base == 0) ? "" : this.base, URLEncoder.encode(sent, StandardCharsets.UTF_8)),
					"application/x-www-form-urlencoded");
			JsonNode json = new ObjectMapper().readTree(answer.body());
			if (this.random.nextInt(3) == 0) {
				type();
			}
			boolean clash = json.get("state").asText().equals("clash");
			count(json.hasNonNull("fields"), clash);
			this.saved.addAll(TwoEditorsTest.words(sent));
			if (clash) {
				choose(json.get("address").asText(), sent);
				return;
			}
			assertThat(json.get("state").asText()).isEqualTo("saved");
			this.base = (this.words.equals(sent) || !json.hasNonNull("fields")) ? 0 : json.get("base").asLong();
			this.revision = (this.base == 0) ? json.get("revision").asInt() : this.revision;
			if (json.hasNonNull("fields") && this.base == 0) {
				this.words = json.get("fields").get("words").asText();
			}
		}

		/** Both, as the page proposes; again when somebody saved meanwhile. */
		private void choose(String address, String sent) {
			for (int i = 0; i < 50; i++) {
				Draft theirs = TwoEditorsTest.this.council.get(Drafts.class).load(TwoEditorsTest.this.section);
				String to = this.visitor
					.post(this.link + "/compare",
							"revision=%d&%s".formatted(theirs.revision(), address.substring(address.indexOf("save="))),
							"application/x-www-form-urlencoded")
					.headers()
					.firstValue("location")
					.orElse("");
				if (to.endsWith("done=saved")) {
					Draft now = TwoEditorsTest.this.council.get(Drafts.class).load(TwoEditorsTest.this.section);
					this.words = now.typed().words();
					this.revision = now.revision();
					this.base = 0;
					return;
				}
			}
			throw new AssertionError("No choice was taken for " + sent);
		}

	}

}
