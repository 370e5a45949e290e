package org.quarterday.audit;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The hash of an entry covers the hash before it and every field, each with its length.
 */
final class HashChain {

	/** Stands before the first entry. */
	static final byte[] START = new byte[32];

	private HashChain() {
	}

	static byte[] next(byte[] previous, AuditEntry entry) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (DataOutputStream out = new DataOutputStream(bytes)) {
			out.write(previous);
			for (Object field : Stream
				.of(entry.at(), entry.actor(), entry.via(), entry.onBehalfOf(), entry.action(), entry.cycleId(),
						entry.sectionId(), entry.detail())
				.toArray()) {
				byte[] value = Objects.toString(field, "").getBytes(StandardCharsets.UTF_8);
				out.writeInt((field != null) ? value.length : -1);
				out.write(value);
			}
			return MessageDigest.getInstance("SHA-256").digest(bytes.toByteArray());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
