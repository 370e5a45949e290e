package org.quarterday.console;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.quarterday.audit.AuditEntry;
import org.quarterday.audit.AuditTrail;
import org.quarterday.audit.AuditWords;
import org.quarterday.content.Text;
import org.quarterday.cycle.Section;
import org.quarterday.cycle.Time;
import org.quarterday.cycle.Words;
import org.quarterday.paper.Paper;
import org.quarterday.paper.Paper.CoverField;
import org.quarterday.paper.Paper.FigureTable;
import org.quarterday.paper.Paper.FigureTable.Row;
import org.quarterday.paper.Paper.Part;
import org.quarterday.people.People;
import org.quarterday.people.Person;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The handover file (N22): for whoever takes the officer's desk over tomorrow. Who owes
 * what, what was agreed, what is odd, whom to call; written by the paper's own writers.
 */
@Component
@Transactional(readOnly = true)
class Handover {

	/** What was agreed with somebody, or decided by the officer. */
	private static final Set<String> AGREED = Set.of("ask.extended", "ask.excused", "ask.reassigned", "ask.day-moved",
			"ask.meeting-moved", "ask.time-asked", "ask.time-refused", "ask.added", "compile.gap", "compile.accepted",
			"compile.sent-back", "compile.summary-changed", "review.reopened", "publish.late", "ask.exception");

	private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("d MMM HH:mm", Locale.UK);

	private final AuditTrail audit;

	private final People people;

	private final Clock clock;

	Handover(AuditTrail audit, People people, Clock clock) {
		this.audit = audit;
		this.people = people;
		this.clock = clock;
	}

	/** The file of these cycles, of which there is at least one. */
	Paper of(List<Board.View> views) {
		Map<String, Person> names = this.people.all()
			.stream()
			.collect(Collectors.toMap(Person::id, Function.identity()));
		List<Part> parts = new ArrayList<>();
		for (Board.View view : views) {
			parts.add(cycle(parts.size() + 1, view, names));
		}
		Board.View first = views.get(0);
		return new Paper("Handover", (views.size() == 1) ? first.cycle().committeeName() : "All open cycles",
				first.cycle().quarter(), first.cycle().meeting(), false,
				List.of(new CoverField("As it stands", List.of(Words.moment(this.clock.instant())))), parts);
	}

	private Part cycle(int number, Board.View view, Map<String, Person> names) {
		String label = String.valueOf(number);
		return new Part(label + ".", label, Text.of(view.name()), Text.EMPTY, List.of(), List.of(days(view)), "",
				List.of(),
				List.of(part(label + ".1", "Who owes what", owes(view)),
						part(label + ".2", "What was agreed", agreed(view, names)),
						part(label + ".3", "What is odd", odd(view)),
						part(label + ".4", "Whom to call", calls(view, names))));
	}

	private static Part part(String label, String heading, FigureTable table) {
		return new Part(label, label, Text.of(heading), Text.EMPTY, List.of(),
				table.rows().isEmpty() ? List.of() : List.of(table), table.rows().isEmpty() ? "Nothing." : "",
				List.of(), List.of());
	}

	private static FigureTable days(Board.View view) {
		return table("The days", List.of("Day", "What"),
				CyclePage.days(view.cycle().timetable())
					.stream()
					.map((day) -> row(Words.day(day.day()), day.what() + (day.law() ? " (the law)" : ""))));
	}

	private static FigureTable owes(Board.View view) {
		return table("Sections that are not settled", List.of("Section", "With", "Due", "Where it stands"),
				view.rows()
					.stream()
					.filter((row) -> !row.section().state().settled())
					.sorted(BoardRow.URGENT)
					.map((row) -> row(row.section().serviceName(), (row.holder() != null) ? row.holder().name() : "",
							(row.due() != null) ? row.dueShort() + (row.late() ? ", late" : "") : "", row.line())));
	}

	private FigureTable agreed(Board.View view, Map<String, Person> names) {
		Map<Object, String> services = view.rows()
			.stream()
			.map(BoardRow::section)
			.collect(Collectors.toMap(Section::id, Section::serviceName));
		return table("Decisions and agreements, oldest first",
				List.of("When", "Section", "What", "By", "In their words"),
				this.audit.entries(view.cycle().id())
					.stream()
					.filter((entry) -> AGREED.contains(entry.action()))
					.map((entry) -> agreement(entry, services, names)));
	}

	private static Row agreement(AuditEntry entry, Map<Object, String> services, Map<String, Person> names) {
		return row(moment(entry.at()), (entry.sectionId() != null) ? services.getOrDefault(entry.sectionId(), "") : "",
				AuditWords.of(entry.action()), name(entry.actor(), names), entry.detail());
	}

	private static FigureTable odd(Board.View view) {
		return table("What does not go by itself", List.of("What", "Why"), Stream
			.of(view.failed()
				.stream()
				.map((mail) -> row("Mail not delivered: " + mail.words(), mail.address() + ": " + mail.error())),
					view.rows()
						.stream()
						.filter(BoardRow::late)
						.map((row) -> row(row.section().serviceName() + " is late",
								row.daysLate() + ((row.daysLate() == 1) ? " working day" : " working days"))),
					view.rows()
						.stream()
						.filter((row) -> !row.trouble().isEmpty())
						.map((row) -> row(row.section().serviceName() + " has stopped", row.trouble())),
					view.rows()
						.stream()
						.filter((row) -> row.section().round() > 2)
						.map((row) -> row(row.section().serviceName() + " went back and forth",
								"Round " + row.section().round())))
			.flatMap(Function.identity()));
	}

	private static FigureTable calls(Board.View view, Map<String, Person> names) {
		Set<String> ids = new LinkedHashSet<>();
		view.rows().forEach((row) -> {
			ids.add(row.section().leadId());
			ids.add(row.section().reviewerId());
		});
		return table("People of this cycle", List.of("Name", "For", "Telephone", "Email"),
				ids.stream()
					.map(names::get)
					.map((person) -> row(person.name(), parts(view, person.id()),
							person.phone().isEmpty() ? "not on file" : person.phone(), person.email())));
	}

	private static String parts(Board.View view, String person) {
		return view.rows()
			.stream()
			.map(BoardRow::section)
			.filter((section) -> person.equals(section.leadId()) || person.equals(section.reviewerId()))
			.map((section) -> section.serviceName() + (person.equals(section.leadId()) ? "" : " (reviews)"))
			.collect(Collectors.joining(", "));
	}

	private static String name(String actor, Map<String, Person> names) {
		return names.containsKey(actor) ? names.get(actor).name() : actor;
	}

	private static String moment(Instant at) {
		return SHORT.format(at.atZone(Time.LONDON));
	}

	private static FigureTable table(String caption, List<String> columns, Stream<Row> rows) {
		return new FigureTable(caption, "", columns, rows.toList(), List.of());
	}

	private static Row row(String... cells) {
		return new Row(List.of(cells), "", "");
	}

}
