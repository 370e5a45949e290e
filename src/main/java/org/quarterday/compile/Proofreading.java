package org.quarterday.compile;

import java.util.ArrayList;
import java.util.List;

import org.quarterday.paper.HouseStyles;
import org.quarterday.paper.Paper;

import org.springframework.stereotype.Component;

/**
 * Everything that the proof finds in a paper, with what the officer accepted (PA7, N5).
 */
@Component
class Proofreading {

	private final CoverSheet cover;

	private final PaperGuide guide;

	private final AcceptedFindings accepted;

	private final HouseStyles styles;

	Proofreading(CoverSheet cover, PaperGuide guide, AcceptedFindings accepted, HouseStyles styles) {
		this.styles = styles;
		this.cover = cover;
		this.guide = guide;
		this.accepted = accepted;
	}

	/**
	 * The findings in the order in which an officer looks at them.
	 * @param more what others found already
	 */
	List<Finding> of(Making making, Paper paper, List<Finding> more) {
		List<Finding> findings = new ArrayList<>(Proof.read(paper, this.styles.fonts(making.cycle().id())));
		findings.addAll(AccessibilityCheck.of(paper));
		if (this.cover.lacksBackgroundPapers(making.cycle())) {
			findings.add(new Finding(Finding.Kind.COVER, "Cover sheet",
					"Background papers: the law wants a list of them, or the word None", false, null));
		}
		findings.addAll(making.findings());
		this.guide.finding(making.cycle().id(), making.rows()).ifPresent(findings::add);
		List<Passage> passages = Passage.of(paper);
		findings.addAll(PaperHints.of(passages, this.guide.explained()));
		findings.addAll(Overlaps.of(passages));
		findings.addAll(more);
		return this.accepted.mark(making.cycle().id(), findings.stream().distinct().toList());
	}

}
