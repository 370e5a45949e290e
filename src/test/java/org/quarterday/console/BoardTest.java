package org.quarterday.console;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quarterday.CountedQueries;
import org.quarterday.TestCouncil;
import org.quarterday.TestSteps;
import org.quarterday.ask.Nudging;
import org.quarterday.cycle.Body;
import org.quarterday.cycle.Calendars;
import org.quarterday.cycle.Cycles;
import org.quarterday.cycle.NewCycle;
import org.quarterday.cycle.NewCycle.NewSection;
import org.quarterday.cycle.Outline;
import org.quarterday.cycle.Quarter;
import org.quarterday.cycle.Refusal;
import org.quarterday.cycle.ReportingCycle;
import org.quarterday.cycle.Section;
import org.quarterday.cycle.Sections;
import org.quarterday.cycle.Stages;
import org.quarterday.cycle.Time;
import org.quarterday.mail.DeliveryFacts;
import org.quarterday.mail.Outbox;
import org.quarterday.people.Committee;
import org.quarterday.people.Committees;
import org.quarterday.people.Service;
import org.quarterday.report.Forecast.Outlook;
import org.quarterday.report.Records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** J3, J7: the board's rows, their order, its filter, and what it costs. */
class BoardTest {

	private TestCouncil council;

	private Board board;

	private ReportingCycle cycle;

	@BeforeEach
	void open() {
		this.council = new TestCouncil(TestSteps.beans(Board.class, BoardFacts.class, DeliveryFacts.class, Tasks.class,
				Records.class, CountedQueries.class, Nudging.class));
		this.board = this.council.get(Board.class);
		this.cycle = this.council.open();
	}

	@AfterEach
	void close() {
		this.council.close();
	}

	@Test
	void aRowSaysWhoHasItSinceWhenByWhenAndHowLongIsLeft() {
		BoardRow row = rows().get(0);
		assertThat(row.holder().id()).isEqualTo("lead-1");
		assertThat(row.line()).isEqualTo("Asked Mon 27 Apr, not begun, due Thu 14 May");
		assertThat(row.daysLeft()).isEqualTo(24);
		assertThat(row.forecast().outlook()).isEqualTo(Outlook.UNKNOWN);
		assertThat(row.delivery()).isEmpty();
	}

	@Test
	void whatIsLateStandsFirstAndIsCountedInWorkingDays() {
		this.council.get(Sections.class).sent(section(1).id(), "lead-1", "sign-in", null);
		this.council.clock().moveTo(Time.at(LocalDate.of(2026, 5, 19), Time.DUE).plusSeconds(1));
		List<BoardRow> rows = Board.urgent(this.board.live());
		assertThat(rows).extracting((row) -> row.section().serviceName())
			.containsExactly("Service 2", "Service 3", "Service 4", "Service 5", "Service 1");
		assertThat(rows.get(0).daysLate()).isEqualTo(3);
		assertThat(rows.get(4).line()).isEqualTo("With the AD since Mon 27 Apr, not opened yet, due Tue 19 May");
		assertThat(rows.get(4).daysLate()).isEqualTo(1);
	}

	@Test
	void theFilterNarrowsByStageHolderAndWords() {
		this.council.get(Sections.class).sent(section(1).id(), "lead-1", "sign-in", null);
		assertThat(names("REVIEWER", "", "")).containsExactly("Service 1");
		assertThat(names("AUTHOR", "", "")).hasSize(4);
		assertThat(names("OPEN", "lead-3", "")).containsExactly("Service 3");
		assertThat(names("nonsense", "", " SERVICE 5 ")).containsExactly("Service 5");
		assertThat(names("SETTLED", "", "")).isEmpty();
		assertThat(new BoardFilter("ALL", "", "", "a&b=c ü", true).query()).contains("whole=true")
			.endsWith("words=a%26b%3Dc%20%C3%BC");
	}

	@Test
	void twoPeopleAreToBeRungTheWorstFirst() {
		assertThat(RingList.of(rows())).isEmpty();
		this.council.clock().moveTo(Time.at(LocalDate.of(2026, 5, 18), Time.MAIL));
		this.council.get(Sections.class).extended(section(1).id(), Time.at(LocalDate.of(2026, 5, 20), Time.DUE));
		assertThat(RingList.of(rows())).extracting((call) -> call.person().id()).containsExactly("lead-2", "lead-3");
		assertThat(RingList.of(rows()).get(0).why()).isEqualTo("2 working days late");
	}

	@Test
	void aForecastRestsOnWhenTheSamePeopleSentBefore() {
		past(12);
		BoardRow row = rows().get(0);
		assertThat(row.forecast().outlook()).isEqualTo(Outlook.RED);
		assertThat(row.forecast().why()).isEqualTo("was 12 working days late (once so far)");
		assertThat(rows().get(1).forecast().outlook()).isEqualTo(Outlook.UNKNOWN);
	}

	private void past(int daysLate) {
		ReportingCycle past = this.council.get(Cycles.class)
			.createPast(new NewCycle("housing-and-community", "Housing", new Quarter(2025, 3),
					this.council.get(Calendars.class).planner().plan(LocalDate.of(2026, 3, 11), Stages.DEFAULT, 5),
					Outline.NESTED, "{}", "[]", "officer",
					List.of(new NewSection("service-1", "Service 1", "lead-1", null, "director-1", null))));
		LocalDate sent = this.council.get(Calendars.class)
			.current()
			.plusWorkingDays(past.timetable().draftsDue(), daysLate);
		this.council.jdbc()
			.sql("""
					insert into draft_save (section_id, revision, kind, round, words, figures, nil_reason, saved_at, saved_by,
						saved_via) values (?, 1, 'SENT', 1, 'Words', '{}', '', ?, 'lead-1', 'sign-in')""")
			.params(this.council.get(Cycles.class).sections(past.id()).get(0).id(), Time.toDb(Time.at(sent, Time.MAIL)))
			.update();
	}

	@Test
	void aNudgeGoesOnceAnHourAndOnlyToWhoHoldsIt() {
		Nudging nudging = this.council.get(Nudging.class);
		assertThat(nudging.nudge(this.cycle.id(), section(2).id(), "officer")).isEqualTo("lead-2");
		assertThatThrownBy(() -> nudging.nudge(this.cycle.id(), section(2).id(), "officer")).isInstanceOf(Refusal.class)
			.hasMessageContaining("within this hour");
		assertThat(this.council.get(Outbox.class).ofSection(section(2).id())).hasSize(1);
		assertThat(rows().get(1).delivery()).isEqualTo("Mail leaves Mon 27 Apr");
		this.council.clock().advance(Duration.ofHours(1));
		this.council.get(Sections.class).sent(section(2).id(), "lead-2", "sign-in", null);
		assertThat(nudging.nudge(this.cycle.id(), section(2).id(), "officer")).isEqualTo("director-1");
		this.council.get(Sections.class).excused(section(3).id(), "moved");
		assertThatThrownBy(() -> nudging.nudge(this.cycle.id(), section(3).id(), "officer"))
			.hasMessageContaining("nobody to nudge");
	}

	@Test
	void anAutomaticReplyAndABounceShowWhereTheyMatter() {
		this.council.get(Nudging.class).nudge(this.cycle.id(), section(2).id(), "officer");
		this.council.get(Nudging.class).nudge(this.cycle.id(), section(3).id(), "officer");
		this.council.jdbc()
			.sql("update outbox set fact = 'AWAY', away_until = '2026-05-08', fact_at = now() where person_id = 'lead-2'")
			.update();
		this.council.jdbc()
			.sql("update outbox set fact = 'BOUNCED', fact_at = now() where person_id = 'lead-3'")
			.update();
		assertThat(rows()).extracting(BoardRow::away).containsExactly("", "Away until Fri 8 May", "", "", "");
		assertThat(rows().get(2).delivery()).isEqualTo("Mail not delivered");
		assertThat(names("PRESSING", "", "")).containsExactly("Service 2", "Service 3");
		this.council.clock().moveTo(Time.at(LocalDate.of(2026, 5, 11), Time.MAIL));
		assertThat(rows().get(1).away()).isEmpty();
	}

	@Test
	void theVersionChangesWithWhatIsShown() {
		String before = Board.version(this.board.live());
		assertThat(Board.version(this.board.live())).isEqualTo(before);
		this.council.get(Sections.class).started(section(1).id(), "lead-1");
		assertThat(Board.version(this.board.live())).isNotEqualTo(before);
	}

	@Test
	void ninetySectionsInTwoCyclesCostAsManyQueriesAsFive() throws Exception {
		CountedQueries queries = this.council.get(CountedQueries.class);
		int few = queries.during(this.board::live);
		another(85);
		assertThat(Board.urgent(this.board.live())).hasSize(90);
		assertThat(queries.during(this.board::live)).isEqualTo(few).isLessThan(12);
	}

	private void another(int services) {
		Committees committees = this.council.get(Committees.class);
		committees
			.save(new Committee("more", "More", Body.COMMITTEE, Outline.NESTED, "officer", "{}", "[]", Stages.DEFAULT));
		for (int i = 1; i <= services; i++) {
			committees.save(new Service("more-" + i, "more", "More " + i, i, "lead-1", null, "director-1", null, true));
		}
		this.council.get(Cycles.class)
			.create(new NewCycle("more", "More", new Quarter(2025, 4), this.cycle.timetable(), Outline.NESTED, "{}",
					"[]", "officer",
					committees.services("more")
						.stream()
						.map((each) -> new NewSection(each.id(), each.name(), each.leadId(), null, each.reviewerId(),
								null))
						.toList()));
	}

	private List<BoardRow> rows() {
		return this.board.of(this.cycle.id()).rows();
	}

	private List<String> names(String show, String with, String words) {
		return new BoardFilter(show, "", with, words, false).apply(rows())
			.stream()
			.map((row) -> row.section().serviceName())
			.toList();
	}

	private Section section(int number) {
		return this.council.get(Cycles.class).sections(this.cycle.id()).get(number - 1);
	}

	/** The process as the board sees it: every task began when the test did. */
	static final class Tasks implements SectionTasks {

		private final Cycles cycles;

		Tasks(Cycles cycles) {
			this.cycles = cycles;
		}

		@Override
		public Map<UUID, Standing> running() {
			return this.cycles.openCycles()
				.stream()
				.limit(1)
				.flatMap((cycle) -> this.cycles.sections(cycle.id()).stream())
				.collect(java.util.stream.Collectors.toMap(Section::id,
						(section) -> new Standing(java.time.Instant.parse("2026-04-27T09:00:00Z"), "")));
		}

	}

}
