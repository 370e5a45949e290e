package org.quarterday.compile;

import java.util.List;

/**
 * Something in the paper that should be looked at before it is published (PA5, PA7, FG8).
 * Nothing is ever corrected: the officer sends the section back, or accepts it with a
 * reason.
 *
 * @param kind what is wrong, in a few words
 * @param place the number or the heading where it stands
 * @param words the words at fault
 * @param blocks whether the paper is not published until it is accepted
 * @param accepted the reason for which it was accepted, or null
 */
public record Finding(Kind kind, String place, String words, boolean blocks, String accepted) {

	/** What the proof looks for. */
	public enum Kind {

		/** {@code ???}, {@code TBC}, {@code XX}, {@code [insert} and the like. */
		PLACEHOLDER("Something is still to be filled in"),
		/** An opening bracket without its closing one, or the reverse. */
		BRACKETS("A bracket is not balanced"),
		/** Words and figures run together, as in Field29th. */
		SPACE("A space is missing"),
		/** The text speaks of an attachment and none is there. */
		ATTACHMENT("It says “attached”, but nothing is attached"),
		/** A character that the PDF's font does not have. */
		CHARACTER("The PDF cannot show a character"),
		/** A typed sentence that the figures do not bear out. */
		CLAIM("The figures do not bear this out"),
		/** Something that a reader with a disability could not use. */
		ACCESSIBILITY("Some people could not read this"),
		/** A short form that the paper never explains. */
		ACRONYM("A short form is never explained"),
		/** Names, telephone numbers, small counts with sensitive words (PA11). */
		PERSON("It could identify a person"),
		/** Sign-off records are internal (TT8). */
		SIGN_OFF("This looks like an internal sign-off record"),
		/** Two services tell of the same (N5). */
		TOLD_TWICE("Two services tell the same"),
		/** Two services give different numbers for what looks the same (N5). */
		NUMBERS_DIFFER("Two services give different numbers"),
		/** A field of the cover sheet that is empty: "None" must be typed. */
		COVER("A field of the cover sheet is empty");

		private final String label;

		Kind(String label) {
			this.label = label;
		}

		public String label() {
			return this.label;
		}

	}

	/** What tells it from others of the same paper. */
	public String key() {
		return this.kind + "|" + this.place + "|" + this.words;
	}

	/** Where it is, as one says it: "2" for the label "2.". */
	public String where() {
		return this.place.replaceFirst("\\.$", "");
	}

	/** The same in few characters, for an address or the id of a field. */
	public String code() {
		return code(key());
	}

	/** The code of the finding with that key. */
	public static String code(String key) {
		return "f%08x".formatted(key.hashCode());
	}

	/** Whether two services tell the same, so that one may refer to the other (N5). */
	public boolean overlap() {
		return this.kind == Kind.TOLD_TWICE || this.kind == Kind.NUMBERS_DIFFER;
	}

	/** Of an overlap the two sentences, each after its place; else the words alone. */
	public List<String> quotes() {
		String[] places = this.place.split(" and ");
		String[] sentences = this.words.split(" / ", 2);
		return (overlap() && places.length == 2 && sentences.length == 2)
				? List.of(places[0] + ": " + sentences[0], places[1] + ": " + sentences[1]) : List.of(this.words);
	}

	/** Whether the paper cannot be published because of it. */
	public boolean open() {
		return this.blocks && this.accepted == null;
	}

	Finding accepted(String reason) {
		return new Finding(this.kind, this.place, this.words, this.blocks, reason);
	}

}
