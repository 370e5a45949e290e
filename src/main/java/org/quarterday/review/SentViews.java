package org.quarterday.review;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.quarterday.content.ContentDiff;
import org.quarterday.content.Fingerprint;
import org.quarterday.content.Save;
import org.quarterday.cycle.Cycles;
import org.quarterday.cycle.Section;
import org.quarterday.cycle.Words;
import org.quarterday.paper.HtmlWriter;
import org.quarterday.people.People;
import org.quarterday.people.Person;

import org.springframework.stereotype.Component;

/** Shows what was sent, piece by piece and compared with an earlier text. */
@Component
class SentViews {

	private final Cycles cycles;

	private final SectionPieces pieces;

	private final PieceViews views;

	private final Comparisons comparisons;

	private final People people;

	SentViews(Cycles cycles, SectionPieces pieces, PieceViews views, Comparisons comparisons, People people) {
		this.people = people;
		this.cycles = cycles;
		this.pieces = pieces;
		this.views = views;
		this.comparisons = comparisons;
	}

	/** What stands around it. */
	record Frame(List<ReviewView.Decided> decisions, String why) {
	}

	ReviewView of(Section section, Save sent, String viewer, Since wanted, Frame frame) {
		Map<Since, Save> bases = this.comparisons.of(section, sent, viewer);
		Since since = bases.containsKey(wanted) ? wanted : bases.keySet().stream().findFirst().orElse(null);
		Save base = bases.get(since);
		List<PieceView> all = this.views.of(section, sent, base, viewer);
		return new ReviewView(this.cycles.get(section.cycleId()), section, sentBy(section),
				HtmlWriter.section(this.pieces.part(section, sent)), PieceViews.figures(all), PieceViews.words(all),
				this.views.others(section.id(), all), this.views.elsewhere(section, sent),
				compared(since, base, sent, bases), Fingerprint.section(SectionPieces.fingerprints(sent)),
				frame.decisions(), frame.why().isEmpty(), frame.why());
	}

	/** A section that nobody sent yet. */
	ReviewView unsent(Section section, Frame frame) {
		return new ReviewView(this.cycles.get(section.cycleId()), section, null, "", List.of(), List.of(), List.of(),
				List.of(), Compared.NOTHING, "", frame.decisions(), frame.why().isEmpty(), frame.why());
	}

	private Person sentBy(Section section) {
		return Optional.ofNullable(section.sentBy()).map(this.people::person).orElse(null);
	}

	String name(String personId) {
		return this.people.find(personId).map(Person::name).orElse(personId);
	}

	void looked(Section section, String viewer) {
		this.comparisons.looked(section, viewer);
	}

	private static Compared compared(Since since, Save base, Save sent, Map<Since, Save> bases) {
		if (since == null) {
			return Compared.NOTHING;
		}
		String words = (since == Since.QUARTER) ? "what was approved last quarter"
				: "what was sent at " + Words.moment(base.at());
		return new Compared(since, words, List.copyOf(bases.keySet()),
				ContentDiff.of(base.content(), sent.content(), since != Since.QUARTER)
					.stream()
					.filter(ContentDiff.Change::isGone)
					.toList());
	}

}
