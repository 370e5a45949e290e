package org.quarterday.compile;

import java.util.ArrayList;
import java.util.List;

import org.quarterday.cycle.ReportingCycle;
import org.quarterday.figures.FigureRow;

/**
 * One compilation while it is made.
 *
 * @param partTwo whether what is exempt is in it: never for the public
 * @param findings takes what the figures do not bear out (FG8)
 * @param rows takes the figures that it prints
 */
record Making(ReportingCycle cycle, boolean partTwo, List<Finding> findings, List<FigureRow> rows) {

	static Making of(ReportingCycle cycle) {
		return new Making(cycle, false, new ArrayList<>(), new ArrayList<>());
	}

	static Making partTwo(ReportingCycle cycle) {
		return new Making(cycle, true, new ArrayList<>(), new ArrayList<>());
	}

}
