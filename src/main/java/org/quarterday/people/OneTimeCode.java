package org.quarterday.people;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.LongStream;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import org.apache.commons.codec.binary.Base32;

/**
 * Six digits that change every 30 seconds, as every authenticator app makes them (RFC
 * 6238).
 */
final class OneTimeCode {

	private static final int SECONDS = 30;

	/** The clocks of telephones and servers differ: one step before and after counts. */
	private static final int TOLERANCE = 1;

	private static final int MILLION = 1_000_000;

	private OneTimeCode() {
	}

	/** A new secret of 160 random bits, in letters and digits that can be typed. */
	static String newSecret() {
		byte[] random = new byte[20];
		new SecureRandom().nextBytes(random);
		return new Base32().encodeToString(random);
	}

	/** The step whose code this is, if it is after one that was used before. */
	static Optional<Long> step(String secret, String code, Instant now, long usedStep) {
		String typed = code.replaceAll("\\s", "");
		long current = Math.floorDiv(now.getEpochSecond(), SECONDS);
		return LongStream.rangeClosed(current - TOLERANCE, current + TOLERANCE)
			.filter((step) -> step > usedStep && equal(at(secret, step), typed))
			.boxed()
			.findFirst();
	}

	static String at(String secret, long step) {
		try {
			Mac mac = Mac.getInstance("HmacSHA1");
			mac.init(new SecretKeySpec(new Base32().decode(secret), "RAW"));
			byte[] hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
			int offset = hash[hash.length - 1] & 0xf;
			return "%06d".formatted((ByteBuffer.wrap(hash).getInt(offset) & Integer.MAX_VALUE) % MILLION);
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static boolean equal(String expected, String typed) {
		return MessageDigest.isEqual(expected.getBytes(), typed.getBytes());
	}

}
