package org.quarterday.console;

import java.time.LocalDate;

import org.quarterday.page.TypedDate;

/** Reads dates as officers and browsers write them; see {@link TypedDate}. */
final class FormDate {

	private FormDate() {
	}

	/**
	 * @param field the form field, for the message
	 * @param what what is asked for, such as "the meeting's date"
	 * @throws org.quarterday.cycle.Refusal when it is no date
	 */
	static LocalDate read(String field, String what, String typed) {
		return TypedDate.read(field, what, typed);
	}

}
