package org.quarterday.publish;

import java.util.ArrayList;
import java.util.List;

import org.quarterday.cycle.Words;
import org.quarterday.paper.Paper;

/** The paragraphs that a late paper carries (s.100B(4)(b); DL7). */
final class LateRoute {

	private LateRoute() {
	}

	static Paper print(Paper paper, Lateness lateness) {
		List<Paper.CoverField> front = new ArrayList<>(paper.front());
		front.add(new Paper.CoverField("Reason for lateness", List.of(lateness.late())));
		front.add(new Paper.CoverField("Reason for urgency",
				List.of(lateness.urgent(),
						"%s, the chair, agreed on %s that this item should be considered at the meeting as a matter of "
							.formatted(lateness.chair(), Words.date(lateness.agreed()))
								+ "urgency under section 100B(4)(b) of the Local Government Act 1972.")));
		return paper.withFront(front);
	}

}
