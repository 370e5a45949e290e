package org.quarterday;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import org.quarterday.cycle.Refusal;
import org.quarterday.embedded.QuietProgram;
import org.quarterday.publish.PublicFiles;

/**
 * The commands {@code export-site} and {@code export-paper}: what is published, as one
 * ZIP file, from the installation that the settings name or the embedded database.
 */
final class ExportCommand {

	private static final String USAGE = "usage: export-site --out FILE.zip, or export-paper /papers/COMMITTEE/YEAR/QUARTER --out FILE.zip";

	private ExportCommand() {
	}

	/**
	 * @param command one of the two
	 * @param args the words after it
	 * @return 0 and the file's name on {@code out}, or 2 after one line on {@code err}
	 */
	static int run(String command, String[] args, PrintStream out, PrintStream err) {
		return QuietProgram.exit(() -> {
			List<String> settings = new ArrayList<>();
			List<String> words = new ArrayList<>();
			for (String word : args) {
				(word.matches("--[a-z]+[.][^=]+=.*") ? settings : words).add(word);
			}
			boolean site = command.equals("export-site");
			int option = words.indexOf("--out");
			if (option != (site ? 0 : 1) || words.size() != option + 2 || words.get(option + 1).startsWith("--")) {
				throw new Refusal(USAGE);
			}
			Path file = file(words.get(option + 1));
			Function<PublicFiles, byte[]> content = site ? PublicFiles::site : (files) -> files.bundle(words.get(0));
			QuietProgram.run(Quarterday.class, settings,
					(context) -> write(file, content.apply(context.getBean(PublicFiles.class))));
			out.println(file);
		}, err);
	}

	private static Path file(String name) {
		try {
			Path file = Path.of(name);
			if (Files.isDirectory(file)) {
				throw new Refusal("\"%s\" is a directory; name the ZIP file to be written".formatted(name));
			}
			return file;
		}
		catch (InvalidPathException ex) {
			throw new Refusal("\"%s\" is not a file's name".formatted(name));
		}
	}

	private static void write(Path file, byte[] content) {
		try {
			if (file.toAbsolutePath().getParent() != null) {
				Files.createDirectories(file.toAbsolutePath().getParent());
			}
			Files.write(file, content);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
