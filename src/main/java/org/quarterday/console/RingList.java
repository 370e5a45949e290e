package org.quarterday.console;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.quarterday.people.Person;
import org.quarterday.report.Forecast;

/**
 * "Ring these two today" (N8): the holders whose sections endanger a paper most, the
 * worst first, each with what to ask for.
 */
final class RingList {

	private static final int MOST = 2;

	private static final Comparator<BoardRow> WORST = Comparator
		.comparing((BoardRow row) -> row.forecast().outlook(), Comparator.reverseOrder())
		.thenComparing((row) -> -row.daysLate())
		.thenComparing((row) -> row.cycle().timetable().lastPublicationDay())
		.thenComparing((row) -> row.section().serviceName());

	private RingList() {
	}

	/** At most two people; nobody when nothing is late or in danger. */
	static List<Call> of(Collection<BoardRow> rows) {
		Map<Person, List<BoardRow>> byHolder = new LinkedHashMap<>();
		rows.stream()
			.filter((row) -> row.holder() != null && (row.late() || row.mailFailed()
					|| row.forecast().outlook().compareTo(Forecast.Outlook.AMBER) >= 0))
			.sorted(WORST)
			.forEach((row) -> byHolder.computeIfAbsent(row.holder(), (person) -> new java.util.ArrayList<>()).add(row));
		return byHolder.entrySet()
			.stream()
			.limit(MOST)
			.map((entry) -> new Call(entry.getKey(), List.copyOf(entry.getValue())))
			.toList();
	}

	/**
	 * One call.
	 *
	 * @param rows the sections to ask for, the worst first
	 */
	record Call(Person person, List<BoardRow> rows) {

		/** Why this person: the worst section's reason. */
		public String why() {
			BoardRow worst = this.rows.get(0);
			if (worst.late()) {
				return worst.daysLate() + ((worst.daysLate() == 1) ? " working day late" : " working days late");
			}
			return worst.mailFailed() ? "our mail did not arrive" : worst.forecast().why();
		}

	}

}
