package org.quarterday.ask;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import org.quarterday.cycle.Time;

import org.quarterday.people.MaskedAddress;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The invitation table: hashes, never tokens. */
@Repository
class InvitationStore {

	private static final String SELECT = """
			select i.id, i.section_id, i.person_id, i.version, i.token_hash, i.revoked_at, p.email
			from invitation i join person p on p.id = i.person_id
			""";

	private final JdbcClient jdbc;

	InvitationStore(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Does nothing when the person holds one for this section already. */
	void insert(UUID id, UUID sectionId, String personId, byte[] hash, Instant now) {
		this.jdbc.sql("""
				insert into invitation (id, section_id, person_id, token_hash, created_at)
				values (?, ?, ?, ?, ?) on conflict (section_id, person_id) do nothing""")
			.params(id, sectionId, personId, hash, Time.toDb(now))
			.update();
	}

	void renew(UUID id, int version, byte[] hash) {
		this.jdbc.sql("update invitation set version = ?, token_hash = ?, revoked_at = null where id = ?")
			.params(version, hash, id)
			.update();
	}

	Optional<Row> find(UUID sectionId, String personId) {
		return this.jdbc.sql(SELECT + "where i.section_id = ? and i.person_id = ?")
			.params(sectionId, personId)
			.query(InvitationStore::row)
			.optional();
	}

	Optional<Row> lock(UUID sectionId, String personId) {
		return this.jdbc.sql(SELECT + "where i.section_id = ? and i.person_id = ? for update of i")
			.params(sectionId, personId)
			.query(InvitationStore::row)
			.optional();
	}

	/** Live ones of active people in cycles that are not over. */
	Optional<Row> open(byte[] hash) {
		return this.jdbc.sql(SELECT + """
				join section s on s.id = i.section_id join reporting_cycle c on c.id = s.cycle_id
				where i.token_hash = ? and i.revoked_at is null and p.active
					and c.state not in ('CLOSED', 'CANCELLED')""").param(hash).query(InvitationStore::row).optional();
	}

	void revoke(UUID sectionId, String personId, Instant now) {
		this.jdbc.sql("""
				update invitation set revoked_at = ? where section_id = ? and person_id = ? and revoked_at is null""")
			.params(Time.toDb(now), sectionId, personId)
			.update();
	}

	void revokeAll(String personId, Instant now) {
		this.jdbc.sql("update invitation set revoked_at = ? where person_id = ? and revoked_at is null")
			.params(Time.toDb(now), personId)
			.update();
	}

	private static Row row(ResultSet row, int number) throws SQLException {
		Invitation invitation = new Invitation(row.getObject("id", UUID.class), row.getObject("section_id", UUID.class),
				row.getString("person_id"), MaskedAddress.link(row.getString("email")));
		return new Row(invitation, row.getInt("version"), row.getBytes("token_hash"),
				row.getObject("revoked_at") != null);
	}

	/** One invitation as it is kept. */
	record Row(Invitation invitation, int version, byte[] tokenHash, boolean revoked) {
	}

}
