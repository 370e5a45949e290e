package org.quarterday.paper;

import java.util.ArrayList;
import java.util.List;

import org.quarterday.content.Content;
import org.quarterday.content.Text;
import org.quarterday.cycle.Outline;
import org.quarterday.paper.StandingText.OwnSection;
import org.quarterday.paper.StandingText.PerformanceHere;
import org.quarterday.paper.StandingText.ServicesHere;
import org.quarterday.paper.StandingText.Slot;
import org.quarterday.paper.StandingText.Source;

/**
 * Places sections and services and numbers them (PA1). Nested: services stand under the
 * section before them. Flat: each takes the next top-level number. As is: each stands and
 * is labelled as in the past paper, and what is new counts on. The order of the words
 * never changes.
 */
public final class Outliner {

	private final PaperSource source;

	private final Numbering numbering;

	/** Tables that stand in an appendix alone. */
	private final List<Paper.Part> attached = new ArrayList<>();

	private final List<Branch> body = new ArrayList<>();

	private final List<PaperSource.ServiceSection> waiting;

	/**
	 * Whether the latest top-level heading is the officer's, so that services may nest.
	 */
	private boolean sectionOpen;

	/** A heading being filled: with its own words, then with deeper ones. */
	private record Branch(Paper.Part part, List<Paper.Part> parts) {

		Paper.Part built() {
			return new Paper.Part(this.part.label(), this.part.anchor(), this.part.heading(), this.part.runIn(),
					this.part.leadIn(), this.part.tables(), this.part.gap(), this.part.paragraphs(), this.parts);
		}

	}

	private Outliner(PaperSource source) {
		this.source = source;
		this.numbering = new Numbering(source.standing().numbers());
		this.waiting = new ArrayList<>(source.services());
	}

	/** The paper, numbered and ready to be written. */
	public static Paper outline(PaperSource source) {
		return new Outliner(source).outline();
	}

	private Paper outline() {
		List<Slot> slots = this.source.standing().filled(this.source.committee(), this.source.quarter()).slots();
		Performance performance = slots.stream()
			.filter(PerformanceHere.class::isInstance)
			.findFirst()
			.map((slot) -> Performance.of((PerformanceHere) slot, this.source.services()))
			.orElse(null);
		if (performance != null) {
			this.waiting.clear();
			this.waiting.addAll(performance.others());
		}
		int last = -1;
		for (int i = 0; i < slots.size(); i++) {
			last = (slots.get(i) instanceof ServicesHere) ? i : last;
		}
		for (int i = 0; i < slots.size(); i++) {
			if (slots.get(i) instanceof OwnSection own) {
				add(own);
			}
			else if (slots.get(i) instanceof PerformanceHere here) {
				add(here, performance);
			}
			else if (slots.get(i) instanceof ServicesHere here) {
				services(here.sources(), (i == last) ? this.waiting.size() : here.sources().size());
			}
		}
		services(List.of(), this.waiting.size());
		return new Paper(this.source.title(), this.source.committee(), this.source.quarter(), this.source.meeting(),
				this.source.draft(), this.source.front(), Guide.NONE.withAttached(this.attached),
				this.body.stream().map(Branch::built).toList());
	}

	private void add(PerformanceHere here, Performance performance) {
		Paper.Part part = part(here.heading(), Text.EMPTY,
				performance.content(this.source.quarter(), this.source.attached()), performance.tables(), "",
				this.numbering.top(null));
		this.attached.addAll(performance.attached(part.anchor()));
		top(part, false);
	}

	private void add(OwnSection own) {
		boolean asIs = this.source.outline() == Outline.AS_IS;
		Source labels = asIs ? own.source() : null;
		if (own.heading().isEmpty() && !this.body.isEmpty()) {
			hang(part(own.heading(), own.runIn(), own.content(), List.of(), "", this.numbering.none(labels)));
		}
		else if (own.heading().isEmpty()) {
			top(part(own.heading(), own.runIn(), own.content(), List.of(), "", this.numbering.none(labels)), false);
		}
		else if (asIs && own.source().label().contains(".")) {
			hang(part(own.heading(), own.runIn(), own.content(), List.of(), "", this.numbering.deeper(labels)));
		}
		else {
			top(part(own.heading(), own.runIn(), own.content(), List.of(), "", this.numbering.top(labels)), true);
		}
	}

	private void services(List<Source> sources, int count) {
		Source latest = sources.isEmpty() ? Source.NONE : sources.get(0);
		for (int i = 0; i < count && !this.waiting.isEmpty(); i++) {
			Source own = (i < sources.size()) ? sources.get(i) : null;
			latest = (own != null) ? own : latest;
			service(this.waiting.remove(0), own, hangs(latest));
		}
	}

	/** Whether the next service stands under the section before it. */
	private boolean hangs(Source source) {
		return switch (this.source.outline()) {
			case NESTED -> this.sectionOpen;
			case FLAT -> false;
			case AS_IS -> !this.body.isEmpty() && source.label().contains(".");
		};
	}

	private void service(PaperSource.ServiceSection service, Source own, boolean hangs) {
		Source labels = (this.source.outline() == Outline.AS_IS) ? own : null;
		Numbering.Counter counter = hangs ? this.numbering.deeper(labels) : this.numbering.top(labels);
		Text runIn = (own != null) ? own.runIn() : Text.EMPTY;
		Paper.Part part = part(Text.of(service.name()), runIn, service.content(), service.tables(), service.gap(),
				counter);
		if (hangs) {
			hang(part);
		}
		else {
			top(part, false);
		}
	}

	private void top(Paper.Part part, boolean section) {
		this.sectionOpen = section;
		this.body.add(new Branch(part, new ArrayList<>()));
	}

	private void hang(Paper.Part part) {
		this.body.get(this.body.size() - 1).parts().add(part);
	}

	private static Paper.Part part(Text heading, Text runIn, Content content, List<Paper.FigureTable> tables,
			String gap, Numbering.Counter counter) {
		List<Paper.Numbered> paragraphs = content.items().stream().map((item) -> {
			Numbering.Label label = item.numbered() ? counter.next() : Numbering.Label.NONE;
			return new Paper.Numbered(label.printed(), label.anchor(), item.id(), item.title(), item.separator(),
					item.blocks());
		}).toList();
		return new Paper.Part(counter.heading().printed(), counter.heading().anchor(), heading, runIn, content.leadIn(),
				tables, gap, paragraphs, List.of());
	}

}
