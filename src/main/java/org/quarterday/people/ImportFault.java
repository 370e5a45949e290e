package org.quarterday.people;

/**
 * What is wrong in one cell of a file.
 *
 * @param row as a spreadsheet counts: 1 is the heading row
 * @param column the heading, or empty when the whole row is meant
 */
public record ImportFault(long row, String column, String message) {

	@Override
	public String toString() {
		return "Row %d%s: %s".formatted(this.row, this.column.isEmpty() ? "" : ", " + this.column, this.message);
	}

}
