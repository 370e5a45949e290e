package org.quarterday.paper;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.openhtmltopdf.extend.FSTextBreaker;

/**
 * Where a line of the PDF may end: after a space, or after a hyphen or slash between
 * letters, and so never within 2026/27, £2.4m or 5-a-side.
 */
final class LineBreaks implements FSTextBreaker {

	private static final int DONE = -1;

	private static final Pattern BREAK = Pattern.compile("(?<=\\s)(?=\\S)|(?<=\\p{L}[-–/])(?=\\p{L})|$");

	private Matcher breaks = BREAK.matcher("");

	@Override
	public void setText(String text) {
		this.breaks = BREAK.matcher(text);
	}

	@Override
	public int next() {
		return this.breaks.find() ? this.breaks.start() : DONE;
	}

}
