package org.quarterday.console;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import org.quarterday.cycle.CycleState;
import org.quarterday.cycle.Cycles;
import org.quarterday.cycle.ReportingCycle;
import org.quarterday.cycle.Section;
import org.quarterday.mail.MailRecord;
import org.quarterday.mail.MailState;
import org.quarterday.report.Forecast;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.DigestUtils;

/**
 * Who is where (J3): every live cycle with its sections, holders, due days, forecasts and
 * mails. However many sections there are, it takes the same number of queries.
 */
@Service
@Transactional(readOnly = true)
class Board {

	private final Cycles cycles;

	private final BoardFacts facts;

	private final Clock clock;

	Board(Cycles cycles, BoardFacts facts, Clock clock) {
		this.cycles = cycles;
		this.facts = facts;
		this.clock = clock;
	}

	/** Cycles that are open or being checked, the next meeting first. */
	List<View> live() {
		return views(this.cycles.openCycles());
	}

	/** Cycles that are over, the latest meeting first. */
	List<ReportingCycle> past() {
		return this.cycles.all()
			.stream()
			.filter((cycle) -> cycle.state() != CycleState.OPEN && cycle.state() != CycleState.CHECKING)
			.toList();
	}

	View of(UUID cycleId) {
		return views(List.of(this.cycles.get(cycleId))).get(0);
	}

	private List<View> views(Collection<ReportingCycle> those) {
		List<UUID> ids = those.stream().map(ReportingCycle::id).toList();
		Map<UUID, List<Section>> sections = this.cycles.sections(ids)
			.stream()
			.collect(Collectors.groupingBy(Section::cycleId));
		BoardFacts.Facts known = this.facts.of(ids, this.clock.instant());
		return those.stream().map((cycle) -> view(cycle, sections.getOrDefault(cycle.id(), List.of()), known)).toList();
	}

	private static View view(ReportingCycle cycle, List<Section> sections, BoardFacts.Facts known) {
		return new View(cycle, sections.stream().map((section) -> known.row(cycle, section)).toList(),
				known.mails()
					.stream()
					.filter((mail) -> mail.state() == MailState.FAILED && cycle.id().equals(mail.cycleId()))
					.toList(),
				known.daysLeft(cycle));
	}

	/**
	 * One cycle on the board.
	 *
	 * @param failed mails that could not be delivered
	 * @param daysLeft working days to the last publication day, 0 on it and after it
	 */
	record View(ReportingCycle cycle, List<BoardRow> rows, List<MailRecord> failed, int daysLeft) {

		public String name() {
			return this.cycle.committeeName() + ", " + this.cycle.quarter();
		}

		public long settled() {
			return this.rows.stream().filter((row) -> row.section().state().settled()).count();
		}

		public long late() {
			return this.rows.stream().filter(BoardRow::late).count();
		}

		/** The paper's forecast: that of its worst section. */
		public Forecast.Outlook outlook() {
			return this.rows.stream()
				.map((row) -> row.forecast().outlook())
				.max(Comparator.naturalOrder())
				.orElse(Forecast.Outlook.DONE);
		}

		/** Whether it can still be changed on the board. */
		public boolean open() {
			return this.cycle.state() == CycleState.OPEN || this.cycle.state() == CycleState.CHECKING;
		}

	}

	/**
	 * An ETag: the records say as text all that they hold, so it changes when anything
	 * does.
	 */
	static String version(Collection<View> views) {
		return "\"" + DigestUtils.md5DigestAsHex(views.toString().getBytes(StandardCharsets.UTF_8)) + "\"";
	}

	/** The rows of several cycles, the most urgent first. */
	static List<BoardRow> urgent(Collection<View> views) {
		List<BoardRow> rows = new ArrayList<>();
		views.forEach((view) -> rows.addAll(view.rows()));
		rows.sort(BoardRow.URGENT);
		return rows;
	}

}
