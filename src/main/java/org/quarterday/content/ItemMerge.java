package org.quarterday.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;

/**
 * Joins what two people made of the same text, item by item (LK5, C7). An item that only
 * one of them touched is taken as that person left it, new items of both are kept. Where
 * both changed the same items, both versions stand side by side for a person to choose.
 */
public final class ItemMerge {

	private final List<String> base;

	private final List<Part> parts = new ArrayList<>();

	/** The next item of the base that is not dealt with yet. */
	private int at;

	private ItemMerge(List<String> base) {
		this.base = base;
	}

	/**
	 * Some items in a row.
	 *
	 * @param differs whether a person must choose; if not, both sides are the same
	 */
	public record Part(boolean differs, List<String> theirs, List<String> own) {

		public Part {
			theirs = List.copyOf(theirs);
			own = List.copyOf(own);
		}

		static Part agreed(List<String> items) {
			return new Part(false, items, items);
		}

	}

	/** Some changed items of the base, and what each side put there. */
	private static final class Region {

		private final int from;

		private int to;

		private final List<AbstractDelta<String>> theirs = new ArrayList<>();

		private final List<AbstractDelta<String>> own = new ArrayList<>();

		Region(int from) {
			this.from = from;
			this.to = from;
		}

		boolean holds(AbstractDelta<String> delta) {
			int position = delta.getSource().getPosition();
			return position < this.to
					|| (position == this.from && (delta.getSource().size() == 0) == (this.to == this.from));
		}

		void add(AbstractDelta<String> delta, boolean isOwn) {
			(isOwn ? this.own : this.theirs).add(delta);
			this.to = Math.max(this.to, delta.getSource().getPosition() + delta.getSource().size());
		}

	}

	/** What both made of it, in the order of the text. */
	public static List<Part> of(String base, String theirs, String own) {
		ItemMerge merge = new ItemMerge(TypedItems.of(base).pieces());
		merge.run(TypedItems.of(theirs).pieces(), TypedItems.of(own).pieces());
		return List.copyOf(merge.parts);
	}

	/** The joined text; empty when a person must choose. */
	public static Optional<String> joined(List<Part> parts) {
		return parts.stream().anyMatch(Part::differs) ? Optional.empty()
				: Optional.of(TypedItems.join(parts.stream().flatMap((part) -> part.own().stream()).toList()));
	}

	private void run(List<String> theirs, List<String> own) {
		List<AbstractDelta<String>> theirDeltas = new ArrayList<>(DiffUtils.diff(this.base, theirs).getDeltas());
		List<AbstractDelta<String>> ownDeltas = new ArrayList<>(DiffUtils.diff(this.base, own).getDeltas());
		while (!theirDeltas.isEmpty() || !ownDeltas.isEmpty()) {
			boolean ownFirst = first(ownDeltas) < first(theirDeltas)
					|| (first(ownDeltas) == first(theirDeltas) && inserts(ownDeltas) && !inserts(theirDeltas));
			List<AbstractDelta<String>> next = ownFirst ? ownDeltas : theirDeltas;
			Region region = new Region(first(next));
			region.add(next.remove(0), ownFirst);
			while (take(theirDeltas, region, false) || take(ownDeltas, region, true)) {
				// as long as changes touch the same items
			}
			close(region);
		}
		agreed(this.base.subList(this.at, this.base.size()));
	}

	private static int first(List<AbstractDelta<String>> deltas) {
		return deltas.isEmpty() ? Integer.MAX_VALUE : deltas.get(0).getSource().getPosition();
	}

	private static boolean inserts(List<AbstractDelta<String>> deltas) {
		return !deltas.isEmpty() && deltas.get(0).getSource().size() == 0;
	}

	private static boolean take(List<AbstractDelta<String>> deltas, Region region, boolean own) {
		if (deltas.isEmpty() || !region.holds(deltas.get(0))) {
			return false;
		}
		region.add(deltas.remove(0), own);
		return true;
	}

	private void close(Region region) {
		agreed(this.base.subList(this.at, region.from));
		this.at = region.to;
		List<String> theirs = version(region, region.theirs);
		List<String> own = version(region, region.own);
		if (region.own.isEmpty() || theirs.equals(own)) {
			agreed(theirs);
		}
		else if (region.theirs.isEmpty()) {
			agreed(own);
		}
		else if (region.from == region.to && !this.base.isEmpty()) {
			agreed(theirs);
			agreed(own.stream().filter((item) -> !theirs.contains(item)).toList());
		}
		else {
			this.parts.add(new Part(true, theirs, own));
		}
	}

	private List<String> version(Region region, List<AbstractDelta<String>> deltas) {
		List<String> version = new ArrayList<>();
		int from = region.from;
		for (AbstractDelta<String> delta : deltas) {
			version.addAll(this.base.subList(from, delta.getSource().getPosition()));
			version.addAll(delta.getTarget().getLines());
			from = delta.getSource().getPosition() + delta.getSource().size();
		}
		version.addAll(this.base.subList(from, region.to));
		return version;
	}

	private void agreed(List<String> items) {
		if (!items.isEmpty()) {
			this.parts.add(Part.agreed(items));
		}
	}

}
