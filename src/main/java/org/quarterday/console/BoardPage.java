package org.quarterday.console;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;

import org.quarterday.people.Committees;
import org.quarterday.people.Person;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What stands around the board: the filter's choices, and what to do on an empty one. */
@Component
class BoardPage {

	private final Committees committees;

	private final PlannedRows planned;

	BoardPage(Committees committees, PlannedRows planned) {
		this.planned = planned;
		this.committees = committees;
	}

	void around(List<Board.View> views, Model model) {
		model.addAttribute("planned", this.planned.beingAsked());
		model.addAttribute("shows", BoardFilter.Show.values());
		model.addAttribute("holders",
				views.stream()
					.flatMap((view) -> view.rows().stream())
					.map(BoardRow::holder)
					.filter(Objects::nonNull)
					.distinct()
					.sorted(Comparator.comparing(Person::name))
					.toList());
		model.addAttribute("ready",
				!views.isEmpty() || this.committees.all()
					.stream()
					.anyMatch((committee) -> !this.committees.services(committee.id()).isEmpty()));
	}

}
