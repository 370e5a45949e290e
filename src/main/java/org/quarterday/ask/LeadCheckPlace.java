package org.quarterday.ask;

import java.util.Optional;

import org.quarterday.page.MorePlaces;

import org.springframework.stereotype.Component;

/**
 * Every task is also reachable by signing in (LK7): while one waits, the menu says so.
 */
@Component
class LeadCheckPlace implements MorePlaces {

	private final LeadAnswers answers;

	LeadCheckPlace(LeadAnswers answers) {
		this.answers = answers;
	}

	@Override
	public Optional<Waiting> of(String personId) {
		return this.answers.asked(personId).stream().anyMatch(LeadCheck::open)
				? Optional.of(new Waiting("Still yours?", "/still-mine")) : Optional.empty();
	}

}
