package org.quarterday.paper;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.quarterday.content.Block;
import org.quarterday.content.Content;
import org.quarterday.content.ContentJson;
import org.quarterday.content.Item;
import org.quarterday.content.Text;
import org.quarterday.content.TextBuilder;
import org.quarterday.cycle.Quarter;

/**
 * The officer's own sections in order, and where between them the services stand (PA4).
 * Where nothing says so, services stand after the last section.
 *
 * @param slots in the order of the paper
 * @param literal whether the words are taken as they are, from a past paper; otherwise
 * {@code {quarter}}, {@code {period}}, {@code {year}} and {@code {committee}} are filled
 * in
 * @param numbers how top-level sections are counted
 */
public record StandingText(List<Slot> slots, boolean literal, NumberStyle numbers) {

	public static final StandingText EMPTY = new StandingText(List.of(), false);

	public StandingText {
		slots = (slots == null) ? List.of() : List.copyOf(slots);
		numbers = (numbers == null) ? NumberStyle.FIGURES : numbers;
	}

	public StandingText(List<Slot> slots, boolean literal) {
		this(slots, literal, NumberStyle.FIGURES);
	}

	/** The same text, its sections counted in another way. */
	public StandingText with(NumberStyle style) {
		return new StandingText(this.slots, this.literal, style);
	}

	/** A place in the paper's order. */
	@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "slot")
	@JsonSubTypes({ @JsonSubTypes.Type(value = OwnSection.class, name = "own"),
			@JsonSubTypes.Type(value = ServicesHere.class, name = "services"),
			@JsonSubTypes.Type(value = PerformanceHere.class, name = "performance") })
	public sealed interface Slot {

	}

	/**
	 * A section of the officer's.
	 *
	 * @param heading empty for words that stand under no heading of their own
	 * @param runIn a sentence on the heading's line, separator included; or empty
	 * @param source where it was read from, or {@link Source#NONE}
	 */
	public record OwnSection(Text heading, Text runIn, Content content, Source source) implements Slot {

		public OwnSection(String heading, Content content) {
			this(Text.of(heading), Text.EMPTY, content, Source.NONE);
		}

	}

	/**
	 * The services stand here: as many as sources are given, and in the last such slot
	 * all that remain.
	 */
	public record ServicesHere(List<Source> sources) implements Slot {

		public ServicesHere {
			sources = List.copyOf(sources);
		}

	}

	/**
	 * The section on performance (PA5).
	 *
	 * @param content the officer's own words, above what is computed
	 */
	public record PerformanceHere(Text heading, Content content, Set<PerformanceMode> modes) implements Slot {

		public PerformanceHere {
			modes = (modes == null || modes.isEmpty()) ? Set.of()
					: java.util.Collections.unmodifiableSet(EnumSet.copyOf(modes));
		}

	}

	/**
	 * What the past paper had and content does not hold: outline data.
	 *
	 * @param label the heading's number without a full stop at its end, such as "3.1";
	 * empty if it had none
	 * @param runIn a sentence on a service heading's line, separator included; or empty
	 * @param labels the numbers of its numbered items, in order
	 */
	public record Source(String label, Text runIn, List<String> labels) {

		public static final Source NONE = new Source("", Text.EMPTY, List.of());

		public Source {
			labels = List.copyOf(labels);
		}

	}

	/** As JSON, for the committee's and the cycle's settings. */
	public String toJson() {
		return ContentJson.write(this);
	}

	/**
	 * Reads what {@link #toJson} wrote; {@code {}} is {@link #EMPTY}.
	 * @throws IllegalArgumentException when it is not such JSON
	 */
	public static StandingText fromJson(String json) {
		return ContentJson.read(json, StandingText.class);
	}

	/** The text with its variables filled in; unchanged when it is literal. */
	public StandingText filled(String committee, Quarter quarter) {
		if (this.literal) {
			return this;
		}
		Map<String, String> values = Map.of("{committee}", committee, "{quarter}", "Quarter " + quarter.number(),
				"{year}", quarter.yearLabel(), "{period}", Period.of(quarter));
		return new StandingText(this.slots.stream().map((slot) -> fill(slot, values)).toList(), true, this.numbers);
	}

	private static Slot fill(Slot slot, Map<String, String> values) {
		if (slot instanceof PerformanceHere here) {
			return new PerformanceHere(fill(here.heading, values), fill(here.content, values), here.modes);
		}
		return (slot instanceof OwnSection own) ? new OwnSection(fill(own.heading, values),
				fillRunIn(own.runIn, values), fill(own.content, values), own.source) : slot;
	}

	private static Content fill(Content content, Map<String, String> values) {
		return new Content(fill(content.leadIn(), values),
				content.items()
					.stream()
					.map((item) -> new Item(item.id(), item.numbered(), fill(item.title(), values), item.separator(),
							fill(item.blocks(), values)))
					.toList());
	}

	private static List<Block> fill(List<Block> blocks, Map<String, String> values) {
		return blocks.stream().<Block>map((block) -> {
			if (block instanceof Block.ItemList list) {
				return new Block.ItemList(list.marks(), list.start(),
						list.entries()
							.stream()
							.map((entry) -> new Block.Entry(fill(entry.text(), values), fill(entry.more(), values)))
							.toList());
			}
			return new Block.Paragraph(fill(((Block.Paragraph) block).text(), values));
		}).toList();
	}

	private static Text fill(Text text, Map<String, String> values) {
		return new TextBuilder().append(fillRunIn(text, values)).build();
	}

	/** A run-in keeps the space before its separator. */
	private static Text fillRunIn(Text text, Map<String, String> values) {
		return new Text(text.spans().stream().map((span) -> {
			String words = span.text();
			for (Map.Entry<String, String> value : values.entrySet()) {
				words = words.replace(value.getKey(), value.getValue());
			}
			return new Text.Span(words, span.bold(), span.italic(), span.link());
		}).toList());
	}

}
