package org.quarterday.draft;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.quarterday.TestCouncil;
import org.quarterday.TestPages;
import org.quarterday.TestSteps;
import org.quarterday.Visitor;
import org.quarterday.content.Content;
import org.quarterday.content.ContentParser;
import org.quarterday.cycle.Cycles;
import org.quarterday.cycle.Outline;
import org.quarterday.cycle.Quarter;
import org.quarterday.paper.Outliner;
import org.quarterday.paper.PaperSource;
import org.quarterday.paper.PaperSource.ServiceSection;
import org.quarterday.paper.PastPaper;
import org.quarterday.paper.TextWriter;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whole papers are entered through the form, each service's text as one paste from a word
 * processor: the compiled text equals the source. The real papers' sentences stay out of
 * the repository: give their folder with {@code -Dquarterday.papers=DIR}.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PastedPapersTest {

	private TestCouncil council;

	private TestPages pages;

	private UUID section;

	private Visitor lead;

	@BeforeAll
	void open() {
		this.council = new TestCouncil(TestSteps.beans());
		this.section = this.council.get(Cycles.class).sections(this.council.open().id()).get(0).id();
		this.pages = new TestPages(this.council);
		this.lead = new Visitor(Integer.parseInt(this.pages.address().replaceAll(".*:", "")));
	}

	@AfterAll
	void close() {
		this.pages.close();
		this.council.close();
	}

	static Stream<Path> papers() {
		String folder = System.getProperty("quarterday.papers", "");
		Stream<Path> invented = Stream.of(Path.of("src/test/resources/paper/invented-2026-27-q1.txt"));
		if (folder.isEmpty()) {
			System.out.println("skipped: the real papers are pasted only with -Dquarterday.papers=DIR");
			return invented;
		}
		return Stream.concat(invented,
				Stream.of("2019-20-q1.txt", "2020-21-q1.txt").map((name) -> Path.of(folder, name)));
	}

	@ParameterizedTest
	@MethodSource("papers")
	void aPasteFromWordIsTheSource(Path paper) throws IOException {
		entered(paper, ClipboardHtml::word);
	}

	@ParameterizedTest
	@MethodSource("papers")
	void aPasteFromLibreOfficeIsTheSource(Path paper) throws IOException {
		entered(paper, ClipboardHtml::libreOffice);
	}

	private void entered(Path file, Function<Content, String> clipboard) {
		PastPaper past = PastPaper.read(file);
		PaperSource source = past.source("A committee", new Quarter(2026, 1), LocalDate.of(2026, 6, 10), Outline.AS_IS);
		List<ServiceSection> entered = new ArrayList<>();
		for (ServiceSection service : source.services()) {
			entered.add(new ServiceSection(service.name(), typed(clipboard.apply(service.content()))));
		}
		assertThat(entered).isNotEmpty();
		String compiled = TextWriter
			.write(Outliner.outline(new PaperSource(source.title(), source.committee(), source.quarter(),
					source.meeting(), source.draft(), source.outline(), source.standing(), source.front(), entered)));
		assertThat(compiled).isEqualTo(TextWriter.write(Outliner.outline(source)));
	}

	/** Pastes, saves, and gives what the form then holds. */
	private Content typed(String html) {
		String link = TestPages.link("lead-1", this.section);
		String words = this.lead.post(link + "/paste", html, "text/html;charset=UTF-8").body();
		int revision = this.council.get(Drafts.class).load(this.section).revision();
		int status = this.lead
			.post(link,
					"revision=%d&do=save&words=%s".formatted(revision,
							URLEncoder.encode(words.replace("\n", "\r\n"), StandardCharsets.UTF_8)),
					"application/x-www-form-urlencoded")
			.statusCode();
		assertThat(status).isEqualTo(302);
		return ContentParser.fromTyped(this.council.get(Drafts.class).load(this.section).typed().words());
	}

}
