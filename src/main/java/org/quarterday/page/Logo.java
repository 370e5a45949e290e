package org.quarterday.page;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import org.springframework.http.MediaType;

/** The council's logo: the file that {@code quarterday.logo} names. */
record Logo(byte[] image, MediaType type) {

	private static final int BEGINNING = 1000;

	/**
	 * Empty when no file is named.
	 * @throws IllegalArgumentException when the file cannot be read or is no picture
	 */
	static Optional<Logo> of(String setting) {
		if (setting.isBlank()) {
			return Optional.empty();
		}
		try {
			byte[] image = Files.readAllBytes(Path.of(setting.strip()));
			return Optional.of(new Logo(image, type(image, setting)));
		}
		catch (IOException ex) {
			throw new IllegalArgumentException("quarterday.logo is \"" + setting + "\", which cannot be read", ex);
		}
	}

	private static MediaType type(byte[] image, String setting) {
		String start = new String(image, 0, Math.min(image.length, BEGINNING), StandardCharsets.ISO_8859_1);
		if (start.startsWith("\u0089PNG\r\n\u001a\n")) {
			return MediaType.IMAGE_PNG;
		}
		if (start.startsWith("\u00ff\u00d8\u00ff")) {
			return MediaType.IMAGE_JPEG;
		}
		if (start.contains("<svg")) {
			return MediaType.valueOf("image/svg+xml");
		}
		throw new IllegalArgumentException(
				"quarterday.logo is \"" + setting + "\", which is no PNG, JPEG or SVG picture");
	}

	/** What the Tasklist, whose pages are not ours, shows before its own name. */
	static String stylesheet(String council) {
		String alt = council.replaceAll("[\"\\\\\\n<]", "");
		return """
				.app-banner::before {
				  background: url(logo) no-repeat center / contain;
				  content: "";
				  content: "" / "%s";
				  display: inline-block;
				  height: 32px;
				  margin-right: 12px;
				  vertical-align: middle;
				  width: 96px;
				}
				""".formatted(alt);
	}

}
