package org.quarterday.console;

import org.quarterday.cycle.Body;
import org.quarterday.cycle.Outline;
import org.quarterday.cycle.Stages;
import org.quarterday.people.Committee;

/**
 * A committee's name and rules as typed into the form.
 *
 * @param id its name in addresses; empty to have one made from the name
 */
record CommitteeForm(String id, String name, Body body, Outline outline, String officer) {

	static final CommitteeForm EMPTY = new CommitteeForm("", "", Body.COMMITTEE, Outline.NESTED, "");

	CommitteeForm {
		id = (id != null) ? id : "";
		name = (name != null) ? name : "";
		body = (body != null) ? body : Body.COMMITTEE;
		outline = (outline != null) ? outline : Outline.NESTED;
		officer = (officer != null) ? officer : "";
	}

	static CommitteeForm of(Committee committee) {
		return new CommitteeForm(committee.id(), committee.name(), committee.body(), committee.outline(),
				committee.officerId());
	}

	/** A new committee with the default timetable, cover sheet and standing text. */
	Committee added(String committeeId) {
		return new Committee(committeeId, this.name, this.body, this.outline, this.officer, "{}", "[]", Stages.DEFAULT);
	}

	Committee changed(Committee before) {
		return new Committee(before.id(), this.name, this.body, this.outline, this.officer, before.standingText(),
				before.cover(), before.stages());
	}

}
