package org.quarterday.audit;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.quarterday.TestCouncil;
import org.quarterday.cycle.Cycles;

import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

@Timeout(60)
class AuditTrailTest {

	private final TestCouncil council = new TestCouncil(AuditExport.class);

	private final AuditTrail trail = this.council.get(AuditTrail.class);

	private final UUID cycle = UUID.randomUUID();

	private final UUID section = UUID.randomUUID();

	@AfterEach
	void close() {
		this.council.close();
	}

	@Test
	void anEntrySaysWhoWhenHowOnWhoseBehalfAndWhat() {
		this.trail.record("deputy", "link sent to d…@council.example", "lead-1", "draft.sent", this.cycle, this.section,
				"Round 1");

		assertThat(this.trail.entries(this.cycle)).singleElement().satisfies((entry) -> {
			assertThat(entry.actor()).isEqualTo("deputy");
			assertThat(entry.via()).isEqualTo("link sent to d…@council.example");
			assertThat(entry.onBehalfOf()).isEqualTo("lead-1");
			assertThat(entry.action()).isEqualTo("draft.sent");
			assertThat(entry.sectionId()).isEqualTo(this.section);
			assertThat(entry.at()).isEqualTo(this.council.clock().instant());
			assertThat(entry.hash()).hasSize(64);
		});
		assertThat(this.trail.sectionEntries(this.section)).hasSize(1);
		assertThat(this.trail.entries(UUID.randomUUID())).isEmpty();
	}

	@Test
	void entriesShareTheFateOfTheTransaction() {
		this.council.transaction().executeWithoutResult((status) -> {
			record("draft.started");
			status.setRollbackOnly();
		});
		this.council.transaction().executeWithoutResult((status) -> {
			record("draft.sent");
			record("review.opened");
		});

		assertThat(actions()).containsExactly("draft.sent", "review.opened");
		assertThat(this.trail.firstBroken()).isEmpty();
	}

	@Test
	void anEntryMadeWhileCommittingIsNotLost() {
		this.council.transaction().executeWithoutResult((status) -> {
			TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
				@Override
				public void beforeCommit(boolean readOnly) {
					AuditTrailTest.this.record("late.first");
				}
			});
		});
		this.council.transaction().executeWithoutResult((status) -> {
			record("early.second");
			TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
				@Override
				public void beforeCommit(boolean readOnly) {
					AuditTrailTest.this.record("late.second");
				}
			});
		});

		assertThat(actions()).containsExactly("late.first", "early.second", "late.second");
		assertThat(this.trail.firstBroken()).isEmpty();
	}

	@DisplayName("J2: whoever changes, removes or adds an entry breaks the chain there")
	@Test
	void tampering() {
		IntStream.range(0, 5).forEach((i) -> record("draft.saved"));
		List<AuditEntry> entries = this.trail.entries(this.cycle);
		assertThat(this.trail.firstBroken()).isEmpty();

		tamper("update audit_entry set actor = 'lead-2' where id = " + entries.get(2).id());
		assertThat(this.trail.firstBroken()).map(AuditEntry::id).contains(entries.get(2).id());
		tamper("update audit_entry set actor = 'lead-1' where id = " + entries.get(2).id());
		assertThat(this.trail.firstBroken()).isEmpty();
		tamper("update audit_entry set at = at + interval '1 microsecond' where id = " + entries.get(3).id());
		assertThat(this.trail.firstBroken()).map(AuditEntry::id).contains(entries.get(3).id());
		tamper("update audit_entry set at = at - interval '1 microsecond' where id = " + entries.get(3).id());
		tamper("delete from audit_entry where id = " + entries.get(1).id());
		assertThat(this.trail.firstBroken()).map(AuditEntry::id).contains(entries.get(2).id());
	}

	@DisplayName("The database itself refuses to change or remove entries")
	@Test
	void theTrailIsFinal() {
		record("draft.saved");

		for (String change : List.of("update audit_entry set actor = 'x'", "delete from audit_entry",
				"truncate audit_entry")) {
			assertThatException().isThrownBy(() -> this.council.jdbc().sql(change).update())
				.withMessageContaining("The audit trail is only ever added to");
		}
		assertThat(actions()).hasSize(1);
	}

	@Test
	void twoFieldsCannotBeMistakenForOneAnother() {
		AuditEntry one = new AuditEntry(1, this.council.clock().instant(), "ab", "c", null, "x", null, null, "", "");
		AuditEntry two = new AuditEntry(1, this.council.clock().instant(), "a", "bc", null, "x", null, null, "", "");
		AuditEntry three = new AuditEntry(1, this.council.clock().instant(), "ab", "c", "", "x", null, null, "", "");

		assertThat(HashChain.next(HashChain.START, one)).isNotEqualTo(HashChain.next(HashChain.START, two))
			.isNotEqualTo(HashChain.next(HashChain.START, three));
	}

	@Test
	void manyAtOnceMakeOneChainWithoutDeadlock() {
		List<CompletableFuture<Void>> all = IntStream.range(0, 40)
			.mapToObj((i) -> CompletableFuture
				.runAsync(() -> this.council.transaction().executeWithoutResult((status) -> {
					record("review.approved");
					this.council.jdbc()
						.sql("update person set phone = phone || ? where id = ?")
						.params("1", (i % 2 == 0) ? "lead-1" : "lead-2")
						.update();
					this.council.jdbc()
						.sql("select * from person where id = 'officer' for update")
						.query()
						.listOfRows();
				})))
			.toList();
		all.forEach(CompletableFuture::join);

		assertThat(actions()).hasSize(40);
		assertThat(this.trail.firstBroken()).isEmpty();
	}

	@Test
	void theExportNamesPeopleAndServicesAndFeedsNoFormulaToASpreadsheet() {
		var open = this.council.open();
		UUID first = this.council.get(Cycles.class).sections(open.id()).get(0).id();
		this.trail.record("officer", "sign-in", "ask.opened", open.id(), null, "");
		this.council.clock().advance(Duration.ofMinutes(90));
		this.trail.record("lead-1", "sign-in", "draft.sent", open.id(), first, "=HYPERLINK(\"http://x.example\"), £ ŵ");
		this.trail.record(AuditTrail.SYSTEM, "system", "ask.reminded", open.id(), first, "two\nlines");

		List<AuditEntry> entries = this.trail.entries(open.id());
		assertThat(this.council.get(AuditExport.class).csv(open.id())).isEqualTo(String.join("\r\n",
				"entry,at,actor,name,via,on behalf of,action,service,detail,hash",
				"1,2026-04-27T10:00:00.000000+01:00,officer,The officer,sign-in,,ask.opened,,," + entries.get(0).hash(),
				"2,2026-04-27T11:30:00.000000+01:00,lead-1,The lead-1,sign-in,,draft.sent,Service 1,\"'=HYPERLINK(\"\"http://x.example\"\"), £ ŵ\","
						+ entries.get(1).hash(),
				"3,2026-04-27T11:30:00.000000+01:00,system,,system,,ask.reminded,Service 1,\"two\nlines\","
						+ entries.get(2).hash(),
				""));
	}

	private void record(String action) {
		this.trail.record("lead-1", "sign-in", action, this.cycle, this.section, "");
	}

	private List<String> actions() {
		return this.trail.entries(this.cycle).stream().map(AuditEntry::action).toList();
	}

	private void tamper(String sql) {
		this.council.jdbc().sql("alter table audit_entry disable trigger all").update();
		this.council.jdbc().sql(sql).update();
		this.council.jdbc().sql("alter table audit_entry enable trigger all").update();
	}

}
