package org.quarterday.ask;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;

import org.quarterday.mail.LinkKey;
import org.quarterday.mail.Outbox;
import org.quarterday.mail.PublicUrl;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Personal links to a section's form (LK2): unguessable, for one person and one section,
 * open from asking until the cycle closes, revoked on reassignment. The table keeps only
 * the SHA-256 of a token; the token itself is computed when a mail is written.
 */
@Service
public class Invitations {

	private final JdbcClient jdbc;

	private final LinkKey key;

	private final PublicUrl publicUrl;

	private final Outbox outbox;

	private final Clock clock;

	Invitations(JdbcClient jdbc, LinkKey key, PublicUrl publicUrl, Outbox outbox, Clock clock) {
		this.jdbc = jdbc;
		this.key = key;
		this.publicUrl = publicUrl;
		this.outbox = outbox;
		this.clock = clock;
	}

	/**
	 * Makes sure that a person holds a live link to a section. A link that was revoked
	 * before comes back as a new one.
	 */
	@Transactional
	public Invitation issue(UUID sectionId, String personId) {
		lockedRow(sectionId, personId).ifPresentOrElse(this::revive, () -> insert(sectionId, personId));
		return live(sectionId, personId).orElseThrow().invitation();
	}

	private void insert(UUID sectionId, String personId) {
		UUID id = UUID.randomUUID();
		this.jdbc.sql("""
				insert into invitation (id, section_id, person_id, token_hash, created_at)
				values (:id, :section, :person, :hash, :now)
				on conflict (section_id, person_id) do nothing""")
			.param("id", id)
			.param("section", sectionId)
			.param("person", personId)
			.param("hash", LinkKey.hash(token(id, 1)))
			.param("now", Timestamp.from(this.clock.instant()))
			.update();
	}

	private void revive(Row row) {
		if (row.revoked()) {
			setVersion(row, row.version() + 1);
		}
	}

	private void setVersion(Row row, int version) {
		this.jdbc.sql("update invitation set version = :version, token_hash = :hash, revoked_at = null where id = :id")
			.param("id", row.id())
			.param("version", version)
			.param("hash", LinkKey.hash(token(row.id(), version)))
			.update();
	}

	/**
	 * The address of a person's live link to a section.
	 * @throws NoSuchElementException when the person holds none
	 */
	@Transactional
	public String url(UUID sectionId, String personId) {
		return find(sectionId, personId)
			.orElseThrow(() -> new NoSuchElementException(personId + " holds no link to section " + sectionId));
	}

	/** As {@link #url}, empty when the person holds no live link. */
	@Transactional
	public Optional<String> find(UUID sectionId, String personId) {
		return live(sectionId, personId).map((row) -> this.publicUrl.of("/task/" + token(row.id(), row.version())));
	}

	/**
	 * Whom and which section a token stands for; empty when it is unknown or revoked, or
	 * its cycle is closed, or its holder no longer works here. Changes nothing (LK1).
	 */
	public Optional<Invitation> open(String token) {
		return this.jdbc.sql("""
				select i.id, i.section_id, i.person_id from invitation i
				join section s on s.id = i.section_id
				join reporting_cycle c on c.id = s.cycle_id
				join person p on p.id = i.person_id
				where i.token_hash = :hash and i.revoked_at is null
				  and c.state not in ('CLOSED', 'CANCELLED') and p.active""")
			.param("hash", LinkKey.hash(token))
			.query((row, number) -> new Invitation(row.getObject(1, UUID.class), row.getObject(2, UUID.class),
					row.getString(3)))
			.optional();
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

	/** Mails a person's link to a section again, making one if the person holds none. */
	@Transactional
	public void renew(UUID sectionId, String personId) {
		issue(sectionId, personId);
		UUID cycleId = this.jdbc.sql("select cycle_id from section where id = :id")
			.param("id", sectionId)
			.query(UUID.class)
			.single();
		String hour = this.clock.instant().truncatedTo(ChronoUnit.HOURS).toString();
		this.outbox.queue("ask-section-link", personId, cycleId, sectionId, hour, Map.of());
	}

	/** Ends a person's link to a section. */
	@Transactional
	public void revoke(UUID sectionId, String personId) {
		this.jdbc.sql("""
				update invitation set revoked_at = :now
				where section_id = :section and person_id = :person and revoked_at is null""")
			.param("section", sectionId)
			.param("person", personId)
			.param("now", Timestamp.from(this.clock.instant()))
			.update();
	}

	/** Ends every link that a person holds. */
	@Transactional
	public void revokeAll(String personId) {
		this.jdbc.sql("update invitation set revoked_at = :now where person_id = :person and revoked_at is null")
			.param("person", personId)
			.param("now", Timestamp.from(this.clock.instant()))
			.update();
	}

	private String token(UUID id, int version) {
		return this.key.token("invitation", id.toString(), String.valueOf(version));
	}

	private Optional<Row> live(UUID sectionId, String personId) {
		return row("select * from invitation where section_id = :section and person_id = :person", sectionId, personId)
			.filter((row) -> !row.revoked());
	}

	private Optional<Row> lockedRow(UUID sectionId, String personId) {
		return row("select * from invitation where section_id = :section and person_id = :person for update", sectionId,
				personId);
	}

	private Optional<Row> row(String sql, UUID sectionId, String personId) {
		return this.jdbc.sql(sql)
			.param("section", sectionId)
			.param("person", personId)
			.query((row,
					number) -> new Row(
							new Invitation(row.getObject("id", UUID.class), row.getObject("section_id", UUID.class),
									row.getString("person_id")),
							row.getInt("version"), row.getTimestamp("revoked_at") != null))
			.optional();
	}

	private record Row(Invitation invitation, int version, boolean revoked) {

		UUID id() {
			return this.invitation.id();
		}

	}

}
