package org.quarterday.compile;

import java.util.UUID;

import org.quarterday.audit.AuditTrail;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the officer set for one paper alone. */
@Service
@Transactional
public class PaperSettings {

	private final JdbcClient jdbc;

	private final AuditTrail audit;

	PaperSettings(JdbcClient jdbc, AuditTrail audit) {
		this.jdbc = jdbc;
		this.audit = audit;
	}

	/** The officer's own sentence on all figures (G8); empty: the computed one. */
	@Transactional(readOnly = true)
	public String summary(UUID cycleId) {
		return this.jdbc.sql("select summary from paper_setting where cycle_id = ?")
			.param(cycleId)
			.query(String.class)
			.optional()
			.orElse("");
	}

	/** Sets the sentence; empty returns to the computed one. */
	public void setSummary(UUID cycleId, String summary, String officer) {
		this.jdbc.sql("""
				insert into paper_setting (cycle_id, summary) values (?, ?)
				on conflict (cycle_id) do update set summary = excluded.summary""")
			.params(cycleId, summary.strip())
			.update();
		this.audit.record(officer, "sign-in", "compile.summary-changed", cycleId, null, summary.strip());
	}

}
