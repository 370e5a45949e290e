package org.quarterday.paper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.quarterday.content.Content;
import org.quarterday.cycle.Outline;
import org.quarterday.cycle.Quarter;
import org.quarterday.cycle.Refusal;

/**
 * A past paper, read from a text, Word or PDF file: what the officer's own text is, which
 * services report, what each said, and the labels that it all had (PA1). Every word of
 * the paper is in it once, in order.
 *
 * @param standing the officer's own sections, literal, with the source's labels
 * @param services in order
 * @param everySection whether no opening section was found, so that every section with
 * paragraphs is taken as a service
 * @param oddities what is odd about its labels, in plain sentences
 * @param title the paper's title, if its file tells; else empty
 * @param committee the committee's name, if its file tells; else empty
 * @param quarter what quarter it speaks of, if it says so
 */
public record PastPaper(StandingText standing, List<PastService> services, boolean everySection, List<String> oddities,
		String title, String committee, Optional<Quarter> quarter) {

	public PastPaper {
		services = List.copyOf(services);
		oddities = List.copyOf(oddities);
	}

	/** One service's part of a past paper. */
	public record PastService(String name, Content content) {
	}

	/** What was found in the blocks of a paper. */
	record Found(StandingText standing, List<PastService> services, boolean everySection) {
	}

	/**
	 * Reads a {@code .txt}, {@code .docx} or {@code .pdf} file.
	 * @throws Refusal with one clear line when it cannot be read
	 */
	public static PastPaper read(Path file) {
		String name = String.valueOf(file.getFileName());
		try {
			if (Files.isDirectory(file)) {
				throw new Refusal("\"%s\" is a folder, not a paper".formatted(name));
			}
			if (!Files.isReadable(file)) {
				throw new Refusal("There is no file \"%s\" that can be read".formatted(file));
			}
			PaperFiles.checkSize(name, Files.size(file));
			return read(Files.readAllBytes(file), name);
		}
		catch (IOException ex) {
			throw new Refusal("\"%s\" cannot be read: %s".formatted(name, ex.getMessage()));
		}
	}

	/**
	 * Reads a paper.
	 * @param name the file's name; its ending says what it is
	 * @throws Refusal with one clear line when it cannot be read
	 */
	public static PastPaper read(byte[] bytes, String name) {
		PaperFiles.checkSize(name, bytes.length);
		PaperFiles.Document document = PaperFiles.read(bytes, name);
		if (document.blocks().isEmpty()) {
			throw new Refusal("\"%s\" holds no words".formatted(name));
		}
		Found found = new PastPaperBuilder(document.blocks()).build();
		if (found.services().isEmpty()) {
			throw new Refusal(
					("No services were found in \"%s\": it has no sections with numbered paragraphs" + " such as 3.1")
						.formatted(name));
		}
		return new PastPaper(found.standing(), found.services(), found.everySection(), Oddities.of(document.blocks()),
				document.title(), document.committee(), QuarterFinder.find(document.blocks(), name));
	}

	/** The paper again, under an outline; its title, body and dates are the caller's. */
	public PaperSource source(String committee, Quarter ofQuarter, LocalDate meeting, Outline outline) {
		List<PaperSource.ServiceSection> sections = new ArrayList<>();
		this.services
			.forEach((service) -> sections.add(new PaperSource.ServiceSection(service.name(), service.content())));
		String heading = this.title.isEmpty() ? "Performance report: " + ofQuarter : this.title;
		return new PaperSource(heading, committee, ofQuarter, meeting, false, outline, this.standing, List.of(),
				sections);
	}

}
