package org.quarterday.meeting;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.quarterday.cycle.Quarter;

/**
 * Lifts dated commitments out of a section's words (N1): "will … in May", "by September",
 * "postponed until spring 2027", "from August". A pure function; the author confirms
 * each.
 */
public final class Promises {

	private static final Map<String, Integer> MONTHS = IntStream.rangeClosed(1, 12)
		.boxed()
		.collect(Collectors.toMap((month) -> Month.of(month).name().toLowerCase(Locale.ROOT), (month) -> month));

	/** The last month of each. */
	private static final Map<String, Integer> SEASONS = Map.of("spring", 5, "summer", 8, "autumn", 11, "winter", 2,
			"new year", 1);

	private static final Pattern SENTENCE = Pattern.compile("[^.!?\\n]+(?:[.!?](?![\\s\\n]|$)[^.!?\\n]*)*[.!?]?");

	private static final Pattern COMMITS = Pattern.compile(
			"\\b(will|shall|by|until|from|due|planned|postponed|delayed|deferred|expected|scheduled|intend|aim|starts?|begins?|opens?|next)\\b",
			Pattern.CASE_INSENSITIVE);

	private static final Pattern WHEN = Pattern
		.compile("\\b(?:(\\d{1,2})(?:st|nd|rd|th)? )?(" + String.join("|", MONTHS.keySet()) + "|"
				+ String.join("|", SEASONS.keySet()) + ")(?: (?:of )?(\\d{4}))?\\b", Pattern.CASE_INSENSITIVE);

	private static final Pattern NEXT = Pattern.compile("\\b(next quarter|next year|end of the (?:financial )?year)\\b",
			Pattern.CASE_INSENSITIVE);

	/** "may" is a month only with a capital. */
	private static final Pattern MAY_VERB = Pattern.compile("\\bmay\\b");

	private Promises() {
	}

	/**
	 * The promises in a text, in its order.
	 * @param reported the quarter that the text reports: what lies in it is no promise
	 */
	public static List<Promise> in(String words, Quarter reported) {
		List<Promise> promises = new ArrayList<>();
		Matcher sentence = SENTENCE.matcher(words.replaceAll("[*#>]+", "").replaceAll("(?m)^\\s*[-•] ", ""));
		while (sentence.find()) {
			String said = sentence.group().strip();
			if (COMMITS.matcher(said).find()) {
				date(said, reported).ifPresent((by) -> promises.add(new Promise(said, by, Quarter.of(by))));
			}
		}
		return promises;
	}

	/** The last date of a sentence that lies after the quarter; empty when none does. */
	private static Optional<LocalDate> date(String sentence, Quarter reported) {
		LocalDate found = null;
		Matcher when = WHEN.matcher(MAY_VERB.matcher(sentence).replaceAll("···"));
		while (when.find()) {
			LocalDate day = day(when, reported);
			found = (day != null && day.isAfter(reported.lastDay())) ? day : found;
		}
		Matcher next = NEXT.matcher(sentence);
		if (found == null && next.find()) {
			found = next.group(1).equalsIgnoreCase("next quarter") ? reported.next().lastDay() : LocalDate
				.of(reported.year() + (next.group(1).toLowerCase(Locale.UK).startsWith("next") ? 2 : 1), 3, 31);
		}
		return Optional.ofNullable(found);
	}

	private static LocalDate day(Matcher when, Quarter reported) {
		String name = when.group(2).toLowerCase(Locale.ROOT);
		int month = MONTHS.getOrDefault(name, SEASONS.getOrDefault(name, 1));
		LocalDate day;
		if (when.group(3) != null) {
			day = LocalDate.of(Integer.parseInt(when.group(3)), month, 1);
		}
		else {
			day = LocalDate.of(reported.firstDay().getYear(), month, 1);
			day = day.isBefore(reported.firstDay()) ? day.plusYears(1) : day;
		}
		LocalDate last = day.plusMonths(1).minusDays(1);
		if (when.group(1) == null) {
			return last;
		}
		int number = Integer.parseInt(when.group(1));
		return (number >= 1 && number <= last.getDayOfMonth()) ? day.withDayOfMonth(number) : last;
	}

	/**
	 * One commitment.
	 *
	 * @param sentence word for word
	 * @param by the last day that it names
	 * @param quarter in whose form it comes back
	 */
	public record Promise(String sentence, LocalDate by, Quarter quarter) {
	}

}
