package org.quarterday.mail;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The day on which somebody is back, out of the words of an automatic reply in English,
 * Welsh, German, French, Spanish, Italian, Dutch, Portuguese or Polish (N10).
 */
final class AwayDate {

	private static final Map<String, Integer> MONTHS = months();

	private static final Pattern DATE = Pattern.compile(
			"(?<day>[0-9]{1,2})(?:st|nd|rd|th|er|º|\\.)?(?: (?:de|of|o) | )(?<month>\\p{L}{3,})\\.?(?:,? (?:de )?(?<year>[0-9]{4}))?"
					+ "|(?<first>\\p{L}{3,}) (?<later>[0-9]{1,2})(?![0-9])(?:st|nd|rd|th)?(?:,? (?<after>[0-9]{4}))?"
					+ "|(?<d>[0-9]{1,2})[./-](?<m>[0-9]{1,2})\\.?(?:[./-]?(?<y>[0-9]{4}|[0-9]{2}))?"
					+ "|(?<iso>[0-9]{4})-(?<isom>[0-9]{2})-(?<isod>[0-9]{2})");

	private static final Pattern LEAD = Pattern.compile(
			"\\b(?:until|till|returning|return|returns|back|through|bis|zurück|wieder|jusqu['’]au|retour|hasta|vuelvo|regreso"
					+ "|regresaré|fino al|rientro|rientrerò|tot|terug|até|volto|regresso|do|wracam|wrócę|tan|hyd|nôl|dychwelyd)\\b"
					+ "[^0-9\\n]{0,40}?",
			Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);

	/** A date further behind its "until" belongs to something else. */
	private static final int FAR = 45;

	private AwayDate() {
	}

	/**
	 * The last of the days that the words call the end of the absence.
	 * @param received when the reply came: a day without a year is the next such day
	 */
	static Optional<LocalDate> find(String words, LocalDate received) {
		String text = words.replaceAll("\\s+", " ");
		Matcher lead = LEAD.matcher(text);
		Optional<LocalDate> found = Optional.empty();
		for (int from = 0; lead.find(from); from = lead.start() + 1) {
			Optional<LocalDate> date = after(text.substring(lead.end(), Math.min(text.length(), lead.end() + 70)),
					received);
			if (date.isPresent() && (found.isEmpty() || date.get().isAfter(found.get()))) {
				found = date;
			}
		}
		return found;
	}

	private static Optional<LocalDate> after(String text, LocalDate received) {
		Matcher date = DATE.matcher(text);
		for (int from = 0; from < text.length() && date.find(from) && date.start() < FAR; from = date.start() + 1) {
			Optional<LocalDate> day = day(date, received);
			if (day.isPresent()) {
				return day;
			}
		}
		return Optional.empty();
	}

	private static Optional<LocalDate> day(Matcher date, LocalDate received) {
		if (date.group("day") != null) {
			return day(date.group("day"), month(date.group("month")), date.group("year"), received);
		}
		if (date.group("first") != null) {
			return day(date.group("later"), month(date.group("first")), date.group("after"), received);
		}
		return (date.group("iso") != null)
				? day(date.group("isod"), Integer.parseInt(date.group("isom")), date.group("iso"), received)
				: day(date.group("d"), Integer.parseInt(date.group("m")), date.group("y"), received);
	}

	private static Optional<LocalDate> day(String day, int month, String year, LocalDate received) {
		try {
			int number = (year == null) ? received.getYear()
					: Integer.parseInt((year.length() == 2) ? "20" + year : year);
			LocalDate date = LocalDate.of(number, month, Integer.parseInt(day));
			LocalDate next = (year == null && date.isBefore(received)) ? date.plusYears(1) : date;
			boolean plausible = !next.isBefore(received) && next.isBefore(received.plusYears(1));
			return plausible ? Optional.of(next) : Optional.empty();
		}
		catch (DateTimeException ex) {
			return Optional.empty();
		}
	}

	/** By the first letters that tell; 0 when it is no month. */
	private static int month(String word) {
		String lower = word.toLowerCase(Locale.ROOT);
		return MONTHS.entrySet()
			.stream()
			.filter((month) -> lower.startsWith(month.getKey()))
			.map(Map.Entry::getValue)
			.findFirst()
			.orElse(0);
	}

	private static Map<String, Integer> months() {
		String[] starts = { "jan|ene|gen|ion|sty|jän|janv", "feb|fév|fev|chw|lut", "mar|mär|maa|maw|mrt",
				"apr|avr|abr|ebr|kwi", "may|mai|mag|mei|maj", "jun|juin|giu|meh|cze", "jul|juil|lug|gor|lip",
				"aug|aoû|aou|ago|aws|sie", "sep|set|med|wrz", "oct|okt|ott|out|hyd|paź|paz", "nov|tac|lis",
				"dec|déc|dez|dic|rha|gru" };
		Map<String, Integer> months = new LinkedHashMap<>();
		for (int month = 0; month < starts.length; month++) {
			for (String start : starts[month].split("\\|")) {
				months.put(start, month + 1);
			}
		}
		months.put("meh", 6);
		return months;
	}

}
