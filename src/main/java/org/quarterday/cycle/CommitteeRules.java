package org.quarterday.cycle;

/**
 * How a committee chases its sections and takes late ones. Changes count at once, for
 * cycles that are open, too.
 *
 * @param quiet the hours in which its routine mail waits, or null
 */
public record CommitteeRules(Ladder ladder, LatePolicy late, QuietHours quiet) {

	/** What a committee has that never said otherwise. */
	public static final CommitteeRules DEFAULT = new CommitteeRules(Ladder.DEFAULT, LatePolicy.ALLOW, null);

	/** A committee's rules changed: timers of its open cycles follow. */
	public record Changed(String committeeId) {
	}

}
