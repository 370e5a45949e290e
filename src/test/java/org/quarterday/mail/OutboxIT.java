package org.quarterday.mail;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quarterday.audit.AuditEntry;
import org.quarterday.audit.AuditTrail;
import org.quarterday.cycle.CommitteeRules;
import org.quarterday.cycle.Ladder;
import org.quarterday.cycle.LatePolicy;
import org.quarterday.cycle.QuietHours;
import org.quarterday.cycle.RuleBook;
import org.quarterday.cycle.Cycles;
import org.quarterday.cycle.Sections;
import org.quarterday.cycle.Words;
import org.quarterday.people.People;

import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** Decision 9: what the outbox promises, on a real database. */
class OutboxIT {

	private static final Map<String, String> NONE = Map.of();

	private MailTown town;

	@BeforeEach
	void found() {
		this.town = new MailTown(Map.of());
	}

	@AfterEach
	void close() {
		this.town.close();
	}

	@Test
	void aMailSharesTheFateOfTheCallersTransaction() {
		TransactionTemplate transaction = new TransactionTemplate(this.town.bean(PlatformTransactionManager.class));
		transaction.executeWithoutResult((status) -> {
			queue("ask-section-due", "lead-1", 1);
			status.setRollbackOnly();
		});
		assertThat(this.town.states("ask-section-due")).isEmpty();
	}

	@Test
	void oneEventPersonAndSequenceIsOneMail() {
		UUID section = this.town.section(1).id();
		UUID cycle = this.town.cycle.id();
		Outbox outbox = this.town.outbox();
		assertThat(outbox.queue("ask-section-due", "lead-1", cycle, section, "round 1", NONE)).isTrue();
		assertThat(outbox.queue("ask-section-due", "lead-1", cycle, section, "round 1", NONE)).isFalse();
		assertThat(outbox.queue("ask-section-due", "deputy-1", cycle, section, "round 1", NONE)).isTrue();
		assertThat(outbox.queue("ask-section-due", "lead-1", cycle, section, "round 2", NONE)).isTrue();
	}

	@Test
	void detailsMustBeThoseOfTheTemplate() {
		assertThatIllegalArgumentException().isThrownBy(() -> this.town.queue("ask-section-due", "lead-1",
				this.town.section(1).id(), Map.of("link", "https://papers.council.example/task/secret")));
		assertThatIllegalArgumentException()
			.isThrownBy(() -> this.town.queue("ask-section-dew", "lead-1", this.town.section(1).id(), NONE));
	}

	@Test
	void mailsOfASectionAreTakenBackByStep() {
		queue("ask-section-reminder", "lead-1", 1);
		queue("ask-section-reminder", "lead-2", 3);
		queue("review-section-waiting", "director-1", 1);
		assertThat(this.town.outbox().drop(this.town.section(1).id(), "ask-")).isEqualTo(1);
		assertThat(this.town.states("ask-section-reminder")).containsExactlyInAnyOrder("DROPPED", "QUEUED");
		assertThat(this.town.states("review-section-waiting")).containsExactly("QUEUED");
	}

	@Test
	void tt5NobodyIsRemindedOfWhatIsSentMeanwhile() {
		queue("ask-section-reminder", "lead-1", 1);
		this.town.bean(Sections.class).sent(this.town.section(1).id(), "lead-1", "sign-in", null);
		this.town.send();
		assertThat(this.town.states("ask-section-reminder")).containsExactly("DROPPED");
		assertThat(this.town.inbox("lead-1")).isEmpty();
	}

	@Test
	void mailLeavesWhileSomebodyDecidesAboutItsSection() {
		queue("ask-section-reminder", "lead-1", 1);
		new TransactionTemplate(this.town.bean(PlatformTransactionManager.class)).executeWithoutResult((decision) -> {
			this.town.bean(Cycles.class).holdWithSections(this.town.cycle.id());
			assertThat(CompletableFuture.supplyAsync(this.town::send)).succeedsWithin(Duration.ofSeconds(20));
		});
		assertThat(this.town.states("ask-section-reminder")).containsExactly("SENT");
	}

	@Test
	void aMailWaitsUntilItsTime() {
		Instant later = MailTown.START.plus(Duration.ofHours(3));
		this.town.outbox()
			.queueNotBefore("ask-section-due", "lead-1", this.town.cycle.id(), this.town.section(1).id(), "1", NONE,
					later);
		assertThat(this.town.outbox().nextDue()).contains(later);
		assertThat(this.town.send()).isZero();
		this.town.clock().moveTo(later);
		assertThat(this.town.send()).isEqualTo(1);
		assertThat(this.town.outbox().nextDue()).isEmpty();
	}

	@Test
	void nobodyWhoLeftGetsMail() {
		queue("ask-section-due", "lead-1", 1);
		this.town.bean(People.class).deactivate("lead-1");
		this.town.send();
		assertThat(this.town.states("ask-section-due")).containsExactly("DROPPED");
	}

	@Test
	void tt5AReviewersMailsOfADayAreOneDigest() {
		for (int number = 1; number <= 3; number++) {
			this.town.bean(Sections.class).sent(this.town.section(number).id(), "lead-2", "sign-in", null);
			queue("review-section-waiting", "director-1", number);
		}
		this.town.send();
		assertThat(this.town.inbox("director-1"))
			.containsExactly("Housing and Community, Q2 2026/27, due 26 October 2026: to review – 3 sections");
		assertThat(this.town.states("review-section-waiting")).containsExactly("SENT", "SENT", "SENT");
		assertThat(textOf("director-1")).contains("Allocations", "Homelessness & advice", "Repairs")
			.startsWith("Dana Director, please approve or return 3 sections, the first by 17:00 on Monday 26 October")
			.containsPattern("(?s)(/review/.*){3}");
	}

	@Test
	void tt5ASecondDigestWaitsForTheNextWorkingDay() {
		this.town.clock().moveTo(Instant.parse("2026-10-09T15:00:00Z"));
		this.town.bean(Sections.class).sent(this.town.section(1).id(), "lead-1", "sign-in", null);
		queue("review-section-waiting", "director-1", 1);
		this.town.send();
		this.town.bean(Sections.class).sent(this.town.section(2).id(), "lead-1", "sign-in", null);
		queue("review-section-waiting", "director-1", 2);
		this.town.send();
		assertThat(this.town.inbox("director-1")).hasSize(1);
		Instant mondayAtEight = Instant.parse("2026-10-12T07:00:00Z");
		assertThat(this.town.outbox().nextDue()).contains(mondayAtEight);
		this.town.clock().moveTo(mondayAtEight);
		this.town.send();
		assertThat(this.town.inbox("director-1")).hasSize(2);
	}

	@Test
	void tt5WhatIsDueTodayGoesSingly() {
		for (int number = 1; number <= 2; number++) {
			this.town.bean(Sections.class).sent(this.town.section(number).id(), "lead-1", "sign-in", null);
			queue("review-section-reminder", "director-1", number);
		}
		this.town.clock().moveTo(Instant.parse("2026-10-26T08:00:00Z"));
		this.town.send();
		assertThat(this.town.inbox("director-1")).containsExactlyInAnyOrder(
				"Housing and Community, Q2 2026/27, due 26 October 2026: reminder to review – Allocations, due today",
				"Housing and Community, Q2 2026/27, due 26 October 2026: reminder to review – Homelessness & advice,"
						+ " due today");
	}

	@Test
	void aSectionDecidedMeanwhileIsLeftOutOfTheDigest() {
		for (int number = 1; number <= 2; number++) {
			this.town.bean(Sections.class).sent(this.town.section(number).id(), "lead-2", "sign-in", null);
			queue("review-section-waiting", "director-1", number);
		}
		this.town.bean(Sections.class).approved(this.town.section(1).id(), "director-1");
		this.town.send();
		assertThat(this.town.inbox("director-1")).singleElement().asString().endsWith("Homelessness & advice");
		assertThat(this.town.states("review-section-waiting")).containsExactlyInAnyOrder("DROPPED", "SENT");
	}

	@Test
	void lk7ARejectedMailBecomesAnIncidentThatResendingCloses() {
		this.town.address("lead-2", "rejects@council.example");
		UUID mail = queue("ask-section-due", "lead-2", 3);
		this.town.send();
		MailRecord failed = this.town.outbox().ofSection(this.town.section(3).id()).get(0);
		assertThat(failed.state()).isEqualTo(MailState.FAILED);
		assertThat(failed.error()).startsWith("550");
		assertThat(this.town.incidents).singleElement().asString().startsWith("opened: ").contains("Lou Lead", "550");
		assertThat(this.town.inbox("officer")).singleElement().asString().endsWith("an email did not reach Lou Lead");
		assertThat(actions()).containsSubsequence("mail.failed", "mail.sent");
		this.town.address("lead-2", "lou@council.example");
		assertThat(this.town.outbox().resend(mail)).isEqualTo(mail);
		this.town.send();
		assertThat(this.town.states("ask-section-due")).containsExactly("SENT");
		assertThat(this.town.inbox("lead-2")).hasSize(1);
		assertThat(this.town.incidents).last().isEqualTo("resolved");
	}

	@Test
	void lk7TheIncidentEndsWhenTheMailIsNotNeededAnyMore() {
		this.town.address("lead-2", "rejects@council.example");
		queue("ask-section-due", "lead-2", 3);
		this.town.send();
		this.town.outbox().drop(this.town.section(3).id(), "ask-");
		assertThat(this.town.incidents).hasSize(2).last().isEqualTo("resolved");
	}

	@Test
	void aSentMailGoesOnceMoreAsAMailOfItsOwn() {
		UUID first = queue("ask-section-due", "lead-1", 1);
		this.town.send();
		assertThat(this.town.outbox().resend(first)).isNotEqualTo(first);
		this.town.send();
		assertThat(this.town.inbox("lead-1")).hasSize(2);
	}

	@Test
	void e1AMailDueInItsCommitteesQuietHoursLeavesOnceAfterThem() {
		this.town.bean(RuleBook.class)
			.save("housing", new CommitteeRules(Ladder.DEFAULT, LatePolicy.ALLOW, QuietHours.parse("18:00-09:30")));
		queue("ask-section-reminder", "lead-1", 1);
		queue("ask-section-reminder", "lead-1", 2);
		queue("ask-section-link", "lead-1", 1);
		queue("ask-section-due", "lead-2", 3);
		this.town.send();
		assertThat(this.town.inbox("lead-1")).singleElement().asString().contains("your link to");
		assertThat(this.town.inbox("lead-2")).isEmpty();
		assertThat(this.town.outbox().nextDue()).contains(MailTown.START.plus(Duration.ofMinutes(30)));
		this.town.clock().advance(Duration.ofMinutes(30));
		this.town.send();
		this.town.send();
		assertThat(this.town.inbox("lead-1")).as("one digest").hasSize(2);
		assertThat(this.town.inbox("lead-2")).hasSize(1);
		this.town.bean(RuleBook.class).save("housing", CommitteeRules.DEFAULT);
		queue("ask-section-nudge", "lead-2", 3);
		this.town.send();
		assertThat(this.town.inbox("lead-2")).as("no quiet hours any more").hasSize(2);
	}

	@Test
	void quietHoursHoldBackAllButAnswers() {
		try (MailTown quiet = new MailTown(Map.of("quarterday.mail.quiet-hours", "20:00-09:30"))) {
			quiet.queue("ask-section-due", "lead-1", quiet.section(1).id(), NONE);
			quiet.queue("ask-section-link", "lead-1", quiet.section(1).id(), NONE);
			quiet.send();
			assertThat(quiet.inbox("lead-1")).singleElement().asString().contains("your link to");
			quiet.clock().advance(Duration.ofMinutes(30));
			quiet.send();
			assertThat(quiet.inbox("lead-1")).hasSize(2);
		}
	}

	@Test
	void everyDeliveryIsInTheAuditTrail() {
		queue("ask-section-due", "lead-1", 1);
		this.town.send();
		AuditEntry entry = this.town.bean(AuditTrail.class).sectionEntries(this.town.section(1).id()).get(0);
		assertThat(entry.actor()).isEqualTo("system");
		assertThat(entry.action()).isEqualTo("mail.sent");
		assertThat(entry.detail()).isEqualTo("ask-section-due to lead-1");
	}

	@Test
	void theRecordShowsWhoGotWhatWhen() {
		queue("ask-section-due", "lead-1", 1);
		this.town.send();
		MailRecord sent = this.town.outbox().ofCycle(this.town.cycle.id()).get(0);
		assertThat(sent.address()).isEqualTo("lead-1@council.example");
		assertThat(sent.sentAt()).isEqualTo(MailTown.START);
		assertThat(sent.messageId()).isEqualTo("<" + sent.id() + "@papers.council.example>");
		assertThat(sent.subject()).contains("Q2 2026/27, due " + Words.date(this.town.cycle.timetable().draftsDue()));
	}

	private UUID queue(String template, String person, int section) {
		return this.town.queue(template, person, this.town.section(section).id(), NONE);
	}

	private List<String> actions() {
		return this.town.bean(AuditTrail.class).entries(this.town.cycle.id()).stream().map(AuditEntry::action).toList();
	}

	private String textOf(String person) {
		return this.town.bean(Mailbox.class).latest(person + "@council.example").orElseThrow().text();
	}

}
