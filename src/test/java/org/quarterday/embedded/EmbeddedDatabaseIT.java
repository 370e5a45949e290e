package org.quarterday.embedded;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.quarterday.Quarterday;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

/** The guards around the embedded PostgreSQL: nothing committed is ever lost. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class EmbeddedDatabaseIT {

	@TempDir
	Path directory;

	@Test
	void itsDefaultsWouldLoseData() throws Exception {
		try (EmbeddedDatabase database = EmbeddedDatabase.start(this.directory)) {
			assertThat(List.of(show(database, "fsync"), show(database, "synchronous_commit"),
					show(database, "full_page_writes"), show(database, "max_connections")))
				.containsExactly("on", "on", "on", "50");
		}
	}

	@Test
	void afterASigkillTheServerThatLivesOnIsStoppedAndTheRowsAreThere() throws Exception {
		Process program = java(KilledProgram.class, this.directory.toString());
		try (BufferedReader output = program.inputReader()) {
			awaitLine(output, "committed");
		}
		program.destroyForcibly().waitFor();
		ProcessHandle leftBehind = server();
		assertThat(leftBehind.isAlive()).as("the server outlives its program").isTrue();

		try (EmbeddedDatabase database = EmbeddedDatabase.start(this.directory)) {
			await().until(() -> !leftBehind.isAlive());
			assertThat(select(database, "select word from kept")).isEqualTo("committed");
		}
	}

	@Test
	void aNumberInAnOldPidFileThatNowIsAnotherProcessHarmsNobody() throws Exception {
		EmbeddedDatabase.start(this.directory).close();
		Process bystander = new ProcessBuilder("sleep", "600").start();
		try {
			Files.writeString(this.directory.resolve("postgres/postmaster.pid"), bystander.pid() + "\n");
			StaleServer.stop(this.directory.resolve("postgres"));
			assertThat(bystander.isAlive()).isTrue();
		}
		finally {
			bystander.destroyForcibly();
		}
	}

	@Test
	void aSecondProgramOnTheSameDataEndsWithExitCode2AndAlreadyRunning() throws Exception {
		try (DataDirectory running = DataDirectory.lock(this.directory)) {
			Process second = java(Quarterday.class, "--quarterday.data-dir=" + running.path(), "--server.port=0");
			CompletableFuture.delayedExecutor(90, TimeUnit.SECONDS).execute(second::destroyForcibly);
			String output = new String(second.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
			assertThat(second.waitFor()).as(output).isEqualTo(2);
			assertThat(output).contains("already running").doesNotContain("\tat ");
		}
	}

	@Test
	void twoInOneProgramAreRefusedToo() {
		DataDirectory running = DataDirectory.lock(this.directory);
		assertThatExceptionOfType(EmbeddedDatabaseException.class).isThrownBy(() -> DataDirectory.lock(this.directory))
			.withMessageContaining("already running");
		running.close();
		DataDirectory.lock(this.directory).close();
	}

	@Test
	void nobodyGetsInWithoutThePassword() throws Exception {
		try (EmbeddedDatabase database = EmbeddedDatabase.start(this.directory)) {
			assertThat(show(database, "password_encryption")).isEqualTo("scram-sha-256");
			assertThat(Files.readAllLines(this.directory.resolve("postgres/pg_hba.conf")))
				.filteredOn((line) -> !line.isBlank() && !line.startsWith("#"))
				.allMatch((line) -> line.endsWith("scram-sha-256"));
			assertThatExceptionOfType(SQLException.class)
				.isThrownBy(() -> DriverManager.getConnection(database.url(), EmbeddedDatabase.USER, "postgres"));
		}
	}

	@Test
	void theDirectoryIsItsOwnersOnly() throws Exception {
		EmbeddedDatabase.start(this.directory).close();
		for (String name : List.of("", "postgres", "postgres-bin")) {
			assertThat(permissions(this.directory.resolve(name))).as(name).isEqualTo("rwx------");
		}
		assertThat(permissions(this.directory.resolve("postgres-password"))).isEqualTo("rw-------");
	}

	/** In a program of its own: the binaries are unpacked once for each program. */
	@Test
	void theBinariesLieBesideTheDataAndNotInTheTemporaryFolder() throws Exception {
		Process program = java(KilledProgram.class, this.directory.resolve("a folder").toString());
		try (BufferedReader output = program.inputReader()) {
			awaitLine(output, "committed");
		}
		program.destroyForcibly().waitFor();
		try (Stream<Path> unpacked = Files.list(this.directory.resolve("a folder/postgres-bin"))) {
			assertThat(unpacked).anyMatch((path) -> path.getFileName().toString().startsWith("PG-"));
		}
		StaleServer.stop(this.directory.resolve("a folder/postgres"));
	}

	@Test
	void dataOfAnotherMajorVersionAreRefusedClearly() throws Exception {
		Path data = Files.createDirectories(this.directory.resolve("postgres"));
		Files.writeString(data.resolve("PG_VERSION"), "16\n");
		assertThatExceptionOfType(EmbeddedDatabaseException.class)
			.isThrownBy(() -> EmbeddedDatabase.start(this.directory))
			.withMessageContaining("made by PostgreSQL 16")
			.withMessageContaining("carries 17");
		assertThat(data.resolve("PG_VERSION")).exists();
		DataDirectory.lock(this.directory).close();
	}

	@Test
	void aFirstStartThatWasCutShortDoesNotBlockTheNext() throws Exception {
		Path data = Files.createDirectories(this.directory.resolve("postgres"));
		Files.writeString(data.resolve("PG_VERSION"), EmbeddedDatabase.MAJOR_VERSION);
		Files.writeString(data.resolve("half"), "made");
		try (EmbeddedDatabase database = EmbeddedDatabase.start(this.directory)) {
			assertThat(select(database, "select 'runs'")).isEqualTo("runs");
		}
		try (Stream<Path> files = Files.list(this.directory)) {
			assertThat(files.map((path) -> path.getFileName().toString()))
				.anyMatch((name) -> name.startsWith("postgres.incomplete-"));
		}
	}

	@Test
	void whatIsWrittenIsThereAtTheNextStart() throws Exception {
		try (EmbeddedDatabase database = EmbeddedDatabase.start(this.directory)) {
			execute(database, "create table kept as select 'still' as word");
		}
		try (EmbeddedDatabase database = EmbeddedDatabase.start(this.directory)) {
			assertThat(select(database, "select word from kept")).isEqualTo("still");
		}
	}

	private ProcessHandle server() throws IOException {
		String pid = Files.readAllLines(this.directory.resolve("postgres/postmaster.pid")).get(0).strip();
		return ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
	}

	private static Process java(Class<?> program, String... arguments) throws IOException {
		List<String> command = new ArrayList<>(
				List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
						System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
						program.getName()));
		command.addAll(List.of(arguments));
		return new ProcessBuilder(command).redirectErrorStream(true).start();
	}

	private static void awaitLine(BufferedReader output, String wanted) throws IOException {
		List<String> seen = new ArrayList<>();
		for (String line = output.readLine(); line != null; line = output.readLine()) {
			seen.add(line);
			if (line.equals(wanted)) {
				return;
			}
		}
		throw new AssertionError(String.join("\n", seen));
	}

	private static String permissions(Path path) throws IOException {
		return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
	}

	private static String show(EmbeddedDatabase database, String setting) throws SQLException {
		return select(database, "show " + setting);
	}

	private static String select(EmbeddedDatabase database, String sql) throws SQLException {
		try (Connection connection = connect(database);
				Statement statement = connection.createStatement();
				ResultSet rows = statement.executeQuery(sql)) {
			rows.next();
			return rows.getString(1);
		}
	}

	private static void execute(EmbeddedDatabase database, String sql) throws SQLException {
		try (Connection connection = connect(database); Statement statement = connection.createStatement()) {
			statement.execute(sql);
		}
	}

	private static Connection connect(EmbeddedDatabase database) throws SQLException {
		return DriverManager.getConnection(database.url(), EmbeddedDatabase.USER, database.password());
	}

}
