package org.quarterday.page;

import java.nio.charset.StandardCharsets;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * A file that somebody else made, given out safely: always as an attachment of no
 * particular type, never shown in our own pages' name.
 */
public final class Download {

	private Download() {
	}

	/** The file under its name. */
	public static ResponseEntity<byte[]> of(String name, byte[] content) {
		return ResponseEntity.ok()
			.contentType(MediaType.APPLICATION_OCTET_STREAM)
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment().filename(name, StandardCharsets.UTF_8).build().toString())
			.header("X-Content-Type-Options", "nosniff")
			.header("Content-Security-Policy", "default-src 'none'; sandbox")
			.header("Cache-Control", "no-store")
			.body(content);
	}

}
