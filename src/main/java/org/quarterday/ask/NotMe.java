package org.quarterday.ask;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;

import org.quarterday.cycle.Cycles;
import org.quarterday.cycle.HandingOver;
import org.quarterday.cycle.Refusal;
import org.quarterday.cycle.Section;
import org.quarterday.people.People;
import org.quarterday.people.Person;
import org.quarterday.people.Role;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Leads hand their task over themselves; the officer sees it on the board and in the
 * trail.
 */
@Service
@Transactional
class NotMe implements HandingOver {

	private final Cycles cycles;

	private final Reassigning reassigning;

	private final People people;

	NotMe(Cycles cycles, Reassigning reassigning, People people) {
		this.cycles = cycles;
		this.reassigning = reassigning;
		this.people = people;
	}

	@Override
	@Transactional(readOnly = true)
	public List<Candidate> candidates(UUID sectionId) {
		String lead = this.cycles.section(sectionId).leadId();
		return this.people.withRole(Role.LEAD)
			.stream()
			.filter((person) -> person.active() && !person.notNamedYet() && !person.id().equals(lead))
			.sorted(Comparator.comparing(Person::name))
			.map((person) -> new Candidate(person.id(), person.name(), person.jobTitle()))
			.toList();
	}

	@Override
	public void handOver(UUID sectionId, String personId, String reason, String actor, String via) {
		Section section = this.cycles.section(sectionId);
		if (!section.state().withAuthor()) {
			throw new Refusal("%s is %s: it cannot be handed over now".formatted(section.serviceName(),
					section.state().label().toLowerCase(java.util.Locale.UK)));
		}
		if (candidates(sectionId).stream().noneMatch((candidate) -> candidate.id().equals(personId))) {
			throw new Refusal("person", "Choose who takes it");
		}
		String deputy = personId.equals(section.deputyId()) ? null : section.deputyId();
		this.reassigning.reassign(section.cycleId(), sectionId,
				new Reassigning.Parts(personId, deputy, section.reviewerId(), section.reviewerDeputyId()),
				new Reassigning.By(actor, via, reason));
	}

}
