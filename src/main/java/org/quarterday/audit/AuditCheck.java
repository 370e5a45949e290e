package org.quarterday.audit;

import java.util.HexFormat;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Checks the hash chain from its first entry to its last (J2): whoever changed, removed
 * or slipped in an entry shows.
 */
@Service
public class AuditCheck {

	private final JdbcClient jdbc;

	public AuditCheck(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** The chain as it stands; takes time in proportion to its length. */
	@Transactional(readOnly = true)
	public Chain check() {
		Walk walk = new Walk();
		this.jdbc.sql("select * from audit_entry order by id").query(AuditTrail::read).stream().forEach(walk::step);
		return new Chain(walk.entries, HexFormat.of().formatHex(walk.last), walk.broken);
	}

	/** Goes along the chain until it breaks. */
	private static final class Walk {

		private long entries;

		private byte[] last = HashChain.START;

		private AuditEntry broken;

		void step(AuditEntry entry) {
			this.entries++;
			if (this.broken == null) {
				this.last = HashChain.next(this.last, entry);
				this.broken = HexFormat.of().formatHex(this.last).equals(entry.hash()) ? null : entry;
			}
		}

	}

	/**
	 * What the check found.
	 *
	 * @param fingerprint the hash of the last entry, or of the one that should have stood
	 * at the break: written down elsewhere, it proves later that nothing before changed
	 * @param broken the first entry that does not fit, or null
	 */
	public record Chain(long entries, String fingerprint, AuditEntry broken) {

		public boolean whole() {
			return this.broken == null;
		}

	}

}
