package org.quarterday.content;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Fingerprints of what is approved (N15): SHA-256 over the canonical form of the content,
 * which says what was written and nothing of identities or numbers. They differ exactly
 * when the content does.
 */
public final class Fingerprint {

	/** The piece that is the text above the items. */
	public static final String LEAD_IN = "lead-in";

	/** The piece that says why there is nothing to report. */
	public static final String NIL = "nil";

	private static final int SHORT = 12;

	private Fingerprint() {
	}

	/** The key of the piece that is a measure's figure. */
	public static String figure(String code) {
		return "figure:" + code;
	}

	/** The fingerprint of some canonical text, in hexadecimal. */
	public static String of(String canonical) {
		try {
			return HexFormat.of()
				.formatHex(MessageDigest.getInstance("SHA-256").digest(canonical.getBytes(StandardCharsets.UTF_8)));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** The fingerprint of one item, whatever its identity. */
	public static String of(Item item) {
		return of(ContentJson.write((Object) item.withId("")));
	}

	/**
	 * The fingerprints of a section's pieces by their keys: figures, the text above the
	 * items, the items in order; or the reason why there is nothing to report.
	 * @param figures measure code to the figure's canonical form
	 */
	public static Map<String, String> pieces(Save save, Map<String, String> figures) {
		Map<String, String> pieces = new LinkedHashMap<>();
		figures.forEach((code, canonical) -> pieces.put(figure(code), of(canonical)));
		if (!save.nilReason().isBlank()) {
			pieces.put(NIL, of(save.nilReason().strip()));
			return pieces;
		}
		Content content = save.content();
		if (!content.leadIn().isEmpty()) {
			pieces.put(LEAD_IN, of(ContentJson.write(new Content(content.leadIn(), List.of()))));
		}
		content.items().forEach((item) -> pieces.put(item.id(), of(item)));
		return pieces;
	}

	/** The fingerprint of a whole section: of its pieces, in order. */
	public static String section(Map<String, String> pieces) {
		StringBuilder canonical = new StringBuilder();
		pieces.forEach((key,
				print) -> canonical.append(key.startsWith("i") ? "item" : key).append(' ').append(print).append('\n'));
		return of(canonical.toString());
	}

	/** As much of it as people compare: "3f9a 02bc 41de". */
	public static String brief(String fingerprint) {
		return (fingerprint == null || fingerprint.length() < SHORT) ? ""
				: fingerprint.substring(0, SHORT).replaceAll("(?<=\\G.{4})(?!$)", " ");
	}

}
