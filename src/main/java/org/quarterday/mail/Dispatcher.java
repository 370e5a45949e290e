package org.quarterday.mail;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sends what is due: claims rows of the outbox, checks that they are still wanted, writes
 * the mail and hands it to the transport, and records the outcome. Any number of
 * dispatchers on any number of nodes may run at once. One repeat is possible when a
 * server accepted a mail and its answer never came back, or this process died just then:
 * the repeat has the same Message-ID.
 */
@Service
public class Dispatcher {

	private static final Logger logger = LoggerFactory.getLogger(Dispatcher.class);

	private final OutboxClaims claims;

	private final DigestTasks tasks;

	private final Composer composer;

	private final ObjectProvider<MailTransport> transport;

	private final DeliveryOutcomes outcomes;

	Dispatcher(OutboxClaims claims, DigestTasks tasks, Composer composer, ObjectProvider<MailTransport> transport,
			DeliveryOutcomes outcomes) {
		this.claims = claims;
		this.tasks = tasks;
		this.composer = composer;
		this.transport = transport;
		this.outcomes = outcomes;
	}

	/**
	 * Sends every mail that is due at an instant, one after the other; without a mail
	 * server and without the development mailbox they wait.
	 * @return how many rows of the outbox were taken up, whatever their outcome
	 */
	@Transactional(propagation = Propagation.NOT_SUPPORTED)
	public int sendDue(Instant now) {
		MailTransport carrier = this.transport.getIfAvailable();
		if (carrier == null) {
			return 0;
		}
		int taken = 0;
		for (List<OutboxRow> rows = this.claims.next(now); !rows.isEmpty(); rows = this.claims.next(now)) {
			deliver(rows, carrier, now);
			taken += rows.size();
		}
		return taken;
	}

	private void deliver(List<OutboxRow> rows, MailTransport carrier, Instant now) {
		Letter letter;
		List<OutboxRow> wanted;
		try {
			List<MailTask> found = this.tasks.wanted(rows);
			wanted = found.stream().map(MailTask::row).toList();
			List<OutboxRow> unwanted = new ArrayList<>(rows);
			unwanted.removeAll(wanted);
			this.outcomes.dropped(unwanted);
			if (found.isEmpty()) {
				return;
			}
			letter = this.composer.compose(this.tasks.told(found, now), rows.get(0).messageId(), now);
			carrier.send(letter);
		}
		catch (MailTransport.Undeliverable ex) {
			logger.warn("Mail {} was refused: {}", rows.get(0).id(), MailText.withoutLinks(ex.getMessage()));
			this.outcomes.failed(rows, ex.getMessage(), now);
			return;
		}
		catch (RuntimeException ex) {
			String reason = MailText.withoutLinks(String.valueOf(ex.getMessage()));
			logger.warn("Mail {} could not be sent, it will be tried again: {}", rows.get(0).id(), reason);
			logger.debug("Mail {}", rows.get(0).id(), ex);
			this.outcomes.postponed(rows, reason, now);
			return;
		}
		this.outcomes.sent(wanted, letter, now);
	}

}
