package org.quarterday.mail;

import java.time.Instant;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.quarterday.cycle.Cycles;
import org.quarterday.cycle.ReportingCycle;
import org.quarterday.cycle.Section;

import org.springframework.context.ApplicationContext;

/** Writes every kind of mail about a cycle and collects the links in them. */
final class EveryLink {

	private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>\"]+[^\\s<>\".,;:!?)]");

	/** A part of a section that was passed to a colleague. */
	static final UUID PART = UUID.fromString("7f1f4b9e-0000-4000-8000-000000000009");

	/** A planned meeting about which a lead was asked. */
	static final UUID MEETING = UUID.fromString("7f1f4b9e-0000-4000-8000-000000000008");

	private static final String SOON = Instant.now().plusSeconds(3000).toString();

	/** Kinds of mail that hold no link at all. */
	final Set<MailEvent> without = EnumSet.noneOf(MailEvent.class);

	private final Composer composer;

	private final Links links;

	private final Cycles cycles;

	EveryLink(ApplicationContext program) {
		this.composer = program.getBean(Composer.class);
		this.links = program.getBean(Links.class);
		this.cycles = program.getBean(Cycles.class);
	}

	/** Of mails of every kind, about each of the cycle's sections. */
	Set<String> of(ReportingCycle cycle) {
		Set<String> found = new LinkedHashSet<>();
		for (MailEvent event : MailEvent.values()) {
			Set<String> inMail = sections(event, cycle).flatMap((section) -> of(event, cycle, section))
				.collect(Collectors.toSet());
			if (inMail.isEmpty()) {
				this.without.add(event);
			}
			found.addAll(inMail);
		}
		return found;
	}

	private Stream<Section> sections(MailEvent event, ReportingCycle cycle) {
		List<Section> sections = this.cycles.sections(cycle.id());
		return (event.about() == MailEvent.About.SECTION) ? sections.stream() : sections.stream().limit(1);
	}

	private Stream<String> of(MailEvent event, ReportingCycle cycle, Section section) {
		boolean aboutSection = event.about() == MailEvent.About.SECTION;
		boolean aboutCycle = event.about() == MailEvent.About.CYCLE;
		OutboxRow row = new OutboxRow(UUID.randomUUID(), event, recipient(event, section),
				(aboutSection || aboutCycle) ? cycle.id() : null, aboutSection ? section.id() : null, details(event), 1,
				Instant.now(), null, "<none>");
		return this.links.of(row)
			.map((link) -> new MailTask(row, row.cycleId() != null ? cycle : null, aboutSection ? section : null, link))
			.map((task) -> this.composer.compose(List.of(task), "<none>", Instant.now()))
			.map((letter) -> links(letter.text() + "\n" + letter.html()))
			.orElse(Stream.of());
	}

	private static String recipient(MailEvent event, Section section) {
		return switch (event) {
			case SECTION_OVERDUE -> section.deputyId();
			case REVIEW_WAITING, REVIEW_REMINDER, REVIEW_OVERDUE, REVIEWER_TOLD, LEAD_SILENT -> section.reviewerId();
			case CYCLE_OPENED, PAPER_GAPS, PAPER_CHECK, DELIVERY_FAILED, LEAD_GONE -> "officer";
			default -> section.leadId();
		};
	}

	private static Map<String, String> details(MailEvent event) {
		return event.details().stream().collect(Collectors.toMap((name) -> name, (name) -> switch (name) {
			case "expires" -> SOON;
			case "path" -> "/papers";
			case "contribution" -> PART.toString();
			case "meeting" -> MEETING.toString();
			case "contact" -> "officer";
			case "task" -> UUID.randomUUID().toString();
			default -> "words";
		}));
	}

	private static Stream<String> links(String mail) {
		Matcher matcher = ADDRESS.matcher(mail.replace("&amp;", "&"));
		Set<String> found = new LinkedHashSet<>();
		while (matcher.find()) {
			found.add(matcher.group());
		}
		return found.stream();
	}

}
