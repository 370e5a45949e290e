package org.quarterday.compile;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.quarterday.audit.AuditTrail;
import org.quarterday.cycle.Cycles;
import org.quarterday.cycle.Refusal;
import org.quarterday.cycle.Stage;
import org.quarterday.cycle.Time;
import org.quarterday.cycle.Words;
import org.quarterday.mail.Outbox;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Asks other officers for their part of the cover sheet, each as a task with a person and
 * a day (PA6, TT2). Nothing stands for their answer: "None" must be typed.
 */
@Service
@Transactional
public class OfficerComments {

	private final OfficerCommentStore store;

	private final Cycles cycles;

	private final Outbox outbox;

	private final AuditTrail audit;

	private final Clock clock;

	OfficerComments(OfficerCommentStore store, Cycles cycles, Outbox outbox, AuditTrail audit, Clock clock) {
		this.store = store;
		this.cycles = cycles;
		this.outbox = outbox;
		this.audit = audit;
		this.clock = clock;
	}

	/** A cycle's, in the order in which they were asked. */
	@Transactional(readOnly = true)
	public List<OfficerComment> of(UUID cycleId) {
		return this.store.of(cycleId);
	}

	/** What a person was asked and has not answered. */
	@Transactional(readOnly = true)
	public List<OfficerComment> openFor(String personId) {
		return this.store.openFor(personId);
	}

	/**
	 * One that this person may read: who was asked.
	 * @throws Refusal when it is not theirs, or is not there
	 */
	@Transactional(readOnly = true)
	public OfficerComment get(UUID id, String personId) {
		return this.store.find(id)
			.filter((asked) -> asked.personId().equals(personId))
			.orElseThrow(() -> new Refusal("There is no such task of yours"));
	}

	/**
	 * Asks for a comment: a mail goes at once, and another on its day at 08:00 unless it
	 * is answered by then.
	 * @throws Refusal when the field has no name or was asked for already
	 */
	public void ask(UUID cycleId, String field, String personId, String officer) {
		this.cycles.get(cycleId).requireInMaking("nobody can be asked any more");
		requireName(field);
		String name = field.strip();
		if (of(cycleId).stream().anyMatch((each) -> each.field().equalsIgnoreCase(name))) {
			throw new Refusal("field", "“%s” was asked for already".formatted(name));
		}
		UUID id = UUID.randomUUID();
		LocalDate due = this.cycles.get(cycleId).timetable().day(Stage.STATUTORY_COMMENTS);
		this.store.add(new OfficerComment(id, cycleId, name, personId, due, null, null), Time.now(this.clock), officer);
		mail("compile-comment-asked", cycleId, personId, id, name, due, this.clock.instant());
		mail("compile-comment-reminder", cycleId, personId, id, name, due, Time.at(due, Time.MAIL));
		this.audit.record(officer, "sign-in", "compile.comment-asked", cycleId, null, name + ": " + personId);
	}

	/**
	 * @throws Refusal when a field of the cover sheet has no name
	 */
	public static void requireName(String field) {
		if (field == null || field.isBlank()) {
			throw new Refusal("field", "Enter what the field is called on the cover sheet");
		}
	}

	private void mail(String template, UUID cycleId, String personId, UUID id, String field, LocalDate due,
			Instant from) {
		this.outbox.queueNotBefore(template, personId, cycleId, null, id.toString(),
				Map.of("field", field, "due", Words.day(due), "task", id.toString()), from);
	}

	/**
	 * Takes a task back, for example to ask somebody else.
	 * @throws Refusal once the paper is published: its record stays whole
	 */
	public void withdraw(UUID cycleId, UUID id, String officer) {
		this.cycles.get(cycleId).requireInMaking("comments can no longer be taken back");
		if (this.store.remove(cycleId, id)) {
			this.audit.record(officer, "sign-in", "compile.comment-withdrawn", cycleId, null, id.toString());
		}
	}

	/**
	 * Keeps an answer; it may be changed until the paper is published.
	 * @throws Refusal when nothing was typed, or it is not this person's task, or too
	 * late
	 */
	public void answer(UUID id, String comment, String personId) {
		OfficerComment asked = get(id, personId);
		if (comment == null || comment.isBlank()) {
			throw new Refusal("comment", "Enter your comments. If you have none, type None");
		}
		this.cycles.get(asked.cycleId()).requireInMaking("your comments can no longer be changed");
		this.store.answer(id, comment.strip(), Time.now(this.clock));
		this.audit.record(personId, "sign-in", "compile.comment-answered", asked.cycleId(), null, asked.field());
	}

}
