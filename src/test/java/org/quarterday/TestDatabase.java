package org.quarterday;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;

import javax.sql.DataSource;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.flywaydb.core.Flyway;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;

/**
 * Real PostgreSQL for tests: one server for the whole test run, one fresh, migrated
 * database for whoever asks (copied from a template, so it takes milliseconds).
 */
public final class TestDatabase {

	private static final AtomicInteger COUNT = new AtomicInteger();

	private static EmbeddedPostgres server;

	private TestDatabase() {
	}

	/** A new database with the whole schema and nothing in it. */
	public static DataSource fresh() {
		return server().getDatabase("postgres", freshName());
	}

	/** The JDBC address of a new database, for settings. */
	public static String freshUrl() {
		return server().getJdbcUrl("postgres", freshName());
	}

	/**
	 * One new database for a program's whole life. A setting is read again and again: a
	 * supplier that made one each time cost every page a database.
	 */
	public static void fresh(DynamicPropertyRegistry registry) {
		String url = freshUrl();
		registry.add("spring.datasource.url", () -> url);
	}

	/** A database that nobody needs any more: hundreds of them would fill gigabytes. */
	public static void drop(DataSource database) {
		String name = JdbcClient.create(database).sql("select current_database()").query(String.class).single();
		JdbcClient.create(server().getPostgresDatabase()).sql("drop database " + name + " with (force)").update();
	}

	/**
	 * After the programs that tests started have let it go: their hooks run beside this.
	 */
	private static void stop() {
		try {
			Thread.sleep(200);
			for (Thread each : Thread.getAllStackTraces().keySet()) {
				if (each.getName().matches("Spring(Application|Context)ShutdownHook")) {
					each.join();
				}
			}
			server.close();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private static String freshName() {
		String name = "test_" + COUNT.incrementAndGet();
		try (Connection connection = server().getPostgresDatabase().getConnection()) {
			connection.createStatement().execute("create database " + name + " template migrated");
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
		return name;
	}

	private static synchronized EmbeddedPostgres server() {
		if (server == null) {
			try {
				server = EmbeddedPostgres.builder()
					.setDataDirectory(QuickDisk.folder())
					.setRegisterShutdownHook(false)
					.setServerConfig("max_connections", "1000")
					.start();
				try (Connection connection = server.getPostgresDatabase().getConnection()) {
					connection.createStatement().execute("create database migrated");
				}
				Runtime.getRuntime().addShutdownHook(new Thread(TestDatabase::stop));
				Flyway.configure().dataSource(server.getDatabase("postgres", "migrated")).load().migrate();
			}
			catch (Exception ex) {
				throw new IllegalStateException(ex);
			}
		}
		return server;
	}

}
