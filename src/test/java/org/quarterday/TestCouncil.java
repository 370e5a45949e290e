package org.quarterday;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import javax.sql.DataSource;

import org.quarterday.audit.AuditTrail;
import org.quarterday.cycle.Body;
import org.quarterday.cycle.Calendars;
import org.quarterday.cycle.Cycles;
import org.quarterday.cycle.MovableClock;
import org.quarterday.cycle.NewCycle;
import org.quarterday.cycle.Outline;
import org.quarterday.cycle.Quarter;
import org.quarterday.cycle.Reminders;
import org.quarterday.cycle.Replanning;
import org.quarterday.cycle.ReportingCycle;
import org.quarterday.cycle.RuleBook;
import org.quarterday.cycle.Sections;
import org.quarterday.cycle.Stages;
import org.quarterday.cycle.TimetableHistory;
import org.quarterday.people.Committee;
import org.quarterday.people.Committees;
import org.quarterday.people.Covers;
import org.quarterday.people.Holders;
import org.quarterday.people.People;
import org.quarterday.people.Person;
import org.quarterday.people.Role;
import org.quarterday.people.Service;
import org.quarterday.paper.FontFamilies;
import org.quarterday.paper.HouseStyles;
import org.quarterday.paper.WordTemplates;

import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A small council on a database of its own, with real transactions and a movable clock,
 * without engine and web: one committee, five services, {@code officer},
 * {@code director-1} and {@code director-2}, {@code lead-1} to {@code lead-5},
 * {@code deputy}. Today is Monday 27 April 2026, 10:00.
 */
public final class TestCouncil implements AutoCloseable {

	/** Wednesday 10 June 2026, the ordinary meeting of DOMAIN's table. */
	public static final LocalDate MEETING = LocalDate.of(2026, 6, 10);

	private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();

	/**
	 * @param more beans of the package under test
	 */
	public TestCouncil(Class<?>... more) {
		this.context.register(Database.class, Calendars.class, Cycles.class, Sections.class, Reminders.class,
				Replanning.class, RuleBook.class, TimetableHistory.class, People.class, Committees.class, Covers.class,
				Holders.class, AuditTrail.class, WordTemplates.class, FontFamilies.class, HouseStyles.class);
		if (more.length > 0) {
			this.context.register(more);
		}
		this.context.refresh();
		fill();
	}

	private void fill() {
		person("officer", Role.OFFICER, Role.ADMIN);
		Stream.of("director-1", "director-2").forEach((id) -> person(id, Role.REVIEWER));
		Stream.of("lead-1", "lead-2", "lead-3", "lead-4", "lead-5", "deputy").forEach((id) -> person(id, Role.LEAD));
		get(Committees.class).save(new Committee("housing-and-community", "Housing and Community Committee",
				Body.COMMITTEE, Outline.NESTED, "officer", "{}", "[]", Stages.DEFAULT));
		for (int i = 1; i <= 5; i++) {
			get(Committees.class)
				.save(new Service("service-" + i, "housing-and-community", "Service " + i, i, "lead-" + i, "deputy",
						(i <= 3) ? "director-1" : "director-2", (i <= 3) ? "director-2" : "director-1", true));
		}
	}

	private void person(String id, Role... roles) {
		get(People.class).save(new Person(id, "The " + id, "", id + "@council.example", "", Set.of(roles), true));
	}

	/** Opens the committee's cycle for Q4 2025/26 with all five services. */
	public ReportingCycle open() {
		return get(Cycles.class).create(new NewCycle("housing-and-community", "Housing and Community Committee",
				new Quarter(2025, 4), get(Calendars.class).planner().plan(MEETING, Stages.DEFAULT, 5), Outline.NESTED,
				"{}", "[]", "officer", sections()));
	}

	private List<NewCycle.NewSection> sections() {
		return get(Committees.class).services("housing-and-community")
			.stream()
			.map((service) -> new NewCycle.NewSection(service.id(), service.name(), service.leadId(),
					service.deputyId(), service.reviewerId(), service.reviewerDeputyId()))
			.toList();
	}

	/** A bean of the council. */
	public <T> T get(Class<T> type) {
		return this.context.getBean(type);
	}

	/** Lets the council's listeners hear an event. */
	public void publish(Object event) {
		this.context.publishEvent(event);
	}

	/** All its beans, for a context of pages beside them. */
	public ConfigurableApplicationContext context() {
		return this.context;
	}

	public JdbcClient jdbc() {
		return get(JdbcClient.class);
	}

	public MovableClock clock() {
		return get(MovableClock.class);
	}

	/** Transactions of one's own, for what must happen together. */
	public TransactionTemplate transaction() {
		return new TransactionTemplate(get(PlatformTransactionManager.class));
	}

	@Override
	public void close() {
		if (this.context.isActive()) {
			DataSource database = get(DataSource.class);
			this.context.close();
			TestDatabase.drop(database);
		}
	}

	@EnableTransactionManagement(proxyTargetClass = true)
	static class Database {

		@Bean
		DataSource dataSource() {
			return TestDatabase.fresh();
		}

		@Bean
		JdbcClient jdbcClient(DataSource dataSource) {
			return JdbcClient.create(dataSource);
		}

		@Bean
		PlatformTransactionManager transactionManager(DataSource dataSource) {
			return new DataSourceTransactionManager(dataSource);
		}

		@Bean
		MovableClock clock() {
			return new MovableClock(Instant.parse("2026-04-27T09:00:00Z"));
		}

	}

}
