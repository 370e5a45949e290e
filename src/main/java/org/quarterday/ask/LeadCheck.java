package org.quarterday.ask;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * The question whether somebody still leads a service, and its answer.
 *
 * @param leadId who leads the service on file today
 * @param reviewerId its assistant director today
 * @param personId who was asked: the lead of that day
 * @param chasedOn when the assistant director was asked instead, or null
 * @param answer or null
 * @param successorId who is said to lead it now, or null
 * @param live whether the answer still counts: the cycle is not open, and the lead on
 * file is still the person asked
 */
public record LeadCheck(UUID id, UUID meetingId, String serviceId, String serviceName, String leadId, String reviewerId,
		String personId, LocalDate askedOn, LocalDate chasedOn, Answer answer, String successorId, String words,
		Instant answeredAt, String answeredBy, boolean live) {

	/** Whether somebody must still say. */
	public boolean open() {
		return this.live && this.answer == null;
	}

	/** What is said of a service. */
	public enum Answer {

		MINE("Still theirs"), NOT_ME("Not theirs any more");

		private final String label;

		Answer(String label) {
			this.label = label;
		}

		/** In the officers' words. */
		public String label() {
			return this.label;
		}

	}

}
