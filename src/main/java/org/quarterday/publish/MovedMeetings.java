package org.quarterday.publish;

import org.quarterday.cycle.TimetableChanged;
import org.quarterday.cycle.Words;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * A meeting moves after its paper was published: subscribers are told once, as everybody
 * with a part in the paper is. The paper itself stays as it is (DL9).
 */
@Component
class MovedMeetings {

	private final PublishedPapers papers;

	private final Subscriptions subscriptions;

	MovedMeetings(PublishedPapers papers, Subscriptions subscriptions) {
		this.papers = papers;
		this.subscriptions = subscriptions;
	}

	@EventListener
	void changed(TimetableChanged change) {
		if (change.cause() == TimetableChanged.Cause.MEETING) {
			this.papers.ofCycle(change.cycleId())
				.filter((paper) -> !paper.withdrawn())
				.ifPresent((paper) -> this.subscriptions.tell(paper,
						"the meeting has moved to " + Words.day(change.after().meeting()), change.reason()));
		}
	}

}
