package org.quarterday.cycle;

import java.util.List;

/**
 * What a cycle is opened with.
 *
 * @param standingText JSON; {@code {}} for none
 * @param cover JSON; {@code []} for none
 * @param sections the services asked, in the order of the paper
 */
public record NewCycle(String committeeId, String committeeName, Quarter quarter, Timetable timetable, Outline outline,
		String standingText, String cover, String openedBy, List<NewSection> sections) {

	/**
	 * A service that is asked.
	 *
	 * @param deputyId or null
	 * @param reviewerDeputyId or null
	 */
	public record NewSection(String serviceId, String serviceName, String leadId, String deputyId, String reviewerId,
			String reviewerDeputyId) {
	}

}
