package org.quarterday.mail;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The key from which every personal link's token is computed, so that a repeated mail
 * carries the same link and no token is ever stored (LK2). It comes from the setting
 * {@code quarterday.link-key} or, without one, is made once into {@code link-key} of the
 * data directory, readable by its owner only. Whoever loses it, renews the links; nothing
 * else is lost.
 */
public final class LinkKey {

	private static final int BYTES = 32;

	private final SecretKeySpec key;

	private LinkKey(byte[] key) {
		this.key = new SecretKeySpec(key, "HmacSHA256");
	}

	/**
	 * The key of a setting.
	 * @throws IllegalArgumentException when it is shorter than 32 characters
	 */
	public static LinkKey of(String setting) {
		if (setting.strip().length() < BYTES) {
			throw new IllegalArgumentException("quarterday.link-key needs at least 32 characters, chosen at random");
		}
		return new LinkKey(setting.strip().getBytes(StandardCharsets.UTF_8));
	}

	/** The key kept in a directory; made there the first time. */
	public static LinkKey in(Path directory) throws IOException {
		Path file = directory.resolve("link-key");
		if (!Files.exists(file)) {
			make(file);
		}
		return of(Files.readString(file));
	}

	private static void make(Path file) throws IOException {
		byte[] random = new byte[BYTES];
		new SecureRandom().nextBytes(random);
		Files.createDirectories(file.toAbsolutePath().getParent());
		Path complete = createPrivate(file.resolveSibling("link-key." + ProcessHandle.current().pid()));
		Files.writeString(complete, Base64.getUrlEncoder().withoutPadding().encodeToString(random));
		try {
			// a link, unlike a move, never replaces the key that another process made
			// first
			Files.createLink(file, complete);
		}
		catch (FileAlreadyExistsException ex) {
			return;
		}
		finally {
			Files.delete(complete);
		}
	}

	private static Path createPrivate(Path file) throws IOException {
		Files.deleteIfExists(file);
		Set<String> views = FileSystems.getDefault().supportedFileAttributeViews();
		return views.contains("posix")
				? Files.createFile(file,
						PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))
				: Files.createFile(file);
	}

	/**
	 * The unguessable token for what the parts name: 43 characters that stand in an
	 * address as they are. The first part says what kind of link it is, so that no token
	 * of one kind is one of another.
	 */
	public String token(String... parts) {
		try {
			Mac mac = Mac.getInstance("HmacSHA256");
			mac.init(this.key);
			byte[] bytes = mac.doFinal(String.join("|", parts).getBytes(StandardCharsets.UTF_8));
			return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** What a table keeps of a token: its SHA-256. */
	public static byte[] hash(String token) {
		try {
			return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

	@Override
	public String toString() {
		return "LinkKey[secret]";
	}

}
