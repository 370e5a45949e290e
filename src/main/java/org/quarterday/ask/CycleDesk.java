package org.quarterday.ask;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;

import org.quarterday.audit.AuditTrail;
import org.quarterday.cycle.CycleFlow;
import org.quarterday.cycle.Cycles;
import org.quarterday.cycle.Refusal;
import org.quarterday.cycle.Section;
import org.quarterday.cycle.SectionFlow;
import org.quarterday.cycle.Sections;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What an officer does to a running cycle: excuse a service, give more time, cancel.
 * Everyone concerned is told by the process.
 */
@Service
@Transactional
public class CycleDesk {

	private final Cycles cycles;

	private final Sections sections;

	private final CycleFlow cycleFlow;

	private final SectionFlow sectionFlow;

	private final MoreTime moreTime;

	private final AuditTrail audit;

	CycleDesk(Cycles cycles, Sections sections, CycleFlow cycleFlow, SectionFlow sectionFlow, MoreTime moreTime,
			AuditTrail audit) {
		this.moreTime = moreTime;
		this.cycles = cycles;
		this.sections = sections;
		this.cycleFlow = cycleFlow;
		this.sectionFlow = sectionFlow;
		this.audit = audit;
	}

	/**
	 * Excuses a section from its cycle.
	 * @throws Refusal without a reason, or when it is settled already
	 */
	public void excuse(UUID cycleId, UUID sectionId, String reason, String officer) {
		Section section = this.sections.excused(of(cycleId, sectionId).id(), reason);
		this.audit.record(officer, "sign-in", "ask.excused", cycleId, sectionId, section.excuseReason());
		this.sectionFlow.excuse(sectionId);
	}

	/**
	 * Gives the author until 17:00 of a later day; reminders follow (TT5).
	 * @throws Refusal when the author does not hold the section, or the day is not
	 * possible
	 */
	public void extend(UUID cycleId, UUID sectionId, LocalDate day, String officer) {
		extend(cycleId, sectionId, day, "", officer);
	}

	/** As {@link #extend(UUID, UUID, LocalDate, String)}, with the reason kept. */
	public void extend(UUID cycleId, UUID sectionId, LocalDate day, String reason, String officer) {
		this.sections.hold(sectionId);
		this.moreTime.give(of(cycleId, sectionId), day, reason.strip(), officer);
	}

	/**
	 * Ends a cycle without a paper.
	 * @throws Refusal without a reason, or when its paper is published
	 */
	public void cancel(UUID cycleId, String reason, String officer) {
		if (reason == null || reason.isBlank()) {
			throw new Refusal("reason", "Enter why the cycle is cancelled");
		}
		this.cycles.cancelled(cycleId, reason.strip());
		this.audit.record(officer, "sign-in", "ask.cancelled", cycleId, null, reason.strip());
		this.cycleFlow.cancel(cycleId);
	}

	private Section of(UUID cycleId, UUID sectionId) {
		Section section = this.cycles.section(sectionId);
		if (!Objects.equals(section.cycleId(), cycleId)) {
			throw new Refusal("There is no such section in this cycle");
		}
		return section;
	}

}
