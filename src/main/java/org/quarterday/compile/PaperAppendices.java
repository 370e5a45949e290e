package org.quarterday.compile;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import org.quarterday.content.Marks;
import org.quarterday.cycle.ReportingCycle;
import org.quarterday.paper.FigureReport;
import org.quarterday.paper.Guide.Appendix;
import org.quarterday.paper.Paper;

import org.springframework.stereotype.Component;

/**
 * Gives a paper's appendices their letters and addresses, and their files when it is
 * published.
 */
@Component
class PaperAppendices {

	private final Appendices appendices;

	PaperAppendices(Appendices appendices) {
		this.appendices = appendices;
	}

	/** The letter of the performance report; empty when it is not attached (PA5). */
	String performance(UUID cycleId) {
		List<AppendixFile> files = this.appendices.of(cycleId);
		for (int i = 0; i < files.size(); i++) {
			if (files.get(i).performance()) {
				return letter(i);
			}
		}
		return "";
	}

	Paper add(ReportingCycle cycle, Paper paper) {
		List<AppendixFile> files = this.appendices.of(cycle.id());
		List<Appendix> listed = new ArrayList<>();
		for (int i = 0; i < files.size(); i++) {
			AppendixFile file = files.get(i);
			listed.add(new Appendix(letter(i), file.title(), file.kind().label(),
					file.made() ? FigureReport.pages(paper, letter(i), file.title()) : file.pages(),
					"/papers/%s/%s/%s/%s".formatted(cycle.committeeId(), cycle.quarter().yearSlug(),
							cycle.quarter().slug(), name(paper, file, letter(i)))));
		}
		return paper.withGuide(paper.guide().withAppendices(listed));
	}

	/** What may keep the paper back: an appendix that a screen reader cannot read. */
	List<Finding> findings(UUID cycleId) {
		List<AppendixFile> files = this.appendices.of(cycleId);
		List<Finding> findings = new ArrayList<>();
		for (int i = 0; i < files.size(); i++) {
			if (!files.get(i).tagged()) {
				findings.add(new Finding(Finding.Kind.ACCESSIBILITY, "Appendix " + letter(i),
						files.get(i).title() + ": the PDF is not tagged, so that a screen reader cannot follow it",
						true, null));
			}
		}
		return findings;
	}

	/** The files as they are published, in order. */
	List<PublishedAppendix> files(UUID cycleId, Paper paper) {
		List<AppendixFile> files = this.appendices.of(cycleId);
		List<PublishedAppendix> published = new ArrayList<>();
		for (int i = 0; i < files.size(); i++) {
			AppendixFile file = files.get(i);
			byte[] content = file.made() ? FigureReport.pdf(paper, letter(i), file.title())
					: this.appendices.content(cycleId, file.id());
			published.add(new PublishedAppendix(name(paper, file, letter(i)), paper.guide().appendices().get(i).words(),
					file.kind().mediaType(), content));
		}
		return published;
	}

	/** The name holds a fingerprint: another content never stands at the same address. */
	private static String name(Paper paper, AppendixFile file, String letter) {
		String print = file.made() ? FigureReport.fingerprint(paper) : file.fingerprint();
		return "appendix-%s-%s.%s".formatted(letter.toLowerCase(Locale.ROOT), print, file.kind().extension());
	}

	private static String letter(int index) {
		return Marks.Kind.CAPITAL.count(index + 1);
	}

}
