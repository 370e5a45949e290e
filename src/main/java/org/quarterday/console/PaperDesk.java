package org.quarterday.console;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.quarterday.audit.AuditTrail;
import org.quarterday.console.PaperController.LateForm;
import org.quarterday.cycle.CycleFlow;
import org.quarterday.cycle.CycleFlow.PaperDecision;
import org.quarterday.cycle.CycleState;
import org.quarterday.cycle.Cycles;
import org.quarterday.cycle.Refusal;
import org.quarterday.cycle.Section;
import org.quarterday.cycle.Sections;
import org.quarterday.cycle.Time;
import org.quarterday.publish.Lateness;
import org.quarterday.publish.Publication;
import org.quarterday.publish.PublishedPaper;
import org.quarterday.publish.PublishedPapers;
import org.quarterday.review.Reopening;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the officer decides about a paper; each decision is one transaction. */
@Service
@Transactional
class PaperDesk {

	private final Cycles cycles;

	private final Sections sections;

	private final CycleFlow flow;

	private final Reopening reopening;

	private final Publication publication;

	private final PublishedPapers papers;

	private final AuditTrail audit;

	private final Clock clock;

	PaperDesk(Cycles cycles, Sections sections, CycleFlow flow, Reopening reopening, Publication publication,
			PublishedPapers papers, AuditTrail audit, Clock clock) {
		this.cycles = cycles;
		this.sections = sections;
		this.flow = flow;
		this.reopening = reopening;
		this.publication = publication;
		this.papers = papers;
		this.audit = audit;
		this.clock = clock;
	}

	boolean late(UUID cycleId) {
		return this.publication.late(cycleId);
	}

	boolean lateRoute(UUID cycleId) {
		return this.publication.lateRoute(cycleId);
	}

	/** What the chair agreed to for what is published next. */
	Optional<Lateness> lateness(UUID cycleId) {
		return this.publication.lateness(cycleId);
	}

	/** Everything of the cycle that was published, the paper first. */
	List<PublishedPaper> published(UUID cycleId) {
		return this.papers.allOf(cycleId);
	}

	/**
	 * Says how the paper speaks of missing sections (PA8).
	 * @return what was decided, in the officer's words
	 */
	String gaps(UUID cycleId, List<GapChoice> choices, String officer) {
		this.cycles.get(cycleId).requireInMaking("what is missing from its paper can no longer be decided");
		if (choices.isEmpty()) {
			return "Nothing was changed.";
		}
		List<String> decided = new ArrayList<>();
		for (GapChoice choice : choices) {
			Section section = this.cycles.section(choice.sectionId());
			if (!section.cycleId().equals(cycleId)) {
				throw new Refusal("There is no such section in this cycle");
			}
			this.sections.gap(section.id(), choice.kind());
			this.audit.record(officer, "sign-in", "compile.gap", cycleId, section.id(), choice.kind().label());
			decided.add("%s: %s".formatted(section.serviceName(), choice.kind().label()));
		}
		return "Decided. " + String.join(", ", decided) + ".";
	}

	/** Sends approved sections back to their authors and waits for them. */
	void sendBack(UUID cycleId, Collection<UUID> sectionIds, String comment, String officer) {
		if (sectionIds == null || sectionIds.isEmpty()) {
			throw new Refusal("send-back", "Choose at least one section to send back");
		}
		requireChecking(cycleId);
		for (UUID sectionId : sectionIds) {
			if (!this.cycles.section(sectionId).cycleId().equals(cycleId)) {
				throw new Refusal("There is no such section in this cycle");
			}
			this.reopening.reopen(sectionId, officer, comment);
		}
		this.flow.decide(cycleId, officer, PaperDecision.SEND_BACK);
	}

	/** Records that the chair agreed to a late paper (DL7). */
	void recordLateness(UUID cycleId, LateForm form, String officer) {
		Refusal.all(() -> Lateness.requireWords(form.late(), form.urgent(), form.chair()), () -> agreed(form));
		this.publication.recordLateness(cycleId,
				Lateness.of(form.late(), form.urgent(), form.chair(), agreed(form), Time.today(this.clock)), officer);
	}

	private static LocalDate agreed(LateForm form) {
		return FormDate.read("agreed", "the day on which the chair agreed", form.agreed());
	}

	/**
	 * Publishes the paper.
	 * @return its address
	 */
	String publish(UUID cycleId, String officer) {
		requireChecking(cycleId);
		this.flow.decide(cycleId, officer, PaperDecision.PUBLISH);
		return this.papers.ofCycle(cycleId).orElseThrow().path();
	}

	void requireChecking(UUID cycleId) {
		CycleState state = this.cycles.get(cycleId).state();
		if (state != CycleState.CHECKING) {
			throw new Refusal((state == CycleState.OPEN)
					? "The paper is compiled for checking when every section is settled, or on its compile day"
					: "This cycle is %s".formatted(state.label().toLowerCase(java.util.Locale.UK)));
		}
	}

}
