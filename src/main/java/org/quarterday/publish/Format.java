package org.quarterday.publish;

import java.util.Arrays;
import java.util.Optional;

/** What a published paper is kept as. */
public enum Format {

	/** The article that our public page shows: the master edition. */
	ARTICLE("article", "text/html;charset=UTF-8"),
	/** The same as a document of its own. */
	HTML("html", "text/html;charset=UTF-8"),
	/** PDF/UA-1 and PDF/A-2a. */
	PDF("pdf", "application/pdf"),
	/** Word. */
	DOCX("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
	/** The figures, one row a measure. */
	CSV("csv", "text/csv;charset=UTF-8"),
	/** What the figures' columns mean, for programs: CSV on the Web. */
	CSV_METADATA("csv-metadata.json", "application/csvm+json"),
	/** The whole paper as data. */
	JSON("json", "application/json"),
	/** The words alone. */
	TXT("txt", "text/plain;charset=UTF-8");

	private final String extension;

	private final String mediaType;

	Format(String extension, String mediaType) {
		this.extension = extension;
		this.mediaType = mediaType;
	}

	/** The end of the file's name, without a dot. */
	public String extension() {
		return this.extension;
	}

	public String mediaType() {
		return this.mediaType;
	}

	public static Optional<Format> find(String extension) {
		return Arrays.stream(values()).filter((format) -> format.extension.equals(extension)).findFirst();
	}

}
