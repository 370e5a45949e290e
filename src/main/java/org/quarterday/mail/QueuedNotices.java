package org.quarterday.mail;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.quarterday.cycle.Cycles;
import org.quarterday.cycle.Reminders;
import org.quarterday.cycle.Section;
import org.quarterday.cycle.SectionState;
import org.quarterday.cycle.Time;
import org.quarterday.people.Holders;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Queues the process's mails about sections, each once per person and occasion. */
@Service
@Transactional
class QueuedNotices implements Notices {

	private final Outbox outbox;

	private final Cycles cycles;

	private final Recipients recipients;

	private final Escalation escalation;

	private final Reminders reminders;

	private final Holders holders;

	private final ApplicationEventPublisher events;

	private final Acting acting;

	private final Clock clock;

	QueuedNotices(Outbox outbox, Cycles cycles, Recipients recipients, Escalation escalation, Reminders reminders,
			Holders holders, Acting acting, ApplicationEventPublisher events, Clock clock) {
		this.acting = acting;
		this.events = events;
		this.reminders = reminders;
		this.outbox = outbox;
		this.cycles = cycles;
		this.recipients = recipients;
		this.escalation = escalation;
		this.holders = holders;
		this.clock = clock;
	}

	@Override
	public void remindAuthor(UUID sectionId) {
		Section section = this.cycles.section(sectionId);
		if (this.escalation.reminds(section, section.draftDue())) {
			queue(MailEvent.SECTION_REMINDER, section, this.escalation.delegated(section, section.draftDue())
					? this.holders.writers(section) : this.holders.withCovers(section.leadId()), today(section),
					Map.of());
			this.events.publishEvent(new AuthorReminded(sectionId));
		}
		queue(MailEvent.SECTION_OVERDUE, section, this.escalation.authorLate(section),
				round(section) + due(section.draftDue()), Map.of());
	}

	@Override
	public void reviewWaiting(UUID sectionId, List<String> reviewers) {
		Section section = this.cycles.section(sectionId);
		for (String person : this.acting.first(section, reviewers)) {
			this.outbox.queueAgain(MailEvent.REVIEW_WAITING.template(), person, section.cycleId(), sectionId, Map.of());
		}
	}

	@Override
	public void remindReviewer(UUID sectionId, List<String> reviewers) {
		Section section = this.cycles.section(sectionId);
		if (section.state() == SectionState.IN_REVIEW
				&& this.reminders.onlyForUnopened(section, Time.today(this.clock))) {
			return;
		}
		List<String> acting = this.acting.now(section, reviewers);
		if (this.escalation.reminds(section, section.reviewDue())) {
			queue(MailEvent.REVIEW_REMINDER, section, acting, today(section), Map.of());
		}
		queue(MailEvent.REVIEW_OVERDUE, section,
				this.escalation.reviewerLate(section).stream().filter((person) -> !acting.contains(person)).toList(),
				round(section) + due(section.reviewDue()), Map.of());
	}

	private static String due(Instant due) {
		return " due " + Time.date(due);
	}

	@Override
	public void returned(UUID sectionId) {
		Section section = this.cycles.section(sectionId);
		queue(MailEvent.SECTION_RETURNED, section, Recipients.writers(section), round(section),
				this.recipients.returned(section));
	}

	@Override
	public void excused(UUID sectionId) {
		Section section = this.cycles.section(sectionId);
		Set<String> people = new LinkedHashSet<>(Recipients.writers(section));
		if (section.sentAt() != null && section.decidedAt() == null) {
			people.add(section.reviewerId());
		}
		queue(MailEvent.SECTION_EXCUSED, section, people, round(section),
				Map.of("reason", Optional.ofNullable(section.excuseReason()).orElse("")));
	}

	@Override
	public void cancelled(UUID cycleId) {
		for (String person : this.recipients.concerned(cycleId)) {
			this.outbox.queue(MailEvent.CYCLE_CANCELLED.template(), person, cycleId, null, "",
					Map.of("reason", this.cycles.cancelReason(cycleId)));
		}
	}

	private void queue(MailEvent event, Section section, Collection<String> people, String sequence,
			Map<String, String> details) {
		for (String person : people) {
			this.outbox.queue(event.template(), person, section.cycleId(), section.id(), sequence, details);
		}
	}

	private String today(Section section) {
		return round(section) + " " + Time.today(this.clock);
	}

	private static String round(Section section) {
		return "round " + section.round();
	}

}
