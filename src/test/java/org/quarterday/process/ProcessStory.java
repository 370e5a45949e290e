package org.quarterday.process;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;

import javax.sql.DataSource;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.camunda.bpm.spring.boot.starter.CamundaBpmAutoConfiguration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.mockito.Mockito;
import org.quarterday.TestDatabase;
import org.quarterday.ask.Asking;
import org.quarterday.audit.AuditTrail;
import org.quarterday.cycle.Calendars;
import org.quarterday.cycle.Cycles;
import org.quarterday.cycle.Sections;
import org.quarterday.cycle.Time;
import org.quarterday.people.Committees;
import org.quarterday.people.People;
import org.quarterday.review.FirstLook;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcClientAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcTemplateAutoConfiguration;
import org.springframework.boot.autoconfigure.transaction.TransactionAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A story told on the real engine and a real database, with the job executor off: timers
 * and jobs are fired by name, and nothing may be left over at the end.
 */
@SpringBootTest(classes = ProcessStory.Context.class, webEnvironment = WebEnvironment.NONE,
		properties = { "camunda.bpm.job-execution.enabled=false",
				"camunda.bpm.generic-properties.properties.history-cleanup-enabled=false",
				"spring.main.banner-mode=off" })
abstract class ProcessStory {

	@Autowired
	ProcessEngine engine;

	@Autowired
	RuntimeService runtime;

	@Autowired
	TaskService tasks;

	@Autowired
	ManagementService management;

	@Autowired
	Council council;

	@Autowired
	Steps steps;

	@Autowired
	StoryClock clock;

	@Autowired
	Cycles cycles;

	@Autowired
	Sections sections;

	@BeforeEach
	void begin() {
		BpmnAwareTests.init(this.engine);
		this.clock.set(LocalDate.of(2026, 10, 5), LocalTime.of(9, 0));
		this.steps.sideBySide(1);
		this.steps.deeds();
	}

	@AfterEach
	void nothingIsLeftOver() {
		try {
			assertThat(this.runtime.createProcessInstanceQuery().list()).as("running processes").isEmpty();
			assertThat(this.management.createJobQuery().list()).as("open jobs").isEmpty();
			assertThat(this.tasks.createTaskQuery().list()).as("open tasks").isEmpty();
			assertThat(this.runtime.createIncidentQuery().list()).as("incidents").isEmpty();
			assertThat(this.runtime.createEventSubscriptionQuery().list()).as("waiting messages").isEmpty();
		}
		finally {
			this.runtime.createProcessInstanceQuery()
				.rootProcessInstances()
				.list()
				.forEach((process) -> this.runtime.deleteProcessInstance(process.getId(), "story failed"));
			BpmnAwareTests.reset();
		}
	}

	/** Runs the one job that waits at an element, due or not. */
	void fire(UUID businessKey, String element) {
		this.management.executeJob(job(businessKey, element).getId());
	}

	Job job(UUID businessKey, String element) {
		return this.management.createJobQuery()
			.processInstanceId(process(businessKey).getId())
			.activityId(element)
			.singleResult();
	}

	/** When a timer is due, as London's clocks show it: {@code 2026-10-14T08:00}. */
	String due(UUID businessKey, String element) {
		return job(businessKey, element).getDuedate().toInstant().atZone(Time.LONDON).toLocalDateTime().toString();
	}

	ProcessInstance process(UUID businessKey) {
		return this.runtime.createProcessInstanceQuery()
			.processInstanceBusinessKey(businessKey.toString())
			.singleResult();
	}

	/**
	 * As little of the program as the processes need. (No @Configuration: the whole
	 * program would find it.)
	 */
	@ImportAutoConfiguration({ DataSourceTransactionManagerAutoConfiguration.class, JdbcTemplateAutoConfiguration.class,
			JdbcClientAutoConfiguration.class, TransactionAutoConfiguration.class, CamundaBpmAutoConfiguration.class })
	@ComponentScan(basePackages = { "org.quarterday.process", "org.quarterday.cycle", "org.quarterday.people" },
			excludeFilters = @Filter(type = FilterType.REGEX, pattern = ".*(EngineWebConfiguration|CompiledPapers)"))
	@Import(AuditTrail.class)
	static class Context {

		@Bean
		DataSource dataSource() {
			return TestDatabase.fresh();
		}

		@Bean
		StoryClock storyClock() {
			return new StoryClock();
		}

		@Bean
		ModelCoverage modelCoverage() {
			return new ModelCoverage();
		}

		@Bean
		Council council(People people, Committees committees, Cycles cycles, Calendars calendars) {
			return new Council(people, committees, cycles, calendars);
		}

		@Bean
		Steps steps(Cycles cycles, Sections sections) {
			return new Steps(cycles, sections);
		}

		@Bean
		FirstLook firstLook(Steps steps) {
			return Mockito.mock(FirstLook.class, (call) -> {
				steps.deed("taken up by " + call.getArgument(1));
				return null;
			});
		}

		@Bean
		Asking asking(Steps steps) {
			return Mockito.mock(Asking.class, (call) -> {
				steps.deed("asked");
				return null;
			});
		}

	}

}
