package org.quarterday.ask;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quarterday.cycle.CalendarFile;
import org.quarterday.cycle.CalendarFile.Entry;
import org.quarterday.cycle.Replanning;
import org.quarterday.cycle.Sections;
import org.quarterday.mail.MailTown;

import static org.assertj.core.api.Assertions.assertThat;

/** Everybody's own dates, read back by somebody else's reader of RFC 5545. */
class OwnDatesIT {

	private MailTown town;

	private OwnDates dates;

	@BeforeEach
	void found() {
		this.town = new MailTown(Map.of());
		this.dates = this.town.bean(OwnDates.class);
	}

	@AfterEach
	void close() {
		this.town.close();
	}

	@Test
	void aLeadHasOwnSectionsAndTheMeetingAndNobodyElses() {
		ICalendar calendar = read("lead-1");
		assertThat(calendar.getEvents()).extracting((event) -> event.getSummary().getValue())
			.containsExactlyInAnyOrder("Send the section: Allocations", "Send the section: Homelessness & advice",
					"Meeting: Housing and Community");
		VEvent section = event(calendar, "Send the section: Allocations");
		assertThat(section.getDateEnd().getValue().toInstant()).isEqualTo("2026-10-21T16:00:00Z");
		assertThat(this.dates.file("lead-1")).contains("DTEND;TZID=Europe/London:20261021T170000");
		assertThat(event(calendar, "Meeting: Housing and Community").getDateStart().getValue().hasTime()).isFalse();
	}

	@Test
	void anEventKeepsItsNameWhenItsDayMovesAndGoesWhenTheSectionIsSent() {
		String before = event(read("lead-1"), "Send the section: Allocations").getUid().getValue();
		this.town.bean(Replanning.class)
			.moveMeeting(this.town.cycle.id(), LocalDate.of(2026, 11, 18), "Why", "officer");
		VEvent after = event(read("lead-1"), "Send the section: Allocations");
		assertThat(after.getUid().getValue()).isEqualTo(before);
		assertThat(after.getDateEnd().getValue().toInstant()).isEqualTo("2026-10-23T16:00:00Z");

		this.town.bean(Sections.class).sent(this.town.section(1).id(), "lead-1", "sign-in", null);
		assertThat(read("lead-1").getEvents()).hasSize(2);
		assertThat(event(read("director-1"), "Decide on the section: Allocations").getDateEnd().getValue().toInstant())
			.isEqualTo("2026-10-28T17:00:00Z");
	}

	@Test
	void theOfficerHasEveryDayOfTheCycle() {
		assertThat(read("officer").getEvents()).hasSize(9)
			.extracting((event) -> event.getSummary().getValue())
			.contains("Last publication day: Housing and Community", "Paper compiled: Housing and Community");
	}

	@Test
	void whoeverHasNoPartGetsAnEmptyCalendar() {
		assertThat(this.dates.of("nobody")).isEmpty();
	}

	@Test
	void linesAreFoldedAt75OctetsBetweenCharacters() {
		String words = "Ŵŷ – £2.4m; commas, semicolons; and a back\\slash\nin two lines: " + "é".repeat(80);
		String file = CalendarFile.of("Quarterly papers", "papers.council.example",
				List.of(new Entry("draft-1", Instant.parse("2027-01-05T17:00:00Z"), null, words, "")),
				Instant.parse("2026-10-05T08:00:00Z"));
		assertThat(file.split("\r\n")).allSatisfy((line) -> {
			assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75);
			assertThat(line).doesNotContain("\n", "\r", "\uFFFD");
		});
		assertThat(Biweekly.parse(file).first().getEvents()).singleElement()
			.satisfies((event) -> assertThat(event.getSummary().getValue()).isEqualTo(words));
	}

	private ICalendar read(String person) {
		ICalendar calendar = Biweekly.parse(this.dates.file(person)).first();
		assertThat(calendar.validate(biweekly.ICalVersion.V2_0).getWarnings()).isEmpty();
		return calendar;
	}

	private static VEvent event(ICalendar calendar, String summary) {
		return calendar.getEvents()
			.stream()
			.filter((event) -> event.getSummary().getValue().equals(summary))
			.findFirst()
			.orElseThrow();
	}

}
