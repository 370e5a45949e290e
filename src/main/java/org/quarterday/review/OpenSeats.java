package org.quarterday.review;

import java.util.List;
import java.util.UUID;

import org.quarterday.cycle.Cycles;
import org.quarterday.cycle.Section;
import org.quarterday.mail.ReviewDesk;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells the mail for whom a section waits, so that it goes to nobody else. */
@Component
class OpenSeats implements ReviewDesk {

	private final Seats seats;

	private final Deciders deciders;

	private final Cycles cycles;

	OpenSeats(Seats seats, Deciders deciders, Cycles cycles) {
		this.seats = seats;
		this.deciders = deciders;
		this.cycles = cycles;
	}

	@Override
	@Transactional(readOnly = true)
	public List<List<String>> openSeats(UUID sectionId) {
		Section section = this.cycles.section(sectionId);
		return this.seats.of(sectionId)
			.stream()
			.filter(Seats.Taken::open)
			.map((seat) -> this.deciders.at(section, seat))
			.toList();
	}

}
