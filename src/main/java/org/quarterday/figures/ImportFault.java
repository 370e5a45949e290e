package org.quarterday.figures;

/**
 * One thing that is wrong in an imported file.
 *
 * @param row as a spreadsheet counts: the headings are row 1; 0 for the file as a whole
 * @param column the column's heading; empty for a row or the file as a whole
 * @param message plain words, without row and column
 */
public record ImportFault(int row, String column, String message) {

	/** "Row 3, Unit: “percents” is not a unit…". */
	@Override
	public String toString() {
		String place = (this.row == 0) ? ""
				: "Row " + this.row + (this.column.isEmpty() ? "" : ", " + this.column) + ": ";
		return place + this.message;
	}

}
