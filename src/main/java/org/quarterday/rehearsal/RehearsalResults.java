package org.quarterday.rehearsal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.quarterday.audit.AuditExport;
import org.quarterday.compile.Finding;
import org.quarterday.compile.PaperCompiler;
import org.quarterday.cycle.Outline;
import org.quarterday.cycle.ReportingCycle;
import org.quarterday.paper.LabelMap;
import org.quarterday.paper.Outliner;
import org.quarterday.paper.PaperSource;
import org.quarterday.publish.Format;
import org.quarterday.publish.PublishedPaper;
import org.quarterday.publish.PublishedPapers;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Leaves what came of a rehearsal in a folder. */
@Component
@Profile("rehearsal")
class RehearsalResults {

	private final PublishedPapers papers;

	private final PaperCompiler compiler;

	private final AuditExport audit;

	private final Timeline timeline;

	private final Inbox inbox;

	RehearsalResults(PublishedPapers papers, PaperCompiler compiler, AuditExport audit, Timeline timeline,
			Inbox inbox) {
		this.papers = papers;
		this.compiler = compiler;
		this.audit = audit;
		this.timeline = timeline;
		this.inbox = inbox;
	}

	void write(RehearsalPlan plan, ReportingCycle cycle) throws IOException {
		Path out = plan.options().out();
		PublishedPaper paper = this.papers.ofCycle(cycle.id()).orElseThrow();
		for (Format format : List.of(Format.TXT, Format.HTML, Format.DOCX, Format.PDF, Format.JSON)) {
			Files.write(out.resolve("paper." + format.extension()), file(paper.id(), format));
		}
		Files.write(out.resolve("figures.csv"), file(paper.id(), Format.CSV));
		write(out.resolve("labels.csv"), labels(plan, cycle));
		write(out.resolve("timeline.csv"), this.timeline.csv(cycle.id()));
		write(out.resolve("audit.csv"), this.audit.csv(cycle.id()));
		mails(out.resolve("mails"));
	}

	private byte[] file(UUID paperId, Format format) {
		return this.papers.file(paperId, format).orElseThrow();
	}

	private static String labels(RehearsalPlan plan, ReportingCycle cycle) {
		PaperSource source = plan.past().source(cycle.committeeName(), plan.quarter(), plan.meeting(), Outline.AS_IS);
		return LabelMap.csv(Outliner.outline(source), Outliner.outline(source.with(plan.outline())));
	}

	private void mails(Path folder) throws IOException {
		Files.createDirectories(folder);
		try (var old = Files.newDirectoryStream(folder, "*.eml")) {
			for (Path mail : old) {
				Files.delete(mail);
			}
		}
		int number = 0;
		for (byte[] mail : this.inbox.all()) {
			Files.write(folder.resolve("%04d.eml".formatted(++number)), mail);
		}
	}

	private static void write(Path file, String text) throws IOException {
		Files.write(file, text.getBytes(StandardCharsets.UTF_8));
	}

	/** What a person wants to know first, line by line. */
	List<String> summary(RehearsalPlan plan) {
		PublishedPaper paper = this.papers.all().get(0);
		List<String> lines = new ArrayList<>();
		lines.add("%s, %s: %d services, published %s for the meeting on %s".formatted(plan.options().paper(),
				plan.quarter(), plan.past().services().size(), paper.publishedAt(), plan.meeting()));
		if (plan.past().everySection()) {
			lines.add("No opening section was found: every section with paragraphs counts as a service");
		}
		plan.past().oddities().forEach((oddity) -> lines.add("Label: " + oddity));
		for (Finding finding : this.compiler.compile(paper.cycleId()).findings()) {
			lines.add("Finding, accepted as published: %s (%s: %s)".formatted(finding.kind().label(), finding.place(),
					finding.words()));
		}
		lines.add("%d mails".formatted(this.inbox.all().size()));
		return lines;
	}

}
