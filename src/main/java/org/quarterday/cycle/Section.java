package org.quarterday.cycle;

import java.time.Instant;
import java.util.UUID;

/**
 * One service's part of one paper. Names and people are those of the day on which the
 * cycle opened (TT9), unless reassigned since.
 *
 * @param position place among the services, from 1
 * @param deputyId or null
 * @param reviewerDeputyId or null
 * @param round 1 at first asking, one more with every return or reopening
 * @param draftDue when the author's clock ends
 * @param reviewDue when the reviewer's clock ends; null until first sent
 * @param nilReason why there is nothing to report; null when there is something
 * @param gap how the paper speaks of it when it is missing; null when it is not
 * @param excuseReason why it is excused; null when it is not
 * @param sentBy person, and {@code sentVia} the road ("sign-in", "link sent to ...") of
 * the last sending; null until first sent
 * @param decidedBy reviewer of the last decision on what was last sent; null until then
 */
public record Section(UUID id, UUID cycleId, String serviceId, String serviceName, int position, String leadId,
		String deputyId, String reviewerId, String reviewerDeputyId, SectionState state, int round, Instant draftDue,
		Instant reviewDue, String nilReason, GapKind gap, String excuseReason, Instant sentAt, String sentBy,
		String sentVia, Instant decidedAt, String decidedBy) {

	/** Whether the author holds the section and the due time has passed. */
	public boolean overdue(Instant now) {
		return this.state.withAuthor() && now.isAfter(this.draftDue);
	}

	/** Whether the reviewer holds the section and the due time has passed. */
	public boolean reviewOverdue(Instant now) {
		return this.state.withReviewer() && this.reviewDue != null && now.isAfter(this.reviewDue);
	}

	/** Whether the author says that there is nothing to report. */
	public boolean nil() {
		return this.nilReason != null;
	}

}
