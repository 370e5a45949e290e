package org.quarterday.people;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * How often one may try within ten minutes: a few times per name and address, more per
 * address, so that guessing is slow and nobody can shut a colleague out from elsewhere.
 * Counted in the database, by its clock, for all nodes together; neither name nor address
 * is kept, only a hash of them.
 */
@Component
public class Attempts {

	public static final int PER_NAME = 10;

	public static final int PER_ADDRESS = 100;

	private final JdbcClient jdbc;

	Attempts(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Whether another try is allowed. */
	public boolean allowed(String kind, String address, String name) {
		return tries(named(kind, address, name)) < PER_NAME && tries(addressed(kind, address)) < PER_ADDRESS;
	}

	/**
	 * Whether an address that names nobody may try again what it tried so often at most.
	 */
	public boolean allowed(String kind, String address, int most) {
		return tries(addressed(kind, address)) < most;
	}

	private int tries(String key) {
		return this.jdbc.sql("select tries from attempt where key = ? and since > now() - interval '10 minutes'")
			.param(key)
			.query(Integer.class)
			.optional()
			.orElse(0);
	}

	/** Counts a try. */
	public void count(String kind, String address, String name) {
		count(named(kind, address, name));
		count(kind, address);
	}

	/** Counts a try that names nobody. */
	public void count(String kind, String address) {
		this.jdbc.sql("delete from attempt where since < now() - interval '1 day'").update();
		count(addressed(kind, address));
	}

	private void count(String key) {
		this.jdbc
			.sql("""
					insert into attempt (key, tries, since) values (?, 1, now())
					on conflict (key) do update set
						tries = case when attempt.since > now() - interval '10 minutes' then attempt.tries + 1 else 1 end,
						since = case when attempt.since > now() - interval '10 minutes' then attempt.since else now() end""")
			.param(key)
			.update();
	}

	private static String named(String kind, String address, String name) {
		return hash("%s|%s|%s".formatted(kind, address, name.strip().toLowerCase(Locale.ROOT)));
	}

	private static String addressed(String kind, String address) {
		return hash("%s|%s".formatted(kind, address));
	}

	private static String hash(String text) {
		try {
			return HexFormat.of()
				.formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
