package org.quarterday.mail;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

import org.quarterday.cycle.Calendars;
import org.quarterday.cycle.ReportingCycle;
import org.quarterday.cycle.Section;
import org.quarterday.cycle.SectionState;
import org.quarterday.cycle.Words;
import org.quarterday.people.Committees;
import org.quarterday.people.People;
import org.quarterday.people.Person;
import org.quarterday.people.Role;

import org.springframework.stereotype.Component;

/** Writes the mail that tells one person of one or more tasks. */
@Component
class Composer {

	private final People people;

	private final Committees committees;

	private final Calendars calendars;

	private final Links links;

	private final MailSettings settings;

	private final Asks asks;

	private final MailTemplates templates;

	Composer(People people, Committees committees, Calendars calendars, Links links, Asks asks, MailSettings settings) {
		this.asks = asks;
		this.people = people;
		this.committees = committees;
		this.calendars = calendars;
		this.links = links;
		this.settings = settings;
		this.templates = new MailTemplates(settings);
	}

	/**
	 * @param tasks of one person, at least one; the first one's kind is the mail's
	 */
	Letter compose(List<MailTask> tasks, String messageId, Instant now) {
		MailTask first = tasks.get(0);
		Person person = this.people.person(first.row().personId());
		Person officer = officer(first);
		MailValues values = new MailValues().put("name", person.name())
			.put("council", this.settings.council())
			.put("tasklist", this.links.tasklist())
			.put("officer", officer.name())
			.put("officerJob", officer.jobTitle())
			.put("officerPhone", officer.phone())
			.put("link", first.link())
			.put("replies", this.settings.replies().orElse(""))
			.put("note", "")
			.putAll(details(first.row()));
		if (first.cycle() != null) {
			putCycle(values, first.cycle());
		}
		if (first.section() != null) {
			putSections(values, tasks, now);
		}
		MailTemplates.Rendered rendered = this.templates.render(event(tasks), values);
		return new Letter(messageId, this.settings.from(), this.settings.council(), person.email(), person.name(),
				replyTo(first.row().event(), officer), officer.name(), now, rendered.subject(), rendered.text(),
				rendered.html());
	}

	/** Answers to what asks an author become drafts where there is a mailbox for them. */
	private String replyTo(MailEvent event, Person officer) {
		return event.answeredByDraft() ? this.settings.replies().orElse(officer.email()) : officer.email();
	}

	/** The kind of the mail: several kinds at once are one digest (TT5). */
	private static MailEvent event(List<MailTask> tasks) {
		MailEvent first = tasks.get(0).row().event();
		return tasks.stream().allMatch((task) -> task.row().event() == first) ? first : MailEvent.DAY_DIGEST;
	}

	private static Map<String, String> details(OutboxRow row) {
		if (row.event() != MailEvent.PASSWORD_RESET) {
			return row.details();
		}
		Instant expires = Instant.parse(row.details().get("expires"));
		return Map.of("expires", Words.moment(expires), "expiresShort", Words.moment(expires));
	}

	/** Whose name, telephone number and reply address the mail carries. */
	private Person officer(MailTask task) {
		if (task.cycle() != null) {
			return this.people.person(this.committees.committee(task.cycle().committeeId()).officerId());
		}
		if (task.row().details().containsKey("contact")) {
			return this.people.person(task.row().details().get("contact"));
		}
		return this.people.withRole(Role.OFFICER)
			.stream()
			.findFirst()
			.orElseGet(() -> this.people.withRole(Role.ADMIN).get(0));
	}

	private static void putCycle(MailValues values, ReportingCycle cycle) {
		values.put("committee", cycle.committeeName())
			.put("quarter", cycle.quarter().toString())
			.put("meeting", Words.day(cycle.meeting()))
			.put("meetingShort", Words.date(cycle.meeting()))
			.put("publish", Words.day(cycle.timetable().lastPublicationDay()))
			.put("publishShort", Words.date(cycle.timetable().lastPublicationDay()))
			.put("askDay", Words.day(cycle.timetable().ask()))
			.put("draftsDay", Words.moment(cycle.timetable().draftsDueAt()))
			.put("reviewDay", Words.moment(cycle.timetable().reviewDecidedAt()))
			.put("compileDay", Words.moment(cycle.timetable().compileAt()))
			.put("finalDay", Words.moment(cycle.timetable().finalAt()));
	}

	private void putSections(MailValues values, List<MailTask> tasks, Instant now) {
		DueWords words = new DueWords(this.calendars.current(), now);
		Instant due = tasks.stream().map(MailTask::due).min(Comparator.naturalOrder()).orElseThrow();
		boolean one = tasks.size() == 1;
		String several = tasks.size() + " sections";
		values.putAll(section(tasks.get(0), words))
			.put("due", Words.moment(due))
			.put("dueShort", Words.date(org.quarterday.cycle.Time.date(due)))
			.put("what", one ? tasks.get(0).section().serviceName() : several)
			.put("whatInFull", one ? "the section on " + tasks.get(0).section().serviceName() : several)
			.put("byDue", (one ? " by " : ", the first by ") + Words.moment(due))
			.put("when", (one ? "" : "the first ") + words.brief(due))
			.putList("tasks", tasks.stream().map((task) -> section(task, words)).toList());
	}

	private Map<String, String> section(MailTask task, DueWords words) {
		Section section = task.section();
		return Map.ofEntries(Map.entry("service", section.serviceName()),
				Map.entry("paper", task.cycle().committeeName() + ", " + task.cycle().quarter()),
				Map.entry("lead", name(section.leadId())), Map.entry("reviewer", name(section.reviewerId())),
				Map.entry("sender", name(section.sentBy())),
				Map.entry("sent", (section.sentAt() != null) ? Words.moment(section.sentAt()) : ""),
				Map.entry("unopened", (section.state() == SectionState.SENT) ? "yes" : ""),
				Map.entry("whenInFull", words.full(task.due())), Map.entry("link", task.link()),
				Map.entry("asks", this.asks.of(task)), Map.entry("next", this.asks.next(task)));
	}

	private String name(String personId) {
		return (personId != null) ? this.people.person(personId).name() : "";
	}

}
