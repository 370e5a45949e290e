package org.quarterday.mail;

import java.util.UUID;

/** Where deliveries and failures are recorded: in the audit trail. */
public interface DeliveryLog {

	/**
	 * @param action {@code mail.sent}, {@code mail.failed} or {@code mail.dropped}
	 * @param detail which mail to whom, never a link
	 */
	void record(String action, UUID cycleId, UUID sectionId, String detail);

}
