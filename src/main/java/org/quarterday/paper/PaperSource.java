package org.quarterday.paper;

import java.time.LocalDate;
import java.util.List;

import org.quarterday.content.Content;
import org.quarterday.cycle.Outline;
import org.quarterday.cycle.Quarter;

/**
 * All that a paper is made from, without numbers: {@link Outliner} gives them.
 *
 * @param standing the officer's own sections, variables not yet filled in
 * @param services in the order of the paper
 * @param attached the letter of the appendix that is the performance report; empty if
 * there is none
 */
public record PaperSource(String title, String committee, Quarter quarter, LocalDate meeting, boolean draft,
		Outline outline, StandingText standing, List<Paper.CoverField> front, List<ServiceSection> services,
		String attached) {

	public PaperSource {
		front = List.copyOf(front);
		services = List.copyOf(services);
	}

	/** A paper without a performance report. */
	public PaperSource(String title, String committee, Quarter quarter, LocalDate meeting, boolean draft,
			Outline outline, StandingText standing, List<Paper.CoverField> front, List<ServiceSection> services) {
		this(title, committee, quarter, meeting, draft, outline, standing, front, services, "");
	}

	/** The same paper under another outline. */
	public PaperSource with(Outline other) {
		return new PaperSource(this.title, this.committee, this.quarter, this.meeting, this.draft, other, this.standing,
				this.front, this.services, this.attached);
	}

	/** The same paper with other standing text. */
	public PaperSource with(StandingText other) {
		return new PaperSource(this.title, this.committee, this.quarter, this.meeting, this.draft, this.outline, other,
				this.front, this.services, this.attached);
	}

	/**
	 * One service's part.
	 *
	 * @param name the service's name as the paper prints it
	 * @param tables its figures
	 * @param gap the agreed wording where its words are missing (PA8), or empty
	 */
	public record ServiceSection(String name, Content content, List<Paper.FigureTable> tables, String gap) {

		public ServiceSection {
			tables = List.copyOf(tables);
		}

		public ServiceSection(String name, Content content) {
			this(name, content, List.of(), "");
		}

	}

}
