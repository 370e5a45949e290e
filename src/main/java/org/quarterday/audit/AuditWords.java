package org.quarterday.audit;

import java.util.Map;

/** What each action is called in the officers' words. */
public final class AuditWords {

	private static final Map<String, String> WORDS = Map.ofEntries(Map.entry("ask.opened", "Opened the cycle"),
			Map.entry("ask.asked", "Asked for the section"), Map.entry("ask.added", "Added the service"),
			Map.entry("ask.excused", "Excused the service"), Map.entry("ask.extended", "Gave more time"),
			Map.entry("ask.nudged", "Nudged"), Map.entry("ask.reassigned", "Gave it to other people"),
			Map.entry("ask.cancelled", "Cancelled the cycle"), Map.entry("ask.day-moved", "Moved a day"),
			Map.entry("ask.meeting-moved", "Moved the meeting"), Map.entry("ask.time-asked", "Asked for more time"),
			Map.entry("ask.time-refused", "Refused more time"), Map.entry("ask.meeting-planned", "Planned a meeting"),
			Map.entry("ask.planned-meeting-moved", "Moved a planned meeting"),
			Map.entry("ask.director-asked", "Asked the assistant director who leads it"),
			Map.entry("ask.meeting-unplanned", "Took a meeting off the plan"),
			Map.entry("ask.still-mine", "Said: still mine"), Map.entry("ask.not-mine", "Said: not me"),
			Map.entry("ask.lead-named", "Named the lead"), Map.entry("draft.sent", "Sent the section"),
			Map.entry("draft.recalled", "Took the section back before review"),
			Map.entry("draft.asked-back", "Asked the reviewer for it back"),
			Map.entry("draft.answered", "Answered the reviewer"), Map.entry("draft.replied", "Answered by email"),
			Map.entry("draft.part-asked", "Passed a part to a colleague"),
			Map.entry("draft.part-reminded", "Reminded the colleague of a part"),
			Map.entry("draft.part-returned", "Sent a part back to the lead"),
			Map.entry("draft.part-taken", "Took a part over"), Map.entry("draft.part-revoked", "Took a part back"),
			Map.entry("draft.file-added", "Attached a file"), Map.entry("draft.file-remove", "Removed a file"),
			Map.entry("draft.file-restore", "Brought a file back"),
			Map.entry("draft.file-publish", "Chose to publish a file"),
			Map.entry("draft.file-withhold", "Chose not to publish a file"), Map.entry("review.approved", "Approved"),
			Map.entry("review.returned", "Returned to the author"), Map.entry("review.reopened", "Reopened"),
			Map.entry("compile.compiled", "Compiled the paper"),
			Map.entry("compile.gap", "Decided what stands in the gap"),
			Map.entry("compile.accepted", "Accepted a finding of the proof"),
			Map.entry("compile.sent-back", "Sent sections back"),
			Map.entry("compile.standing-text-changed", "Changed the standing text"),
			Map.entry("compile.summary-changed", "Changed the summary"), Map.entry("mail.sent", "Mail left"),
			Map.entry("mail.resent", "Sent a mail again"), Map.entry("mail.dropped", "Mail no longer needed"),
			Map.entry("mail.failed", "Mail not delivered"), Map.entry("publish.published", "Published the paper"),
			Map.entry("past.taken-over", "Took over a past paper"));

	private AuditWords() {
	}

	/** {@code ask.extended} is "Gave more time"; what has no words of its own stays. */
	public static String of(String action) {
		return WORDS.getOrDefault(action, action.replace('.', ' ').replace('-', ' '));
	}

}
