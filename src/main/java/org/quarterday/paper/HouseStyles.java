package org.quarterday.paper;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.springframework.stereotype.Service;

/** Finds the house style of a paper: its committee's, the council's, or ours (G3). */
@Service
public class HouseStyles {

	private final WordTemplates templates;

	private final FontFamilies families;

	HouseStyles(WordTemplates templates, FontFamilies families) {
		this.families = families;
		this.templates = templates;
	}

	/**
	 * What a cycle's papers look like. Our own Word style follows the font, an uploaded
	 * one does not.
	 */
	public HouseStyle ofCycle(UUID cycleId) {
		FontFamily fonts = fonts(cycleId);
		return new HouseStyle(fonts, this.templates.ofCycle(cycleId).in(fonts));
	}

	/** What a cycle's papers are printed in. */
	public FontFamily fonts(UUID cycleId) {
		return this.families.ofCycle(cycleId);
	}

	/** What belongs to no single cycle is printed in. */
	public FontFamily fonts() {
		return this.families.ofCouncil();
	}

	/**
	 * Whether the Word template was here before the cycle was opened: then nothing that
	 * was written in the cycle can have got into it.
	 */
	public boolean olderThan(UUID cycleId) {
		return this.templates.olderThan(cycleId);
	}

	/**
	 * What is in use: while it is equal, so are the files that are made from one paper.
	 */
	public List<UUID> used() {
		return Stream
			.concat(this.templates.used().stream().map(WordTemplates.Kept::id),
					this.families.used().stream().map(FontFamilies.Kept::id))
			.toList();
	}

}
