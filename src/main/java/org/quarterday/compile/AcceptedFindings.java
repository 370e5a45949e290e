package org.quarterday.compile;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.quarterday.audit.AuditTrail;
import org.quarterday.cycle.Refusal;
import org.quarterday.cycle.Time;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Findings that an officer accepted with a reason, instead of sending the section back.
 */
@Service
@Transactional
public class AcceptedFindings {

	private final JdbcClient jdbc;

	private final AuditTrail audit;

	private final Clock clock;

	AcceptedFindings(JdbcClient jdbc, AuditTrail audit, Clock clock) {
		this.jdbc = jdbc;
		this.audit = audit;
		this.clock = clock;
	}

	/**
	 * Accepts a finding.
	 * @param key {@link Finding#key()}
	 * @throws Refusal without a reason
	 */
	public void accept(UUID cycleId, String key, String reason, String officer, String via) {
		if (reason == null || reason.isBlank()) {
			throw new Refusal("reason", "Enter why it can be published as it is");
		}
		int rows = this.jdbc.sql("""
				insert into accepted_finding (cycle_id, finding, reason, accepted_at, accepted_by)
				values (?, ?, ?, ?, ?) on conflict do nothing""")
			.params(cycleId, key, reason.strip(), Time.toDb(Time.now(this.clock)), officer)
			.update();
		if (rows == 1) {
			this.audit.record(officer, via, "compile.accepted", cycleId, null, key + ": " + reason.strip());
		}
	}

	List<Finding> mark(UUID cycleId, List<Finding> findings) {
		Map<String, String> reasons = new HashMap<>();
		this.jdbc.sql("select finding, reason from accepted_finding where cycle_id = ?").param(cycleId).query((row) -> {
			reasons.put(row.getString("finding"), row.getString("reason"));
		});
		return findings.stream()
			.map((finding) -> reasons.containsKey(finding.key()) ? finding.accepted(reasons.get(finding.key()))
					: finding)
			.toList();
	}

}
