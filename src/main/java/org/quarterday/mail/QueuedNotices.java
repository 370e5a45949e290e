package org.quarterday.mail;

import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.quarterday.cycle.Cycles;
import org.quarterday.cycle.Section;
import org.quarterday.cycle.Time;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Queues the process's mails about sections, each once per person and occasion. */
@Service
@Transactional
class QueuedNotices implements Notices {

	private final Outbox outbox;

	private final Cycles cycles;

	private final Recipients recipients;

	private final LateDays lateDays;

	private final Clock clock;

	QueuedNotices(Outbox outbox, Cycles cycles, Recipients recipients, LateDays lateDays, Clock clock) {
		this.outbox = outbox;
		this.cycles = cycles;
		this.recipients = recipients;
		this.lateDays = lateDays;
		this.clock = clock;
	}

	@Override
	public void remindAuthor(UUID sectionId) {
		Section section = this.cycles.section(sectionId);
		queue(MailEvent.SECTION_REMINDER, section, List.of(section.leadId()), today(section), Map.of());
		Optional<String> next = this.recipients.authorLate(section, this.lateDays.since(section.draftDue()));
		queue(MailEvent.SECTION_OVERDUE, section, next.stream().toList(), round(section), Map.of());
	}

	@Override
	public void reviewWaiting(UUID sectionId, List<String> reviewers) {
		Section section = this.cycles.section(sectionId);
		queue(MailEvent.REVIEW_WAITING, section, reviewers, round(section), Map.of());
	}

	@Override
	public void remindReviewer(UUID sectionId, List<String> reviewers) {
		Section section = this.cycles.section(sectionId);
		queue(MailEvent.REVIEW_REMINDER, section, reviewers, today(section), Map.of());
		Optional<String> next = this.recipients.reviewerLate(section, this.lateDays.since(section.reviewDue()))
			.filter((person) -> !reviewers.contains(person));
		queue(MailEvent.REVIEW_OVERDUE, section, next.stream().toList(), round(section), Map.of());
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
