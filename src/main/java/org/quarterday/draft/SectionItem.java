package org.quarterday.draft;

/**
 * One item of a section's working copy.
 *
 * @param id its lasting identity
 * @param label what the paper would call it today, such as "3.1.5"
 * @param typed its words as they are typed
 */
record SectionItem(String id, String label, String typed) {

	static final int BRIEF = 90;

	/** Its first words. */
	public String brief() {
		return brief(this.typed, BRIEF);
	}

	/** The first words of an item, without its marks. */
	static String brief(String typed, int most) {
		String line = typed.lines().findFirst().orElse("").replaceFirst("^[#>]+ ", "").replace("*", "");
		return (line.length() <= most) ? line : line.substring(0, most).replaceFirst("\\s\\S*$", "") + "…";
	}

}
