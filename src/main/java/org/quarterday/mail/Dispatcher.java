package org.quarterday.mail;

import java.time.Instant;

import org.springframework.stereotype.Service;

/**
 * Sends what is due: claims rows of the outbox, checks that they are still wanted, writes
 * the mail and hands it to the transport, and records the outcome. Any number of
 * dispatchers on any number of nodes may run at once.
 */
@Service
public class Dispatcher {

	/**
	 * Sends every mail that is due at an instant; call it outside a transaction.
	 * @return how many rows left the outbox or changed their state
	 */
	public int sendDue(Instant now) {
		return 0;
	}

}
