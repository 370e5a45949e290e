package org.quarterday.console;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.quarterday.figures.MeasureColumn;

/** A list that can be read from a CSV file, and what stands in its columns. */
enum ImportKind {

	PEOPLE("People", List.of(new Column("id", true,
			"The sign-in name: lower-case letters, digits and hyphens. One that exists is changed, any other is added"),
			new Column("name", true, "As it stands in mails"), new Column("email", true, "A different one for each"),
			new Column("roles", true, "lead, reviewer, officer, admin; several with spaces between"),
			new Column("job title", false, "Anything"), new Column("phone", false, "Anything"))),

	SERVICES("Services",
			List.of(new Column("id", true,
					"Lower-case letters, digits and hyphens. One that exists is changed, any other is added"),
					new Column("committee", true, "The committee’s name, or its name in web addresses"),
					new Column("name", true, "As it stands in the paper"),
					new Column("lead", true, "The sign-in name or email address of a service lead"),
					new Column("reviewer", true, "The sign-in name or email address of a reviewer"),
					new Column("position", false,
							"Place in the paper, from 1. Empty: where it was, or after the others"),
					new Column("deputy", false, "A service lead, too"),
					new Column("reviewer deputy", false, "A reviewer, too"))),

	MEASURES("Measures",
			Arrays.stream(MeasureColumn.values())
				.map((column) -> new Column(column.heading(), column.required(), column.meaning()))
				.toList());

	private final String label;

	private final List<Column> columns;

	ImportKind(String label, List<Column> columns) {
		this.label = label;
		this.columns = columns;
	}

	/** The kind in an address, such as {@code people}. */
	static Optional<ImportKind> find(String path) {
		return Arrays.stream(values()).filter((kind) -> kind.path().equals(path)).findFirst();
	}

	public String label() {
		return this.label;
	}

	public String path() {
		return name().toLowerCase(Locale.ROOT);
	}

	public List<Column> columns() {
		return this.columns;
	}

	/** One column, for the people who fill it. */
	record Column(String heading, boolean required, String meaning) {
	}

}
