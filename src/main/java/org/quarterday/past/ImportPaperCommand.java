package org.quarterday.past;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.quarterday.cycle.Refusal;
import org.quarterday.embedded.EmbeddedDatabaseException;
import org.quarterday.paper.PastPaper;

import org.springframework.boot.ExitCodeGenerator;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The {@code import-paper} command: takes a past paper over into the installation that
 * the settings name, or into the embedded database. The program starts without listening
 * to anybody, without running jobs and without sending mail, and ends when it is done.
 */
public final class ImportPaperCommand {

	/** Nothing but the import happens; an empty database stays free of the sample. */
	private static final List<String> QUIET = List.of("--server.port=-1", "--camunda.bpm.job-execution.enabled=false",
			"--db-scheduler.enabled=false", "--quarterday.sample=false", "--logging.threshold.console=OFF");

	private ImportPaperCommand() {
	}

	/**
	 * @param application the program
	 * @param args the words after {@code import-paper}
	 * @return 0, or 2 after one line on {@code err} that says what is wrong
	 */
	public static int run(Class<?> application, String[] args, PrintStream out, PrintStream err) {
		try {
			ImportPaperOptions options = ImportPaperOptions.parse(Arrays.asList(args));
			PastPaper paper = PastPaper.read(options.paper());
			List<String> settings = new ArrayList<>(QUIET);
			settings.addAll(options.settings());
			try (ConfigurableApplicationContext context = new SpringApplicationBuilder(application)
				.run(settings.toArray(String[]::new))) {
				context.getBean(PaperImport.class)
					.take(paper, options.committee(), options.quarter())
					.lines(String.valueOf(options.paper().getFileName()))
					.forEach(out::println);
			}
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
