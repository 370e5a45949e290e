package org.quarterday.compile;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.quarterday.content.Content;
import org.quarterday.content.Save;
import org.quarterday.content.Saves;
import org.quarterday.content.TypedText;
import org.quarterday.cycle.Cycles;
import org.quarterday.cycle.Refusal;
import org.quarterday.cycle.Section;
import org.quarterday.cycle.SectionState;
import org.quarterday.cycle.Time;
import org.quarterday.paper.EditedPaper;
import org.quarterday.paper.Paper;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds, in a Word file of ours that an officer edited, what changed in which section
 * (H2, G12). Items are known by their bookmarks; those that stayed the same keep the very
 * words that were approved.
 */
@Service
@Transactional
public class WordEdits {

	private final PaperCompiler compiler;

	private final Cycles cycles;

	private final Saves saves;

	private final JdbcClient jdbc;

	private final Clock clock;

	WordEdits(PaperCompiler compiler, Cycles cycles, Saves saves, JdbcClient jdbc, Clock clock) {
		this.compiler = compiler;
		this.cycles = cycles;
		this.saves = saves;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * Keeps an edited file, to be looked at before anything changes.
	 * @throws Refusal when it is not a Word file of ours
	 */
	public UUID keep(UUID cycleId, String name, byte[] content, String officer) {
		if (content.length == 0) {
			throw new Refusal("file", "Choose the Word file that you edited");
		}
		parts(content, name);
		UUID id = UUID.randomUUID();
		this.jdbc
			.sql("insert into word_edit (id, cycle_id, name, content, added_at, added_by) values (?, ?, ?, ?, ?, ?)")
			.params(id, cycleId, name, content, Time.toDb(Time.now(this.clock)), officer)
			.update();
		return id;
	}

	/** What a kept file changes, against the paper as it is now. */
	@Transactional(readOnly = true)
	public Found compare(UUID cycleId, UUID id) {
		byte[] content = this.jdbc.sql("select content from word_edit where cycle_id = ? and id = ?")
			.params(cycleId, id)
			.query(byte[].class)
			.optional()
			.orElseThrow(() -> new Refusal("There is no such file any more: bring it again"));
		return compare(cycleId, parts(content, "paper.docx"));
	}

	private static List<EditedPaper.Part> parts(byte[] content, String name) {
		try {
			return EditedPaper.read(content,
					name.toLowerCase(java.util.Locale.ROOT).endsWith(".docx") ? name : name + ".docx");
		}
		catch (Refusal refusal) {
			throw new Refusal("file", refusal.getMessage());
		}
	}

	private Found compare(UUID cycleId, List<EditedPaper.Part> parts) {
		Map<String, Paper.Part> printed = new HashMap<>();
		this.compiler.compile(cycleId).paper().body().forEach((part) -> collect(part, printed));
		Map<String, Section> sections = new HashMap<>();
		this.cycles.sections(cycleId).forEach((section) -> sections.put(section.serviceName(), section));
		List<SectionEdit> edits = new ArrayList<>();
		List<String> untaken = new ArrayList<>();
		Set<String> seen = new HashSet<>();
		for (EditedPaper.Part part : parts) {
			String heading = printed.keySet()
				.stream()
				.filter((name) -> name.equals(part.heading()))
				.findFirst()
				.orElseGet(() -> byKey(printed.keySet(), part.key()));
			seen.add(heading);
			compare(part, heading, printed, sections, edits, untaken);
		}
		printed.keySet()
			.stream()
			.filter((name) -> !name.isEmpty() && !seen.contains(name))
			.sorted()
			.forEach((name) -> untaken.add(name + ": the whole section is gone; excuse it on the board instead"));
		return new Found(edits, untaken);
	}

	private static void collect(Paper.Part part, Map<String, Paper.Part> printed) {
		printed.put(part.heading().plain(), part);
		part.parts().forEach((deeper) -> collect(deeper, printed));
	}

	private static String byKey(Set<String> headings, String key) {
		return headings.stream()
			.filter((heading) -> !key.isEmpty() && EditedPaper.key(heading).equals(key))
			.findFirst()
			.orElse("");
	}

	private void compare(EditedPaper.Part part, String heading, Map<String, Paper.Part> printed,
			Map<String, Section> sections, List<SectionEdit> edits, List<String> untaken) {
		Paper.Part before = printed.get(heading);
		if (before == null) {
			untaken.add("%s: this section is new; add it to the standing text".formatted(part.heading()));
			return;
		}
		if (!heading.equals(part.heading())) {
			untaken.add("%s: the heading was changed to “%s”".formatted(heading, part.heading()));
		}
		Content old = EditedPaper.content(before);
		if (TypedText.of(old).equals(TypedText.of(part.content()))) {
			return;
		}
		Section section = sections.get(heading);
		if (section == null || section.state() != SectionState.APPROVED || section.nil()) {
			untaken.add("%s: %s".formatted(heading, (section == null) ? "change these words in the standing text"
					: "the section is not approved, so that its words cannot be taken from here"));
			return;
		}
		Content approved = this.saves.latest(section.id(), Save.Kind.APPROVED).orElseThrow().content();
		edits.add(new EditedSection(approved, old, part.content()).of(section));
	}

	/**
	 * What was found.
	 *
	 * @param untaken what was changed that cannot be taken from a Word file, in sentences
	 */
	public record Found(List<SectionEdit> edits, List<String> untaken) {
	}

}
