package org.quarterday.ask;

import java.util.UUID;

import org.quarterday.audit.AuditTrail;
import org.quarterday.mail.DeliveryLog;

import org.springframework.stereotype.Component;

/** Puts every delivery into the audit trail, for timelines and for arguments. */
@Component
class AuditedDeliveries implements DeliveryLog {

	private final AuditTrail audit;

	AuditedDeliveries(AuditTrail audit) {
		this.audit = audit;
	}

	@Override
	public void record(String action, UUID cycleId, UUID sectionId, String detail) {
		this.audit.record(AuditTrail.SYSTEM, "system", action, cycleId, sectionId, detail);
	}

}
