package org.quarterday.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import static org.quarterday.content.Hint.Kind.DATE;
import static org.quarterday.content.Hint.Kind.PERIOD;

/** Dates as "29 June 2020", financial years as "2019/20", quarters as "Q1" (TT1). */
final class HouseDates {

	private static final List<String> MONTHS = List.of("January", "February", "March", "April", "May", "June", "July",
			"August", "September", "October", "November", "December");

	private static final String MONTH = "(Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\\b";

	private static final Pattern DAY_FIRST = Pattern
		.compile("\\b(\\d{1,2})(st|nd|rd|th)?(\\s+of)?[ \\u00a0]+" + MONTH + "(?![\\p{L}])");

	private static final Pattern MONTH_FIRST = Pattern
		.compile("\\b" + MONTH + "[ \\u00a0]+(\\d{1,2})(?:st|nd|rd|th)\\b");

	private static final Pattern FIGURES = Pattern
		.compile("(?<![\\d/.])(\\d{1,2})(?:/(\\d{1,2})/(\\d{4}|\\d{2})|\\.(\\d{1,2})\\.(\\d{4}))(?![\\d/])");

	private static final Pattern YEARS = Pattern
		.compile("(?<![\\d/–-])(20\\d\\d)(?: ?([/–-]) ?)(20\\d\\d|\\d\\d)(?![\\d/–-])");

	private static final Pattern SHORT_YEARS = Pattern
		.compile("(?<=\\b(?:in|for|during|year|Q[1-4]) )(\\d\\d)/(\\d\\d)(?![\\d/])");

	private static final Pattern QUARTER = Pattern
		.compile("\\b(?:[Qq]tr\\.?|[Qq]uarter) ?([1-4]|one|two|three|four)\\b");

	private static final int CENTURY = 100;

	private final List<Hint> hints = new ArrayList<>();

	private final String text;

	private HouseDates(String text) {
		this.text = text;
	}

	static List<Hint> read(String text) {
		HouseDates dates = new HouseDates(text);
		dates.days();
		dates.years();
		return dates.hints;
	}

	private void days() {
		Matcher day = DAY_FIRST.matcher(this.text);
		while (day.find()) {
			date(day, day.group(1) + " " + month(day.group(4)));
		}
		Matcher month = MONTH_FIRST.matcher(this.text);
		while (month.find()) {
			date(month, month.group(2) + " " + month(month.group(1)));
		}
		Matcher figures = FIGURES.matcher(this.text);
		while (figures.find()) {
			boolean slashes = figures.group(2) != null;
			int number = Integer.parseInt(slashes ? figures.group(2) : figures.group(4));
			String year = slashes ? figures.group(3) : figures.group(5);
			int dayNumber = Integer.parseInt(figures.group(1));
			if (number >= 1 && number <= MONTHS.size() && dayNumber >= 1 && dayNumber <= 31) {
				date(figures, "%d %s %s".formatted(dayNumber, MONTHS.get(number - 1),
						(year.length() == 2) ? "20" + year : year));
			}
		}
	}

	private void date(Matcher match, String house) {
		if (!house.equals(match.group().replace('\u00a0', ' '))) {
			this.hints.add(Hints.of(DATE, match, this.text, "Dates are written like 29 June 2020", house));
		}
	}

	private static String month(String typed) {
		return MONTHS.stream().filter((month) -> month.startsWith(typed.substring(0, 3))).findFirst().orElse(typed);
	}

	private void years() {
		Matcher years = YEARS.matcher(this.text);
		while (years.find()) {
			int first = Integer.parseInt(years.group(1));
			if ((first + 1) % CENTURY == Integer.parseInt(years.group(3)) % CENTURY) {
				period(years, "%d/%02d".formatted(first, (first + 1) % CENTURY));
			}
		}
		Matcher brief = SHORT_YEARS.matcher(this.text);
		while (brief.find()) {
			if (Integer.parseInt(brief.group(1)) + 1 == Integer.parseInt(brief.group(2))) {
				period(brief, "20" + brief.group());
			}
		}
		Matcher quarter = QUARTER.matcher(this.text);
		while (quarter.find()) {
			int number = List.of("one", "two", "three", "four").indexOf(quarter.group(1).toLowerCase(Locale.ROOT)) + 1;
			period(quarter, "Q" + ((number > 0) ? number : quarter.group(1)));
		}
	}

	private void period(Matcher match, String house) {
		if (!house.equals(match.group())) {
			this.hints
				.add(Hints.of(PERIOD, match, this.text, "Years are written like 2019/20, quarters like Q1", house));
		}
	}

}
