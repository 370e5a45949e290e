package org.quarterday.paper;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.junit.jupiter.api.Assumptions;

/** Opens Word files in LibreOffice, without a screen, and gives what it makes of them. */
final class LibreOffice {

	private static final int SECONDS = 180;

	private final Path dir;

	LibreOffice(Path dir) {
		this.dir = dir;
	}

	/** Skips the test, saying so, on a machine without LibreOffice. */
	static void assumeInstalled() {
		Assumptions.assumeTrue(installed(),
				"LibreOffice (soffice) is not installed: its check of the Word edition is left out");
	}

	static boolean installed() {
		return Stream.of(System.getenv("PATH").split(":"))
			.anyMatch((folder) -> Files.isExecutable(Path.of(folder, "soffice")));
	}

	/** The document as text, with the labels that LibreOffice computes. */
	String text(byte[] docx) throws IOException, InterruptedException {
		String text = new String(convert(docx, "txt:Text", "txt"), StandardCharsets.UTF_8);
		return text.startsWith("\uFEFF") ? text.substring(1) : text;
	}

	/** The document as LibreOffice prints it. */
	byte[] pdf(byte[] docx) throws IOException, InterruptedException {
		return convert(docx, "pdf", "pdf");
	}

	/** The document as LibreOffice saves it for Word. */
	byte[] docx(byte[] docx) throws IOException, InterruptedException {
		return convert(docx, "docx:Office Open XML Text", "docx");
	}

	private byte[] convert(byte[] docx, String filter, String ending) throws IOException, InterruptedException {
		Path source = Files.write(this.dir.resolve("source.docx"), docx);
		Process process = new ProcessBuilder("soffice", "-env:UserInstallation=" + this.dir.resolve("profile").toUri(),
				"--headless", "--convert-to", filter, "--outdir",
				Files.createDirectories(this.dir.resolve("out")).toString(), source.toString())
			.redirectErrorStream(true)
			.redirectOutput(this.dir.resolve("soffice.log").toFile())
			.start();
		if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
			process.destroyForcibly();
			throw new IllegalStateException("LibreOffice took more than " + SECONDS + " seconds");
		}
		return Files.readAllBytes(this.dir.resolve("out").resolve("source." + ending));
	}

}
