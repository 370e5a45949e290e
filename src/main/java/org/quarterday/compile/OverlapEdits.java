package org.quarterday.compile;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import org.quarterday.content.Content;
import org.quarterday.content.Save;
import org.quarterday.content.Saves;
import org.quarterday.content.TypedText;
import org.quarterday.cycle.Cycles;
import org.quarterday.cycle.Refusal;
import org.quarterday.cycle.Section;
import org.quarterday.cycle.SectionState;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes down what becomes of two sections that tell the same, for their authors and
 * reviewers to agree to: one refers to the other, or one tells it for both (N5).
 */
@Service
@Transactional(readOnly = true)
public class OverlapEdits {

	private final PaperCompiler compiler;

	private final Cycles cycles;

	private final Saves saves;

	OverlapEdits(PaperCompiler compiler, Cycles cycles, Saves saves) {
		this.compiler = compiler;
		this.cycles = cycles;
		this.saves = saves;
	}

	/** What can be done about such a pair. */
	public enum Way {

		/** The earlier paragraph keeps its words and refers to the later one. */
		REFER_FIRST,
		/** The later one refers to the earlier one. */
		REFER_SECOND,
		/** The earlier one tells it for both. */
		MERGE_FIRST,
		/** The later one tells it for both. */
		MERGE_SECOND;

		boolean first() {
			return this == REFER_FIRST || this == MERGE_FIRST;
		}

		boolean merge() {
			return this == MERGE_FIRST || this == MERGE_SECOND;
		}

	}

	/**
	 * The whole text of each section that changes, as light Markdown.
	 * @param key of the finding
	 * @throws Refusal when the finding is gone, or a section is not approved or was typed
	 * in a way that a person has to look at
	 */
	public Map<UUID, String> of(UUID cycleId, String key, Way way) {
		Overlaps.Pair pair = Overlaps.pairs(Passage.of(this.compiler.compile(cycleId).paper()))
			.stream()
			.filter((each) -> each.finding().key().equals(key))
			.findFirst()
			.orElseThrow(() -> new Refusal("The paper has changed: the two sections no longer tell this"));
		Sentence kept = way.first() ? pair.one() : pair.two();
		Sentence other = way.first() ? pair.two() : pair.one();
		Map<String, Section> sections = this.cycles.sections(cycleId)
			.stream()
			.collect(Collectors.toMap(Section::serviceName, (section) -> section, (one, two) -> one));
		Map<UUID, String> edits = new LinkedHashMap<>();
		String more = way.merge() ? other.text() : "See also {see %s}.".formatted(name(other, sections));
		put(kept, sections, edits, (content) -> SentenceEdit.after(content, kept.text(), more));
		if (way.merge()) {
			put(other, sections, edits, (content) -> SentenceEdit.without(content, other.text()));
		}
		return edits;
	}

	/** What a reference calls the place of a sentence: its title, else its service. */
	private String name(Sentence sentence, Map<String, Section> sections) {
		String heading = sentence.passage().heading();
		return Optional.ofNullable(sections.get(heading))
			.flatMap((section) -> this.saves.latest(section.id(), Save.Kind.APPROVED))
			.stream()
			.flatMap((save) -> save.content().items().stream())
			.map((item) -> item.title().plain())
			.filter((title) -> !title.isEmpty() && sentence.passage().words().startsWith(title))
			.findFirst()
			.orElse(heading);
	}

	private void put(Sentence sentence, Map<String, Section> sections, Map<UUID, String> edits, Edit edit) {
		String heading = sentence.passage().heading();
		Section section = Optional.ofNullable(sections.get(heading))
			.filter((each) -> each.state() == SectionState.APPROVED)
			.orElseThrow(() -> new Refusal("%s is not approved: it cannot be changed from here".formatted(heading)));
		Content content = this.saves.latest(section.id(), Save.Kind.APPROVED).orElseThrow().content();
		edits.put(section.id(), edit.of(content)
			.map(TypedText::of)
			.orElseThrow(() -> new Refusal(
					"The sentence in %s holds a reference or is a comment on a figure: send the section back and say what you want"
						.formatted(heading))));
	}

	/** A change that may not find its place. */
	private interface Edit {

		Optional<Content> of(Content content);

	}

}
