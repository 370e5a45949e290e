package org.quarterday;

import java.util.Arrays;

import org.quarterday.cycle.DeadlineCommand;
import org.quarterday.embedded.EmbeddedDatabaseException;
import org.quarterday.past.ImportPaperCommand;
import org.quarterday.rehearsal.RehearseCommand;

import org.springframework.boot.ExitCodeGenerator;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The program: a server by default, or one of the commands of the command line. */
@SpringBootApplication
public class Quarterday {

	public static void main(String[] args) {
		String command = (args.length > 0) ? args[0] : "";
		String[] rest = (args.length > 0) ? Arrays.copyOfRange(args, 1, args.length) : args;
		switch (command) {
			case "deadline" -> System.exit(DeadlineCommand.run(rest, System.out, System.err));
			case "rehearse" -> System.exit(RehearseCommand.run(Quarterday.class, rest, System.out, System.err));
			case "import-paper" -> System.exit(ImportPaperCommand.run(Quarterday.class, rest, System.out, System.err));
			case "export-site", "export-paper" -> System.exit(ExportCommand.run(command, rest, System.out, System.err));
			default -> serve(command, args);
		}
	}

	private static void serve(String command, String[] args) {
		if (!command.isEmpty() && !command.startsWith("--")) {
			System.err.println("\"" + command
					+ "\" is not a command: deadline, rehearse, import-paper, export-site, export-paper, or none to serve");
			System.exit(2);
		}
		try {
			SpringApplication.run(Quarterday.class, args);
		}
		catch (RuntimeException ex) {
			// reported already; the exit code of the cause counts, whatever failed after
			// it
			System.exit(exitCode(ex));
		}
	}

	private static int exitCode(Throwable failure) {
		for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
			if (cause instanceof EmbeddedDatabaseException) {
				return 2;
			}
			if (cause instanceof ExitCodeGenerator generator) {
				return generator.getExitCode();
			}
		}
		return 1;
	}

}
