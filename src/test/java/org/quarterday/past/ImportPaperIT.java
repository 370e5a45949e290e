package org.quarterday.past;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quarterday.Quarterday;
import org.quarterday.TestDatabase;
import org.quarterday.embedded.DataDirectory;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The {@code import-paper} command on the whole program. */
class ImportPaperIT {

	@TempDir
	Path dir;

	private Path paper;

	private final ByteArrayOutputStream out = new ByteArrayOutputStream();

	private final ByteArrayOutputStream err = new ByteArrayOutputStream();

	@BeforeEach
	void paper() throws Exception {
		this.paper = this.dir.resolve("q3.txt");
		Files.writeString(this.paper, """
				1. Introduction

				1.1 What services did in Q3 2024/25.

				2. Achievements

				2.1 Parks

				2.1.1 Trees were planted.

				2.2 Pools

				2.2.1 The water is warmer.
				""");
	}

	@Test
	void takesAPaperOverOnceAndLeavesACommitteeWithServicesAlone() {
		String url = TestDatabase.freshUrl();
		JdbcClient jdbc = JdbcClient.create(new DriverManagerDataSource(url));
		jdbc.sql("""
				insert into person (id, name, email, roles)
				values ('officer', 'The officer', 'officer@council.example', '{OFFICER,ADMIN}')""").update();
		assertThat(run("--committee", "Leisure", "--spring.datasource.url=" + url)).isZero();
		assertThat(this.err.toString(StandardCharsets.UTF_8)).isEmpty();
		assertThat(this.out.toString(StandardCharsets.UTF_8).lines()).startsWith(
				"Leisure: 2 services taken over from q3.txt, Q3 2024/25", "  1. Parks (parks)", "  2. Pools (pools)",
				"Outline: services within one section, as in the paper", "Officer: The officer");
		assertThat(
				jdbc.sql("select words from draft_save where kind = 'APPROVED' order by id").query(String.class).list())
			.containsExactly("Trees were planted.", "The water is warmer.");
		assertThat(jdbc.sql("select count(*) from outbox").query(Long.class).single()).isZero();
		assertThat(jdbc.sql("select count(*) from person").query(Long.class).single()).isEqualTo(4);

		assertThat(run("--committee", "leisure", "--spring.datasource.url=" + url)).isEqualTo(2);
		assertThat(this.err.toString(StandardCharsets.UTF_8).lines()).containsExactly(
				"Leisure has services already (2): a past paper is taken over only by a committee without");
	}

	@Test
	void refusesInOneLineWhileAServerHoldsTheEmbeddedDatabase() {
		Path data = this.dir.resolve("data");
		try (DataDirectory server = DataDirectory.lock(data)) {
			assertThat(run("--committee", "Leisure", "--quarterday.data-dir=" + data)).isEqualTo(2);
			assertThat(this.err.toString(StandardCharsets.UTF_8).lines()).singleElement()
				.asString()
				.startsWith("already running");
			assertThat(this.out.size()).isZero();
		}
	}

	@Test
	void refusesInOneLineWhatCannotBeRead() {
		assertThat(ImportPaperCommand.run(Quarterday.class, new String[] { "nothing.pdf", "--committee", "Leisure" },
				new PrintStream(this.out), new PrintStream(this.err)))
			.isEqualTo(2);
		assertThat(this.err.toString(StandardCharsets.UTF_8).lines())
			.containsExactly("There is no file \"nothing.pdf\" that can be read");
	}

	@Test
	void saysWhatIsMissing() {
		assertThat(run()).isEqualTo(2);
		assertThat(run("--committee")).isEqualTo(2);
		assertThat(run("--committee", "Leisure", "--quarter", "2026-28-q1")).isEqualTo(2);
		assertThat(this.err.toString(StandardCharsets.UTF_8).lines()).containsExactly(
				"No committee is named; " + ImportPaperOptions.USAGE,
				"--committee needs a value; " + ImportPaperOptions.USAGE,
				"\"2026-28-q1\" is not a quarter such as 2026-27-q1");
	}

	private int run(String... more) {
		List<String> words = new ArrayList<>(List.of(this.paper.toString()));
		words.addAll(List.of(more));
		return ImportPaperCommand.run(Quarterday.class, words.toArray(String[]::new),
				new PrintStream(this.out, true, StandardCharsets.UTF_8),
				new PrintStream(this.err, true, StandardCharsets.UTF_8));
	}

}
