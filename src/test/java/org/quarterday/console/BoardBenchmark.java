package org.quarterday.console;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quarterday.Contest;
import org.quarterday.CountedQueries;
import org.quarterday.Quarterday;
import org.quarterday.Visitor;
import org.quarterday.ask.Opening;
import org.quarterday.cycle.Body;
import org.quarterday.cycle.Calendars;
import org.quarterday.cycle.Outline;
import org.quarterday.cycle.Quarter;
import org.quarterday.cycle.Stages;
import org.quarterday.cycle.Time;
import org.quarterday.page.Browser;
import org.quarterday.people.Committee;
import org.quarterday.people.Committees;
import org.quarterday.people.People;
import org.quarterday.people.Person;
import org.quarterday.people.Role;
import org.quarterday.people.Service;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The whole page of the board with 400 sections in ten cycles against 40 in one, as a
 * browser gets it; and how many statements each takes. Its pictures show 5, 40 and 400.
 */
class BoardBenchmark {

	private static final int VISITS = 100;

	private static final String PASSWORD = "correct horse battery";

	private static final List<String> SERVICES = List.of("Libraries", "Leisure", "Contact Centre", "Housing Repairs",
			"Parks", "Homelessness and Advice", "Waste and Recycling", "Adult Social Care", "Highways", "Planning");

	@Test
	void board(@TempDir Path data) throws Exception {
		CountedQueries queries = new CountedQueries();
		try (ConfigurableApplicationContext program = start(data, queries)) {
			people(program);
			int port = ((ServletWebServerApplicationContext) program).getWebServer().getPort();
			Visitor officer = new Visitor(port).signedIn("officer", PASSWORD);
			open(program, 1, 5);
			picture(port, "board-5");
			open(program, 2, 35);
			picture(port, "board-40");
			visits(officer);
			double few = visits(officer);
			int queriesFew = queries.during(() -> officer.get("/board?show=ALL"));
			for (int committee = 3; committee <= 11; committee++) {
				open(program, committee, 40);
			}
			picture(port, "board-400");
			visits(officer);
			double many = visits(officer);
			int queriesMany = queries.during(() -> officer.get("/board?show=ALL"));
			String row = "board, 400 sections against 40 | 400 %.3f s, %d queries | 40 %.3f s, %d queries | ratio %.2f"
				.formatted(many, queriesMany, few, queriesFew, many / few);
			System.out.println(row);
			Contest.keep(4, row);
			assertThat(queriesMany).isEqualTo(queriesFew);
		}
	}

	private static ConfigurableApplicationContext start(Path data, CountedQueries queries) {
		return new SpringApplicationBuilder(Quarterday.class)
			.initializers((context) -> context.getBeanFactory().addBeanPostProcessor(queries))
			.run("--server.port=0", "--quarterday.data-dir=" + data, "--quarterday.sample=false",
					"--camunda.bpm.job-execution.enabled=false", "--db-scheduler.enabled=false",
					"--logging.level.root=WARN");
	}

	private static void people(ConfigurableApplicationContext program) {
		People people = program.getBean(People.class);
		for (int i = 1; i <= 20; i++) {
			people.save(person("lead-" + i, "Service Lead " + i, Role.LEAD));
			people.save(person("director-" + i, "Assistant Director " + i, Role.REVIEWER));
		}
		people.save(person("officer", "Democratic Services Officer", Role.OFFICER));
		people.setPasswordHash("officer", "{noop}" + PASSWORD);
	}

	private static Person person(String id, String name, Role role) {
		return new Person(id, name, "", id + "@council.example", "01632 960" + (100 + id.length()), Set.of(role), true);
	}

	/** One more committee, its cycle opened, its sections at every stage. */
	private static void open(ConfigurableApplicationContext program, int number, int services) {
		Committees committees = program.getBean(Committees.class);
		String id = "committee-" + number;
		committees.save(new Committee(id, "Committee " + number, Body.COMMITTEE, Outline.NESTED, "officer", "{}", "[]",
				Stages.DEFAULT));
		for (int i = 1; i <= services; i++) {
			committees.save(new Service(id + "-" + i, id, SERVICES.get(i % 10) + " " + i, i, "lead-" + (i % 20 + 1),
					null, "director-" + (i % 20 + 1), null, true));
		}
		LocalDate today = Time.today(program.getBean(Clock.class));
		LocalDate meeting = program.getBean(Calendars.class).current().plusWorkingDays(today, 16 + number);
		program.getBean(Opening.class).open(id, Quarter.of(today).previous(), meeting, "officer");
		program.getBean(JdbcClient.class)
			.sql("""
					update section set state = (array['ASKED', 'DRAFTING', 'SENT', 'IN_REVIEW', 'RETURNED', 'APPROVED',
						'APPROVED'])[position % 7 + 1], review_due = draft_due + interval '3 days', decided_at = now()""")
			.update();
	}

	/** The median of many visits, in seconds. */
	private static double visits(Visitor officer) {
		double[] seconds = new double[VISITS];
		for (int i = 0; i < VISITS; i++) {
			long start = System.nanoTime();
			assertThat(officer.get("/board?show=ALL").body()).contains("qd-sections");
			seconds[i] = (System.nanoTime() - start) / 1e9;
		}
		Arrays.sort(seconds);
		return seconds[VISITS / 2];
	}

	private static void picture(int port, String name) {
		try (Browser browser = new Browser("http://localhost:" + port)) {
			for (int width : new int[] { 1280, 375 }) {
				Page page = browser.page(width);
				Browser.signIn(page, "officer", PASSWORD);
				page.navigate("/board?show=ALL");
				Browser.fits(page);
				Browser.picture(page, name + "-" + width);
			}
		}
	}

}
