package org.quarterday.process;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quarterday.Contest;
import org.quarterday.Quarterday;
import org.quarterday.ask.Opening;
import org.quarterday.cycle.Body;
import org.quarterday.cycle.Calendars;
import org.quarterday.cycle.Cycles;
import org.quarterday.cycle.Outline;
import org.quarterday.cycle.Quarter;
import org.quarterday.cycle.Section;
import org.quarterday.cycle.SectionFlow.Decision;
import org.quarterday.cycle.SectionState;
import org.quarterday.cycle.Stages;
import org.quarterday.cycle.Time;
import org.quarterday.draft.Author;
import org.quarterday.draft.Drafts;
import org.quarterday.draft.Sending;
import org.quarterday.draft.Typed;
import org.quarterday.embedded.EmbeddedDatabase;
import org.quarterday.figures.Figures;
import org.quarterday.figures.Measure;
import org.quarterday.figures.MeasureTarget;
import org.quarterday.figures.Polarity;
import org.quarterday.figures.TypedFigure;
import org.quarterday.figures.Unit;
import org.quarterday.people.Committee;
import org.quarterday.people.Committees;
import org.quarterday.people.People;
import org.quarterday.people.Person;
import org.quarterday.people.Role;
import org.quarterday.people.Service;
import org.quarterday.review.Reviews;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Two hundred sections through ask, draft and review: the whole program with its own
 * embedded database, against the bare engine with the same models on another database of
 * the same server. Both by one person after the other; job executors and the sending of
 * mails are off in both, since neither is on the road of a section.
 */
class SectionsBenchmark {

	private static final int SERVICES = 20;

	private static final int CYCLES = 10;

	private static final int ROUNDS = 3;

	private static final String WORDS = """
			The service answered 7,500 calls and helped 312 households to move home.

			**Adventure playground** – staff were trained over the winter, and the site opened again in May.

			Works to the building went ahead:

			- the roof above the hall was made tight
			- 280 seats were replaced, and 96 more are ordered

			The public meeting was moved to the autumn.
			""";

	@Test
	void sections(@TempDir Path data) throws Exception {
		try (ConfigurableApplicationContext program = start(data);
				BareEngine engine = bareEngine(program.getBean(EmbeddedDatabase.class))) {
			People people = program.getBean(People.class);
			person(people, "director", Role.REVIEWER);
			person(people, "officer", Role.OFFICER);
			person(people, "lead", Role.LEAD);
			Deque<String> committees = new ArrayDeque<>();
			for (int i = 1; i <= CYCLES * (ROUNDS + 1); i++) {
				committees.add(committee(program, "committee-" + i));
			}
			String row = new Contest("%d sections, ask-draft-review".formatted(CYCLES * SERVICES), "Quarterday",
					"bare engine")
				.run(ROUNDS, CYCLES, () -> prepare(program, committees.pop()), () -> engine.prepare(SERVICES));
			assertThat(engine.settled()).isEqualTo(CYCLES * SERVICES * (ROUNDS + 1));
			Contest.keep(1, row);
		}
	}

	private static ConfigurableApplicationContext start(Path data) {
		return new SpringApplicationBuilder(Quarterday.class).run("--server.port=0", "--quarterday.data-dir=" + data,
				"--quarterday.sample=false", "--camunda.bpm.job-execution.enabled=false",
				"--db-scheduler.enabled=false", "--logging.level.root=WARN");
	}

	private static BareEngine bareEngine(EmbeddedDatabase server) throws Exception {
		try (Connection connection = DriverManager.getConnection(server.url(), "postgres", server.password())) {
			connection.createStatement().execute("create database bare");
		}
		return new BareEngine(server.url().replaceFirst("/postgres$", "/bare"), "postgres", server.password());
	}

	private static void person(People people, String id, Role role) {
		people.save(new Person(id, "The " + id, "", id + "@council.example", "", Set.of(role), true));
	}

	/** With three measures for each service, all with a target. */
	private static String committee(ConfigurableApplicationContext program, String id) {
		Committees committees = program.getBean(Committees.class);
		committees.save(new Committee(id, id, Body.COMMITTEE, Outline.NESTED, "officer", "{}", "[]", Stages.DEFAULT));
		for (int i = 1; i <= SERVICES; i++) {
			String service = id + "-service-" + i;
			committees.save(new Service(service, id, "Service " + i, i, "lead", null, "director", null, true));
			for (int number = 1; number <= 3; number++) {
				measure(program, service, number);
			}
		}
		return id;
	}

	private static void measure(ConfigurableApplicationContext program, String service, int number) {
		Figures figures = program.getBean(Figures.class);
		String code = code(service, number);
		figures.save(Measure.quarterly(code, service, number, "Calls answered in time", Unit.PERCENT, 1,
				Polarity.HIGHER, null));
		figures.setTarget(MeasureTarget.single(code, quarter(program), BigDecimal.valueOf(85)));
	}

	private static String code(String service, int number) {
		return service.replaceAll("[^0-9]+", "M") + "N" + number;
	}

	private static Quarter quarter(ConfigurableApplicationContext program) {
		return Quarter.of(Time.today(program.getBean(Clock.class))).previous();
	}

	/**
	 * Opens the committee's cycle; every lead saves once and sends, every director
	 * approves.
	 */
	private static void prepare(ConfigurableApplicationContext program, String committee) {
		LocalDate meeting = program.getBean(Calendars.class)
			.current()
			.plusWorkingDays(Time.today(program.getBean(Clock.class)), 35);
		UUID cycle = program.getBean(Opening.class).open(committee, quarter(program), meeting, "officer").id();
		Cycles cycles = program.getBean(Cycles.class);
		for (Section section : cycles.sections(cycle)) {
			draft(program, section);
			program.getBean(Reviews.class).opened(section.id(), "director");
			program.getBean(Reviews.class).decide(section.id(), "director", Decision.APPROVE, "");
		}
		assertThat(cycles.sections(cycle)).extracting(Section::state).containsOnly(SectionState.APPROVED);
	}

	private static void draft(ConfigurableApplicationContext program, Section section) {
		Author author = Author.byLink("lead", "lead@council.example");
		Map<String, TypedFigure> figures = IntStream.rangeClosed(1, 3)
			.boxed()
			.collect(Collectors.toMap((number) -> code(section.serviceId(), number),
					(number) -> TypedFigure.reported("9" + number + ".5 %", "")));
		program.getBean(Drafts.class).save(section.id(), 0, new Typed(WORDS, figures, ""), author);
		program.getBean(Sending.class).send(section.id(), 1, author);
	}

}
