package org.quarterday.past;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

import org.quarterday.audit.AuditTrail;
import org.quarterday.cycle.Body;
import org.quarterday.cycle.Outline;
import org.quarterday.cycle.Quarter;
import org.quarterday.cycle.Refusal;
import org.quarterday.cycle.ReportingCycle;
import org.quarterday.cycle.Stages;
import org.quarterday.cycle.Time;
import org.quarterday.paper.PastPaper;
import org.quarterday.paper.StandingText;
import org.quarterday.people.Committee;
import org.quarterday.people.Committees;
import org.quarterday.people.People;
import org.quarterday.people.Person;
import org.quarterday.people.Role;
import org.quarterday.people.Service;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes a past paper over, in one transaction: the committee with its outline and
 * standing text, its services in order, and what each of them reported.
 */
@Component
class PaperImport {

	private final Committees committees;

	private final People people;

	private final PastCycle past;

	private final AuditTrail audit;

	private final Clock clock;

	PaperImport(Committees committees, People people, PastCycle past, AuditTrail audit, Clock clock) {
		this.committees = committees;
		this.people = people;
		this.past = past;
		this.audit = audit;
		this.clock = clock;
	}

	/**
	 * @param name the committee's, which is made when there is none of that name
	 * @param given the paper's quarter, or null: as it says itself
	 * @throws Refusal when the committee has services already, no officer is there, or
	 * the quarter is unknown or not over
	 */
	@Transactional
	TakenOver take(PastPaper paper, String name, Quarter given) {
		Quarter quarter = quarter(paper, given);
		Person officer = this.people.withRole(Role.OFFICER)
			.stream()
			.findFirst()
			.orElseThrow(() -> new Refusal("There is no democratic services officer yet: add one first"));
		Committee committee = committee(name, officer, paper, quarter);
		this.committees.save(committee);
		List<Person> nobody = new ArrayList<>();
		List<Service> services = services(committee, paper, nobody);
		ReportingCycle cycle = this.past.keep(committee, quarter, paper, services, officer.id());
		this.audit.record(AuditTrail.SYSTEM, "command line", "past.taken-over", cycle.id(), null,
				"%s, %s: %d services".formatted(committee.name(), quarter, services.size()));
		return new TakenOver(committee, this.people.person(committee.officerId()), paper, cycle, services, nobody);
	}

	private Quarter quarter(PastPaper paper, Quarter given) {
		Quarter quarter = (given != null) ? given
				: paper.quarter()
					.orElseThrow(() -> new Refusal(
							"The paper does not say of which quarter it is: add it, for example --quarter 2026-27-q1"));
		if (!quarter.lastDay().isBefore(Time.today(this.clock))) {
			throw new Refusal("%s is not over: this is not a past paper".formatted(quarter));
		}
		return quarter;
	}

	private Committee committee(String name, Person officer, PastPaper paper, Quarter quarter) {
		StandingText standing = new StandingText(paper.standing().slots(), false);
		Outline outline = PastOutline.of(paper, quarter);
		return this.committees.all()
			.stream()
			.filter((each) -> each.name().equalsIgnoreCase(name) || each.id().equals(Slug.of(name)))
			.findFirst()
			.map((there) -> {
				requireNoServices(there);
				return new Committee(there.id(), there.name(), there.body(), outline, there.officerId(),
						standing.toJson(), there.cover(), there.stages());
			})
			.orElseGet(() -> new Committee(Slug.of(name), name, Body.COMMITTEE, outline, officer.id(),
					standing.toJson(), "[]", Stages.DEFAULT));
	}

	private void requireNoServices(Committee committee) {
		int services = this.committees.allServices(committee.id()).size();
		if (services > 0) {
			throw new Refusal("%s has services already (%d): a past paper is taken over only by a committee without"
				.formatted(committee.name(), services));
		}
	}

	private List<Service> services(Committee committee, PastPaper paper, List<Person> nobody) {
		nobody.add(nobody("director-" + committee.id(), "Assistant Director, " + committee.name(), Role.REVIEWER));
		List<Service> services = new ArrayList<>();
		for (PastPaper.PastService past : paper.services()) {
			String slug = Slug.of(past.name());
			Person lead = nobody("lead-" + slug, "Service Lead, " + past.name(), Role.LEAD);
			nobody.add(lead);
			Service service = new Service(Slug.free(slug, this::taken), committee.id(), past.name(),
					services.size() + 1, lead.id(), null, nobody.get(0).id(), null, true);
			this.committees.save(service);
			services.add(service);
		}
		return services;
	}

	private boolean taken(String serviceId) {
		return this.committees.all()
			.stream()
			.flatMap((committee) -> this.committees.allServices(committee.id()).stream())
			.anyMatch((service) -> service.id().equals(serviceId));
	}

	/** Somebody whom the paper does not name: no password, and no address that exists. */
	private Person nobody(String slug, String name, Role role) {
		String id = Slug.free(slug, (taken) -> this.people.find(taken).isPresent());
		Person person = Person.notNamedYet(id, name, role);
		this.people.save(person);
		return person;
	}

}
