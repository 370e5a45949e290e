package org.quarterday.paper;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The styles of the Word edition, by their ids in the template, and what they tell a
 * reader of such a file: which paragraphs the system generated and which hold the paper's
 * own words, and which item a paragraph was made from.
 */
public final class PaperStyles {

	/** Cover: the committee's name above the title. */
	public static final String COVER_COMMITTEE = "CoverCommittee";

	/** Cover: the title. */
	public static final String TITLE = "Title";

	/** Cover: quarter and meeting. */
	public static final String COVER_OCCASION = "CoverOccasion";

	/** Cover: a field's name. */
	public static final String COVER_NAME = "CoverName";

	/** Cover: a field's text. */
	public static final String COVER_TEXT = "CoverText";

	/** The heading of the contents. */
	public static final String CONTENTS_HEADING = "TOCHeading";

	/** An entry of the contents; its depth, from 1, follows. */
	public static final String CONTENTS = "TOC";

	/** A heading of a part or of an item; its level, 1 to 4, follows. */
	public static final String HEADING = "Heading";

	/** The paragraph that carries an item's number. */
	public static final String NUMBERED = "NumberedParagraph";

	/** A further paragraph of an item. */
	public static final String ITEM_TEXT = "ItemText";

	/** A paragraph under a heading, before the first item. */
	public static final String LEAD_IN = "LeadIn";

	/** A bullet; in a list in a list, 2 follows. */
	public static final String BULLET = "ListBullet";

	/** An entry with a letter, numeral or number; in a list in a list, 2 follows. */
	public static final String MARKED = "ListNumber";

	/** A further paragraph of an entry; in a list in a list, 2 follows. */
	public static final String ENTRY_TEXT = "ListContinue";

	/** What stands where a service's words are missing. */
	public static final String GAP = "GapWording";

	/** A table's caption. */
	public static final String CAPTION = "Caption";

	/** A table's column heading. */
	public static final String FIGURE_HEAD = "FigureHead";

	/** A table's cell. */
	public static final String FIGURE_CELL = "FigureCell";

	/** The computed sentence under a table. */
	public static final String FIGURE_SUMMARY = "FigureSummary";

	/** The commentary on one figure. */
	public static final String FIGURE_COMMENTARY = "FigureCommentary";

	/** A note under a table. */
	public static final String FIGURE_NOTE = "FigureNote";

	/** Heading of what the paper says about itself. */
	public static final String GUIDE_HEADING = "GuideHeading";

	/** A heading under it. */
	public static final String GUIDE_SUBHEADING = "GuideSubheading";

	/** Words under it. */
	public static final String GUIDE_TEXT = "GuideText";

	/** One of several entries under it. */
	public static final String GUIDE_ENTRY = "GuideEntry";

	/** What a word means, below the paragraph that uses it first. */
	public static final String EXPLANATION = "Explanation";

	/** DRAFT in the page header. */
	public static final String DRAFT_MARK = "DraftMark";

	/** Characters: an item's run-in title. */
	public static final String RUN_IN_TITLE = "RunInTitle";

	/** Characters: the sentence after a heading, on its line. */
	public static final String RUN_IN = "RunInSentence";

	/** The table of the cover fields. */
	public static final String COVER_TABLE = "CoverTable";

	/** A table of figures. */
	public static final String FIGURE_TABLE = "FigureTable";

	private static final Set<String> GENERATED = Set.of(COVER_COMMITTEE, TITLE, COVER_OCCASION, COVER_NAME, COVER_TEXT,
			CONTENTS_HEADING, GAP, CAPTION, FIGURE_HEAD, FIGURE_CELL, FIGURE_SUMMARY, FIGURE_COMMENTARY, FIGURE_NOTE,
			GUIDE_HEADING, GUIDE_SUBHEADING, GUIDE_TEXT, GUIDE_ENTRY, EXPLANATION, DRAFT_MARK);

	private static final List<String> OTHERS = List.of(HEADING + 4, ITEM_TEXT, LEAD_IN, MARKED, MARKED + 2, ENTRY_TEXT,
			ENTRY_TEXT + 2, COVER_TABLE, FIGURE_TABLE);

	private static final String BOOKMARK = "i_";

	private static final Pattern OURS = Pattern.compile("i_[0-9a-f]{8}_.+");

	private static final int FIXED = 11;

	private static final int LONGEST_BOOKMARK = 40;

	private PaperStyles() {
	}

	/** The styles that a house style may, but need not have, in order. */
	static List<String> optional() {
		return Stream
			.concat(OTHERS.stream(),
					GENERATED.stream().filter((style) -> !style.equals(TITLE) && !style.equals(CAPTION)).sorted())
			.toList();
	}

	/** Whether paragraphs of the style were generated, not written by an author. */
	public static boolean generated(String styleId) {
		return styleId != null && (GENERATED.contains(styleId) || styleId.matches(CONTENTS + "\\d"));
	}

	/**
	 * The bookmark of the first paragraph made from an item: a key of its part's heading,
	 * for ids are a part's own, then the id. Letters and digits stay, a hyphen becomes an
	 * underscore, anything else its code between underscores; Word allows forty
	 * characters, so that a longer id is cut.
	 */
	public static String bookmark(String heading, String itemId) {
		StringBuilder name = new StringBuilder(BOOKMARK).append("%08x".formatted(heading.hashCode())).append('_');
		itemId.codePoints().forEach((c) -> {
			if (c < 128 && Character.isLetterOrDigit(c)) {
				name.appendCodePoint(c);
			}
			else {
				name.append((c == '-') ? "_" : "_" + Integer.toHexString(c) + "_");
			}
		});
		return name.substring(0, Math.min(name.length(), LONGEST_BOOKMARK));
	}

	/**
	 * The id of the item that a bookmark names, for ids of letters, digits and hyphens up
	 * to 29 characters; empty for any other bookmark.
	 */
	public static Optional<String> itemId(String bookmark) {
		return OURS.matcher(bookmark).matches() ? Optional.of(bookmark.substring(FIXED).replace('_', '-'))
				: Optional.empty();
	}

	/**
	 * What a bookmark says of the part that its item stands under; empty for any other.
	 */
	static String partKey(String bookmark) {
		return OURS.matcher(bookmark).matches() ? bookmark.substring(BOOKMARK.length(), FIXED - 1) : "";
	}

}
