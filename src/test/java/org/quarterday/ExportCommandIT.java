package org.quarterday;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipFile;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class ExportCommandIT {

	@TempDir
	Path dir;

	private final ByteArrayOutputStream out = new ByteArrayOutputStream();

	private final ByteArrayOutputStream err = new ByteArrayOutputStream();

	@Test
	@DisplayName("H6: the public site is written to one file, whose folder is made")
	void writesTheSite() throws Exception {
		String settings = "--spring.datasource.url=" + TestDatabase.freshUrl();
		Path file = this.dir.resolve("new").resolve("site.zip");
		assertThat(run("export-site", "--out", file.toString(), settings)).as(this.err.toString()).isZero();
		assertThat(this.out.toString(StandardCharsets.UTF_8).strip()).isEqualTo(file.toString());
		try (ZipFile zip = new ZipFile(file.toFile())) {
			assertThat(zip.getEntry("papers/index.html")).isNotNull();
		}
	}

	@Test
	@DisplayName("What is not understood is refused in one line, before anything starts")
	void refusesInOneLine() {
		assertThat(run("export-site")).isEqualTo(2);
		assertThat(run("export-paper", "--out", "x.zip")).isEqualTo(2);
		assertThat(run("export-site", "--out", this.dir.toString())).isEqualTo(2);
		assertThat(this.err.toString(StandardCharsets.UTF_8).lines()).hasSize(3)
			.anyMatch((line) -> line.endsWith("is a directory; name the ZIP file to be written"))
			.filteredOn((line) -> line.startsWith("usage: export-site --out FILE.zip"))
			.hasSize(2);
	}

	private int run(String command, String... args) {
		return ExportCommand.run(command, args, new PrintStream(this.out, true, StandardCharsets.UTF_8),
				new PrintStream(this.err, true, StandardCharsets.UTF_8));
	}

}
