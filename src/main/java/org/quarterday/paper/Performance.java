package org.quarterday.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.quarterday.content.Block;
import org.quarterday.content.Content;
import org.quarterday.content.Item;
import org.quarterday.content.Text;
import org.quarterday.cycle.Quarter;
import org.quarterday.paper.PaperSource.ServiceSection;
import org.quarterday.paper.StandingText.PerformanceHere;

/** What the section on performance says, beside the officer's own words (PA5, FG8). */
final class Performance {

	/** Stands where the appendix is still missing, so that the proof finds it. */
	static final String NO_APPENDIX = "(appendix ???)";

	private final PerformanceHere slot;

	private final List<ServiceSection> services;

	private Performance(PerformanceHere slot, List<ServiceSection> services) {
		this.slot = slot;
		this.services = services;
	}

	static Performance of(PerformanceHere slot, List<ServiceSection> services) {
		return new Performance(slot, services);
	}

	/** The officer's paragraphs, then the computed ones. */
	Content content(Quarter quarter, String appendix) {
		List<Item> items = new ArrayList<>(this.slot.content().items());
		if (has(PerformanceMode.ATTACHED)) {
			items.add(computed("attached", "The performance report for Quarter %d is attached as %s."
				.formatted(quarter.number(), appendix.isEmpty() ? NO_APPENDIX : "Appendix " + appendix)));
		}
		if (has(PerformanceMode.NARRATIVE)) {
			for (ServiceSection service : this.services) {
				service.tables().forEach((table) -> items.add(narrative(service, table)));
			}
		}
		return new Content(this.slot.content().leadIn(), items);
	}

	private static Item narrative(ServiceSection service, Paper.FigureTable table) {
		StringBuilder words = new StringBuilder(service.name()).append(": ").append(table.summary());
		for (Paper.FigureTable.Row row : table.rows()) {
			if (row.rating().equals("RED") && row.figure() != null) {
				words.append(" %s was %s against a target of %s.".formatted(row.figure().name(),
						row.figure().now().printed(), row.figure().target()));
			}
		}
		return computed("narrative-" + service.name(), words.toString());
	}

	private static Item computed(String id, String words) {
		return new Item("computed-" + Integer.toHexString(id.hashCode()), Text.EMPTY, "",
				List.of(new Block.Paragraph(Text.of(words))));
	}

	/** The tables that stand in the section itself. */
	List<Paper.FigureTable> tables() {
		return has(PerformanceMode.TABLE) ? this.services.stream().flatMap((one) -> one.tables().stream()).toList()
				: List.of();
	}

	/** The services with the tables that stay with them. */
	List<ServiceSection> others() {
		boolean stay = !has(PerformanceMode.TABLE) && !has(PerformanceMode.ATTACHED);
		return stay ? this.services
				: this.services.stream()
					.map((one) -> new ServiceSection(one.name(), one.content(), List.of(), one.gap()))
					.toList();
	}

	/** The tables that only the appendix has: one part a service, for the data files. */
	List<Paper.Part> attached(String anchor) {
		if (!has(PerformanceMode.ATTACHED) || has(PerformanceMode.TABLE)) {
			return List.of();
		}
		return this.services.stream()
			.filter((one) -> !one.tables().isEmpty())
			.map((one) -> new Paper.Part("", anchor, Text.of(one.name()), Text.EMPTY, List.of(), one.tables(), "",
					List.of(), List.of()))
			.toList();
	}

	private boolean has(PerformanceMode mode) {
		Set<PerformanceMode> modes = this.slot.modes();
		return modes.contains(mode);
	}

}
