package org.quarterday.console;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.springframework.web.util.UriComponentsBuilder;

/**
 * Which sections the board shows.
 *
 * @param show a {@link Show}, by its name
 * @param cycle id of a cycle, or empty for all
 * @param with id of whoever holds them, or empty for everybody
 * @param words part of a service's name, or empty
 * @param whole whether all that fit are listed, not only the most pressing
 */
record BoardFilter(String show, String cycle, String with, String words, boolean whole) {

	/** So many are listed at first: more than anybody rings in a day. */
	private static final int AT_FIRST = 100;

	BoardFilter {
		show = Show.of(show).name();
		cycle = (cycle != null) ? cycle.strip() : "";
		with = (with != null) ? with.strip() : "";
		words = (words != null) ? words.strip() : "";
	}

	/** The rows that are listed. */
	List<BoardRow> page(List<BoardRow> fitting) {
		return (this.whole || fitting.size() <= AT_FIRST) ? fitting : fitting.subList(0, AT_FIRST);
	}

	/** Every row that fits. */
	List<BoardRow> apply(List<BoardRow> rows) {
		return rows.stream().filter(this::fits).toList();
	}

	private boolean fits(BoardRow row) {
		return Show.of(this.show).fits(row) && (this.cycle.isEmpty() || row.cycle().id().toString().equals(this.cycle))
				&& (this.with.isEmpty() || (row.holder() != null && row.holder().id().equals(this.with)))
				&& row.section().serviceName().toLowerCase(Locale.UK).contains(this.words.toLowerCase(Locale.UK));
	}

	/** Whether anything but the default is chosen. */
	public boolean narrow() {
		return !(this.cycle + this.with + this.words).isEmpty() || Show.of(this.show) != Show.OPEN;
	}

	/** The filter as the query part of an address. */
	public String query() {
		return UriComponentsBuilder.newInstance()
			.queryParam("show", this.show)
			.queryParam("cycle", this.cycle)
			.queryParam("with", this.with)
			.queryParamIfPresent("whole", this.whole ? Optional.of(true) : Optional.empty())
			.queryParam("words", "{words}")
			.encode()
			.buildAndExpand(this.words)
			.toUriString();
	}

	/** What to show. */
	enum Show {

		OPEN("Still open") {
			@Override
			boolean fits(BoardRow row) {
				return !row.section().state().settled();
			}
		},
		PRESSING("Late, at risk or mail failed") {
			@Override
			boolean fits(BoardRow row) {
				return row.pressing();
			}
		},
		AUTHOR("With authors") {
			@Override
			boolean fits(BoardRow row) {
				return row.section().state().withAuthor();
			}
		},
		REVIEWER("With reviewers") {
			@Override
			boolean fits(BoardRow row) {
				return row.section().state().withReviewer();
			}
		},
		SETTLED("Settled") {
			@Override
			boolean fits(BoardRow row) {
				return row.section().state().settled();
			}
		},
		ALL("All sections") {
			@Override
			boolean fits(BoardRow row) {
				return true;
			}
		};

		private final String label;

		Show(String label) {
			this.label = label;
		}

		abstract boolean fits(BoardRow row);

		public String label() {
			return this.label;
		}

		static Show of(String name) {
			for (Show show : values()) {
				if (show.name().equalsIgnoreCase(name)) {
					return show;
				}
			}
			return OPEN;
		}

	}

}
