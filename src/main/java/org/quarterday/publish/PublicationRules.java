package org.quarterday.publish;

import java.time.Clock;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;

import org.quarterday.cycle.Body;
import org.quarterday.cycle.PublicationDeadline;
import org.quarterday.cycle.Refusal;
import org.quarterday.cycle.ReportingCycle;
import org.quarterday.cycle.Time;
import org.quarterday.cycle.Words;
import org.quarterday.people.Committees;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Whether a paper or supplement may be published at this minute: on time, or on the route
 * that DL7 leaves to a committee, or not at all.
 */
@Component
class PublicationRules {

	private final Committees committees;

	private final LateItems lateItems;

	private final Clock clock;

	private final LocalTime cutOff;

	PublicationRules(Committees committees, LateItems lateItems, Clock clock,
			@Value("${quarterday.cut-off:23:59}") String cutOff) {
		this.committees = committees;
		this.lateItems = lateItems;
		this.clock = clock;
		this.cutOff = LocalTime.parse(cutOff);
	}

	/** Whether it would be late now (DL4). */
	boolean late(ReportingCycle cycle) {
		return !new PublicationDeadline(cycle.timetable().lastPublicationDay(), this.cutOff)
			.onTime(this.clock.instant());
	}

	/** Whether it could be taken late at all (DL7). */
	boolean lateRoute(ReportingCycle cycle) {
		return this.committees.committee(cycle.committeeId()).body() == Body.COMMITTEE;
	}

	/** The chair's agreement, if it is late and there is one. */
	Optional<Lateness> lateness(ReportingCycle cycle, int supplement) {
		return (late(cycle) && lateRoute(cycle)) ? this.lateItems.of(cycle.id(), supplement) : Optional.empty();
	}

	/** Why it cannot be published; empty when it can. */
	Optional<Refusal> refusal(ReportingCycle cycle, int supplement, List<String> obstacles) {
		String what = (supplement == 0) ? "paper" : "supplement";
		if (!obstacles.isEmpty()) {
			return refuse("The %s cannot be published yet. %s".formatted(what, String.join(". ", obstacles)));
		}
		if (Time.today(this.clock).isAfter(cycle.meeting())) {
			return refuse(
					"The meeting was on %s: defer the %s to the next one".formatted(Words.day(cycle.meeting()), what));
		}
		if (late(cycle) && lateness(cycle, supplement).isEmpty()) {
			return refuse(lateWords(cycle, what));
		}
		return Optional.empty();
	}

	/**
	 * Records that the chair agreed to take it late.
	 * @throws Refusal when it is not late, or an executive body is to take it
	 */
	void recordLateness(ReportingCycle cycle, int supplement, Lateness lateness, String officer) {
		if (!late(cycle)) {
			throw new Refusal("late", "It is not late: it can be published without this");
		}
		if (!lateRoute(cycle)) {
			throw new Refusal("late", lateWords(cycle, (supplement == 0) ? "paper" : "supplement"));
		}
		this.lateItems.record(cycle.id(), supplement, lateness, officer);
	}

	private String lateWords(ReportingCycle cycle, String what) {
		String day = Words.day(cycle.timetable().lastPublicationDay());
		return lateRoute(cycle)
				? ("The last day to publish was %s. Either record that the chair agrees to take the %s late as a matter "
						+ "of urgency, or defer it to the next meeting")
					.formatted(day, what)
				: ("The last day to publish was %s. An executive body cannot take a late %s: defer it to the next "
						+ "meeting")
					.formatted(day, what);
	}

	private static Optional<Refusal> refuse(String words) {
		return Optional.of(new Refusal("publish", words));
	}

}
