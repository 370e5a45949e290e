package org.quarterday.mail;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import javax.sql.DataSource;

import org.mockito.Mockito;
import org.quarterday.TestDatabase;
import org.quarterday.cycle.CycleFlow;
import org.quarterday.cycle.Cycles;
import org.quarterday.cycle.MovableClock;
import org.quarterday.cycle.ReportingCycle;
import org.quarterday.cycle.Section;
import org.quarterday.cycle.SectionFlow;
import org.quarterday.figures.Figures;
import org.quarterday.people.People;
import org.quarterday.people.Person;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.autoconfigure.mail.MailSenderAutoConfiguration;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;

/**
 * A small council with mail, on a real database, without engine and web: for tests of
 * mail and asking. One committee, three services of lead-1, lead-1 and lead-2, all
 * reviewed by director-1. Its clock stands at 09:00 on Monday 5 October 2026, the day on
 * which services are asked.
 */
public final class MailTown implements AutoCloseable {

	public static final Instant START = Instant.parse("2026-10-05T08:00:00Z");

	/** 30 working days after the start. */
	public static final LocalDate MEETING = LocalDate.of(2026, 11, 16);

	public final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();

	public final List<String> incidents;

	public final ReportingCycle cycle;

	private final boolean founded;

	/** A council with settings of its own, on a database of its own. */
	public MailTown(Map<String, Object> settings, Class<?>... more) {
		this(settings, TestDatabase.fresh(), true, more);
	}

	private MailTown(Map<String, Object> settings, DataSource database, boolean founded, Class<?>... more) {
		this.founded = founded;
		Map<String, Object> all = new HashMap<>(Map.of("quarterday.mailbox", "true", "quarterday.public-url",
				"https://papers.council.example", "quarterday.council.name", "Northmere Borough Council",
				"quarterday.link-key", "a key for tests, which is long enough to be one"));
		all.putAll(settings);
		this.context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test", all));
		this.context.registerBean(DataSource.class, () -> database);
		this.context.register(Town.class);
		if (more.length > 0) {
			this.context.register(more);
		}
		this.context.refresh();
		this.incidents = bean(Incidents.class).seen;
		this.cycle = founded ? new TownPeople(this.context).found() : bean(Cycles.class).openCycles().get(0);
	}

	/** Another node of the same council, on the same database. */
	public MailTown anotherNode(Map<String, Object> settings) {
		MailTown node = new MailTown(settings, bean(DataSource.class), false);
		node.clock().moveTo(clock().instant());
		return node;
	}

	public <T> T bean(Class<T> type) {
		return this.context.getBean(type);
	}

	public MovableClock clock() {
		return bean(MovableClock.class);
	}

	public JdbcClient jdbc() {
		return bean(JdbcClient.class);
	}

	public Outbox outbox() {
		return bean(Outbox.class);
	}

	/** The n-th section, from 1. */
	public Section section(int number) {
		return bean(Cycles.class).sections(this.cycle.id()).get(number - 1);
	}

	/** Gives a person another address. */
	public void address(String personId, String email) {
		Person person = bean(People.class).person(personId);
		bean(People.class).save(new Person(person.id(), person.name(), person.jobTitle(), email, person.phone(),
				person.roles(), person.active()));
	}

	/** Sends what is due now. */
	public int send() {
		return bean(Dispatcher.class).sendDue(clock().instant());
	}

	/** The states of all mails of a template, in the order in which they were queued. */
	public List<String> states(String template) {
		return jdbc().sql("select state from outbox where template = ? order by created_at, id")
			.param(template)
			.query(String.class)
			.list();
	}

	/** Subjects in a person's inbox, oldest first. */
	public List<String> inbox(String personId) {
		return jdbc().sql("select subject from mailbox where recipient = ? order by id")
			.param(bean(People.class).person(personId).email())
			.query(String.class)
			.list();
	}

	/** The words of the newest mail in a person's inbox. */
	public String text(String personId) {
		return bean(Mailbox.class).latest(bean(People.class).person(personId).email()).orElseThrow().text();
	}

	public UUID queue(String template, String person, UUID section, Map<String, String> details) {
		outbox().queue(template, person, this.cycle.id(), section, "test", details);
		return jdbc().sql("select id from outbox where template = ? and person_id = ? order by created_at desc limit 1")
			.params(template, person)
			.query(UUID.class)
			.single();
	}

	@Override
	public void close() {
		DataSource database = this.founded ? bean(DataSource.class) : null;
		this.context.close();
		if (database != null) {
			TestDatabase.drop(database);
		}
	}

	/** The incidents that a process would show. */
	static class Incidents implements DeliveryIncidents {

		final List<String> seen = new ArrayList<>();

		@Override
		public void opened(UUID sectionId, String text) {
			this.seen.add("opened: " + text);
		}

		@Override
		public void resolved(UUID sectionId) {
			this.seen.add("resolved");
		}

	}

	/** Registered by hand: no annotation by which a test of the program could find it. */
	@EnableTransactionManagement
	@ComponentScan(
			basePackages = { "org.quarterday.mail", "org.quarterday.ask", "org.quarterday.cycle",
					"org.quarterday.people", "org.quarterday.audit", "org.quarterday.figures" },
			excludeFilters = @Filter(TestConfiguration.class))
	@Import(MailSenderAutoConfiguration.class)
	static class Town {

		@Bean
		JdbcClient jdbcClient(DataSource database) {
			return JdbcClient.create(database);
		}

		@Bean
		PlatformTransactionManager transactionManager(DataSource database) {
			return new JdbcTransactionManager(database);
		}

		@Bean
		MovableClock movableClock() {
			return new MovableClock(START);
		}

		@Bean
		Incidents incidents() {
			return new Incidents();
		}

		@Bean
		Figures figures() {
			return Mockito.mock();
		}

		@Bean
		CycleFlow cycleFlow() {
			return Mockito.mock();
		}

		@Bean
		SectionFlow sectionFlow() {
			return Mockito.mock();
		}

	}

}
