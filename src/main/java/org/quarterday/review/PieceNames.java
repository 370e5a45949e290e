package org.quarterday.review;

import java.util.UUID;

import org.quarterday.content.Save;
import org.quarterday.content.Saves;
import org.quarterday.cycle.Cycles;
import org.quarterday.cycle.Refusal;
import org.quarterday.cycle.Section;
import org.quarterday.people.People;
import org.quarterday.people.Person;

import org.springframework.stereotype.Component;

/** What people call sections, pieces and each other. */
@Component
class PieceNames {

	private final Cycles cycles;

	private final SectionPieces pieces;

	private final Saves saves;

	private final People people;

	PieceNames(Cycles cycles, SectionPieces pieces, Saves saves, People people) {
		this.cycles = cycles;
		this.pieces = pieces;
		this.saves = saves;
		this.people = people;
	}

	Section section(UUID sectionId) {
		return this.cycles.section(sectionId);
	}

	String person(String id) {
		return this.people.find(id).map(Person::name).orElse(id);
	}

	/**
	 * What a piece is called in what was sent last; empty for the whole section.
	 * @throws Refusal when there is no such piece
	 */
	String label(Section section, String piece) {
		if (piece.isEmpty()) {
			return "";
		}
		return this.saves.latest(section.id(), Save.Kind.SENT)
			.flatMap((sent) -> this.pieces.of(section, sent)
				.stream()
				.filter((each) -> each.key().equals(piece))
				.map(Piece::label)
				.findFirst())
			.orElseThrow(() -> new Refusal("There is no such part in this section"));
	}

}
