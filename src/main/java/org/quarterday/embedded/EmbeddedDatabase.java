package org.quarterday.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A PostgreSQL server inside the program, kept under the data directory. It is trial
 * storage: durable (nothing committed is lost when the program is killed), but without
 * backup tools.
 */
public final class EmbeddedDatabase implements AutoCloseable {

	static final String MAJOR_VERSION = "17";

	static final String USER = "postgres";

	/** Written once the first start succeeded; without it the directory is half made. */
	static final String READY = "quarterday-ready";

	private static final Logger logger = LoggerFactory.getLogger(EmbeddedDatabase.class);

	/** The library switches these off, which would lose data at a power cut. */
	private static final Map<String, String> SERVER_CONFIG = Map.of("fsync", "on", "synchronous_commit", "on",
			"full_page_writes", "on", "max_connections", "50", "password_encryption", "scram-sha-256");

	private final DataDirectory directory;

	private final EmbeddedPostgres server;

	private final String password;

	private EmbeddedDatabase(DataDirectory directory, EmbeddedPostgres server, String password) {
		this.directory = directory;
		this.server = server;
		this.password = password;
	}

	/**
	 * Starts the server on the data in the directory, making them at the first start.
	 * @param dataDir the data directory
	 * @return the running server
	 * @throws EmbeddedDatabaseException when another program runs on the directory, or
	 * its data cannot be used
	 */
	public static EmbeddedDatabase start(Path dataDir) {
		DataDirectory directory = DataDirectory.lock(dataDir);
		try {
			Path data = directory.resolve("postgres");
			prepare(data);
			String password = directory.secret("postgres-password");
			EmbeddedPostgres server = start(directory, data, password);
			markReady(data);
			return new EmbeddedDatabase(directory, server, password);
		}
		catch (IOException | RuntimeException ex) {
			directory.close();
			throw (ex instanceof EmbeddedDatabaseException known) ? known : new EmbeddedDatabaseException(
					"the embedded database in " + directory.path() + " does not start: " + ex.getMessage(), ex);
		}
	}

	private static void prepare(Path data) throws IOException {
		Path version = data.resolve("PG_VERSION");
		if (Files.exists(version) && !Files.readString(version).strip().equals(MAJOR_VERSION)) {
			throw new EmbeddedDatabaseException(
					data + " was made by PostgreSQL " + Files.readString(version).strip() + "; this program carries "
							+ MAJOR_VERSION + ": use the program that made it, or another data-dir");
		}
		if (Files.exists(data) && Files.notExists(data.resolve(READY))) {
			Path aside = data.resolveSibling("postgres.incomplete-" + System.nanoTime());
			logger.warn("The first start was cut short; its half-made data are put aside as {}", aside);
			Files.move(data, aside);
		}
	}

	private static EmbeddedPostgres start(DataDirectory directory, Path data, String password) throws IOException {
		Path binaries = Files.createDirectories(directory.resolve("postgres-bin"));
		EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
			.setDataDirectory(data)
			.setCleanDataDirectory(false)
			.setRegisterShutdownHook(false)
			.setOverrideWorkingDirectory(binaries.toFile())
			.setPGStartupWait(Duration.ofSeconds(60))
			.setLocaleConfig("pwfile", directory.resolve("postgres-password").toString())
			.setLocaleConfig("auth-host", "scram-sha-256")
			.setLocaleConfig("auth-local", "scram-sha-256")
			.setConnectConfig("password", password)
			.setDataDirectoryCustomizer((file) -> StaleServer.stop(file.toPath()));
		SERVER_CONFIG.forEach(builder::setServerConfig);
		try {
			return builder.start();
		}
		finally {
			DataDirectory.ownerOnly(binaries); // the library opens it to everyone
		}
	}

	private static void markReady(Path data) throws IOException {
		if (Files.notExists(data.resolve(READY))) {
			Files.createFile(data.resolve(READY));
		}
	}

	/** The JDBC address; without the password. */
	public String url() {
		return "jdbc:postgresql://localhost:" + this.server.getPort() + "/postgres";
	}

	/** The password of the user {@code postgres}. */
	public String password() {
		return this.password;
	}

	@Override
	public void close() throws IOException {
		try {
			this.server.close();
		}
		finally {
			this.directory.close();
		}
	}

}
