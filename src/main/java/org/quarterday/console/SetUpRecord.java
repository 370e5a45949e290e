package org.quarterday.console;

import org.quarterday.audit.AuditTrail;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Changes of the set-up, each with its entry in the audit trail or not at all. */
@Component
@Transactional
class SetUpRecord {

	private final AuditTrail audit;

	SetUpRecord(AuditTrail audit) {
		this.audit = audit;
	}

	/**
	 * Makes a change and records it.
	 * @param officer who is signed in
	 * @param action such as {@code set-up.person-added}
	 * @param detail whom or what, in words
	 */
	void of(String officer, String action, String detail, Runnable change) {
		change.run();
		this.audit.record(officer, "sign-in", action, null, null, detail);
	}

}
