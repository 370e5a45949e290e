package org.quarterday.mail;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.quarterday.cycle.Cycles;
import org.quarterday.cycle.Section;
import org.quarterday.cycle.Stage;
import org.quarterday.cycle.Time;
import org.quarterday.cycle.Timetable;
import org.quarterday.cycle.TimetableChanged;
import org.quarterday.cycle.TimetableChanged.Cause;
import org.quarterday.cycle.Words;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Tells those concerned, each once, that days of a cycle moved (DL5): whoever must still
 * write or decide, the officer, and everybody when the meeting itself moved. Whoever made
 * the change knows it already.
 */
@Component
class TimetableNotices {

	private static final Set<String> WRITERS_DAYS = Set.of(Stage.ASK.label(), Stage.DRAFTS_DUE.label(),
			Stage.RESUBMISSION.label());

	private final Outbox outbox;

	private final Cycles cycles;

	private final Recipients recipients;

	TimetableNotices(Outbox outbox, Cycles cycles, Recipients recipients) {
		this.outbox = outbox;
		this.cycles = cycles;
		this.recipients = recipients;
	}

	@EventListener
	void changed(TimetableChanged change) {
		this.outbox.askLater(change.cycleId(), askAt(change.before()), askAt(change.after()));
		if (change.moves().isEmpty()) {
			return;
		}
		List<Section> sections = this.cycles.sections(change.cycleId());
		for (String person : concerned(change, sections)) {
			if (!person.equals(change.by())) {
				this.outbox.queue(MailEvent.TIMETABLE_CHANGED.template(), person, change.cycleId(), null,
						"change " + change.id(), details(change, sections, person));
			}
		}
	}

	private Set<String> concerned(TimetableChanged change, List<Section> sections) {
		boolean meeting = change.cause() == Cause.MEETING;
		boolean writing = change.moves().keySet().stream().anyMatch(WRITERS_DAYS::contains);
		boolean reviewing = change.moves().containsKey(Stage.REVIEW_DECIDED.label());
		Set<String> people = new LinkedHashSet<>();
		for (Section section : sections) {
			if (meeting || writing && section.state().withAuthor()) {
				people.add(section.leadId());
			}
			if (meeting || reviewing && !section.state().settled()) {
				people.add(section.reviewerId());
			}
		}
		people.add(this.recipients.officer(change.cycleId()));
		return people;
	}

	private static Map<String, String> details(TimetableChanged change, List<Section> sections, String person) {
		String changes = change.moves()
			.entrySet()
			.stream()
			.map((move) -> "%s: %s, now %s".formatted(move.getKey(), Words.day(move.getValue().from()),
					Words.day(move.getValue().to())))
			.collect(Collectors.joining("\n"));
		String yours = sections.stream()
			.flatMap((section) -> yours(section, person).stream())
			.collect(Collectors.joining("\n"));
		return Map.of("headline", headline(change), "reason", change.reason(), "changes", changes, "yours", yours);
	}

	private static List<String> yours(Section section, String person) {
		Instant due = (section.state().withAuthor() && person.equals(section.leadId())) ? section.draftDue()
				: (section.state().withReviewer() && person.equals(section.reviewerId())) ? section.reviewDue() : null;
		return Stream.of(due)
			.filter(Objects::nonNull)
			.map((instant) -> "%s: please %s it by %s".formatted(section.serviceName(),
					section.state().withAuthor() ? "send" : "decide on", Words.moment(instant)))
			.toList();
	}

	private static String headline(TimetableChanged change) {
		if (change.cause() == Cause.MEETING) {
			return "The meeting has moved to " + Words.day(change.after().meeting());
		}
		if (change.cause() == Cause.CALENDAR) {
			return "The calendar has changed, and days of the paper with it";
		}
		Map.Entry<String, TimetableChanged.Move> move = change.moves().entrySet().iterator().next();
		return "%s has moved to %s".formatted(move.getKey(), Words.day(move.getValue().to()));
	}

	private static Instant askAt(Timetable timetable) {
		LocalDate ask = timetable.ask();
		return Time.at(ask, Time.MAIL);
	}

}
