package org.quarterday.evidence;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.quarterday.cycle.Refusal;
import org.quarterday.cycle.Time;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Files attached to sections and figures (C10). The callers decide who may; this decides
 * what may.
 */
@Service
public class Evidence {

	/** The largest file. */
	public static final int MOST_BYTES = 10_000_000;

	private static final int MOST_FILES = 20;

	private static final int LONGEST_NAME = 150;

	private final EvidenceStore store;

	private final Clamd scanner;

	private final Clock clock;

	Evidence(EvidenceStore store, Clamd scanner, Clock clock) {
		this.store = store;
		this.scanner = scanner;
		this.clock = clock;
	}

	/** Whether files are looked at by a virus scanner. */
	public boolean scans() {
		return this.scanner.configured();
	}

	/** What may be attached, in words. */
	public static String kinds() {
		return FileKind.list();
	}

	/**
	 * Attaches a file. The same file under the same name stands there once.
	 * @param measureCode null for the section as a whole
	 * @throws Refusal when the file is too large, of no kind that may be attached, or the
	 * virus scanner does not let it through
	 */
	public void add(UUID sectionId, String measureCode, String fileName, byte[] content, boolean publish,
			String personId) {
		String name = name(fileName);
		if (content.length == 0) {
			throw new Refusal("file", "“%s” is empty".formatted(name));
		}
		if (content.length > MOST_BYTES) {
			throw new Refusal("file", "“%s” is larger than 10 MB. Make it smaller, or split it".formatted(name));
		}
		if (ofSection(sectionId).size() >= MOST_FILES) {
			throw new Refusal("file",
					"There are %d files already, which is the most. Remove one first".formatted(MOST_FILES));
		}
		FileKind kind = FileKind.of(content, name);
		boolean scanned = this.scanner.clean(name, content);
		this.store.insert(
				new EvidenceFile(UUID.randomUUID(), sectionId, measureCode, name, kind.type(), content.length, publish,
						scanned, PdfLook.of(kind, content), hash(content), Time.now(this.clock), personId, null),
				content);
	}

	/** The files that count, oldest first. */
	@Transactional(readOnly = true)
	public List<EvidenceFile> ofSection(UUID sectionId) {
		return this.store.ofSection(sectionId).stream().filter((file) -> !file.removed()).toList();
	}

	/** The files that were taken away and can come back. */
	@Transactional(readOnly = true)
	public List<EvidenceFile> removed(UUID sectionId) {
		return this.store.ofSection(sectionId).stream().filter(EvidenceFile::removed).toList();
	}

	/** A section's files that are published as appendices, in their order. */
	@Transactional(readOnly = true)
	public List<EvidenceFile> appendices(UUID sectionId) {
		return ofSection(sectionId).stream().filter(EvidenceFile::publish).toList();
	}

	@Transactional(readOnly = true)
	public Optional<EvidenceFile> find(UUID sectionId, UUID id) {
		return this.store.find(sectionId, id);
	}

	@Transactional(readOnly = true)
	public byte[] content(EvidenceFile file) {
		return this.store.content(file.id());
	}

	/** Takes a file away; {@link #restore} brings it back. */
	@Transactional
	public void remove(EvidenceFile file) {
		this.store.change(file.id(), file.publish(), Time.now(this.clock));
	}

	@Transactional
	public void restore(EvidenceFile file) {
		this.store.change(file.id(), file.publish(), null);
	}

	/** Whether it is published as an appendix from now on. */
	@Transactional
	public void publish(EvidenceFile file, boolean publish) {
		this.store.change(file.id(), publish, file.removedAt());
	}

	/** Without folders, control characters and what file systems refuse. */
	private static String name(String fileName) {
		String name = (fileName != null) ? fileName.replaceAll(".*[/\\\\]", "") : "";
		name = name.replaceAll("[\\p{Cntrl}\\p{Cf}\"<>|:*?]", " ").replaceAll("\\s+", " ").strip();
		int extra = name.length() - LONGEST_NAME;
		name = (extra > 0) ? name.substring(extra) : name;
		return name.isEmpty() ? "file" : name;
	}

	private static String hash(byte[] content) {
		try {
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
