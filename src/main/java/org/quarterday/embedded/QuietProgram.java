package org.quarterday.embedded;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import org.quarterday.cycle.Refusal;

import org.springframework.boot.ExitCodeGenerator;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The program for one command of the command line: it listens to nobody, runs no jobs,
 * sends no mail, leaves an empty database free of the sample, and ends when it is done.
 */
public final class QuietProgram {

	private static final List<String> QUIET = List.of("--server.port=-1", "--camunda.bpm.job-execution.enabled=false",
			"--db-scheduler.enabled=false", "--quarterday.sample=false", "--logging.threshold.console=OFF");

	private QuietProgram() {
	}

	/**
	 * Starts the program, lets the command work and ends the program.
	 * @param settings of the program, such as {@code --quarterday.data-dir=DIR}
	 */
	public static void run(Class<?> application, List<String> settings,
			Consumer<ConfigurableApplicationContext> command) {
		List<String> all = new ArrayList<>(QUIET);
		all.addAll(settings);
		try (ConfigurableApplicationContext context = new SpringApplicationBuilder(application)
			.run(all.toArray(String[]::new))) {
			command.accept(context);
		}
	}

	/**
	 * The exit code of a command.
	 * @return 0, or 2 after one line on {@code err} that says what is wrong
	 */
	public static int exit(Runnable command, PrintStream err) {
		try {
			command.run();
			return 0;
		}
		catch (RuntimeException ex) {
			err.println(plain(ex));
			return 2;
		}
	}

	/**
	 * What a person can do something about.
	 * @throws RuntimeException whatever else went wrong
	 */
	private static String plain(RuntimeException thrown) {
		for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
			if (cause instanceof Refusal || cause instanceof EmbeddedDatabaseException
					|| cause instanceof ExitCodeGenerator) {
				return cause.getMessage();
			}
		}
		throw thrown;
	}

}
