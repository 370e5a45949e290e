package org.quarterday.content;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What could identify a person in a paper that stays public (PA11): small counts near
 * sensitive words, telephone numbers, addresses, names.
 */
final class Disclosure {

	private static final String SMALL_COUNT = "(?<![\\d.,£/])\\b(?:one|two|three|four|five|six|seven|eight|nine|[1-9])\\b(?![\\d.,]*[\\d%])";

	private static final String SENSITIVE = "\\b(?:victims?|survivors?|assault\\w*|abus\\w+|suicid\\w+|self-harm|rap(?:e|ed|es)|murder\\w*|stabb\\w+|disab\\w+|autis\\w+|dementia|pregnan\\w+|HIV|cancer|mental health|refugees?|asylum|migrants?|traveller famil\\w+|evict\\w+|homeless\\w*|offend\\w+|convict\\w+|prosecut\\w+|arrest\\w+|domestic (?:abuse|violence)|hate crimes?|foster\\w*|adopt(?:ed|ion)|children|child|pupils?|care leavers?|died|deaths?|dismiss\\w+|redundan\\w+|disciplinar\\w+|grievances?|safeguarding|modern slavery|exploitation)\\b";

	private static final Pattern FEW = Pattern.compile(
			"(?i)" + SMALL_COUNT + "[^.!?\\n]{0,60}?" + SENSITIVE + "|" + SENSITIVE + "[^.!?\\n]{0,60}?" + SMALL_COUNT);

	private static final Pattern PHONE = Pattern.compile(
			"(?<![\\d£.,/])(?:\\+44[ \\u00a0]?|\\(?0)\\d{2,4}\\)?[ \\u00a0-]?\\d{3,4}[ \\u00a0-]?\\d{3,4}(?![\\d.,]?\\d)");

	private static final Pattern EMAIL = Pattern.compile("\\b[\\w.+-]+@[\\w-]+\\.[\\w.-]*\\w");

	private static final Pattern NAME = Pattern
		.compile("\\b(?:Mr|Mrs|Ms|Miss|Mx)\\.? (?:[A-Z]\\.? )?[A-Z][\\p{L}’'-]+(?: [A-Z][\\p{L}’'-]+)?");

	private static final Pattern HOME = Pattern.compile(
			"\\b(?:[Ff]lat )?\\d{1,3}[a-zA-Z]?,? (?:[A-Z][\\p{L}’'-]+ ){1,3}(?:Street|Road|Avenue|Close|Lane|Drive|Crescent|Gardens|Terrace|Grove|Court)\\b");

	private Disclosure() {
	}

	static List<Hint> read(String text) {
		List<Hint> hints = new ArrayList<>();
		each(FEW, text, "A small number beside a sensitive word can identify somebody: is it needed?", hints);
		each(PHONE, text, "This looks like a telephone number: is it meant for the public?", hints);
		each(EMAIL, text, "This is an email address: is it meant for the public?", hints);
		each(NAME, text, "This names a person: do they know, and do they agree?", hints);
		each(HOME, text, "This looks like an address: could it be somebody’s home?", hints);
		return hints;
	}

	private static void each(Pattern pattern, String text, String message, List<Hint> hints) {
		Matcher match = pattern.matcher(text);
		while (match.find()) {
			hints.add(Hints.of(Hint.Kind.PERSON, match, text, message, null));
		}
	}

}
