package org.quarterday.paper;

import java.util.List;

/**
 * What the check of a Word template or of font files found (G3).
 *
 * @param faults what must be put right before it can be used
 * @param notes what is good to know
 */
public record HouseStyleReport(List<Finding> faults, List<Finding> notes) {

	public HouseStyleReport {
		faults = List.copyOf(faults);
		notes = List.copyOf(notes);
	}

	/** Whether papers can look like it. */
	public boolean usable() {
		return this.faults.isEmpty();
	}

	/**
	 * One of them.
	 *
	 * @param words what is so
	 * @param remedy what to do about it; may be empty
	 */
	public record Finding(String words, String remedy) {
	}

}
