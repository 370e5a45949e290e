package org.quarterday.draft;

import java.util.Optional;

import org.quarterday.cycle.Refusal;

/** The author's answer to whether the text could identify a person (PA11). */
final class PersonAnswer {

	private PersonAnswer() {
	}

	/** The answer in words; refused when it is not one with which a section may go. */
	static String note(String answer) {
		problem(answer).ifPresent((problem) -> {
			throw problem;
		});
		return answer.equals("no") ? "identifies nobody" : "identifies a person, who agreed";
	}

	/** Why a section cannot go with this answer; empty when it can. */
	static Optional<Refusal> problem(String answer) {
		return switch (answer) {
			case "no", "agreed" -> Optional.empty();
			case "yes" -> Optional.of(new Refusal("person",
					"Take out what could identify a person, or talk to the officer before you send"));
			default -> Optional.of(new Refusal("person", "Say whether anything here could identify a person"));
		};
	}

	/** The answer as it may stand in an address. */
	static String word(String answer) {
		return answer.equals("yes") ? answer : "none";
	}

}
