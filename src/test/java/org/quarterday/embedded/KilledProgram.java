package org.quarterday.embedded;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;

/** A program of its own, to be killed: starts the database, commits a row, waits. */
final class KilledProgram {

	private KilledProgram() {
	}

	public static void main(String[] args) throws Exception {
		EmbeddedDatabase database = EmbeddedDatabase.start(Path.of(args[0]));
		try (Connection connection = DriverManager.getConnection(database.url(), EmbeddedDatabase.USER,
				database.password()); Statement statement = connection.createStatement()) {
			statement.execute("create table kept (word text)");
			statement.execute("insert into kept values ('committed')");
		}
		System.out.println("committed");
		Thread.sleep(600_000);
	}

}
