package org.quarterday.mail;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.quarterday.cycle.Section;
import org.quarterday.cycle.Sections;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every mail is written with real data. With {@code -Dquarterday.mails=DIR} they are left
 * there as HTML and text, to be looked at.
 */
class EveryMailIT {

	/** A planned meeting about which every lead was asked, and their directors. */
	private static final UUID MEETING = UUID.fromString("7f1f4b9e-0000-4000-8000-000000000007");

	private static MailTown town;

	@BeforeAll
	static void found() {
		town = new MailTown(Map.of());
		town.jdbc()
			.sql("insert into planned_meeting values (?, 'housing', 2026, 3, '2027-02-15', 'officer', now())")
			.param(MEETING)
			.update();
		town.jdbc()
			.sql("""
					insert into lead_check (id, meeting_id, service_id, person_id, token_hash, asked_on)
					select gen_random_uuid(), ?, id, lead_id, '\\x00', '2026-11-02' from service where committee_id = 'housing'""")
			.param(MEETING)
			.update();
	}

	@AfterAll
	static void close() {
		town.close();
	}

	@ParameterizedTest
	@EnumSource
	void lk4EveryMailHasBothPartsNamesItsPaperAndCarriesItsHeaders(MailEvent event) throws Exception {
		MimeMessage mail = sent(event);
		MimeMultipart parts = (MimeMultipart) mail.getContent();
		String text = (String) parts.getBodyPart(0).getContent();
		String html = (String) parts.getBodyPart(1).getContent();
		keep(event, text, html);
		assertThat(parts.getContentType()).startsWith("multipart/alternative");
		assertThat(parts.getBodyPart(0).getContentType()).startsWith("text/plain");
		assertThat(text).doesNotContain("{{").contains("Northmere Borough Council", "Sam Officer", "01632 960001");
		assertThat(html).doesNotContain("{{", "<img", "<script", "<link", "class=")
			.contains("Northmere Borough Council", "Sam Officer", "01632 960001");
		for (Element button : Jsoup.parse(html).select("a[style*=background]")) {
			assertThat(button.attr("style")).as("a button's words can be read").endsWith("border-radius: 3px;");
		}
		assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
		assertThat(mail.getReplyTo()[0].toString()).isEqualTo("Sam Officer <officer@council.example>");
		if (event.about() != MailEvent.About.PERSON) {
			assertThat(mail.getSubject())
				.matches("Housing and Community, Q2 2026/27, (due|publish by|meeting) \\d{1,2} [A-Z][a-z]+ 2026: .+");
		}
	}

	private static MimeMessage sent(MailEvent event) throws Exception {
		Section section = stage(event);
		UUID sectionId = (event.about() == MailEvent.About.SECTION) ? section.id() : null;
		boolean ofCycle = event.about() == MailEvent.About.CYCLE || sectionId != null;
		UUID cycleId = ofCycle ? town.cycle.id() : null;
		String person = recipient(event);
		town.outbox().queue(event.template(), person, cycleId, sectionId, "every", details(event));
		town.send();
		byte[] raw = town.jdbc()
			.sql("""
					select m.message from mailbox m join outbox o on o.message_id = m.message_id
					where o.template = ? and o.person_id = ?""")
			.params(event.template(), person)
			.query(byte[].class)
			.single();
		return new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(raw));
	}

	/** Puts a section into the state in which the event's mail is wanted. */
	private static Section stage(MailEvent event) {
		town.jdbc().sql("update reporting_cycle set state = 'OPEN'").update();
		// as if the others had left on another day
		town.jdbc().sql("update outbox set digest = null").update();
		Section section = town.section(1);
		Sections sections = town.bean(Sections.class);
		town.jdbc().sql("update section set draft_due = '2026-10-21 16:00Z'").update();
		switch (event) {
			case SECTION_OVERDUE -> town.jdbc().sql("update section set draft_due = '2026-10-01 16:00Z'").update();
			case SECTION_RECEIPT -> sections.sent(section.id(), "lead-1", "sign-in", null);
			case SECTION_RETURNED -> sections.returned(section.id(), "director-1");
			case REVIEW_WAITING ->
				town.jdbc().sql("update section set state = 'SENT' where id = ?").param(section.id()).update();
			case PAPER_GAPS -> town.jdbc().sql("update section set state = 'ASKED'").update();
			case SECTION_EXCUSED -> town.jdbc()
				.sql("update section set state = 'EXCUSED' where id = ?")
				.param(town.section(3).id())
				.update();
			case CYCLE_CANCELLED -> town.jdbc().sql("update reporting_cycle set state = 'CANCELLED'").update();
			case REVIEW_OVERDUE -> town.jdbc()
				.sql("update section set state = 'SENT', sent_at = now(), sent_by = 'lead-1', review_due = '2026-10-01 16:00Z'")
				.update();
			case REVIEW_REMINDER -> town.jdbc()
				.sql("update section set state = 'SENT', sent_at = now(), sent_by = 'lead-1', review_due = '2026-10-26 17:00Z'")
				.update();
			default -> {
			}
		}
		return switch (event) {
			case SECTION_EXCUSED -> town.section(3);
			case PART_ASKED, PART_REMINDER, PART_RETURNED -> town.section(2);
			default -> town.section(1);
		};
	}

	private static String recipient(MailEvent event) {
		return switch (event) {
			case REVIEW_WAITING, REVIEWER_TOLD, LEAD_SILENT -> "director-1";
			case DAY_DIGEST -> "lead-2";
			case REVIEW_REMINDER -> "director-2";
			case SECTION_OVERDUE -> "deputy-1";
			case SECTION_REASSIGNED -> "lead-2";
			case REVIEW_OVERDUE, TIME_ASKED, CYCLE_OPENED, PAPER_GAPS, PAPER_CHECK, SUPPLEMENT_CHECK, DELIVERY_FAILED,
					LEAD_GONE ->
				"officer";
			default -> "lead-1";
		};
	}

	private static Map<String, String> details(MailEvent event) {
		Map<String, String> all = Map.of("reason", "The service moved.\nSee the note of 2 October.", "text",
				"## Highlights\n\n- 412 homes let\n  - 38 adapted\n\n5 < 6 & £2.4m – “done”", "by", "Dana Director",
				"comment", "Please say why lettings fell.\n\nThe figure in the second item is last quarter's.", "gaps",
				"Repairs: not sent\nHomelessness & advice: with the reviewer", "path", "/papers/housing/2026-27/q2",
				"mail", "Section due, Allocations", "recipient", "Lee Lead", "address", "rejects@council.example",
				"error", "550 5.1.1 no such mailbox");
		Map<String, String> more = Map.ofEntries(Map.entry("contact", "officer"),
				Map.entry("paper", "Housing and Community, Q2 2026/27"), Map.entry("dueShort", "6 November 2026"),
				Map.entry("what", "2 services"), Map.entry("services", "Allocations\nHomelessness & advice"),
				Map.entry("opens", "Monday 16 November 2026"), Map.entry("service", "Allocations"),
				Map.entry("meeting", MEETING.toString()), Map.entry("wanted", "Friday 30 October 2026"),
				Map.entry("granted", "yes"), Map.entry("part", "HR1 and the paragraph on lets"),
				Map.entry("note", "The last survey has the number."), Map.entry("taken", "Figure R1: 91%"),
				Map.entry("sections", "Allocations\nRepairs"),
				Map.entry("contribution", "7f1f4b9e-0000-4000-8000-000000000003"),
				Map.entry("words", "Which of the two days?"), Map.entry("next", "please answer a question"),
				Map.entry("expires", "2026-10-05T10:00:00Z"), Map.entry("news", "3.2.1: 40 is now 47"),
				Map.entry("section", "Allocations"), Map.entry("field", "Financial implications"),
				Map.entry("due", "Friday 6 November 2026"), Map.entry("task", "7f1f4b9e-0000-4000-8000-000000000002"),
				Map.entry("correction", "7f1f4b9e-0000-4000-8000-000000000001"),
				Map.entry("headline", "The meeting has moved to Wednesday 18 November 2026"),
				Map.entry("changes",
						"Drafts due: Wednesday 21 October 2026, now Friday 23 October 2026\nMeeting: Monday 16 November 2026, now Wednesday 18 November 2026"),
				Map.entry("yours", "Allocations: please send it by 17:00 on Friday 23 October 2026"));
		return event.details()
			.stream()
			.collect(Collectors.toMap((name) -> name, (name) -> all.getOrDefault(name, more.get(name))));
	}

	private static void keep(MailEvent event, String text, String html) throws IOException {
		String directory = System.getProperty("quarterday.mails", "");
		if (!directory.isEmpty()) {
			Files.createDirectories(Path.of(directory));
			Files.writeString(Path.of(directory, event.template() + ".txt"), text);
			Files.writeString(Path.of(directory, event.template() + ".html"), html);
		}
	}

}
