package org.quarterday.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

import io.zonky.test.db.postgres.util.LinuxUtils;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A database server that outlived its program (killed without a chance to stop it). It is
 * stopped cleanly before the next start; the caller holds the lock on the directory, so
 * that no living program uses it.
 */
final class StaleServer {

	private static final Logger logger = LoggerFactory.getLogger(StaleServer.class);

	private StaleServer() {
	}

	/**
	 * Stops the server that the directory's {@code postmaster.pid} names, where it is one
	 * of ours.
	 * @param directory the server's data
	 * @throws EmbeddedDatabaseException when it does not stop
	 */
	static void stop(Path directory) {
		serverOf(directory).ifPresent((server) -> {
			logger.info("Stopping the database server {} that a killed program left behind", server.pid());
			Path pgCtl = Path.of(server.info().command().orElseThrow()).resolveSibling("pg_ctl");
			run(pgCtl.toString(), "stop", "-D", directory.toString(), "-m", "fast", "-w", "-t", "60");
		});
	}

	private static Optional<ProcessHandle> serverOf(Path directory) {
		Path pidFile = directory.resolve("postmaster.pid");
		if (Files.notExists(pidFile)) {
			return Optional.empty();
		}
		try {
			long pid = Long.parseLong(Files.readAllLines(pidFile).get(0).strip());
			return ProcessHandle.of(pid).filter((process) -> serves(process, directory));
		}
		catch (IOException | NumberFormatException | IndexOutOfBoundsException ex) {
			logger.warn("Cannot read {}: {}", pidFile, ex.toString());
			return Optional.empty();
		}
	}

	/**
	 * A number in a file may have passed to some other process: only a postgres that was
	 * started on this very directory is ours to stop.
	 */
	private static boolean serves(ProcessHandle process, Path directory) {
		ProcessHandle.Info info = process.info();
		boolean postgres = info.command().map(Path::of).map((command) -> {
			String name = command.getFileName().toString();
			return name.equals("postgres") || name.equals("postgres.exe");
		}).orElse(false);
		List<String> arguments = info.arguments().map(List::of).orElse(List.of());
		return postgres && (arguments.isEmpty() || arguments.contains(directory.toString()));
	}

	private static void run(String... command) {
		List<String> words = new ArrayList<>();
		if (LinuxUtils.isUnshareAvailable()) {
			words.addAll(List.of("unshare", "-U"));
		}
		words.addAll(List.of(command));
		try {
			Process process = new ProcessBuilder(words).redirectErrorStream(true)
				.redirectOutput(ProcessBuilder.Redirect.DISCARD)
				.start();
			if (!process.waitFor(70, TimeUnit.SECONDS) || process.exitValue() != 0) {
				throw new EmbeddedDatabaseException(
						"a database server left behind by a killed program does not stop: " + words);
			}
		}
		catch (IOException ex) {
			throw new EmbeddedDatabaseException("cannot run " + words, ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new EmbeddedDatabaseException("interrupted", ex);
		}
	}

}
