package org.quarterday.ask;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;

import org.quarterday.cycle.Cycles;
import org.quarterday.mail.LinkKey;
import org.quarterday.mail.Outbox;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Personal links to a section's form (LK2): unguessable, for one person and one section,
 * open from asking until the cycle closes, revoked on reassignment. The table keeps only
 * the SHA-256 of a token; the token itself is computed when a mail is written.
 */
@Service
public class Invitations {

	private final InvitationStore store;

	private final Cycles cycles;

	private final Tokens tokens;

	private final Outbox outbox;

	private final Clock clock;

	Invitations(InvitationStore store, Cycles cycles, Tokens tokens, Outbox outbox, Clock clock) {
		this.store = store;
		this.cycles = cycles;
		this.tokens = tokens;
		this.outbox = outbox;
		this.clock = clock;
	}

	/**
	 * Makes sure that a person holds a live link to a section. A link that was revoked,
	 * or made with a link key that is lost, comes back as a new one.
	 */
	@Transactional
	public Invitation issue(UUID sectionId, String personId) {
		UUID id = UUID.randomUUID();
		this.store.insert(id, sectionId, personId, LinkKey.hash(this.tokens.token(id, 1)), this.clock.instant());
		InvitationStore.Row row = this.store.lock(sectionId, personId).orElseThrow();
		if (row.revoked() || !this.tokens.fits(row)) {
			int version = row.version() + 1;
			this.store.renew(row.invitation().id(), version,
					LinkKey.hash(this.tokens.token(row.invitation().id(), version)));
		}
		return row.invitation();
	}

	/**
	 * The address of a person's live link to a section.
	 * @throws NoSuchElementException when the person holds none
	 */
	public String url(UUID sectionId, String personId) {
		return find(sectionId, personId)
			.orElseThrow(() -> new NoSuchElementException(personId + " holds no link to section " + sectionId));
	}

	/** As {@link #url}, empty when the person holds no live link. */
	public Optional<String> find(UUID sectionId, String personId) {
		return this.store.find(sectionId, personId)
			.filter((row) -> !row.revoked() && this.tokens.fits(row))
			.map(this.tokens::url);
	}

	/**
	 * Whom and which section a token stands for; empty when it is unknown or revoked, or
	 * its cycle is closed, or its holder no longer works here. Changes nothing (LK1).
	 */
	public Optional<Invitation> open(String token) {
		return this.store.open(LinkKey.hash(token)).map(InvitationStore.Row::invitation);
	}

	/**
	 * Mails a link again to the address on file of its holder, at most once an hour
	 * (LK2).
	 * @return whether the token opens anything; an unknown one sends nothing
	 */
	@Transactional
	public boolean renew(String token) {
		Optional<Invitation> invitation = open(token);
		invitation.ifPresent((held) -> renew(held.sectionId(), held.personId()));
		return invitation.isPresent();
	}

	/**
	 * Mails a person's link to a section again, at most once an hour, making one if the
	 * person holds none.
	 */
	@Transactional
	public void renew(UUID sectionId, String personId) {
		issue(sectionId, personId);
		String hour = this.clock.instant().truncatedTo(ChronoUnit.HOURS).toString();
		this.outbox.queue("ask-section-link", personId, this.cycles.section(sectionId).cycleId(), sectionId, hour,
				Map.of());
	}

	/** Ends a person's link to a section. */
	@Transactional
	public void revoke(UUID sectionId, String personId) {
		this.store.revoke(sectionId, personId, this.clock.instant());
	}

	/** Ends every link that a person holds. */
	@Transactional
	public void revokeAll(String personId) {
		this.store.revokeAll(personId, this.clock.instant());
	}

}
