package org.quarterday.ask;

import java.util.Objects;
import java.util.UUID;

import org.quarterday.audit.AuditTrail;
import org.quarterday.cycle.Cycles;
import org.quarterday.cycle.Refusal;
import org.quarterday.cycle.Section;
import org.quarterday.cycle.SectionFlow;
import org.quarterday.cycle.Sections;
import org.quarterday.people.People;
import org.quarterday.people.Person;
import org.quarterday.people.Role;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives a section of a running cycle to other people. Links of those who no longer write
 * it end (LK2), whoever takes over is asked, and the task in the process follows.
 */
@Service
@Transactional
public class Reassigning {

	private final Cycles cycles;

	private final Sections sections;

	private final SectionFlow flow;

	private final Asking asking;

	private final People people;

	private final AuditTrail audit;

	Reassigning(Cycles cycles, Sections sections, SectionFlow flow, Asking asking, People people, AuditTrail audit) {
		this.cycles = cycles;
		this.sections = sections;
		this.flow = flow;
		this.asking = asking;
		this.people = people;
		this.audit = audit;
	}

	/**
	 * Gives a section to these people.
	 * @throws Refusal naming the part when somebody cannot take it, or nothing would
	 * change
	 */
	public void reassign(UUID cycleId, UUID sectionId, Parts parts, String officer) {
		reassign(cycleId, sectionId, parts, new By(officer, "sign-in", ""));
	}

	/** As {@link #reassign(UUID, UUID, Parts, String)}, by anybody who may. */
	void reassign(UUID cycleId, UUID sectionId, Parts parts, By by) {
		Section before = this.cycles.section(sectionId);
		if (!before.cycleId().equals(cycleId)) {
			throw new Refusal("There is no such section in this cycle");
		}
		if (parts.equals(Parts.of(before))) {
			throw new Refusal("lead", "Choose somebody else for at least one part: nothing would change");
		}
		check(parts);
		this.sections.reassigned(sectionId, parts.lead(), parts.deputy(), parts.reviewer(), parts.reviewerDeputy());
		this.audit.record(by.actor, by.via, "ask.reassigned", cycleId, sectionId, "from %s to %s%s"
			.formatted(Parts.of(before).words(), parts.words(), by.reason.isEmpty() ? "" : ": " + by.reason));
		this.asking.reassigned(before);
		this.flow.rescheduled(sectionId);
	}

	/** Who gives it away, by which road, and why. */
	record By(String actor, String via, String reason) {
	}

	private void check(Parts parts) {
		holds("lead", parts.lead(), Role.LEAD);
		holds("reviewer", parts.reviewer(), Role.REVIEWER);
		if (parts.deputy() != null) {
			holds("deputy", parts.deputy(), Role.LEAD);
		}
		if (parts.reviewerDeputy() != null) {
			holds("reviewerDeputy", parts.reviewerDeputy(), Role.REVIEWER);
		}
		if (parts.lead().equals(parts.deputy())) {
			throw new Refusal("deputy", "The deputy must be somebody else than the lead");
		}
		if (parts.reviewer().equals(parts.reviewerDeputy())) {
			throw new Refusal("reviewerDeputy", "The reviewer's deputy must be somebody else than the reviewer");
		}
	}

	private void holds(String field, String personId, Role role) {
		Person person = this.people.find(Objects.requireNonNullElse(personId, ""))
			.orElseThrow(() -> new Refusal(field, "Choose somebody"));
		if (!person.active()) {
			throw new Refusal(field, "%s no longer takes part: choose somebody else".formatted(person.name()));
		}
		if (!person.is(role)) {
			throw new Refusal(field,
					"%s does not have the role %s".formatted(person.name(), role.label().toLowerCase()));
		}
	}

	/**
	 * Who has which part in a section, by id.
	 *
	 * @param deputy or null
	 * @param reviewerDeputy or null
	 */
	public record Parts(String lead, String deputy, String reviewer, String reviewerDeputy) {

		public static Parts of(Section section) {
			return new Parts(section.leadId(), section.deputyId(), section.reviewerId(), section.reviewerDeputyId());
		}

		String words() {
			return "lead %s, deputy %s, reviewer %s, reviewer's deputy %s".formatted(this.lead, this.deputy,
					this.reviewer, this.reviewerDeputy);
		}

	}

}
