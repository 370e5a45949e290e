package org.quarterday.people;

/**
 * A service that reports to a committee.
 *
 * @param position place in the paper, from 1
 * @param deputyId or null
 * @param reviewerDeputyId or null
 * @param active whether new cycles ask it
 */
public record Service(String id, String committeeId, String name, int position, String leadId, String deputyId,
		String reviewerId, String reviewerDeputyId, boolean active) {
}
