package org.quarterday.compile;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * The descriptions of exempt information in Part 1 of Schedule 12A to the Local
 * Government Act 1972 (PA10).
 */
public enum ExemptParagraph {

	INDIVIDUAL(1, "information relating to any individual"),
	IDENTITY(2, "information which is likely to reveal the identity of an individual"),
	BUSINESS(3,
			"information relating to the financial or business affairs of any particular person, the council included"),
	LABOUR(4, "information relating to consultations or negotiations on a labour relations matter"),
	LEGAL(5, "information in respect of which a claim to legal professional privilege could be maintained"),
	NOTICES(6, "information which reveals that the council proposes to give a notice or make an order or direction"),
	CRIME(7, "information relating to action in connection with the prevention, investigation or prosecution of crime");

	private final int number;

	private final String words;

	ExemptParagraph(int number, String words) {
		this.number = number;
		this.words = words;
	}

	public int number() {
		return this.number;
	}

	public String words() {
		return this.words;
	}

	static Optional<ExemptParagraph> of(int number) {
		return Stream.of(values()).filter((each) -> each.number == number).findFirst();
	}

}
