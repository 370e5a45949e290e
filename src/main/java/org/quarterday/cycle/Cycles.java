package org.quarterday.cycle;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reporting cycles and their sections as they stand. A section's state changes only
 * through {@link Sections}. Whoever locks both locks sections first, then the cycle.
 */
@Service
@Transactional
public class Cycles {

	private final JdbcClient jdbc;

	private final CycleStore store;

	private final Clock clock;

	public Cycles(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.store = new CycleStore(jdbc);
		this.clock = clock;
	}

	/**
	 * @throws Refusal when there is no such cycle
	 */
	@Transactional(readOnly = true)
	public ReportingCycle get(UUID id) {
		return this.jdbc.sql("select * from reporting_cycle where id = ?")
			.param(id)
			.query(Rows::cycle)
			.optional()
			.orElseThrow(() -> new Refusal("There is no such reporting cycle"));
	}

	/** The cycle of a committee and quarter that was not cancelled. */
	@Transactional(readOnly = true)
	public Optional<ReportingCycle> find(String committeeId, Quarter quarter) {
		return this.jdbc.sql(
				"select * from reporting_cycle where committee_id = ? and year = ? and quarter = ? and state <> 'CANCELLED'")
			.params(committeeId, quarter.year(), quarter.number())
			.query(Rows::cycle)
			.optional();
	}

	/** Every cycle, the latest meeting first. */
	@Transactional(readOnly = true)
	public List<ReportingCycle> all() {
		return this.jdbc.sql("select * from reporting_cycle order by meeting desc, opened_at desc")
			.query(Rows::cycle)
			.list();
	}

	/** Cycles that are open or being checked, the next meeting first. */
	@Transactional(readOnly = true)
	public List<ReportingCycle> openCycles() {
		return this.jdbc.sql("select * from reporting_cycle where state in ('OPEN', 'CHECKING') order by meeting, id")
			.query(Rows::cycle)
			.list();
	}

	/**
	 * @throws Refusal when there is no such section
	 */
	@Transactional(readOnly = true)
	public Section section(UUID id) {
		return this.jdbc.sql("select * from section where id = ?")
			.param(id)
			.query(Rows::section)
			.optional()
			.orElseThrow(() -> new Refusal("There is no such section"));
	}

	/** The sections of a cycle in the paper's order. */
	@Transactional(readOnly = true)
	public List<Section> sections(UUID cycleId) {
		return this.jdbc.sql("select * from section where cycle_id = ? order by position, service_id")
			.param(cycleId)
			.query(Rows::section)
			.list();
	}

	/** The sections of several cycles, in the papers' order, by one query. */
	@Transactional(readOnly = true)
	public List<Section> sections(Collection<UUID> cycleIds) {
		return this.jdbc.sql("select * from section where cycle_id = any(?) order by cycle_id, position, service_id")
			.param(cycleIds.toArray(UUID[]::new))
			.query(Rows::section)
			.list();
	}

	/** Sections that a person leads or deputises for, the latest meeting first. */
	@Transactional(readOnly = true)
	public List<Section> sectionsOfLead(String personId) {
		return sectionsOf("s.lead_id = :person or s.deputy_id = :person", personId);
	}

	/** Sections that a person reviews or deputises for, the latest meeting first. */
	@Transactional(readOnly = true)
	public List<Section> sectionsOfReviewer(String personId) {
		return sectionsOf("s.reviewer_id = :person or s.reviewer_deputy_id = :person", personId);
	}

	private List<Section> sectionsOf(String who, String personId) {
		return this.jdbc.sql(
				"select s.* from section s join reporting_cycle c on c.id = s.cycle_id where c.state <> 'CANCELLED' and ("
						+ who + ") order by c.meeting desc, s.position, s.id")
			.param("person", personId)
			.query(Rows::section)
			.list();
	}

	/**
	 * Opens a cycle with its sections, all asked; drafts are due as the timetable says.
	 * @throws Refusal when the meeting has passed, nobody is asked, or the committee has
	 * a live cycle for that quarter
	 */
	public ReportingCycle create(NewCycle cycle) {
		if (!cycle.timetable().meeting().isAfter(Time.today(this.clock))) {
			throw new Refusal("meeting",
					"The meeting must be after today, %s".formatted(Words.day(Time.today(this.clock))));
		}
		if (cycle.sections().isEmpty()) {
			throw new Refusal("services", "%s has no service to ask: add one first".formatted(cycle.committeeName()));
		}
		UUID id = UUID.randomUUID();
		try {
			this.store.insert(id, cycle, Time.now(this.clock));
		}
		catch (DuplicateKeyException ex) {
			throw new Refusal("quarter",
					"%s already has a cycle for %s".formatted(cycle.committeeName(), cycle.quarter()));
		}
		for (NewCycle.NewSection section : cycle.sections()) {
			addSection(id, section);
		}
		return get(id);
	}

	/**
	 * Adds a service to a live cycle, after the others.
	 * @throws Refusal when the cycle takes no more sections or has this service already
	 */
	public Section addSection(UUID cycleId, NewCycle.NewSection section) {
		ReportingCycle cycle = lock(cycleId);
		if (cycle.state() != CycleState.OPEN && cycle.state() != CycleState.CHECKING) {
			throw new Refusal("service", "The paper is %s: a service can no longer be added"
				.formatted(cycle.state().label().toLowerCase(Locale.UK)));
		}
		UUID id = UUID.randomUUID();
		try {
			this.store.insert(id, cycle, section);
		}
		catch (DuplicateKeyException ex) {
			throw new Refusal("service", "%s is in this cycle already".formatted(section.serviceName()));
		}
		return section(id);
	}

	/**
	 * Changes the officer's standing text of one cycle.
	 * @param json what the paper package wrote
	 */
	public void saveStandingText(UUID cycleId, String json) {
		lockLive(cycleId, CycleState.OPEN, CycleState.CHECKING);
		this.jdbc.sql("update reporting_cycle set standing_text = ?::jsonb where id = ?")
			.params(json, cycleId)
			.update();
	}

	/** Gives a cycle's paper another outline (PA1). */
	public void saveOutline(UUID cycleId, Outline outline) {
		lockLive(cycleId, CycleState.OPEN, CycleState.CHECKING);
		this.jdbc.sql("update reporting_cycle set outline = ? where id = ?").params(outline.name(), cycleId).update();
	}

	/** Gives a cycle a new timetable; see {@link CycleStore#replan}. */
	List<UUID> replan(UUID cycleId, Timetable before, Timetable after) {
		Map<UUID, Section> old = sections(cycleId).stream().collect(Collectors.toMap(Section::id, Function.identity()));
		this.store.replan(cycleId, before, after);
		return sections(cycleId).stream()
			.filter((section) -> !section.equals(old.get(section.id())))
			.map(Section::id)
			.toList();
	}

	/** As {@link #hold}, with every section of it. */
	public void holdWithSections(UUID cycleId) {
		this.jdbc.sql("select id from section where cycle_id = ? order by id for no key update")
			.param(cycleId)
			.query()
			.listOfRows();
		lock(cycleId);
	}

	/** Holds a cycle until the transaction ends, so that nobody moves it meanwhile. */
	public void hold(UUID cycleId) {
		lock(cycleId);
	}

	/** The cycle was compiled and waits for the officer's check. */
	public void checking(UUID cycleId) {
		lockLive(cycleId, CycleState.OPEN, CycleState.CHECKING);
		this.jdbc.sql("update reporting_cycle set state = 'CHECKING', compiled_at = ? where id = ?")
			.params(Time.toDb(Time.now(this.clock)), cycleId)
			.update();
	}

	/** The officer sent sections back: the cycle waits again. */
	public void reopened(UUID cycleId) {
		moveTo(cycleId, CycleState.OPEN, CycleState.OPEN, CycleState.CHECKING);
	}

	/** The paper was published. */
	public void published(UUID cycleId) {
		moveTo(cycleId, CycleState.PUBLISHED, CycleState.OPEN, CycleState.CHECKING);
	}

	/** The cycle is over: nothing of it moves any more. */
	public void closed(UUID cycleId) {
		moveTo(cycleId, CycleState.CLOSED, CycleState.PUBLISHED);
	}

	/** The cycle ends without a paper. */
	public void cancelled(UUID cycleId) {
		holdWithSections(cycleId);
		moveTo(cycleId, CycleState.CANCELLED, CycleState.OPEN, CycleState.CHECKING);
	}

	/** The cycle ends without a paper, and everyone may read why. */
	public void cancelled(UUID cycleId, String reason) {
		cancelled(cycleId);
		this.jdbc.sql("update reporting_cycle set cancel_reason = ? where id = ?").params(reason, cycleId).update();
	}

	/** Why a cycle was cancelled; empty when nobody said. */
	@Transactional(readOnly = true)
	public String cancelReason(UUID cycleId) {
		return this.jdbc.sql("select coalesce(cancel_reason, '') from reporting_cycle where id = ?")
			.param(cycleId)
			.query(String.class)
			.single();
	}

	/**
	 * Keeps a cycle of the past that was run without this system: closed, with every
	 * section published. Its texts are the caller's to add.
	 * @throws Refusal when the meeting has not passed, or the committee has a cycle for
	 * that quarter
	 */
	public ReportingCycle createPast(NewCycle cycle) {
		if (cycle.timetable().meeting().isAfter(Time.today(this.clock))) {
			throw new Refusal("meeting", "A cycle of the past cannot have a meeting in the future");
		}
		find(cycle.committeeId(), cycle.quarter()).ifPresent((other) -> {
			throw new Refusal("quarter",
					"%s already has a cycle for %s".formatted(cycle.committeeName(), cycle.quarter()));
		});
		UUID id = UUID.randomUUID();
		this.store.insert(id, cycle, Time.now(this.clock));
		cycle.sections().forEach((section) -> addSection(id, section));
		this.jdbc.sql("update section set state = 'PUBLISHED' where cycle_id = ?").param(id).update();
		this.jdbc.sql("update reporting_cycle set state = 'CLOSED' where id = ?").param(id).update();
		return get(id);
	}

	private void moveTo(UUID cycleId, CycleState to, CycleState... from) {
		lockLive(cycleId, from);
		this.jdbc.sql("update reporting_cycle set state = ? where id = ?").params(to.name(), cycleId).update();
	}

	private void lockLive(UUID cycleId, CycleState... from) {
		CycleState state = lock(cycleId).state();
		if (!List.of(from).contains(state)) {
			throw new Refusal("This cycle is %s".formatted(state.label().toLowerCase(Locale.UK)));
		}
	}

	private ReportingCycle lock(UUID cycleId) {
		return this.jdbc.sql("select * from reporting_cycle where id = ? for no key update")
			.param(cycleId)
			.query(Rows::cycle)
			.optional()
			.orElseThrow(() -> new Refusal("There is no such reporting cycle"));
	}

}
