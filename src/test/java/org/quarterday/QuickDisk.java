package org.quarterday;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;

import org.junit.jupiter.api.extension.AnnotatedElementContext;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.io.TempDirFactory;
import org.springframework.util.FileSystemUtils;

/**
 * Where tests put databases and files that nobody keeps: in memory, where the machine has
 * a disk there that is large enough and runs programs. A new database is a thousand small
 * files, which takes a real disk many times as long.
 */
class QuickDisk implements TempDirFactory {

	private static final Path MEMORY = Path.of("/dev/shm");

	private static final String OURS = "quarterday-tests-";

	private static final long ENOUGH = 4L << 30;

	private static final boolean IN_MEMORY = suits();

	/** A new, empty folder, which the caller removes. */
	static Path folder() {
		try {
			String prefix = OURS + ProcessHandle.current().pid() + "-";
			return IN_MEMORY ? Files.createTempDirectory(MEMORY, prefix) : Files.createTempDirectory(prefix);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static boolean suits() {
		try {
			if (!Files.isWritable(MEMORY) || Files.getFileStore(MEMORY).getUsableSpace() < ENOUGH) {
				return false;
			}
			forgetTheDead();
			Path program = Files.createTempFile(MEMORY, OURS, "",
					PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
			try {
				return Files.isExecutable(program);
			}
			finally {
				Files.delete(program);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * A test run that was killed leaves its folders; nobody else would free the memory.
	 */
	private static void forgetTheDead() throws IOException {
		try (Stream<Path> folders = Files.list(MEMORY)) {
			for (Path each : folders.filter(Files::isDirectory).toList()) {
				String name = each.getFileName().toString();
				if (name.matches(OURS + "\\d+-.*") && ProcessHandle.of(Long.parseLong(name.split("-")[2])).isEmpty()) {
					FileSystemUtils.deleteRecursively(each);
				}
			}
		}
	}

	@Override
	public Path createTempDirectory(AnnotatedElementContext element, ExtensionContext test) {
		return folder();
	}

}
