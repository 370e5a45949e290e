package org.quarterday.compile;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.RejectedExecutionException;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.quarterday.paper.VeraPdf;
import org.quarterday.TestCouncil;
import org.quarterday.compile.DraftFiles.Kind;
import org.quarterday.compile.DraftProgress.Step;
import org.quarterday.content.Save;
import org.quarterday.content.Saves;
import org.quarterday.cycle.Cycles;
import org.quarterday.cycle.Section;
import org.quarterday.paper.FontCheck;
import org.quarterday.paper.FontFamilies;
import org.quarterday.paper.HouseStyles;
import org.quarterday.paper.TestFonts;
import org.quarterday.paper.WordTemplate;
import org.quarterday.paper.WordTemplates;

import static org.assertj.core.api.Assertions.assertThat;

class DraftFilesTest {

	private final TestCouncil council = new TestCouncil(PaperCompilerTest.BEANS);

	private final UUID cycle = this.council.open().id();

	/** What waits for the background to do it. */
	private final List<Runnable> waiting = new ArrayList<>();

	private final DraftFiles files = files(5);

	private DraftFiles files(int large) {
		return new DraftFiles(this.council.get(Cycles.class), this.council.get(PaperCompiler.class),
				this.council.get(HouseStyles.class), this.council.get(AppendixBinding.class), large, this.waiting::add);
	}

	@AfterEach
	void close() {
		this.council.close();
	}

	private void approve(int index) {
		Section section = this.council.get(Cycles.class).sections(this.cycle).get(index);
		this.council.jdbc().sql("update section set state = 'APPROVED' where id = ?").param(section.id()).update();
	}

	private void words(int index, String words) {
		Section section = this.council.get(Cycles.class).sections(this.cycle).get(index);
		this.council.get(Saves.class)
			.add(new Save(0, section.id(), 1, Save.Kind.APPROVED, 1, words, "{}", "",
					Instant.parse("2026-05-01T10:00:00Z"), "director-1", "sign-in"));
	}

	private void work() {
		assertThat(this.waiting).hasSize(1);
		this.waiting.remove(0).run();
	}

	private void sameAsAtOnce() throws Exception {
		VeraPdf.assertAccessible(this.files.made(this.cycle, Kind.PDF));
		for (Kind kind : Kind.values()) {
			assertThat(this.files.made(this.cycle, kind)).as(kind.name())
				.isNotEmpty()
				.isEqualTo(this.files.write(this.cycle, kind));
		}
	}

	@Test
	@DisplayName("G1: a large paper's files are made once, in the background, with the bytes that they have when made at once")
	void sameBytes() throws Exception {
		approve(0);
		words(0, "First thing.\n\nSecond thing.");
		assertThat(this.files.made(this.cycle, Kind.PDF)).isNull();
		assertThat(this.files.made(this.cycle, Kind.DOCX)).isNull();
		assertThat(this.files.progress(this.cycle).step()).isEqualTo(Step.WAITING);
		work();
		assertThat(this.files.progress(this.cycle)).isEqualTo(new DraftProgress(Step.READY, 5, 5, false));
		sameAsAtOnce();
		assertThat(this.waiting).as("nothing is made twice").isEmpty();
	}

	@Test
	@DisplayName("Progress tells of each section, missing ones too, and then of each file")
	void progress() throws Exception {
		approve(1);
		words(1, "A thing.");
		List<String> told = new ArrayList<>();
		DraftProgress begun = new DraftProgress(Step.WAITING, 0, 0, false);
		this.council.get(PaperCompiler.class)
			.compile(this.cycle, (read, all) -> told.add(begun.read(read, all).words()));
		assertThat(told).hasSize(5).startsWith("Being made: 1 of 5 sections").endsWith("Being made: 5 of 5 sections");
		assertThat(begun.read(5, 5).at(Step.PDF).words())
			.isEqualTo("Being made: 5 of 5 sections are in, the PDF is being written");
		assertThat(begun.done()).isFalse();
		assertThat(begun.at(Step.FAILED).done()).isTrue();
	}

	@Test
	@DisplayName("A paper, or a Word template, that changed in between has its files made anew, with its new words")
	void changed() throws Exception {
		approve(0);
		words(0, "First thing.");
		this.files.progress(this.cycle);
		words(0, "Another thing.");
		work();
		sameAsAtOnce();
		words(0, "A third thing.");
		assertThat(this.files.made(this.cycle, Kind.PDF)).isNull();
		assertThat(this.files.progress(this.cycle).again()).isTrue();
		work();
		sameAsAtOnce();
		WordTemplates templates = this.council.get(WordTemplates.class);
		templates.use(templates.keep(null, "house.docx", WordTemplate.starter(), "officer"));
		assertThat(this.files.made(this.cycle, Kind.DOCX)).isNull();
		work();
		sameAsAtOnce();
		FontFamilies families = this.council.get(FontFamilies.class);
		families.use(families.keep(null, FontCheck.of(TestFonts.openSans()), "officer"));
		assertThat(this.files.made(this.cycle, Kind.PDF)).isNull();
		work();
		sameAsAtOnce();
	}

	@Test
	@DisplayName("A failure stays until somebody tries again; then the files are made")
	void failed() throws Exception {
		approve(0);
		this.files.progress(this.cycle);
		work();
		assertThat(this.files.progress(this.cycle).failed()).isTrue();
		assertThat(this.files.made(this.cycle, Kind.PDF)).isNull();
		assertThat(this.waiting).as("it does not begin by itself").isEmpty();
		words(0, "First thing.");
		this.files.again(this.cycle);
		this.files.again(this.cycle);
		work();
		sameAsAtOnce();
		this.files.again(this.cycle);
		assertThat(this.waiting).as("there is nothing to try again").isEmpty();
	}

	@Test
	@DisplayName("When too many papers wait, the page says that it failed, and nothing breaks")
	void tooMany() throws Exception {
		DraftFiles full = new DraftFiles(this.council.get(Cycles.class), this.council.get(PaperCompiler.class),
				this.council.get(HouseStyles.class), this.council.get(AppendixBinding.class), 5, (work) -> {
					throw new RejectedExecutionException();
				});
		assertThat(full.progress(this.cycle).words()).isEqualTo("The files could not be made");
	}

	@Test
	@DisplayName("A paper is large from so many sections on")
	void large() throws Exception {
		assertThat(this.files.large(this.cycle)).isTrue();
		assertThat(files(6).large(this.cycle)).isFalse();
	}

}
