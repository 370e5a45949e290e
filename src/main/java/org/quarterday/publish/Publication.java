package org.quarterday.publish;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.quarterday.audit.AuditTrail;
import org.quarterday.cycle.Body;
import org.quarterday.cycle.Cycles;
import org.quarterday.cycle.PublicationDeadline;
import org.quarterday.cycle.Refusal;
import org.quarterday.cycle.ReportingCycle;
import org.quarterday.cycle.Time;
import org.quarterday.cycle.Words;
import org.quarterday.people.Committees;
import org.quarterday.publish.FinalPapers.FinalPaper;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Publishes papers: on time, or on the route that DL7 leaves to a committee, or not at
 * all. The instant is the system's own (DL8), the files never change (DL9).
 */
@Service
@Transactional
public class Publication implements Publishing {

	private final Cycles cycles;

	private final Committees committees;

	private final LateItems lateItems;

	private final FinalPapers papers;

	private final Freezer freezer;

	private final AuditTrail audit;

	private final Clock clock;

	private final LocalTime cutOff;

	Publication(Cycles cycles, Committees committees, LateItems lateItems, FinalPapers papers, Freezer freezer,
			AuditTrail audit, Clock clock, @Value("${quarterday.cut-off:23:59}") String cutOff) {
		this.cycles = cycles;
		this.committees = committees;
		this.lateItems = lateItems;
		this.papers = papers;
		this.freezer = freezer;
		this.audit = audit;
		this.clock = clock;
		this.cutOff = LocalTime.parse(cutOff);
	}

	/** Whether a paper published at this minute would be late (DL4). */
	public boolean late(UUID cycleId) {
		ReportingCycle cycle = this.cycles.get(cycleId);
		return !new PublicationDeadline(cycle.timetable().lastPublicationDay(), this.cutOff)
			.onTime(this.clock.instant());
	}

	/** Whether a late paper of this cycle has a route at all (DL7). */
	public boolean lateRoute(UUID cycleId) {
		return this.committees.committee(this.cycles.get(cycleId).committeeId()).body() == Body.COMMITTEE;
	}

	/**
	 * Records that the chair agreed to take the paper late.
	 * @throws Refusal when it is not late, or an executive body is to take it
	 */
	public void recordLateness(UUID cycleId, Lateness lateness, String officer) {
		if (!late(cycleId)) {
			throw new Refusal("The paper is not late: it can be published without this");
		}
		if (!lateRoute(cycleId)) {
			throw new Refusal(refusal(this.cycles.get(cycleId)).getMessage());
		}
		this.lateItems.record(cycleId, lateness, officer);
		this.audit.record(officer, "sign-in", "publish.late-item", cycleId, null,
				"%s agreed on %s: %s".formatted(lateness.chair(), Words.date(lateness.agreed()), lateness.urgent()));
	}

	@Override
	public Optional<Refusal> publish(UUID cycleId, String officer) {
		ReportingCycle cycle = this.cycles.get(cycleId);
		FinalPaper paper = this.papers.of(cycleId);
		if (!paper.obstacles().isEmpty()) {
			return Optional.of(new Refusal("publish",
					"The paper cannot be published yet. " + String.join(". ", paper.obstacles())));
		}
		if (Time.today(this.clock).isAfter(cycle.meeting())) {
			return Optional.of(new Refusal("publish",
					"The meeting was on %s: defer the paper to the next one".formatted(Words.day(cycle.meeting()))));
		}
		Optional<Lateness> lateness = Optional.empty();
		if (late(cycleId)) {
			lateness = lateRoute(cycleId) ? this.lateItems.of(cycleId) : Optional.empty();
			if (lateness.isEmpty()) {
				return Optional.of(refusal(cycle));
			}
		}
		Instant now = Time.now(this.clock);
		PublishedPaper published = this.freezer.freeze(cycle,
				lateness.map((late) -> LateRoute.print(paper.paper(), late)).orElse(paper.paper()), now, officer,
				lateness);
		this.audit.record(officer, "sign-in", "publish.published", cycleId, null, published.path());
		return Optional.empty();
	}

	/**
	 * Keeps a paper that was published before this council used the system.
	 * @param then when it was published, as far as the council knows
	 */
	public void keepPast(UUID cycleId, Instant then, String officer) {
		ReportingCycle cycle = this.cycles.get(cycleId);
		this.freezer.keep(cycle, this.papers.of(cycleId).paper(), then, officer, Optional.empty());
		this.audit.record(officer, "sign-in", "publish.kept", cycleId, null, "published before, on " + then);
	}

	private Refusal refusal(ReportingCycle cycle) {
		String day = Words.day(cycle.timetable().lastPublicationDay());
		return new Refusal("publish", lateRoute(cycle.id())
				? ("The last day to publish was %s. Either record that the chair agrees to take it late as a matter of "
						+ "urgency, or defer it to the next meeting")
					.formatted(day)
				: ("The last day to publish was %s. An executive body cannot take a late paper: defer it to the next "
						+ "meeting")
					.formatted(day));
	}

}
