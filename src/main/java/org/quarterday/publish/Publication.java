package org.quarterday.publish;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.quarterday.cycle.Cycles;
import org.quarterday.cycle.Refusal;
import org.quarterday.cycle.ReportingCycle;
import org.quarterday.cycle.Sections;
import org.quarterday.cycle.SupplementPlan;
import org.quarterday.cycle.Time;
import org.quarterday.cycle.Words;
import org.quarterday.publish.FinalPapers.FinalPaper;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Publishes papers and their supplements: on time, or on the route that DL7 leaves to a
 * committee, or not at all. The instant is the system's own (DL8), the files never change
 * (DL9).
 */
@Service
@Transactional
public class Publication implements Publishing {

	private final Cycles cycles;

	private final Sections sections;

	private final PublicationRules rules;

	private final Supplements supplements;

	private final FinalPapers papers;

	private final PartTwo partTwo;

	private final PublicRecord record;

	private final Clock clock;

	Publication(Cycles cycles, Sections sections, PublicationRules rules, Supplements supplements, FinalPapers papers,
			PartTwo partTwo, PublicRecord record, Clock clock) {
		this.partTwo = partTwo;
		this.cycles = cycles;
		this.sections = sections;
		this.rules = rules;
		this.supplements = supplements;
		this.papers = papers;
		this.record = record;
		this.clock = clock;
	}

	/** Whether what is published at this minute would be late (DL4). */
	public boolean late(UUID cycleId) {
		return this.rules.late(this.cycles.get(cycleId));
	}

	/** Whether something late of this cycle has a route at all (DL7). */
	public boolean lateRoute(UUID cycleId) {
		return this.rules.lateRoute(this.cycles.get(cycleId));
	}

	/** What the chair agreed to, if it is on record for what is published next. */
	public Optional<Lateness> lateness(UUID cycleId) {
		return this.rules.lateness(this.cycles.get(cycleId), next(cycleId));
	}

	/**
	 * Records that the chair agreed to take late what is published next: the paper, or
	 * once it is published a supplement.
	 * @throws Refusal when it is not late, or an executive body is to take it
	 */
	public void recordLateness(UUID cycleId, Lateness lateness, String officer) {
		int supplement = next(cycleId);
		this.rules.recordLateness(this.cycles.get(cycleId), supplement, lateness, officer);
		this.record.audit(officer, "publish.late-item", cycleId,
				"%s%s agreed on %s: %s".formatted((supplement == 0) ? "" : "Supplement %d: ".formatted(supplement),
						lateness.chair(), Words.date(lateness.agreed()), lateness.urgent()));
	}

	/**
	 * Writes what would be published at this minute, so that publishing finds it written.
	 * Nothing is published, and nothing is held meanwhile.
	 * @throws Refusal when it would not be published
	 */
	@Transactional(propagation = Propagation.NOT_SUPPORTED)
	public void prepare(UUID cycleId, String officer) {
		ReportingCycle cycle = this.cycles.get(cycleId);
		FinalPaper paper = this.papers.of(cycleId);
		prepare(cycle, paper, first(cycle, paper, officer));
	}

	/** The same for its supplement. */
	@Transactional(propagation = Propagation.NOT_SUPPORTED)
	public void prepareSupplement(UUID cycleId, String officer) {
		ReportingCycle cycle = this.cycles.get(cycleId);
		this.supplements.pending(cycleId).ifPresent((late) -> {
			FinalPaper paper = this.papers.supplement(cycleId, late);
			prepare(cycle, paper, supplement(cycle, late, paper, officer));
		});
	}

	private void prepare(ReportingCycle cycle, FinalPaper paper, NewPaper written) {
		require(cycle, written.supplement(), paper.obstacles());
		this.record.prepare(written);
		require(cycle, written.supplement(), obstacles(cycle, paper, written.supplement()));
	}

	/**
	 * Asks what can be known without writing a file.
	 * @throws Refusal when the paper would not be published now
	 */
	@Transactional(readOnly = true)
	public void check(UUID cycleId) {
		require(this.cycles.get(cycleId), 0, this.papers.of(cycleId).obstacles());
	}

	/** The same of its supplement. */
	@Transactional(readOnly = true)
	public void checkSupplement(UUID cycleId) {
		this.supplements.pending(cycleId)
			.ifPresent((late) -> require(this.cycles.get(cycleId), late.number(),
					this.papers.supplement(cycleId, late).obstacles()));
	}

	private void require(ReportingCycle cycle, int supplement, List<String> obstacles) {
		this.rules.refusal(cycle, supplement, obstacles).ifPresent((refusal) -> {
			throw refusal;
		});
	}

	private NewPaper first(ReportingCycle cycle, FinalPaper paper, String officer) {
		return NewPaper.first(cycle, paper.paper(), paper.sections(), Time.now(this.clock), officer)
			.late(this.rules.lateness(cycle, 0).orElse(null));
	}

	private NewPaper supplement(ReportingCycle cycle, SupplementPlan late, FinalPaper paper, String officer) {
		return new NewPaper(cycle, late.number(), 1, paper.paper(), paper.sections(), Time.now(this.clock), officer,
				null, "")
			.late(this.rules.lateness(cycle, late.number()).orElse(null));
	}

	@Override
	public Optional<Refusal> publish(UUID cycleId, String officer) {
		ReportingCycle cycle = this.cycles.get(cycleId);
		FinalPaper paper = this.papers.of(cycleId);
		Optional<Refusal> refusal = this.rules.refusal(cycle, 0, obstacles(cycle, paper, 0));
		if (refusal.isEmpty()) {
			NewPaper first = first(cycle, paper, officer);
			this.sections.published(cycleId);
			this.cycles.published(cycleId);
			this.record.published(first);
		}
		return refusal;
	}

	@Override
	public Optional<Refusal> publishSupplement(UUID cycleId, String officer) {
		ReportingCycle cycle = this.cycles.get(cycleId);
		Optional<SupplementPlan> pending = this.supplements.pending(cycleId);
		if (pending.isEmpty()) {
			return Optional.of(new Refusal("publish",
					"No section that was to follow is approved: there is nothing to " + "publish in a supplement"));
		}
		SupplementPlan late = pending.get();
		FinalPaper paper = this.papers.supplement(cycleId, late);
		Optional<Refusal> refusal = this.rules.refusal(cycle, late.number(), obstacles(cycle, paper, late.number()));
		if (refusal.isEmpty()) {
			NewPaper supplement = supplement(cycle, late, paper, officer);
			this.sections.published(cycleId, late.late());
			this.record.supplemented(supplement);
		}
		return refusal;
	}

	@Override
	public boolean cameLate(UUID cycleId, UUID sectionId) {
		boolean late = this.supplements.pending(cycleId)
			.filter((pending) -> pending.late().contains(sectionId))
			.isPresent();
		if (late) {
			this.record.supplementWaits(this.cycles.section(sectionId));
		}
		return late;
	}

	private List<String> obstacles(ReportingCycle cycle, FinalPaper paper, int supplement) {
		List<String> obstacles = new ArrayList<>(paper.obstacles());
		String added = this.rules.lateness(cycle, supplement)
			.map((late) -> late.late() + "\n" + late.urgent())
			.orElse("");
		obstacles.addAll(this.partTwo.leaks(cycle.id(), paper.paper(), added));
		return obstacles;
	}

	/**
	 * Keeps a paper that was published before this council used the system.
	 * @param then when it was published, as far as the council knows
	 */
	public void keepPast(UUID cycleId, Instant then, String officer) {
		FinalPaper paper = this.papers.of(cycleId);
		this.record.kept(NewPaper.first(this.cycles.get(cycleId), paper.paper(), paper.sections(), then, officer));
	}

	/**
	 * 0 while the paper itself is not published; else the number of the next supplement.
	 */
	private int next(UUID cycleId) {
		return this.supplements.next(cycleId);
	}

}
