package org.quarterday.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.quarterday.cycle.Time;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Who did what, when, by which road, on whose behalf: each entry's hash covers the one
 * before it, so that a later change shows. An entry shares the fate of the caller's
 * transaction; it is written at its very end, because entries are chained one after the
 * other and the lock for that must be the last one taken.
 */
@Service
public class AuditTrail {

	/** The actor when nobody acted. */
	public static final String SYSTEM = "system";

	private static final long LOCK = 7_241_972;

	private final JdbcClient jdbc;

	private final TransactionTemplate ownTransaction;

	private final Clock clock;

	private final ObjectProvider<OnBehalf> onBehalf;

	public AuditTrail(JdbcClient jdbc, PlatformTransactionManager transactions, Clock clock,
			ObjectProvider<OnBehalf> onBehalf) {
		this.onBehalf = onBehalf;
		this.jdbc = jdbc;
		this.ownTransaction = new TransactionTemplate(transactions,
				new DefaultTransactionDefinition(TransactionDefinition.PROPAGATION_REQUIRES_NEW));
		this.clock = clock;
	}

	/** Records what a person or the system did; see {@link AuditEntry} for the words. */
	public void record(String actor, String via, String action, UUID cycleId, UUID sectionId, String detail) {
		OnBehalf source = (sectionId != null && !SYSTEM.equals(actor)) ? this.onBehalf.getIfAvailable() : null;
		String person = (source != null) ? source.of(sectionId, actor).orElse(null) : null;
		record(actor, via, person, action, cycleId, sectionId, detail);
	}

	/**
	 * Records what a person did on another's behalf.
	 * @param onBehalfOf person id, or null
	 */
	public void record(String actor, String via, String onBehalfOf, String action, UUID cycleId, UUID sectionId,
			String detail) {
		AuditEntry entry = new AuditEntry(0, Time.now(this.clock), actor, via, onBehalfOf, action, cycleId, sectionId,
				(detail != null) ? detail : "", "");
		if (TransactionSynchronizationManager.isSynchronizationActive()
				&& TransactionSynchronizationManager.isActualTransactionActive()) {
			pending().add(entry);
		}
		else {
			this.ownTransaction.executeWithoutResult((status) -> append(List.of(entry)));
		}
	}

	/** The entries of a cycle, oldest first. */
	@Transactional(readOnly = true)
	public List<AuditEntry> entries(UUID cycleId) {
		return this.jdbc.sql("select * from audit_entry where cycle_id = ? order by id")
			.param(cycleId)
			.query(AuditTrail::read)
			.list();
	}

	/** The entries of a section, oldest first. */
	@Transactional(readOnly = true)
	public List<AuditEntry> sectionEntries(UUID sectionId) {
		return this.jdbc.sql("select * from audit_entry where section_id = ? order by id")
			.param(sectionId)
			.query(AuditTrail::read)
			.list();
	}

	/** The first entry whose hash does not fit what it says or what stands before it. */
	@Transactional(readOnly = true)
	public Optional<AuditEntry> firstBroken() {
		byte[] previous = HashChain.START;
		for (AuditEntry entry : this.jdbc.sql("select * from audit_entry order by id").query(AuditTrail::read).list()) {
			byte[] hash = HashChain.next(previous, entry);
			if (!HexFormat.of().formatHex(hash).equals(entry.hash())) {
				return Optional.of(entry);
			}
			previous = hash;
		}
		return Optional.empty();
	}

	private Pending pending() {
		Pending pending = TransactionSynchronizationManager.getSynchronizations()
			.stream()
			.filter(Pending.class::isInstance)
			.map(Pending.class::cast)
			.filter((candidate) -> candidate.trail() == this)
			.findFirst()
			.orElse(null);
		if (pending == null) {
			pending = new Pending();
			TransactionSynchronizationManager.registerSynchronization(pending);
		}
		return pending;
	}

	private void append(List<AuditEntry> entries) {
		this.jdbc.sql("select pg_advisory_xact_lock(?)").param(LOCK).query().listOfRows();
		byte[] previous = this.jdbc.sql("select hash from audit_entry order by id desc limit 1")
			.query(byte[].class)
			.optional()
			.orElse(HashChain.START);
		for (AuditEntry entry : entries) {
			previous = HashChain.next(previous, entry);
			this.jdbc.sql("""
					insert into audit_entry (at, actor, via, on_behalf_of, action, cycle_id, section_id, detail, hash)
					values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
				.params(Arrays.asList(Time.toDb(entry.at()), entry.actor(), entry.via(), entry.onBehalfOf(),
						entry.action(), entry.cycleId(), entry.sectionId(), entry.detail(), previous))
				.update();
		}
	}

	static AuditEntry read(ResultSet row, int number) throws SQLException {
		return new AuditEntry(row.getLong("id"), Time.fromDb(row, "at"), row.getString("actor"), row.getString("via"),
				row.getString("on_behalf_of"), row.getString("action"), row.getObject("cycle_id", UUID.class),
				row.getObject("section_id", UUID.class), row.getString("detail"),
				HexFormat.of().formatHex(row.getBytes("hash")));
	}

	/** What one transaction recorded, written when it commits. */
	private final class Pending implements TransactionSynchronization {

		private final List<AuditEntry> entries = new ArrayList<>();

		private boolean written;

		void add(AuditEntry entry) {
			if (this.written) {
				append(List.of(entry));
			}
			else {
				this.entries.add(entry);
			}
		}

		AuditTrail trail() {
			return AuditTrail.this;
		}

		@Override
		public void beforeCommit(boolean readOnly) {
			append(this.entries);
			this.written = true;
		}

		/** Registered too late for {@link #beforeCommit}: by somebody else's callback. */
		@Override
		public void afterCommit() {
			if (!this.written) {
				AuditTrail.this.ownTransaction.executeWithoutResult((status) -> append(this.entries));
			}
		}

	}

}
