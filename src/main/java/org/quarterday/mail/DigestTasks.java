package org.quarterday.mail;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.quarterday.cycle.Section;
import org.quarterday.cycle.Time;

import org.springframework.stereotype.Component;

/**
 * What stands in a mail: what is still wanted of it, and for a reviewer everything else
 * that waits for them, each section once and new ones first.
 */
@Component
class DigestTasks {

	private static final Set<MailEvent> REVIEW = Set.of(MailEvent.REVIEW_WAITING, MailEvent.REVIEW_REMINDER);

	private final MailTasks tasks;

	private final Acting acting;

	private final OutboxStore store;

	DigestTasks(MailTasks tasks, Acting acting, OutboxStore store) {
		this.tasks = tasks;
		this.acting = acting;
		this.store = store;
	}

	/** What of these rows is wanted; the first one's kind is the mail's. */
	List<MailTask> wanted(List<OutboxRow> rows) {
		return rows.stream()
			.flatMap((row) -> this.tasks.wanted(row).stream())
			.sorted(Comparator.comparing((MailTask task) -> task.row().event())
				.thenComparing((task) -> (task.section() != null) ? task.due() : Instant.EPOCH))
			.toList();
	}

	/**
	 * What the mail says. A reminder stays a reminder of its own sections (E3), and what
	 * is due today goes alone (TT5).
	 */
	List<MailTask> told(List<MailTask> wanted, Instant now) {
		boolean news = wanted.stream().anyMatch((task) -> task.row().event() == MailEvent.REVIEW_WAITING);
		if (!news || (wanted.size() == 1 && dueToday(wanted.get(0), now))) {
			return wanted;
		}
		List<MailTask> all = new ArrayList<>();
		Set<UUID> told = new HashSet<>();
		wanted.stream().filter((task) -> !review(task) || told.add(task.section().id())).forEach(all::add);
		OutboxRow row = wanted.get(0).row();
		told.addAll(this.store.unsent(MailEvent.REVIEW_WAITING, row.personId()));
		this.acting.waitingFor(row.personId())
			.stream()
			.filter((section) -> told.add(section.id()))
			.flatMap((section) -> this.tasks.wanted(stillWaiting(section, row)).stream())
			.forEach(all::add);
		return all;
	}

	private static boolean review(MailTask task) {
		return REVIEW.contains(task.row().event());
	}

	private static boolean dueToday(MailTask task, Instant now) {
		return Time.date(task.due()).equals(Time.date(now));
	}

	/** No row of the outbox: nobody asked for it, it stands beside what is new. */
	private static OutboxRow stillWaiting(Section section, OutboxRow beside) {
		return new OutboxRow(beside.id(), MailEvent.REVIEW_REMINDER, beside.personId(), section.cycleId(), section.id(),
				Map.of(), beside.attempts(), beside.firstAttempt(), beside.digest(), beside.messageId());
	}

}
