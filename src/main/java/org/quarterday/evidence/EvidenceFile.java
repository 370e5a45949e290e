package org.quarterday.evidence;

import java.time.Instant;
import java.util.UUID;

/**
 * One file that was attached (C10), without its content.
 *
 * @param measureCode the figure that it belongs to; null for the section as a whole
 * @param name as its author called it, without folders
 * @param type by its first bytes, such as {@code application/pdf}
 * @param publish whether it is published as an appendix; otherwise it is evidence only
 * @param scanned whether a virus scanner looked at it and found nothing
 * @param look its pages; 0 for kinds without, or when it could not be opened
 * @param fingerprint its SHA-256 in hexadecimal digits
 * @param removedAt when its author took it away; null while it counts
 */
public record EvidenceFile(UUID id, UUID sectionId, String measureCode, String name, String type, int size,
		boolean publish, boolean scanned, PdfLook look, String fingerprint, Instant addedAt, String addedBy,
		Instant removedAt) {

	public boolean removed() {
		return this.removedAt != null;
	}

	/** Such as "1.2 MB" or "340 KB". */
	public String sizeWords() {
		return (this.size >= 1_000_000) ? "%.1f MB".formatted(this.size / 1_000_000.0)
				: Math.max(1, this.size / 1000) + " KB";
	}

	/** The kind of file in a word, such as "PDF". */
	public String kind() {
		return FileKind.of(this.type).map(FileKind::words).orElse("File");
	}

}
