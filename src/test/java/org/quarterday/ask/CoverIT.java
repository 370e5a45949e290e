package org.quarterday.ask;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;
import org.quarterday.audit.AuditEntry;
import org.quarterday.audit.AuditTrail;
import org.quarterday.cycle.CommitteeRules;
import org.quarterday.cycle.Ladder;
import org.quarterday.cycle.LatePolicy;
import org.quarterday.cycle.Refusal;
import org.quarterday.cycle.RuleBook;
import org.quarterday.cycle.Section;
import org.quarterday.cycle.SectionFlow;
import org.quarterday.cycle.Sections;
import org.quarterday.mail.MailTown;
import org.quarterday.mail.Notices;
import org.quarterday.people.Committees;
import org.quarterday.people.Covers;
import org.quarterday.people.Holders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Dated cover, escalation and leaving: who is asked, who may act, and what the record
 * says.
 */
class CoverIT {

	private static final LocalDate MONDAY = LocalDate.of(2026, 10, 12);

	private MailTown town;

	private Covers covers;

	private UUID section;

	@BeforeEach
	void found() {
		this.town = new MailTown(Map.of());
		this.covers = this.town.bean(Covers.class);
		this.section = this.town.section(1).id();
		this.town.bean(Daily.class).runDue(this.town.clock().instant());
	}

	@AfterEach
	void close() {
		this.town.close();
	}

	@Test
	void tt6WhoeverCoversIsAskedOnTheFirstDayAndNoLongerAfterTheLast() {
		this.covers.add("lead-1", "lead-2", MONDAY, MONDAY.plusDays(4), "lead-1");
		this.town.send();
		assertThat(this.town.inbox("lead-2")).as("not before the first day").isEmpty();
		assertThat(writes("lead-2")).isFalse();

		day("2026-10-12");
		assertThat(this.town.inbox("lead-2")).filteredOn((subject) -> subject.contains("please write")).hasSize(2);
		assertThat(writes("lead-2")).isTrue();
		assertThat(writes("lead-1")).as("both may act").isTrue();
		assertThat(this.town.bean(Invitations.class).find(this.section, "lead-2")).isPresent();

		day("2026-10-17");
		assertThat(writes("lead-2")).isFalse();
		assertThat(this.town.bean(Invitations.class).find(this.section, "lead-2")).as("the link ended").isEmpty();
		assertThat(this.town.bean(Holders.class).sectionsToWrite("lead-2")).extracting(Section::serviceName)
			.containsExactly("Repairs");
	}

	@Test
	void tt6TheRecordSaysWhoActedForWhom() {
		this.covers.add("lead-1", "lead-2", LocalDate.of(2026, 10, 5), MONDAY, "officer");
		AuditTrail audit = this.town.bean(AuditTrail.class);
		audit.record("lead-2", "sign-in", "draft.sent", this.town.cycle.id(), this.section, "");
		audit.record("deputy-1", "sign-in", "draft.sent", this.town.cycle.id(), this.section, "");
		audit.record("lead-1", "sign-in", "draft.sent", this.town.cycle.id(), this.section, "");
		audit.record("director-2", "sign-in", "review.approved", this.town.cycle.id(), this.section, "");
		assertThat(audit.sectionEntries(this.section)).filteredOn((entry) -> !entry.actor().equals("system"))
			.extracting(AuditEntry::onBehalfOf)
			.containsExactly("lead-1", "lead-1", null, "director-1");
	}

	@Test
	void tt6RemindersGoToBothWhileCoverLasts() {
		this.covers.add("lead-1", "lead-2", MONDAY, LocalDate.of(2026, 10, 20), "lead-1");
		day("2026-10-14");
		this.town.bean(Notices.class).remindAuthor(this.section);
		this.town.send();
		assertThat(this.town.inbox("lead-1")).singleElement().asString().contains("reminder – Allocations");
		assertThat(this.town.inbox("lead-2")).filteredOn((subject) -> subject.contains("reminder")).hasSize(1);
		assertThat(this.town.inbox("deputy-1")).isEmpty();
	}

	@Test
	void tt6CoverThatCannotBeIsRefused() {
		refused("Choose somebody else", "lead-1", MONDAY, MONDAY);
		refused("does not have the role service lead", "director-1", MONDAY, MONDAY);
		refused("The last day must not come before the first", "lead-2", MONDAY, MONDAY.minusDays(1));
		refused("has passed", "lead-2", MONDAY.minusDays(30), MONDAY.minusDays(20));
		this.covers.add("lead-1", "lead-2", MONDAY, MONDAY.plusDays(3), "lead-1");
		refused("covers from 12 October 2026 to 15 October 2026 already", "deputy-1", MONDAY.plusDays(3),
				MONDAY.plusDays(9));
	}

	private void refused(String words, String cover, LocalDate from, LocalDate until) {
		assertThatExceptionOfType(Refusal.class)
			.isThrownBy(() -> this.covers.add("lead-1", cover, from, until, "lead-1"))
			.withMessageContaining(words);
	}

	@Test
	void tt6ACoverThatEndsEarlyEndsAtOnce() {
		var cover = this.covers.add("lead-1", "lead-2", LocalDate.of(2026, 10, 5), MONDAY, "lead-1");
		assertThat(writes("lead-2")).isTrue();
		this.covers.end("lead-1", cover.id());
		assertThat(writes("lead-2")).isFalse();
		assertThat(this.town.bean(Invitations.class).find(this.section, "lead-2")).isEmpty();
		Mockito.verify(this.town.bean(SectionFlow.class), Mockito.times(2)).rescheduled(this.section);
	}

	@Test
	void tt6AReviewersDeputyIsLeftInPeaceUntilTheReviewerIsLate() {
		this.town.bean(Sections.class).sent(this.section, "lead-1", "sign-in", null);
		List<String> offered = List.of("director-1", "director-2");
		this.town.bean(Notices.class).reviewWaiting(this.section, offered);
		this.town.send();
		assertThat(this.town.inbox("director-1")).hasSize(1);
		for (String day : List.of("2026-10-26", "2026-10-27", "2026-10-28")) {
			this.town.clock().moveTo(Instant.parse(day + "T09:00:00Z"));
			this.town.bean(Notices.class).remindReviewer(this.section, offered);
			this.town.send();
		}
		assertThat(this.town.inbox("director-1")).hasSize(4);
		assertThat(this.town.inbox("director-2")).satisfiesExactly(
				(told) -> assertThat(told).contains("1 working day late"),
				(delegated) -> assertThat(delegated).contains("2 working days late"));
	}

	@Test
	void tt6EachMailSaysWhoHearsOfItNext() {
		this.town.bean(RuleBook.class)
			.save("housing", new CommitteeRules(new Ladder(List.of(0), 0, 2, 2, 4, 0), LatePolicy.ALLOW, null));
		this.town.clock().moveTo(Instant.parse("2026-10-21T08:00:00Z"));
		this.town.bean(Notices.class).remindAuthor(this.section);
		this.town.send();
		assertThat(text("lead-1"))
			.contains("If it is not sent by then, Dee Deputy hears of it on Friday 23 October 2026");
		this.town.clock().moveTo(Instant.parse("2026-10-23T08:00:00Z"));
		this.town.bean(Notices.class).remindAuthor(this.section);
		this.town.send();
		assertThat(this.town.inbox("lead-1")).as("the ladder has no reminder now").hasSize(1);
		assertThat(text("deputy-1")).contains("Sam Officer hears of it on Tuesday 27 October 2026");
		assertThat(this.town.inbox("director-1")).hasSize(1);
	}

	@Test
	void tt5AllKindsOfADayToOnePersonAreOneMail() {
		this.town.bean(Sections.class).sent(this.town.section(3).id(), "lead-2", "sign-in", null);
		this.town.bean(Sections.class).sent(this.town.section(2).id(), "lead-1", "sign-in", null);
		this.town.clock().moveTo(Instant.parse("2026-10-27T09:00:00Z"));
		this.town.bean(Notices.class).remindAuthor(this.section);
		this.town.bean(Notices.class).reviewWaiting(this.town.section(2).id(), List.of("director-1"));
		this.town.bean(Notices.class).remindReviewer(this.town.section(3).id(), List.of("director-1", "director-2"));
		this.town.send();
		assertThat(this.town.inbox("director-1")).containsExactly(
				"Housing and Community, Q2 2026/27, due 21 October 2026: 3 sections wait for you, the first 4 working days late");
		assertThat(text("director-1")).contains("Please have it sent: Lee Lead was asked",
				"New: please approve or return it, sent by Lee Lead",
				"Still waiting: please approve or return it, sent by Lou Lead");
	}

	@Test
	void aLeaversTasksMoveInOneAction() {
		this.town.bean(Leaving.class).move("lead-1", "lead-2", null, "officer");
		assertThat(this.town.section(1).leadId()).isEqualTo("lead-2");
		assertThat(this.town.section(2).leadId()).isEqualTo("lead-2");
		assertThat(this.town.bean(Committees.class).servicesOf("lead-1")).isEmpty();
		this.town.bean(Leaving.class).move("director-1", null, "director-2", "officer");
		assertThat(this.town.section(1)).satisfies((section) -> {
			assertThat(section.reviewerId()).isEqualTo("director-2");
			assertThat(section.reviewerDeputyId()).as("nobody is their own deputy").isNull();
		});
		assertThatExceptionOfType(Refusal.class)
			.isThrownBy(() -> this.town.bean(Leaving.class).move("lead-2", null, null, "officer"));
		assertThat(this.town.section(1).leadId()).as("all or nothing").isEqualTo("lead-2");
	}

	private boolean writes(String person) {
		return this.town.bean(Holders.class).writes(this.town.section(1), person);
	}

	private void day(String day) {
		this.town.clock().moveTo(Instant.parse(day + "T09:00:00Z"));
		this.town.bean(Daily.class).runDue(this.town.clock().instant());
		this.town.send();
	}

	private String text(String person) {
		return this.town.text(person);
	}

}
