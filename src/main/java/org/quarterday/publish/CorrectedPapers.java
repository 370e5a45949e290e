package org.quarterday.publish;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import org.quarterday.cycle.Cycles;
import org.quarterday.cycle.Refusal;
import org.quarterday.cycle.Time;
import org.quarterday.paper.JsonWriter;
import org.quarterday.paper.Paper.CoverField;
import org.quarterday.paper.Paper;
import org.quarterday.publish.Correction.State;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The next versions of what is published (DL9): made anew from what is approved now, with
 * a note of what that changes, and the cover sheet that it had. The old version stays.
 */
@Service
@Transactional
public class CorrectedPapers {

	private final PublishedPapers papers;

	private final CorrectionStore corrections;

	private final Cycles cycles;

	private final RemadePapers remade;

	private final PublicRecord record;

	private final Clock clock;

	CorrectedPapers(PublishedPapers papers, CorrectionStore corrections, Cycles cycles, RemadePapers remade,
			PublicRecord record, Clock clock) {
		this.papers = papers;
		this.corrections = corrections;
		this.cycles = cycles;
		this.remade = remade;
		this.record = record;
		this.clock = clock;
	}

	/**
	 * A version that could be published now.
	 *
	 * @param before what it corrects
	 * @param note what the public reads: the reasons, then one line for each change
	 */
	public record Next(PublishedPaper before, Paper paper, List<String> note) {
	}

	/** What agreed corrections change; empty when there are none. */
	@Transactional(readOnly = true)
	public List<Next> next(UUID cycleId) {
		List<String> reasons = Stream
			.concat(agreed(cycleId).stream().map(Correction::reason), this.remade.appendixReasons(cycleId).stream())
			.distinct()
			.toList();
		if (reasons.isEmpty()) {
			return List.of();
		}
		Map<Integer, PublishedPaper> newest = new LinkedHashMap<>();
		this.papers.allOf(cycleId).forEach((paper) -> newest.put(paper.supplement(), paper));
		return newest.values().stream().flatMap((paper) -> next(paper, reasons).stream()).toList();
	}

	/**
	 * Writes what would be published at this minute, so that publishing finds it written.
	 */
	@Transactional(propagation = Propagation.NOT_SUPPORTED)
	public void prepare(UUID cycleId, String officer) {
		List<Next> all = next(cycleId);
		all.forEach((next) -> this.record.prepare(version(cycleId, next, officer)));
		requireNoLeaks(cycleId, all);
	}

	private NewPaper version(UUID cycleId, Next next, String officer) {
		return new NewPaper(this.cycles.get(cycleId), next.before().supplement(), next.before().version() + 1,
				next.paper(), this.papers.sections(next.before().id()), Time.now(this.clock), officer, null,
				String.join("\n", next.note()));
	}

	private void requireNoLeaks(UUID cycleId, List<Next> all) {
		List<String> leaks = all.stream()
			.flatMap((next) -> this.remade.leaks(cycleId, next.paper(), String.join("\n", next.note())).stream())
			.toList();
		if (!leaks.isEmpty()) {
			throw new Refusal("publish", String.join(". ", leaks));
		}
	}

	/**
	 * What could be published now.
	 * @throws Refusal when there is nothing
	 */
	@Transactional(readOnly = true)
	public List<Next> requireNext(UUID cycleId) {
		List<Next> all = next(cycleId);
		if (all.isEmpty()) {
			throw new Refusal("publish", "There is no agreed correction that changes what is published");
		}
		return all;
	}

	/**
	 * Publishes them.
	 * @return their addresses
	 * @throws Refusal when there is nothing to publish
	 */
	public List<String> publish(UUID cycleId, String officer) {
		this.cycles.hold(cycleId);
		List<Next> all = requireNext(cycleId);
		requireNoLeaks(cycleId, all);
		List<String> paths = new ArrayList<>();
		for (Next next : all) {
			paths.add(this.record.corrected(version(cycleId, next, officer)));
		}
		this.corrections.published(agreed(cycleId).stream().map(Correction::id).toList());
		this.remade.appendicesReplaced(cycleId);
		return paths;
	}

	private List<Correction> agreed(UUID cycleId) {
		return this.corrections.ofCycle(cycleId).stream().filter((each) -> each.state() == State.AGREED).toList();
	}

	private Optional<Next> next(PublishedPaper before, List<String> reasons) {
		JsonNode old = PaperPlaces.parse(this.papers.file(before.id(), Format.JSON).orElseThrow());
		Paper now = this.remade.of(before);
		JsonNode next = PaperPlaces.parse(JsonWriter.write(now).getBytes(StandardCharsets.UTF_8));
		List<String> changes = new ArrayList<>(ChangeNote.between(PaperPlaces.of(old), PaperPlaces.of(next)));
		changes.addAll(ChangeNote.appendices(old, next));
		if (changes.isEmpty()) {
			return Optional.empty();
		}
		List<String> note = new ArrayList<>(reasons);
		note.addAll(before.withdrawn() ? List.of("It takes the place of a version that was withdrawn.") : changes);
		return Optional.of(new Next(before, dressed(now, old, before, note), note));
	}

	/** With the cover sheet that was published, and the note on it. */
	private static Paper dressed(Paper paper, JsonNode old, PublishedPaper before, List<String> note) {
		List<CoverField> front = new ArrayList<>();
		for (JsonNode field : old.path("cover")) {
			List<String> lines = new ArrayList<>();
			field.path("lines").forEach((line) -> lines.add(line.asText()));
			front.add(new CoverField(field.path("name").asText(), lines));
		}
		front.add(new CoverField("Corrected in version " + (before.version() + 1), note));
		return new Paper(before.title(), paper.committee(), paper.quarter(), before.meeting(), false, front,
				paper.guide(), paper.body());
	}

}
