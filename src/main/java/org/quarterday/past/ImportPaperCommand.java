package org.quarterday.past;

import java.io.PrintStream;
import java.util.Arrays;

import org.quarterday.embedded.QuietProgram;
import org.quarterday.paper.PastPaper;

/**
 * The {@code import-paper} command: takes a past paper over into the installation that
 * the settings name, or into the embedded database. The program starts without listening
 * to anybody, without running jobs and without sending mail, and ends when it is done.
 */
public final class ImportPaperCommand {

	private ImportPaperCommand() {
	}

	/**
	 * @param application the program
	 * @param args the words after {@code import-paper}
	 * @return 0, or 2 after one line on {@code err} that says what is wrong
	 */
	public static int run(Class<?> application, String[] args, PrintStream out, PrintStream err) {
		return QuietProgram.exit(() -> {
			ImportPaperOptions options = ImportPaperOptions.parse(Arrays.asList(args));
			PastPaper paper = PastPaper.read(options.paper());
			QuietProgram.run(application, options.settings(),
					(context) -> context.getBean(PaperImport.class)
						.take(paper, options.committee(), options.quarter())
						.lines(String.valueOf(options.paper().getFileName()))
						.forEach(out::println));
		}, err);
	}

}
