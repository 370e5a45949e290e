package org.quarterday.content;

/**
 * Something in an author's words that is worth a look (C12, PA7, PA11). Nothing is
 * changed unless the author accepts the fix (PA9).
 *
 * @param start where it begins in the text
 * @param end where it ends
 * @param words the words at fault, with some around them if they are few
 * @param message what is to be looked at, in one sentence
 * @param fix what would stand in its place, or null when only a person can know
 */
public record Hint(Kind kind, int start, int end, String words, String message, String fix) {

	/** What a hint is about. */
	public enum Kind {

		PLACEHOLDER, SPACE, BRACKET, ACRONYM, DATE, PERIOD, QUOTES, PERSON

	}

	public boolean isFixable() {
		return this.fix != null;
	}

	/** The words on the button that accepts the fix. */
	public String action() {
		return (this.kind == Kind.QUOTES) ? "Make them all curly" : "Change to “%s”".formatted(this.fix);
	}

	/** What tells it from the others of the same text. */
	public String key() {
		return "%s:%d:%d".formatted(this.kind.name().toLowerCase(java.util.Locale.ROOT), this.start, this.end);
	}

	/**
	 * What stays the same as long as the words around it do: by it an author's "leave it
	 * as it is" is remembered.
	 */
	public String mark() {
		return this.kind.name().toLowerCase(java.util.Locale.ROOT) + ": " + this.words;
	}

	/** The text with this one fix in it. */
	public String applyTo(String text) {
		return text.substring(0, this.start) + this.fix + text.substring(this.end);
	}

}
