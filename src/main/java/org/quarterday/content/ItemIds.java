package org.quarterday.content;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/** Gives items their identities. */
final class ItemIds {

	private ItemIds() {
	}

	/** Identities made from the words, so that an item that only moved keeps its own. */
	static List<Item> fresh(List<Item> items) {
		MessageDigest sha = sha();
		Map<String, Integer> seen = new HashMap<>();
		List<Item> named = new ArrayList<>();
		for (Item item : items) {
			String id = hash(sha, TypedText.of(item));
			int times = seen.merge(id, 1, Integer::sum);
			named.add(item.withId((times == 1) ? id : id + "-" + times));
		}
		return named;
	}

	private static String hash(MessageDigest sha, String words) {
		return HexFormat.of().formatHex(sha.digest(words.getBytes(StandardCharsets.UTF_8)), 0, 6);
	}

	private static MessageDigest sha() {
		try {
			return MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
