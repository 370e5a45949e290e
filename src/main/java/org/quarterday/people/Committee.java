package org.quarterday.people;

import org.quarterday.cycle.Body;
import org.quarterday.cycle.Outline;
import org.quarterday.cycle.Stages;

/**
 * A committee that papers are made for.
 *
 * @param id its name in addresses: lower-case letters, digits and hyphens
 * @param officerId the officer whose name its mails carry
 * @param standingText the officer's own sections, as JSON that this package does not read
 * @param cover the cover sheet's fields, as JSON that this package does not read
 * @param stages its timetable (TT2)
 */
public record Committee(String id, String name, Body body, Outline outline, String officerId, String standingText,
		String cover, Stages stages) {
}
