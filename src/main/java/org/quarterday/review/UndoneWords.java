package org.quarterday.review;

import java.util.Optional;
import java.util.UUID;

import org.quarterday.content.Comments;
import org.quarterday.content.Save;
import org.quarterday.content.Saves;
import org.quarterday.content.Verdicts;
import org.quarterday.cycle.Section;
import org.quarterday.cycle.SectionState;
import org.quarterday.mail.Telling;

import org.springframework.stereotype.Component;

/** What a decision said and settled goes with it when it is taken back. */
@Component
class UndoneWords {

	private final Saves saves;

	private final Verdicts verdicts;

	private final Comments comments;

	private final Telling telling;

	private final PieceNames names;

	UndoneWords(Saves saves, Verdicts verdicts, Comments comments, Telling telling, PieceNames names) {
		this.saves = saves;
		this.verdicts = verdicts;
		this.comments = comments;
		this.telling = telling;
		this.names = names;
	}

	Optional<Save> latest(UUID sectionId, Save.Kind kind) {
		return this.saves.latest(sectionId, kind);
	}

	void takeBack(Section section, int round, String actor) {
		this.verdicts.undo(section.id(), round);
		this.comments.undo(section.id(), round, section.decidedAt());
		if (section.state() == SectionState.RETURNED) {
			this.telling.author(section, "undone " + section.decidedAt(),
					new Telling.Word(
							"%s took the return of %s back".formatted(this.names.person(actor), section.serviceName()),
							"", "you need do nothing: your section is being reviewed again"));
		}
	}

}
