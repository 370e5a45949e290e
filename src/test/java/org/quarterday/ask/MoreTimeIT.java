package org.quarterday.ask;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;
import org.quarterday.ask.TimeRequest.State;
import org.quarterday.audit.AuditTrail;
import org.quarterday.cycle.CommitteeRules;
import org.quarterday.cycle.Ladder;
import org.quarterday.cycle.LatePolicy;
import org.quarterday.cycle.Refusal;
import org.quarterday.cycle.RuleBook;
import org.quarterday.cycle.SectionFlow;
import org.quarterday.cycle.Sections;
import org.quarterday.cycle.Time;
import org.quarterday.mail.MailTown;
import org.quarterday.mail.Notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * More time is asked for, granted and refused; late sections follow the committee's
 * policy.
 */
class MoreTimeIT {

	private static final LocalDate FRIDAY = LocalDate.of(2026, 10, 30);

	private MailTown town;

	private MoreTime moreTime;

	private UUID section;

	@BeforeEach
	void found() {
		this.town = new MailTown(Map.of());
		this.moreTime = this.town.bean(MoreTime.class);
		this.section = this.town.section(1).id();
	}

	@AfterEach
	void close() {
		this.town.close();
	}

	@Test
	void b6OneClickGrantsWhatTheLeadAskedForAndRemindersFollow() {
		this.moreTime.ask(this.section, FRIDAY, " The data is late ", "lead-1", "link sent to l•••");
		this.town.send();
		assertThat(this.town.inbox("officer")).singleElement().asString().contains("more time asked for – Allocations");
		assertThat(this.moreTime.waiting(this.town.cycle.id())).singleElement()
			.satisfies((request) -> assertThat(request.reason()).isEqualTo("The data is late"));

		this.moreTime.grant(this.moreTime.waiting().get(0).id(), "officer");
		this.town.send();

		assertThat(Time.date(this.town.section(1).draftDue())).isEqualTo(FRIDAY);
		assertThat(this.town.inbox("lead-1")).singleElement().asString().contains("due 30 October 2026: another day");
		assertThat(this.moreTime.waiting()).isEmpty();
		assertThat(this.moreTime.of(this.section)).singleElement()
			.satisfies((request) -> assertThat(request.state()).isEqualTo(State.GRANTED));
		Mockito.verify(this.town.bean(SectionFlow.class)).rescheduled(this.section);
		assertThat(this.town.bean(AuditTrail.class).sectionEntries(this.section)).extracting("action")
			.containsSubsequence("ask.time-asked", "ask.extended");
	}

	@Test
	void b6ARefusalIsToldWithTheOfficersWordsAndTheDayStays() {
		this.moreTime.ask(this.section, FRIDAY, "Leave", "deputy-1", "sign-in");
		UUID request = this.moreTime.waiting().get(0).id();
		this.moreTime.refuse(request, "The chair reads it on Thursday.", "officer");
		this.town.send();
		assertThat(Time.date(this.town.section(1).draftDue())).isEqualTo("2026-10-21");
		assertThat(this.town.inbox("lead-1")).singleElement().asString().contains("the day stays");
		assertThat(this.town.inbox("deputy-1")).as("whoever asked").hasSize(1);
		refused("This request for more time is settled already", () -> this.moreTime.grant(request, "officer"));
	}

	@Test
	void b6WhatCannotBeIsRefusedBesideItsField() {
		refused("Enter why more time is needed", () -> this.moreTime.ask(this.section, FRIDAY, " ", "lead-1", ""));
		refused("Choose a day after Wednesday 21 October 2026, when it is due now",
				() -> this.moreTime.ask(this.section, LocalDate.of(2026, 10, 21), "Why", "lead-1", ""));
		refused("The paper must be published by Friday 6 November 2026: choose an earlier day",
				() -> this.moreTime.ask(this.section, LocalDate.of(2026, 11, 9), "Why", "lead-1", ""));
		this.moreTime.ask(this.section, FRIDAY, "Why", "lead-1", "");
		refused("The officer has been asked already and has not answered yet",
				() -> this.moreTime.ask(this.section, FRIDAY, "Why", "deputy-1", ""));
		this.town.bean(Sections.class).sent(this.section, "lead-1", "sign-in", null);
		assertThat(this.moreTime.waiting()).as("sent meanwhile").isEmpty();
		refused("it needs no more time", () -> this.moreTime.ask(this.section, FRIDAY, "Why", "lead-1", ""));
	}

	@Test
	void tt5AnOverdueMailThatWaitsDoesNotOutliveAnExtension() {
		this.town.clock().moveTo(Instant.parse("2026-10-22T08:00:00Z"));
		this.town.bean(Notices.class).remindAuthor(this.section);
		assertThat(this.town.states("ask-section-overdue")).containsExactly("QUEUED");
		this.town.bean(CycleDesk.class).extend(this.town.cycle.id(), this.section, FRIDAY, "Leave", "officer");
		this.town.send();
		assertThat(this.town.inbox("deputy-1")).isEmpty();
		assertThat(this.town.inbox("lead-1")).singleElement().asString().contains("another day");
	}

	@Test
	void b5WhatIsLateGoesOnlyAsTheCommitteeAllows() {
		late(LatePolicy.BLOCK);
		refused("this committee takes no late sections", this::send);
		refused("ring the officer", () -> this.moreTime.ask(this.section, FRIDAY, "Why", "lead-1", ""));
		late(LatePolicy.EXCEPTION);
		refused("so it needs an exception", this::send);
		this.moreTime.ask(this.section, FRIDAY, "The system was down", "lead-1", "sign-in");
		this.moreTime.grant(this.moreTime.waiting().get(0).id(), "officer");
		assertThat(this.moreTime.of(this.section)).singleElement().satisfies((exception) -> {
			assertThat(exception.late()).isTrue();
			assertThat(exception.reason()).isEqualTo("The system was down");
			assertThat(exception.decidedBy()).isEqualTo("officer");
		});
		send();
		assertThat(this.town.section(1).sentBy()).isEqualTo("lead-1");
	}

	@Test
	void b5ALateSectionGoesWhereItIsAllowed() {
		late(LatePolicy.ALLOW);
		send();
		assertThat(this.town.section(1).sentAt()).isAfter(this.town.section(1).draftDue());
	}

	private void late(LatePolicy policy) {
		this.town.bean(RuleBook.class).save("housing", new CommitteeRules(Ladder.DEFAULT, policy, null));
		if (this.town.clock().instant().isBefore(Instant.parse("2026-10-21T16:01:00Z"))) {
			this.town.clock().moveTo(Instant.parse("2026-10-21T16:01:00Z"));
		}
	}

	private void send() {
		this.town.bean(Sections.class).sent(this.section, "lead-1", "sign-in", null);
	}

	private static void refused(String words, Runnable action) {
		assertThatExceptionOfType(Refusal.class).isThrownBy(action::run).withMessageContaining(words);
	}

}
