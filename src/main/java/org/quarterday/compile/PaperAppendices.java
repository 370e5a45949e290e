package org.quarterday.compile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

import org.quarterday.compile.AppendixFiles.Filed;
import org.quarterday.content.Marks;
import org.quarterday.cycle.ReportingCycle;
import org.quarterday.mail.PublicUrl;
import org.quarterday.paper.FigureReport;
import org.quarterday.paper.FontFamily;
import org.quarterday.paper.Guide.Appendix;
import org.quarterday.paper.Guides;
import org.quarterday.paper.HouseStyles;
import org.quarterday.paper.Paper;

import org.springframework.stereotype.Component;

/**
 * Gives a paper's appendices their letters and addresses, and their files when it is
 * published: the officer's first, then those of its sections. A supplement's go on where
 * the paper's end.
 */
@Component
class PaperAppendices {

	private final AppendixFiles files;

	private final HouseStyles styles;

	private final PublicUrl site;

	PaperAppendices(AppendixFiles files, HouseStyles styles, PublicUrl site) {
		this.files = files;
		this.styles = styles;
		this.site = site;
	}

	/** The letter of the performance report; empty when it is not attached (PA5). */
	String performance(UUID cycleId) {
		List<Filed> own = this.files.own(cycleId);
		for (int i = 0; i < own.size(); i++) {
			if (own.get(i).file().performance()) {
				return letter(i);
			}
		}
		return "";
	}

	/**
	 * With its appendices.
	 * @param sections those whose words the public gets, one publication after the other
	 */
	Paper add(ReportingCycle cycle, Paper paper, List<Set<UUID>> sections) {
		List<Filed> all = new ArrayList<>(this.files.own(cycle.id()));
		sections.forEach((each) -> all.addAll(this.files.attached(cycle.id(), each)));
		return add(cycle, paper, all, 0);
	}

	/**
	 * A supplement with those of the sections that it brings.
	 * @param whole the paper with every appendix that the public has already
	 */
	Paper supplement(ReportingCycle cycle, Paper supplement, Paper whole, Set<UUID> late) {
		return add(cycle, supplement, this.files.attached(cycle.id(), late), whole.guide().appendices().size());
	}

	private Paper add(ReportingCycle cycle, Paper paper, List<Filed> files, int first) {
		List<Appendix> listed = new ArrayList<>();
		Map<Appendix, String> beside = new HashMap<>();
		for (Filed each : files) {
			Appendix appendix = listed(cycle, paper, each.file(), letter(first + listed.size()));
			listed.add(appendix);
			if (each.service() != null) {
				beside.put(appendix, each.service());
			}
		}
		return Guides.withAppendices(paper, listed, beside);
	}

	private Appendix listed(ReportingCycle cycle, Paper paper, AppendixFile file, String letter) {
		return new Appendix(letter, file.title(), file.kind().label(),
				file.made() ? pages(cycle.id(), paper, letter, file.title()) : file.pages(),
				"/papers/%s/%s/%s/%s".formatted(cycle.committeeId(), cycle.quarter().yearSlug(), cycle.quarter().slug(),
						name(paper, file, letter)),
				this.site.of(""), 0);
	}

	private int pages(UUID cycleId, Paper paper, String letter, String title) {
		return FigureReport.pages(paper, letter, title, this.styles.fonts(cycleId));
	}

	/** What may keep the paper back: an appendix that a screen reader cannot read. */
	List<Finding> findings(UUID cycleId, Paper paper) {
		List<Finding> findings = new ArrayList<>();
		for (Source source : sources(cycleId, paper)) {
			AppendixFile file = source.file();
			if (!file.tagged()) {
				findings.add(new Finding(Finding.Kind.ACCESSIBILITY, "Appendix " + source.listed().letter(),
						file.title() + (file.kind().picture()
								? ": it is a picture, which says nothing to those who cannot see it"
								: ": the PDF is not tagged, so that a screen reader cannot follow it"),
						true, null));
			}
		}
		return findings;
	}

	/** The files as they are published, in the paper's order. */
	List<PublishedAppendix> files(UUID cycleId, Paper paper) {
		return sources(cycleId, paper).stream()
			.map((source) -> new PublishedAppendix(source.listed().file(), source.listed().words(),
					source.file().kind().mediaType(), source.content().get()))
			.toList();
	}

	FontFamily fonts(UUID cycleId) {
		return this.styles.fonts(cycleId);
	}

	/**
	 * What a listed appendix is made from.
	 *
	 * @param original the id of the file that was there first
	 */
	record Source(Appendix listed, UUID original, AppendixFile file, Supplier<byte[]> content) {
	}

	List<Source> sources(UUID cycleId, Paper paper) {
		List<Filed> all = this.files.all(cycleId);
		List<Source> sources = new ArrayList<>();
		for (Appendix listed : paper.guide().appendices()) {
			all.stream()
				.filter((each) -> name(paper, each.file(), listed.letter()).equals(listed.file())
						&& listed.title().equals(each.file().title()))
				.map((each) -> source(cycleId, paper, listed, each))
				.forEach(sources::add);
		}
		return sources;
	}

	private Source source(UUID cycleId, Paper paper, Appendix listed, Filed filed) {
		return new Source(listed, filed.original(), filed.file(),
				filed.file().made()
						? () -> FigureReport.pdf(paper, listed.letter(), listed.title(), this.styles.fonts(cycleId))
						: filed.content());
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
