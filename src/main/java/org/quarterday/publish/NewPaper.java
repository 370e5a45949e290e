package org.quarterday.publish;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.quarterday.cycle.ReportingCycle;
import org.quarterday.paper.CsvMetadata;
import org.quarterday.paper.HouseStyle;
import org.quarterday.paper.Paper;
import org.quarterday.publish.FinalPapers.Printed;

/**
 * What is about to be published, or kept from before.
 *
 * @param supplement 0 for the paper itself
 * @param paper numbered and complete: what is frozen
 * @param lateness or null, when it is on time
 * @param note what a correction changed; empty otherwise
 */
record NewPaper(ReportingCycle cycle, int supplement, int version, Paper paper, List<Printed> sections, Instant at,
		String by, Lateness lateness, String note) {

	NewPaper {
		sections = List.copyOf(sections);
	}

	/** A first version, on time. */
	static NewPaper first(ReportingCycle cycle, Paper paper, List<Printed> sections, Instant at, String by) {
		return new NewPaper(cycle, 0, 1, paper, sections, at, by, null, "");
	}

	/** The same, taken late. */
	NewPaper late(Lateness agreed) {
		return (agreed == null) ? this : new NewPaper(this.cycle, this.supplement, this.version,
				LateRoute.print(this.paper, agreed), this.sections, this.at, this.by, agreed, this.note);
	}

	/**
	 * Its files, ready to be kept.
	 * @param bound the appendices to bind into the PDF, by file name
	 */
	Map<Format, byte[]> files(HouseStyle style, Map<String, byte[]> bound) {
		Map<Format, byte[]> files = Freezer.files(this.paper, style, bound);
		String csv = (this.version > 1) ? "v" + this.version
				: (this.supplement > 0) ? "supplement-" + this.supplement : this.paper.quarter().slug();
		files.put(Format.CSV_METADATA, CsvMetadata.write(this.paper, csv + ".csv").getBytes(StandardCharsets.UTF_8));
		return files;
	}

}
