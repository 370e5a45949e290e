package org.quarterday.security;

import java.sql.Array;
import java.util.Set;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Service;

/**
 * Who can sign in: active people with a password, by id or by email address.
 */
@Service
class Accounts implements UserDetailsService {

	private final JdbcClient jdbc;

	Accounts(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public SignedIn loadUserByUsername(String username) {
		return this.jdbc.sql("""
				select id, name, roles, password_hash from person
				where active and password_hash is not null and (id = :name or lower(email) = lower(:name))
				order by id = :name desc limit 1""").param("name", username).query((row, number) -> {
			Array roles = row.getArray("roles");
			return new SignedIn(row.getString("id"), row.getString("name"), Set.of((String[]) roles.getArray()),
					row.getString("password_hash"));
		}).optional().orElseThrow(() -> new UsernameNotFoundException("nobody"));
	}

}
