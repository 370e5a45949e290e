package org.quarterday.ask;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.quarterday.ask.TimeRequest.State;
import org.quarterday.cycle.Refusal;
import org.quarterday.cycle.Section;
import org.quarterday.cycle.Sections;
import org.quarterday.cycle.Time;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * More time for one section (B6): asked for by whoever writes it, granted or refused by
 * the officer, each on the record; reminders and escalation follow (TT5). What the
 * committee's late policy calls an exception (B5) is a request after the due time.
 */
@Service
@Transactional
public class MoreTime {

	private final TimeStore store;

	private final Sections sections;

	private final TimeRules rules;

	private final TimeTrace trace;

	private final Clock clock;

	MoreTime(TimeStore store, Sections sections, TimeRules rules, TimeTrace trace, Clock clock) {
		this.store = store;
		this.sections = sections;
		this.rules = rules;
		this.trace = trace;
		this.clock = clock;
	}

	/**
	 * Asks for time until 17:00 of a day.
	 * @throws Refusal naming the field when that cannot be granted, no reason is given,
	 * or somebody asked already
	 */
	public void ask(UUID sectionId, LocalDate wanted, String reason, String by, String via) {
		this.sections.hold(sectionId);
		Section section = this.rules.askable(sectionId);
		this.store.openOf(sectionId).ifPresent((open) -> {
			throw new Refusal("The officer has been asked already and has not answered yet");
		});
		this.rules.check(section, wanted);
		if (reason == null || reason.isBlank()) {
			throw new Refusal("reason", "Enter why more time is needed");
		}
		this.store.lapse(sectionId);
		boolean late = section.overdue(this.clock.instant());
		UUID id = this.store.add(section, late, by, via, wanted, reason.strip(), State.OPEN, null);
		this.trace.asked(section, id, wanted, reason.strip(), by, via);
	}

	/**
	 * Grants what was asked for.
	 * @throws Refusal when it is answered already, or the day is not possible any more
	 */
	public void grant(UUID requestId, String officer) {
		TimeRequest request = open(requestId);
		this.store.decide(requestId, State.GRANTED, "", officer);
		extend(request.sectionId(), requestId, request.wanted(), request.reason(), request.askedBy(), officer);
	}

	/** Refuses what was asked for; whoever asked is told, with the words. */
	public void refuse(UUID requestId, String answer, String officer) {
		TimeRequest request = open(requestId);
		this.store.decide(requestId, State.REFUSED, (answer != null) ? answer.strip() : "", officer);
		this.trace.refused(this.rules.section(request.sectionId()), requestId, request.askedBy(), answer, officer);
	}

	/** The officer gives another day unasked; what was asked for is settled by it. */
	void give(Section section, LocalDate day, String reason, String officer) {
		this.store.lapse(section.id());
		UUID id = this.store.add(section, section.overdue(this.clock.instant()), null, "sign-in", day, reason,
				State.GRANTED, officer);
		extend(section.id(), id, day, reason, null, officer);
	}

	private void extend(UUID sectionId, UUID requestId, LocalDate day, String reason, String asker, String officer) {
		Section before = this.rules.section(sectionId);
		Section after = this.sections.extended(sectionId, Time.at(day, Time.DUE));
		this.trace.extended(before, after, requestId, reason, asker, officer);
	}

	private TimeRequest open(UUID requestId) {
		TimeRequest request = this.store.lock(requestId)
			.orElseThrow(() -> new Refusal("There is no such request for more time"));
		if (this.store.openOf(request.sectionId()).filter((open) -> open.id().equals(requestId)).isEmpty()) {
			throw new Refusal("This request for more time is settled already");
		}
		return request;
	}

	/** Every request that waits for an answer, the oldest first. */
	@Transactional(readOnly = true)
	public List<TimeRequest> waiting() {
		return this.store.open();
	}

	/** The requests of one cycle that wait for an answer. */
	@Transactional(readOnly = true)
	public List<TimeRequest> waiting(UUID cycleId) {
		return waiting().stream().filter((request) -> request.cycleId().equals(cycleId)).toList();
	}

	/** The request of one section that waits for an answer, or none. */
	@Transactional(readOnly = true)
	public List<TimeRequest> waitingFor(UUID sectionId) {
		return this.store.openOf(sectionId).stream().toList();
	}

	/** What was asked for and given for a section, newest first. */
	@Transactional(readOnly = true)
	public List<TimeRequest> of(UUID sectionId) {
		return this.store.of(sectionId);
	}

	/** The request of a section that waits for an answer. */
	@Transactional(readOnly = true)
	public Optional<TimeRequest> openOf(UUID sectionId) {
		return this.store.openOf(sectionId);
	}

}
