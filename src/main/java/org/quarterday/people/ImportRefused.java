package org.quarterday.people;

import java.util.List;

import org.quarterday.cycle.Refusal;

/** A file has faults, so nothing of it was taken. */
public class ImportRefused extends Refusal {

	private final transient List<ImportFault> faults;

	ImportRefused(List<ImportFault> faults) {
		super("file",
				(faults.size() == 1) ? "The file has a fault, so nothing was imported. " + faults.get(0)
						: "The file has %d faults, so nothing was imported. The first: %s".formatted(faults.size(),
								faults.get(0)));
		this.faults = List.copyOf(faults);
	}

	/** Every fault, by row. */
	public List<ImportFault> faults() {
		return this.faults;
	}

}
