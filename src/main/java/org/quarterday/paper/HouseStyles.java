package org.quarterday.paper;

import java.util.List;
import java.util.UUID;

import org.springframework.stereotype.Service;

/** Finds the house style of a paper: its committee's, the council's, or ours (G3). */
@Service
public class HouseStyles {

	private final WordTemplates templates;

	HouseStyles(WordTemplates templates) {
		this.templates = templates;
	}

	/** What a cycle's papers look like. */
	public HouseStyle ofCycle(UUID cycleId) {
		return new HouseStyle(fonts(cycleId), this.templates.ofCycle(cycleId));
	}

	/** What a cycle's papers are printed in. */
	public FontFamily fonts(UUID cycleId) {
		return FontFamily.builtIn();
	}

	/** What belongs to no single cycle is printed in. */
	public FontFamily fonts() {
		return FontFamily.builtIn();
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
		return this.templates.used().stream().map(WordTemplates.Kept::id).toList();
	}

}
