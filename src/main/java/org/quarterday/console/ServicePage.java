package org.quarterday.console;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.quarterday.cycle.Cycles;
import org.quarterday.cycle.ReportingCycle;
import org.quarterday.figures.Figures;
import org.quarterday.people.Committee;
import org.quarterday.people.Committees;
import org.quarterday.people.People;
import org.quarterday.people.Person;
import org.quarterday.people.Service;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the list of services shows. */
@Component
@Transactional(readOnly = true)
class ServicePage {

	private final Committees committees;

	private final People people;

	private final Figures figures;

	private final Cycles cycles;

	ServicePage(Committees committees, People people, Figures figures, Cycles cycles) {
		this.committees = committees;
		this.people = people;
		this.figures = figures;
		this.cycles = cycles;
	}

	/** Every committee with its services in the paper's order. */
	List<Group> groups() {
		Map<String, Person> names = this.people.all()
			.stream()
			.collect(Collectors.toMap(Person::id, Function.identity()));
		return this.committees.all().stream().map((committee) -> {
			List<Row> rows = this.committees.allServices(committee.id())
				.stream()
				.map((service) -> new Row(service, names.get(service.leadId()), names.get(service.deputyId()),
						names.get(service.reviewerId()), names.get(service.reviewerDeputyId()),
						this.figures.measures(service.id()).size()))
				.toList();
			return new Group(committee, rows.stream().filter((row) -> row.service().active()).toList(),
					rows.stream().filter((row) -> !row.service().active()).toList());
		}).toList();
	}

	/** Running cycles that ask a service. */
	List<ReportingCycle> running(String serviceId) {
		return this.cycles.openCycles()
			.stream()
			.filter((cycle) -> this.cycles.sections(cycle.id())
				.stream()
				.anyMatch((section) -> section.serviceId().equals(serviceId)))
			.toList();
	}

	/** One committee's services. */
	record Group(Committee committee, List<Row> active, List<Row> retired) {
	}

	/**
	 * One service.
	 *
	 * @param deputy or null
	 * @param reviewerDeputy or null
	 * @param measures how many it reports
	 */
	record Row(Service service, Person lead, Person deputy, Person reviewer, Person reviewerDeputy, int measures) {
	}

}
