package org.quarterday.ask;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.quarterday.ask.Reassigning.Parts;
import org.quarterday.cycle.Cycles;
import org.quarterday.cycle.Section;
import org.quarterday.people.Committees;
import org.quarterday.people.Service;

import org.springframework.transaction.annotation.Transactional;

/** Somebody leaves: all that waits for them moves in one action, or none of it. */
@org.springframework.stereotype.Service
@Transactional
public class Leaving {

	private final Cycles cycles;

	private final Committees committees;

	private final Reassigning reassigning;

	Leaving(Cycles cycles, Committees committees, Reassigning reassigning) {
		this.cycles = cycles;
		this.committees = committees;
		this.reassigning = reassigning;
	}

	/** Sections of running cycles that wait for a person, or may yet. */
	@Transactional(readOnly = true)
	public List<Section> openSections(String personId) {
		return Stream
			.concat(this.cycles.sectionsOfLead(personId).stream(), this.cycles.sectionsOfReviewer(personId).stream())
			.distinct()
			.filter((section) -> !section.state().settled())
			.filter((section) -> this.cycles.get(section.cycleId()).state().live())
			.toList();
	}

	/**
	 * Gives every open section and every service of a person to others; as a deputy they
	 * are taken out where the other has a part already.
	 * @param leadTo who takes what they lead, or null when they lead nothing
	 * @param reviewTo who takes what they review, or null when they review nothing
	 * @throws org.quarterday.cycle.Refusal when somebody cannot take it
	 */
	public int move(String personId, String leadTo, String reviewTo, String officer) {
		List<Section> sections = openSections(personId);
		for (Section section : sections) {
			this.reassigning.reassign(section.cycleId(), section.id(),
					parts(Parts.of(section), personId, leadTo, reviewTo), officer);
		}
		for (Service service : this.committees.servicesOf(personId)) {
			Parts parts = parts(
					new Parts(service.leadId(), service.deputyId(), service.reviewerId(), service.reviewerDeputyId()),
					personId, leadTo, reviewTo);
			this.committees.save(new Service(service.id(), service.committeeId(), service.name(), service.position(),
					parts.lead(), parts.deputy(), parts.reviewer(), parts.reviewerDeputy(), service.active()));
		}
		return sections.size();
	}

	private static Parts parts(Parts before, String leaver, String leadTo, String reviewTo) {
		String lead = taken(before.lead(), leaver, leadTo);
		String reviewer = taken(before.reviewer(), leaver, reviewTo);
		return new Parts(lead, deputy(taken(before.deputy(), leaver, leadTo), lead), reviewer,
				deputy(taken(before.reviewerDeputy(), leaver, reviewTo), reviewer));
	}

	private static String taken(String person, String leaver, String to) {
		return Objects.equals(person, leaver) ? to : person;
	}

	private static String deputy(String deputy, String first) {
		return Objects.equals(deputy, first) ? null : deputy;
	}

}
