package org.quarterday.mail;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quarterday.cycle.Cycles;
import org.quarterday.cycle.Sections;

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
		assertThat(this.town.inbox("deputy-1")).singleElement().asString().endsWith("1 working day late");
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
		this.town.bean(Cycles.class).cancelled(this.town.cycle.id());
		this.notices.cancelled(this.town.cycle.id());
		this.notices.cancelled(this.town.cycle.id());
		this.town.send();
		for (String person : List.of("lead-1", "lead-2", "director-1", "officer")) {
			assertThat(this.town.inbox(person)).as(person).singleElement().asString().contains("cancelled");
		}
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
	void theOfficerHearsOfThePaperOnceWithItsGaps() {
		PaperNotices papers = this.town.bean(PaperNotices.class);
		papers.compiled(this.town.cycle.id(), List.of("Repairs: not sent"), "1");
		papers.compiled(this.town.cycle.id(), List.of(), "2");
		this.town.send();
		assertThat(this.town.inbox("officer")).hasSize(2)
			.anyMatch((subject) -> subject.endsWith("compiled with gaps"))
			.anyMatch((subject) -> subject.endsWith("ready to check"));
	}

}
