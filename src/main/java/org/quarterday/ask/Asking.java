package org.quarterday.ask;

import java.util.Map;
import java.util.UUID;

import org.quarterday.mail.Outbox;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Asks service leads for their sections: a personal link and a mail each, then reminders
 * (TT5) and, once late, the escalation of TT6.
 */
@Service
public class Asking {

	private final JdbcClient jdbc;

	private final Invitations invitations;

	private final Outbox outbox;

	Asking(JdbcClient jdbc, Invitations invitations, Outbox outbox) {
		this.jdbc = jdbc;
		this.invitations = invitations;
		this.outbox = outbox;
	}

	/** Asks the lead of a section for it. */
	@Transactional
	public void ask(UUID sectionId) {
		Map<String, Object> section = this.jdbc.sql("select cycle_id, lead_id, round from section where id = :id")
			.param("id", sectionId)
			.query()
			.singleRow();
		String lead = (String) section.get("lead_id");
		this.invitations.issue(sectionId, lead);
		this.outbox.queue("ask-section-due", lead, (UUID) section.get("cycle_id"), sectionId,
				"round " + section.get("round"), Map.of());
	}

}
