package org.quarterday.embedded;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;

/**
 * The directory that holds everything the embedded default keeps: readable by its owner
 * only, and used by one program at a time (an exclusive lock on the file {@code lock}).
 */
public final class DataDirectory implements AutoCloseable {

	private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rwx------");

	private static final Set<PosixFilePermission> OWNER_FILE = PosixFilePermissions.fromString("rw-------");

	private static final boolean POSIX = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

	private final Path path;

	private final FileChannel lockFile;

	private DataDirectory(Path path, FileChannel lockFile) {
		this.path = path;
		this.lockFile = lockFile;
	}

	/**
	 * Makes the directory where it is missing and locks it.
	 * @param directory where the data are
	 * @return the locked directory
	 * @throws EmbeddedDatabaseException when another program holds it
	 */
	public static DataDirectory lock(Path directory) {
		Path path = directory.toAbsolutePath().normalize();
		try {
			Files.createDirectories(path);
			ownerOnly(path);
			FileChannel channel = FileChannel.open(path.resolve("lock"), StandardOpenOption.CREATE,
					StandardOpenOption.WRITE);
			if (tryLock(channel) == null) {
				channel.close();
				throw new EmbeddedDatabaseException("already running: another program uses " + path);
			}
			return new DataDirectory(path, channel);
		}
		catch (IOException ex) {
			throw new EmbeddedDatabaseException("cannot use " + path + ": " + ex.getMessage(), ex);
		}
	}

	private static FileLock tryLock(FileChannel channel) throws IOException {
		try {
			return channel.tryLock();
		}
		catch (OverlappingFileLockException ex) {
			return null;
		}
	}

	Path path() {
		return this.path;
	}

	Path resolve(String name) {
		return this.path.resolve(name);
	}

	/** A secret of 256 random bits, made at first use and kept in a file of this name. */
	String secret(String name) {
		Path file = resolve(name);
		try {
			if (Files.notExists(file)) {
				byte[] random = new byte[32];
				new SecureRandom().nextBytes(random);
				write(file, Base64.getUrlEncoder().withoutPadding().encodeToString(random));
			}
			return Files.readString(file).strip();
		}
		catch (IOException ex) {
			throw new EmbeddedDatabaseException("cannot use " + file + ": " + ex.getMessage(), ex);
		}
	}

	private static void write(Path file, String secret) throws IOException {
		Path draft = Files.createTempFile(file.getParent(), file.getFileName().toString(), ".new");
		if (POSIX) {
			Files.setPosixFilePermissions(draft, OWNER_FILE);
		}
		Files.writeString(draft, secret);
		Files.move(draft, file);
	}

	static void ownerOnly(Path directory) throws IOException {
		if (POSIX) {
			Files.setPosixFilePermissions(directory, OWNER_ONLY);
		}
	}

	@Override
	public void close() {
		try {
			this.lockFile.close();
		}
		catch (IOException ex) {
			throw new EmbeddedDatabaseException("cannot release " + this.path, ex);
		}
	}

}
