package org.quarterday.console;

import java.util.UUID;

import org.quarterday.compile.AcceptedFindings;
import org.quarterday.compile.Finding;
import org.quarterday.compile.OverlapEdits.Way;
import org.quarterday.cycle.Refusal;

import org.springframework.stereotype.Service;

/** What the officer does about a finding of the proof. */
@Service
class FindingDesk {

	private final AcceptedFindings accepted;

	private final OfficerEditDesk edits;

	FindingDesk(AcceptedFindings accepted, OfficerEditDesk edits) {
		this.accepted = accepted;
		this.edits = edits;
	}

	/**
	 * Accepts it.
	 * @return what was done
	 * @throws Refusal without a reason; its field is that of this finding
	 */
	String accept(UUID cycleId, String finding, String reason, String officer) {
		try {
			this.accepted.accept(cycleId, finding, reason, officer, "sign-in");
			return "Accepted, with your reason on record.";
		}
		catch (Refusal refusal) {
			throw new Refusal("accept-" + Finding.code(finding), refusal.getMessage());
		}
	}

	/**
	 * Lets the paper tell it once.
	 * @return what was done
	 */
	String overlap(UUID cycleId, String finding, Way way, String officer) {
		int sections = this.edits.takeOverlap(cycleId, finding, way, officer);
		return "Changed: %s. The author sees your change and sends it; the reviewer approves it again."
			.formatted((sections == 1) ? "one section is back" : sections + " sections are back");
	}

}
