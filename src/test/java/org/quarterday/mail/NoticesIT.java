package org.quarterday.mail;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quarterday.ask.Asking;
import org.quarterday.cycle.CalendarChanges;
import org.quarterday.cycle.Cycles;
import org.quarterday.cycle.Replanning;
import org.quarterday.cycle.Sections;
import org.quarterday.cycle.Stage;

import static org.assertj.core.api.Assertions.assertThat;

/** Who hears of what. */
class NoticesIT {

	private MailTown town;

	private Notices notices;

	private UUID section;

	@BeforeEach
	void found() {
		this.town = new MailTown(Map.of());
		this.notices = this.town.bean(Notices.class);
		this.section = this.town.section(1).id();
	}

	@AfterEach
	void close() {
		this.town.close();
	}

	@Test
	void tt6LatenessClimbsFromLeadToDeputyToDirectorToOfficer() {
		for (String day : List.of("2026-10-19", "2026-10-21", "2026-10-22", "2026-10-23", "2026-10-26", "2026-10-27")) {
			this.town.clock().moveTo(Instant.parse(day + "T08:00:00Z"));
			this.notices.remindAuthor(this.section);
			this.notices.remindAuthor(this.section);
			this.town.send();
		}
		assertThat(this.town.inbox("lead-1")).extracting((subject) -> subject.substring(subject.indexOf("reminder")))
			.containsExactly("reminder – Allocations, due in 2 working days", "reminder – Allocations, due today",
					"reminder – Allocations, 1 working day late", "reminder – Allocations, 2 working days late",
					"reminder – Allocations, 3 working days late", "reminder – Allocations, 4 working days late");
		assertThat(this.town.inbox("deputy-1")).as("from then on both are asked")
			.extracting((subject) -> subject.substring(subject.indexOf(": ") + 2))
			.containsExactly("not sent – Allocations, 1 working day late",
					"reminder – Allocations, 2 working days late", "reminder – Allocations, 3 working days late",
					"reminder – Allocations, 4 working days late");
		assertThat(this.town.inbox("director-1")).singleElement().asString().endsWith("2 working days late");
		assertThat(this.town.inbox("officer")).singleElement().asString().endsWith("3 working days late");
	}

	@Test
	void tt6TheDeputyGetsALinkOfTheirOwn() {
		this.town.clock().moveTo(Instant.parse("2026-10-22T08:00:00Z"));
		this.notices.remindAuthor(this.section);
		this.town.send();
		Mailbox mailbox = this.town.bean(Mailbox.class);
		assertThat(mailbox.latest("deputy-1@council.example").orElseThrow().text())
			.containsPattern("/task/[A-Za-z0-9_-]{43}");
	}

	@Test
	void tt5RemindersFollowAnExtension() {
		this.town.bean(Sections.class).extended(this.section, Instant.parse("2026-10-28T17:00:00Z"));
		this.town.clock().moveTo(Instant.parse("2026-10-26T08:00:00Z"));
		this.notices.remindAuthor(this.section);
		this.town.send();
		assertThat(this.town.inbox("lead-1")).singleElement().asString().endsWith("due in 2 working days");
		assertThat(this.town.inbox("deputy-1")).isEmpty();
	}

	@Test
	void whoeverSentTheSectionAndItsLeadGetTheReceipt() {
		this.town.bean(Sections.class).sent(this.section, "deputy-1", "sign-in", null);
		this.town.bean(PaperNotices.class).sent(this.section, "All that was sent");
		this.town.send();
		assertThat(this.town.inbox("lead-1")).singleElement().asString().endsWith("sent – Allocations");
		assertThat(this.town.bean(Mailbox.class).latest("deputy-1@council.example").orElseThrow().text())
			.contains("All that was sent");
	}

	@Test
	void aReturnedSectionGoesToWhoeverWroteIt() {
		this.town.bean(Sections.class).sent(this.section, "deputy-1", "sign-in", null);
		this.town.bean(Sections.class).returned(this.section, "director-1");
		this.notices.returned(this.section);
		this.town.send();
		assertThat(this.town.inbox("lead-1")).singleElement().asString().contains("returned – Allocations");
		assertThat(this.town.inbox("deputy-1")).singleElement().asString().contains("returned – Allocations");
	}

	@Test
	void everyoneConcernedHearsThatACycleIsCancelledOnce() {
		this.town.bean(Cycles.class).cancelled(this.town.cycle.id(), "The committee is dissolved");
		this.notices.cancelled(this.town.cycle.id());
		this.notices.cancelled(this.town.cycle.id());
		this.town.send();
		for (String person : List.of("lead-1", "lead-2", "director-1", "officer")) {
			assertThat(this.town.inbox(person)).as(person).singleElement().asString().contains("cancelled");
		}
		assertThat(this.town.bean(Mailbox.class).latest("lead-1@council.example").orElseThrow().text())
			.contains("Sam Officer gave this reason: The committee is dissolved");
	}

	@Test
	void dl5EveryoneConcernedHearsOnceThatTheMeetingMoved() {
		this.town.bean(Sections.class).sent(this.section, "lead-1", "sign-in", null);
		this.town.bean(Replanning.class)
			.moveMeeting(this.town.cycle.id(), LocalDate.of(2026, 11, 18), "The chair is away", "officer");
		this.town.send();
		for (String person : List.of("lead-1", "lead-2", "director-1")) {
			assertThat(this.town.inbox(person)).as(person)
				.containsExactly("Housing and Community, Q2 2026/27, meeting 18 November 2026: "
						+ "The meeting has moved to Wednesday 18 November 2026");
		}
		assertThat(this.town.inbox("officer")).as("whoever moved it knows").isEmpty();
		assertThat(this.town.inbox("deputy-1")).isEmpty();
		assertThat(this.town.bean(Mailbox.class).latest("lead-1@council.example").orElseThrow().text())
			.contains("Why: The chair is away", "Drafts due: Wednesday 21 October 2026, now Friday 23 October 2026",
					"Homelessness & advice: please send it by 17:00 on Friday 23 October 2026")
			.doesNotContain("Allocations: please");
	}

	@Test
	void dl5ADayThatMovesIsToldOnlyToThoseWhoActByIt() {
		this.town.bean(Replanning.class)
			.adjust(this.town.cycle.id(), Stage.REVIEW_DECIDED, LocalDate.of(2026, 10, 27), "Half term", "officer");
		this.town.send();
		assertThat(this.town.inbox("director-1")).singleElement().asString().contains("Reviews decided has moved");
		assertThat(this.town.inbox("lead-1")).isEmpty();
	}

	@Test
	void dl5TheCalendarTellsTheOfficerToo() {
		this.town.bean(CalendarChanges.class).saveClosure(LocalDate.of(2026, 11, 6), "Office move");
		this.town.bean(CalendarChanges.class).saveClosure(LocalDate.of(2026, 11, 6), "Office move");
		this.town.send();
		assertThat(this.town.inbox("officer")).singleElement().asString().contains("The calendar has changed");
		assertThat(this.town.inbox("lead-1")).singleElement().asString().contains("The calendar has changed");
	}

	@Test
	void dl5TheFirstMailsLeaveOnTheNewDay() {
		Replanning replanning = this.town.bean(Replanning.class);
		replanning.moveMeeting(this.town.cycle.id(), LocalDate.of(2026, 12, 16), "Why", "officer");
		this.town.bean(Asking.class).ask(this.section);
		replanning.moveMeeting(this.town.cycle.id(), LocalDate.of(2026, 12, 9), "Why", "officer");
		this.town.clock().moveTo(Instant.parse("2026-10-27T09:00:00Z"));
		this.town.send();
		assertThat(this.town.inbox("lead-1")).noneMatch((subject) -> subject.endsWith("please write Allocations"));
		this.town.clock().moveTo(Instant.parse("2026-10-28T08:00:00Z"));
		this.town.send();
		assertThat(this.town.inbox("lead-1")).last().asString().endsWith("please write Allocations");
	}

	@Test
	void anExcusedSectionIsTakenFromItsAuthor() {
		this.town.bean(Sections.class).excused(this.section, "The service moved");
		this.notices.excused(this.section);
		this.town.send();
		assertThat(this.town.bean(Mailbox.class).latest("lead-1@council.example").orElseThrow().text())
			.contains("you need do nothing more", "The service moved");
	}

	@Test
	void tt4TheReviewersClockHasItsOwnRemindersAndEscalation() {
		this.town.bean(Sections.class).sent(this.section, "lead-1", "sign-in", null);
		for (String day : List.of("2026-10-22", "2026-10-26", "2026-10-27", "2026-10-28")) {
			this.town.clock().moveTo(Instant.parse(day + "T09:00:00Z"));
			this.notices.remindReviewer(this.section, List.of("director-1"));
			this.town.send();
		}
		assertThat(this.town.inbox("director-1")).hasSize(4).last().asString().endsWith("2 working days late");
		assertThat(this.town.inbox("director-2")).singleElement().asString().endsWith("1 working day late");
		assertThat(this.town.inbox("officer")).singleElement().asString().endsWith("2 working days late");
	}

	@Test
	void e3AReviewerIsChasedForWhatNobodyOpenedButNotForWhatIsBeingRead() {
		Sections sections = this.town.bean(Sections.class);
		sections.sent(this.town.section(1).id(), "lead-1", "sign-in", null);
		sections.sent(this.town.section(2).id(), "lead-1", "sign-in", null);
		sections.opened(this.town.section(2).id(), "director-1");
		this.town.clock().advance(Duration.ofDays(3));
		for (int number = 1; number <= 2; number++) {
			this.notices.remindReviewer(this.town.section(number).id(), List.of("director-1", "director-2"));
		}
		this.town.send();
		assertThat(this.town.inbox("director-1")).singleElement().asString().contains("Allocations");
		assertThat(this.town.text("director-1")).contains("Sent by Lee Lead and not opened yet.");
		assertThat(this.town.inbox("director-2")).isEmpty();
	}

	@Test
	void theOfficerHearsOfThePaperOnceWithItsGaps() {
		PaperNotices papers = this.town.bean(PaperNotices.class);
		papers.compiled(this.town.cycle.id(), List.of("Repairs: not sent"), "1");
		papers.compiled(this.town.cycle.id(), List.of(), "2");
		this.town.send();
		assertThat(this.town.inbox("officer")).hasSize(2)
			.anyMatch((subject) -> subject.endsWith("compiled with gaps"))
			.anyMatch((subject) -> subject.endsWith("ready to check"));
	}

	@Test
	void tt5EachTimeASectionComesToAReviewersDeskTheyHearOfItOnce() {
		List<String> desk = List.of("director-1", "director-2");
		this.town.bean(Sections.class).sent(this.section, "lead-1", "sign-in", null);
		this.notices.reviewWaiting(this.section, desk);
		this.notices.reviewWaiting(this.section, desk);
		this.town.send();
		assertThat(this.town.inbox("director-1")).as("two sign-offs of one person, one mail").hasSize(1);
		this.town.clock().advance(Duration.ofDays(1));
		this.notices.reviewWaiting(this.section, desk);
		this.town.send();
		assertThat(this.town.inbox("director-1")).as("the next level, in the same round").hasSize(2);
		assertThat(this.town.section(1).round()).isEqualTo(1);
		this.town.bean(Sections.class).approved(this.section, "director-1");
		this.town.bean(Sections.class).undone(this.section);
		this.notices.reviewWaiting(this.section, desk);
		this.notices.reviewWaiting(this.section, desk);
		this.town.clock().advance(Duration.ofDays(1));
		this.town.send();
		assertThat(this.town.inbox("director-1")).as("an approval was taken back").hasSize(3);
		this.notices.reviewWaiting(this.section, desk);
		this.town.bean(Sections.class).approved(this.section, "director-1");
		this.town.clock().advance(Duration.ofDays(1));
		this.town.send();
		assertThat(this.town.inbox("director-1")).as("decided before the mail left").hasSize(3);
		assertThat(this.town.inbox("director-2")).as("a deputy is left in peace").isEmpty();
	}

	@Test
	void tt5AReviewersDigestListsAllThatWaitsNewOnesFirst() {
		Sections sections = this.town.bean(Sections.class);
		sections.sent(this.town.section(2).id(), "lead-1", "sign-in", null);
		this.notices.reviewWaiting(this.town.section(2).id(), List.of("director-1"));
		this.town.send();
		this.town.clock().advance(Duration.ofDays(1));
		sections.sent(this.section, "lead-1", "sign-in", null);
		this.notices.reviewWaiting(this.section, List.of("director-1"));
		this.town.send();
		assertThat(this.town.inbox("director-1").get(1)).contains("2 sections wait for you");
		String text = this.town.text("director-1");
		assertThat(text).containsSubsequence("Allocations", "New: please approve or return it", "in 14 working days",
				"/review/" + this.section, "Homelessness & advice", "Still waiting: please approve or return it",
				"in 14 working days", "/review/" + this.town.section(2).id());
		assertThat(text.split("/review/")).as("one link for each (LK4)").hasSize(3);
		assertThat(this.town.states("review-section-waiting")).containsExactly("SENT", "SENT");
	}

	@Test
	void tt5WhatIsDueTodayGoesAloneAndNothingStandsBesideIt() {
		Sections sections = this.town.bean(Sections.class);
		sections.sent(this.town.section(2).id(), "lead-1", "sign-in", null);
		sections.sent(this.section, "lead-1", "sign-in", null);
		sections.reviewExtended(this.section, Instant.parse("2026-10-05T16:00:00Z"));
		this.notices.reviewWaiting(this.section, List.of("director-1"));
		this.town.send();
		assertThat(this.town.text("director-1")).contains("Allocations").doesNotContain("Homelessness");
	}

}
