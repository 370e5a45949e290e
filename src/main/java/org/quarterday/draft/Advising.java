package org.quarterday.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.quarterday.content.HintsLeft;
import org.quarterday.content.Save;
import org.quarterday.content.Saves;
import org.quarterday.content.Unchanged;
import org.quarterday.content.WordCount;
import org.quarterday.cycle.Cycles;
import org.quarterday.cycle.GapWordings;
import org.quarterday.cycle.Quarter;
import org.quarterday.figures.Claims;
import org.quarterday.figures.FigureRow;
import org.quarterday.people.Writing;
import org.quarterday.people.WritingRules;

import org.springframework.stereotype.Component;

/** Looks at what is typed with a careful reader's eyes (C11, C12, D6, D10, D11, PA11). */
@Component
class Advising {

	private static final int START = 60;

	private final Cycles cycles;

	private final Saves saves;

	private final HintsLeft left;

	private final WritingRules rules;

	private final GapWordings wordings;

	Advising(Cycles cycles, Saves saves, HintsLeft left, WritingRules rules, GapWordings wordings) {
		this.left = left;
		this.cycles = cycles;
		this.saves = saves;
		this.rules = rules;
		this.wordings = wordings;
	}

	Advice of(SectionPage page, Typed typed, List<FigureRow> rows) {
		Writing writing = this.rules.of(page.cycle().committeeId());
		int words = WordCount.of(typed.words());
		List<String> questions = new ArrayList<>();
		rows.forEach((row) -> row.warnings().forEach((warning) -> questions.add(row.code() + ": " + warning)));
		questions.addAll(Claims.challenge(typed.words(), rows));
		questions.addAll(unchanged(page, typed.words()));
		HintsLeft.Sorted hints = this.left.sort(page.section().id(), typed.words(),
				this.rules.known(page.cycle().committeeId()));
		return new Advice(hints.open(), hints.left(), questions, writing.lengthWords(words), writing.over(words) > 0);
	}

	/** What the paper prints for a nil; empty when it leaves it out (C3). */
	String nilWords(SectionPage page) {
		return this.wordings.of(page.cycle().committeeId()).nil();
	}

	/** What stands word for word in this quarter and in the two before it. */
	private List<String> unchanged(SectionPage page, String words) {
		Quarter last = page.cycle().quarter().previous();
		Optional<Save> one = approved(page, last);
		Optional<Save> two = one.flatMap((save) -> approved(page, last.previous()));
		if (words.isBlank() || two.isEmpty()) {
			return List.of();
		}
		return Unchanged.items(words, List.of(one.get().words(), two.get().words()))
			.stream()
			.map((item) -> "Unchanged for three quarters: “%s”. Is there nothing new to say?".formatted(start(item)))
			.toList();
	}

	private static String start(String item) {
		return SectionItem.brief(item.replaceAll("\\s+", " "), START);
	}

	/** What the service reported in a quarter, as it was approved. */
	Optional<Save> approved(SectionPage page, Quarter quarter) {
		return this.cycles.find(page.cycle().committeeId(), quarter)
			.flatMap((cycle) -> this.cycles.sections(cycle.id())
				.stream()
				.filter((section) -> section.serviceId().equals(page.section().serviceId()))
				.findFirst())
			.flatMap((section) -> this.saves.latest(section.id(), Save.Kind.APPROVED));
	}

}
