package org.quarterday.cycle;

import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A quarter of a financial year (TT1): Q1 is April to June, Q4 is January to March of the
 * following calendar year.
 *
 * @param year the calendar year in which the financial year begins: 2020 for 2020/21
 * @param number 1 to 4
 */
public record Quarter(int year, int number) implements Comparable<Quarter> {

	private static final Pattern YEAR = Pattern.compile("(\\d{4}|\\d{2})\\s?[/–-]\\s?(\\d{4}|\\d{2})");

	public Quarter {
		if (number < 1 || number > 4) {
			throw new IllegalArgumentException("There are four quarters, not a quarter " + number);
		}
	}

	/**
	 * Reads a financial year: {@code 2019/20}, {@code 2019/2020}, {@code 2019-20} and
	 * {@code 19/20} are the same.
	 * @return the calendar year in which it begins
	 * @throws IllegalArgumentException when it is none, or its two years do not follow
	 */
	public static int parseYear(String text) {
		Matcher matcher = YEAR.matcher(text.strip());
		if (!matcher.matches()) {
			throw new IllegalArgumentException("\"" + text + "\" is not a financial year such as 2020/21");
		}
		int from = fullYear(matcher.group(1), 2000);
		int to = fullYear(matcher.group(2), from / 100 * 100);
		if ((from + 1) % 100 != to % 100 || (matcher.group(2).length() == 4 && to != from + 1)) {
			throw new IllegalArgumentException("\"" + text + "\" is not a financial year such as 2020/21");
		}
		return from;
	}

	private static int fullYear(String digits, int century) {
		int year = Integer.parseInt(digits);
		return (digits.length() == 2) ? century + year : year;
	}

	/** The quarter that a day lies in. */
	public static Quarter of(LocalDate day) {
		int month = day.getMonthValue();
		return (month < 4) ? new Quarter(day.getYear() - 1, 4) : new Quarter(day.getYear(), (month - 1) / 3);
	}

	public LocalDate firstDay() {
		return LocalDate.of(this.year, 4, 1).plusMonths(3L * (this.number - 1));
	}

	public LocalDate lastDay() {
		return firstDay().plusMonths(3).minusDays(1);
	}

	public Quarter previous() {
		return (this.number == 1) ? new Quarter(this.year - 1, 4) : new Quarter(this.year, this.number - 1);
	}

	public Quarter next() {
		return (this.number == 4) ? new Quarter(this.year + 1, 1) : new Quarter(this.year, this.number + 1);
	}

	public Quarter sameLastYear() {
		return new Quarter(this.year - 1, this.number);
	}

	/** The financial year in the house style: {@code 2020/21}. */
	public String yearLabel() {
		return "%d/%02d".formatted(this.year, (this.year + 1) % 100);
	}

	/** The year as it stands in addresses: {@code 2020-21}. */
	public String yearSlug() {
		return "%d-%02d".formatted(this.year, (this.year + 1) % 100);
	}

	/** The quarter as it stands in addresses: {@code q1}. */
	public String slug() {
		return "q" + this.number;
	}

	@Override
	public int compareTo(Quarter other) {
		return Integer.compare(this.year * 4 + this.number, other.year * 4 + other.number);
	}

	/** In the house style: {@code Q1 2020/21}. */
	@Override
	public String toString() {
		return "Q" + this.number + " " + yearLabel();
	}

}
