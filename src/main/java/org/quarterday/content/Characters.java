package org.quarterday.content;

/**
 * Which characters count as white space here, and which cannot be kept at all. Everything
 * else is an author's own and stays, no-break spaces included (PA9).
 */
public final class Characters {

	private Characters() {
	}

	/** White space that a paragraph folds into one space. */
	public static boolean isSpace(int c) {
		return c == ' ' || (c >= '\t' && c <= '\r') || c == '\u0085' || c == '\u2028' || c == '\u2029';
	}

	/**
	 * Drops what no database, Word file or PDF can hold: control characters become
	 * spaces, halves of surrogate pairs the replacement character; a byte order mark
	 * goes. Every kind of line end becomes a line feed.
	 */
	public static String clean(String raw) {
		StringBuilder clean = new StringBuilder(raw.length());
		for (int i = 0; i < raw.length(); i++) {
			char c = raw.charAt(i);
			if (c == '\r') {
				if (i + 1 == raw.length() || raw.charAt(i + 1) != '\n') {
					clean.append('\n');
				}
			}
			else if (c == '\u2028' || c == '\u2029' || c == '\u0085' || c == '\u000b') {
				clean.append('\n');
			}
			else if (Character.isHighSurrogate(c) && i + 1 < raw.length()
					&& Character.isLowSurrogate(raw.charAt(i + 1))) {
				clean.append(c).append(raw.charAt(++i));
			}
			else if (Character.isSurrogate(c) || c == '\uffff' || c == '\ufffe') {
				clean.append('\ufffd');
			}
			else if (c != '\ufeff') {
				clean.append(isControl(c) ? ' ' : c);
			}
		}
		return clean.toString();
	}

	private static boolean isControl(char c) {
		return (c < ' ' && c != '\n' && c != '\t' && c != '\f') || (c >= 127 && c < 160);
	}

}
