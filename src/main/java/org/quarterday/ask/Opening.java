package org.quarterday.ask;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

import org.quarterday.audit.AuditTrail;
import org.quarterday.cycle.CycleFlow;
import org.quarterday.cycle.Cycles;
import org.quarterday.cycle.NewCycle;
import org.quarterday.cycle.NewCycle.NewSection;
import org.quarterday.cycle.Quarter;
import org.quarterday.cycle.Refusal;
import org.quarterday.cycle.ReportingCycle;
import org.quarterday.cycle.Section;
import org.quarterday.cycle.Time;
import org.quarterday.cycle.Timetable;
import org.quarterday.cycle.Words;
import org.quarterday.mail.PaperNotices;
import org.quarterday.people.Committee;
import org.quarterday.people.Committees;

import org.springframework.transaction.annotation.Transactional;

/**
 * Opens reporting cycles: one committee, one quarter, one meeting. The timetable is
 * computed backwards from the meeting (TT2, DL3); opening starts the process, which asks
 * every service.
 */
@org.springframework.stereotype.Service
public class Opening {

	private final Committees committees;

	private final Cycles cycles;

	private final CycleFlow flow;

	private final PaperNotices notices;

	private final AuditTrail audit;

	private final Clock clock;

	private final Timetables timetables;

	Opening(Committees committees, Cycles cycles, CycleFlow flow, PaperNotices notices, AuditTrail audit,
			Timetables timetables, Clock clock) {
		this.committees = committees;
		this.cycles = cycles;
		this.flow = flow;
		this.notices = notices;
		this.audit = audit;
		this.timetables = timetables;
		this.clock = clock;
	}

	/**
	 * The timetable of a cycle about to be opened.
	 * @throws Refusal when the meeting is not in the future or beyond the holiday table
	 * (DL5), its last publication day has passed, the quarter has a cycle already, or a
	 * service has nobody to ask
	 */
	@Transactional
	public Timetable plan(String committeeId, Quarter quarter, LocalDate meeting) {
		Committee committee = this.committees.committee(committeeId);
		LocalDate today = Time.today(this.clock);
		if (!meeting.isAfter(today)) {
			throw new Refusal("meeting", "The meeting must be after today, %s".formatted(Words.day(today)));
		}
		if (!quarter.firstDay().isBefore(today)) {
			throw new Refusal("quarter", "%s has not begun yet".formatted(quarter));
		}
		this.cycles.find(committeeId, quarter).ifPresent((cycle) -> {
			throw new Refusal("quarter", "%s already has a cycle for %s".formatted(committee.name(), quarter));
		});
		requireNames(committeeId);
		Timetable timetable = this.timetables.of(committee, meeting);
		if (timetable.lastPublicationDay().isBefore(today)) {
			throw new Refusal("meeting", "A paper for %s had to be published by %s: choose a later meeting"
				.formatted(Words.day(meeting), Words.day(timetable.lastPublicationDay())));
		}
		return timetable;
	}

	/** Nobody is asked at an address that reaches nobody. */
	private void requireNames(String committeeId) {
		String services = this.committees.notNamedYet(committeeId)
			.stream()
			.map(org.quarterday.people.Service::name)
			.collect(Collectors.joining("; "));
		if (!services.isEmpty()) {
			throw new Refusal("committee", "Say first who leads and reviews: " + services);
		}
	}

	/**
	 * Opens a cycle: every active service of the committee is asked.
	 * @throws Refusal as {@link #plan}, and when no service is there to ask
	 */
	@Transactional
	public ReportingCycle open(String committeeId, Quarter quarter, LocalDate meeting, String officer) {
		return open(this.committees.committee(committeeId), quarter, meeting, officer);
	}

	/**
	 * Opens a cycle with the outline, standing text and cover of the committee as it is
	 * given, see {@link LastCycle#dressed}.
	 */
	@Transactional
	public ReportingCycle open(Committee committee, Quarter quarter, LocalDate meeting, String officer) {
		Timetable timetable = plan(committee.id(), quarter, meeting);
		ReportingCycle cycle = this.cycles.create(new NewCycle(committee.id(), committee.name(), quarter, timetable,
				committee.outline(), committee.standingText(), committee.cover(), officer, services(committee.id())));
		this.audit.record(officer, "sign-in", "ask.opened", cycle.id(), null,
				"%s, %s, meeting on %s".formatted(committee.name(), quarter, Words.day(meeting)));
		this.notices.opened(cycle.id());
		this.flow.open(cycle.id());
		return cycle;
	}

	/**
	 * Asks one more service of the committee in a cycle that runs already.
	 * @throws Refusal when the cycle takes no more, or the service is in it
	 */
	@Transactional
	public Section add(UUID cycleId, String serviceId, String officer) {
		org.quarterday.people.Service service = this.committees.service(serviceId);
		Section section = this.cycles.addSection(cycleId, asked(service));
		this.audit.record(officer, "sign-in", "ask.added", cycleId, section.id(), service.name());
		this.flow.addSection(cycleId, section.id());
		return section;
	}

	private List<NewSection> services(String committeeId) {
		return this.committees.services(committeeId).stream().map(Opening::asked).toList();
	}

	private static NewSection asked(org.quarterday.people.Service service) {
		return new NewSection(service.id(), service.name(), service.leadId(), service.deputyId(), service.reviewerId(),
				service.reviewerDeputyId());
	}

}
