package org.quarterday.console;

import java.time.Clock;
import java.util.List;

import org.quarterday.cycle.Quarter;
import org.quarterday.cycle.Time;
import org.quarterday.figures.Figures;
import org.quarterday.figures.Measure;
import org.quarterday.people.Committees;
import org.quarterday.people.Service;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the list of measures shows. */
@Component
@Transactional(readOnly = true)
class MeasurePage {

	private final Committees committees;

	private final Figures figures;

	private final Clock clock;

	MeasurePage(Committees committees, Figures figures, Clock clock) {
		this.committees = committees;
		this.figures = figures;
		this.clock = clock;
	}

	/** The quarter that runs now. */
	Quarter quarter() {
		return Quarter.of(Time.today(this.clock));
	}

	/** Every service, former ones included, committee by committee. */
	List<Service> services() {
		return this.committees.all()
			.stream()
			.flatMap((committee) -> this.committees.allServices(committee.id()).stream())
			.toList();
	}

	/** Active services with their measures, and former ones that still have any. */
	List<Group> groups() {
		Quarter now = quarter();
		return services().stream()
			.map((service) -> new Group(service,
					this.figures.measures(service.id()).stream().map((measure) -> row(measure, now)).toList()))
			.filter((group) -> group.service().active() || !group.rows().isEmpty())
			.toList();
	}

	private Row row(Measure measure, Quarter now) {
		String target = this.figures.targets(measure.code())
			.stream()
			.filter((each) -> each.quarter().equals(now))
			.map((each) -> each.words(measure))
			.findFirst()
			.orElse("Data only");
		boolean ended = measure.until() != null && measure.until().compareTo(now) < 0;
		return new Row(measure, target, ended);
	}

	/** One service's measures. */
	record Group(Service service, List<Row> rows) {
	}

	/**
	 * One measure.
	 *
	 * @param target of the quarter that runs now, in words
	 * @param ended whether its last quarter is over
	 */
	record Row(Measure measure, String target, boolean ended) {
	}

}
