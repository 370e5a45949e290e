package org.quarterday.compile;

import java.util.UUID;

/**
 * A file that the officer put to a paper (G5).
 *
 * @param performance whether it is the performance report (PA5)
 * @param made whether the system makes it from the figures
 * @param pages 0 for files without pages of their own
 * @param tagged whether it says its structure to a screen reader; true when that is not
 * known
 * @param fingerprint the first hexadecimal digits of its SHA-256
 */
public record AppendixFile(UUID id, String title, boolean performance, boolean made, String fileName, FileKind kind,
		int pages, boolean tagged, int bytes, String fingerprint) {

	/** The same file, under the title and in the part of another. */
	AppendixFile insteadOf(AppendixFile other) {
		return new AppendixFile(this.id, other.title, other.performance, false, this.fileName, this.kind, this.pages,
				this.tagged, this.bytes, this.fingerprint);
	}

}
