package org.quarterday;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

import org.awaitility.Awaitility;

/**
 * The whole program in a process of its own, with data of its own, that can be killed and
 * started again at the same address.
 */
public final class ForkedProgram implements AutoCloseable {

	private final Path data;

	private final Path log;

	private final int port;

	private final List<String> settings;

	private Process process;

	public ForkedProgram(Path directory, String... settings) throws IOException {
		this.data = directory.resolve("data");
		this.log = directory.resolve("program.log");
		this.settings = List.of(settings);
		try (ServerSocket free = new ServerSocket(0)) {
			this.port = free.getLocalPort();
		}
	}

	/** Starts it and waits until somebody could sign in. */
	public void start() throws IOException {
		List<String> command = new ArrayList<>(
				List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1",
						"-XX:+UseSerialGC", "-Xmx512m", "-cp", classPath(), Quarterday.class.getName(),
						"--quarterday.data-dir=" + this.data, "--server.port=" + this.port));
		command.addAll(this.settings);
		this.process = new ProcessBuilder(command).redirectErrorStream(true)
			.redirectOutput(ProcessBuilder.Redirect.appendTo(this.log.toFile()))
			.start();
		Awaitility.await().atMost(Duration.ofMinutes(3)).pollInterval(Duration.ofMillis(200)).until(this::answers);
	}

	private static String classPath() {
		String all = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
		return Arrays.stream(all.split(File.pathSeparator))
			.filter((entry) -> !entry.endsWith("test-classes") && !entry.endsWith("test-classes/"))
			.collect(Collectors.joining(File.pathSeparator));
	}

	private boolean answers() throws IOException {
		if (!this.process.isAlive()) {
			throw new AssertionError(Files.readString(this.log));
		}
		try {
			return visitor().get("/login").statusCode() == 200;
		}
		catch (IllegalStateException notYet) {
			return false;
		}
	}

	/** SIGKILL. */
	public void kill() throws InterruptedException {
		this.process.destroyForcibly().waitFor();
	}

	public Visitor visitor() {
		return new Visitor(this.port);
	}

	public String address() {
		return "http://localhost:" + this.port;
	}

	public Path data() {
		return this.data;
	}

	/** What it wrote, of all starts. */
	public String log() throws IOException {
		return Files.readString(this.log);
	}

	/** Ends it as an administrator does. */
	@Override
	public void close() throws InterruptedException {
		this.process.destroy();
		this.process.waitFor();
	}

}
