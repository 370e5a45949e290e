package org.quarterday.rehearsal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quarterday.paper.DocxCheck;
import org.quarterday.paper.VeraPdf;
import org.quarterday.Quarterday;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/**
 * Whole quarters through the real process on a moved clock: the same words and labels
 * come out that went in, whoever acts when.
 */
class RehearsalIT {

	private static final Pattern LABEL = Pattern.compile("(?m)^ ?(\\d{1,2}(?:\\.\\d{1,2})*\\.?)\\s+\\S");

	@TempDir
	Path folder;

	@Test
	void anInventedPaperKeepsItsWordsThroughAReturnAndALateSection() throws Exception {
		Path source = invented();
		Path out = this.folder.resolve("as-is");
		rehearse(source, out, "--return", "Ferries", "--late", "Beaches");
		assertThat(words(below(out))).isEqualTo(words(Files.readString(source)));
		assertThat(labels(below(out))).isEqualTo(labels(Files.readString(source)));
		String timeline = Files.readString(out.resolve("timeline.csv"));
		assertThat(count(timeline, "mail: ask-section-due")).isEqualTo(2);
		assertThat(count(timeline, "draft.sent")).isEqualTo(3);
		assertThat(count(timeline, "review.returned")).isEqualTo(1);
		assertThat(count(timeline, "review.approved")).isEqualTo(2);
		assertThat(count(timeline, "publish.published")).isEqualTo(1);
		assertThat(timeline).contains("mail: ask-section-reminder").contains("link sent to l•••@council.example");
		try (Stream<Path> mails = Files.list(out.resolve("mails"))) {
			assertThat(mails).hasSizeGreaterThan(10);
		}
	}

	@Test
	void itsOwnWordFileAndPdfGiveTheSamePaperAgainInTheOtherOutline() throws Exception {
		Path flat = this.folder.resolve("flat");
		rehearse(invented(), flat, "--outline", "flat");
		assertThat(labels(below(flat))).containsExactly("1.", "1.1", "2.", "2.1", "3.", "4.", "4.1", "4.2", "5.",
				"5.1");
		Path again = this.folder.resolve("again");
		rehearse(flat.resolve("paper.docx"), again);
		assertThat(below(again)).isEqualTo(below(flat));
	}

	@Test
	void theRealPapersKeepEveryWordAndLabelInBothOutlines() throws Exception {
		String papers = System.getProperty("quarterday.papers", "");
		if (papers.isEmpty()) {
			System.out.println("Skipped: the real papers, because -Dquarterday.papers names no folder");
		}
		assumeTrue(!papers.isEmpty());
		Path older = Path.of(papers, "2019-20-q1.txt");
		Path newer = Path.of(papers, "2020-21-q1.txt");
		Path asIs = this.folder.resolve("newer");
		rehearse(newer, asIs);
		assertThat(words(below(asIs))).isEqualTo(words(Files.readString(newer)));
		assertThat(labels(below(asIs))).isEqualTo(labels(Files.readString(newer)));
		Path flat = this.folder.resolve("newer-flat");
		rehearse(newer, flat, "--outline", "flat");
		assertThat(unlabelled(below(flat))).isEqualTo(unlabelled(Files.readString(newer)));
		assertThat(labels(below(flat))).contains("4.", "4.1", "8.3").doesNotContain("3.1");
		Path nested = this.folder.resolve("older-nested");
		rehearse(older, nested, "--outline", "nested");
		assertThat(unlabelled(below(nested))).isEqualTo(unlabelled(Files.readString(older)));
		assertThat(labels(below(nested))).contains("3.1", "3.1.1", "3.5.3").doesNotContain("4.");
	}

	@Test
	void badInputIsOneClearLineAndExitCodeTwo() throws IOException {
		Path notAPaper = Files.write(this.folder.resolve("broken.pdf"), new byte[] { '%', 'P', 'D', 'F', 1, 2, 3 });
		assertRefused(notAPaper.toString());
		assertRefused(this.folder.resolve("missing.txt").toString());
		assertRefused(invented().toString(), "--meeting", "2019-11-13");
		assertRefused(invented().toString(), "--meeting", "2040-11-13");
		assertRefused(invented().toString(), "--return", "Nobody");
	}

	private static void assertRefused(String... args) {
		ByteArrayOutputStream err = new ByteArrayOutputStream();
		int exit = RehearseCommand.run(Quarterday.class, args, System.out, new PrintStream(err));
		assertThat(exit).isEqualTo(2);
		assertThat(err.toString(StandardCharsets.UTF_8).strip()).isNotEmpty().doesNotContain("\n");
	}

	private static void rehearse(Path paper, Path out, String... options) throws Exception {
		List<String> args = new ArrayList<>(List.of(paper.toString(), "--out", out.toString()));
		args.addAll(Arrays.asList(options));
		ByteArrayOutputStream err = new ByteArrayOutputStream();
		int exit = RehearseCommand.run(Quarterday.class, args.toArray(String[]::new), System.out, new PrintStream(err));
		assertThat(exit).as(err.toString(StandardCharsets.UTF_8)).isZero();
		VeraPdf.assertAccessible(Files.readAllBytes(out.resolve("paper.pdf")));
		DocxCheck.assertAccessible(Files.readAllBytes(out.resolve("paper.docx")));
	}

	private Path invented() throws IOException {
		return Files.writeString(this.folder.resolve("invented.txt"), """
				1. Introduction

				1.1 This paper tells how the harbour's services did in Q1 2021/2022.

				2. Figures – Quarter 1

				2.1 The figures stand below; £2.4m was spent, 85% of it on the quay – the
				‘old’ one.

				3. Achievements

				The following is a choice.

				3.1 Ferries

				3.1.1 The crossing took 12 minutes, down from
				14.5 in the summer of
				2019. Nobody was late.

				3.1.2 Winter work – done so far:

				• Engines cleaned and
				painted

				• Café reopened

				3.2 Beaches

				3.2.1   Lifeguards
				• Trained: 14
				• On duty from 1st May
				""");
	}

	private static String below(Path out) throws IOException {
		String text = Files.readString(out.resolve("paper.txt"));
		return text.substring(text.indexOf("\n---\n") + 5);
	}

	private static List<String> words(String text) {
		return Arrays.asList(text.replaceAll("(?m)^[ \\t]*[•-][ \\t]+", "").strip().split("\\s+"));
	}

	private static List<String> unlabelled(String text) {
		return words(LABEL.matcher(text)
			.replaceAll((match) -> Matcher.quoteReplacement(match.group().substring(match.group().length() - 1))));
	}

	private static List<String> labels(String text) {
		List<String> labels = new ArrayList<>();
		Matcher matcher = LABEL.matcher(text);
		while (matcher.find()) {
			if (!matcher.group(1).equals("14.5")) {
				labels.add(matcher.group(1));
			}
		}
		return labels;
	}

	private static int count(String text, String words) {
		return text.split(Pattern.quote(words), -1).length - 1;
	}

}
