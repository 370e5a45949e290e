package org.quarterday.process;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.AbstractMap;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;

import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The process engine by itself, on a database of its own: the same models, decision table
 * and forms, every delegate and listener empty, no job executor.
 */
class BareEngine implements AutoCloseable {

	private final HikariDataSource database;

	private final TransactionTemplate transaction;

	private final ProcessEngine engine;

	BareEngine(String url, String user, String password) {
		HikariConfig pool = new HikariConfig();
		pool.setJdbcUrl(url);
		pool.setUsername(user);
		pool.setPassword(password);
		pool.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
		this.database = new HikariDataSource(pool);
		DataSourceTransactionManager transactions = new DataSourceTransactionManager(this.database);
		this.transaction = new TransactionTemplate(transactions);
		this.engine = configuration(transactions).buildProcessEngine();
		DeploymentBuilder deployment = this.engine.getRepositoryService().createDeployment().name("bare");
		ModelDeployment.RESOURCES.forEach(deployment::addClasspathResource);
		deployment.deploy();
	}

	private SpringProcessEngineConfiguration configuration(DataSourceTransactionManager transactions) {
		SpringProcessEngineConfiguration configuration = new SpringProcessEngineConfiguration();
		configuration.setProcessEngineName("bare");
		configuration.setDataSource(this.database);
		configuration.setTransactionManager(transactions);
		configuration.setDatabaseSchemaUpdate("true");
		configuration.setHistory("full");
		configuration.setMetricsEnabled(false);
		configuration.setJobExecutorActivate(false);
		configuration.setBeans(new EmptyBeans());
		return configuration;
	}

	/** Takes a cycle of so many sections through asking, drafting and reviewing. */
	void prepare(int count) {
		String cycle = UUID.randomUUID().toString();
		List<String> sections = Stream.generate(() -> UUID.randomUUID().toString()).limit(count).toList();
		this.transaction.executeWithoutResult((status) -> open(cycle, sections));
		for (String section : sections) {
			complete(section, SectionPreparationProcess.Elements.DRAFT_SECTION, Map.of());
			complete(section, SectionPreparationProcess.Elements.REVIEW_SECTION,
					Map.of(SectionPreparationProcess.Variables.DECISION, "APPROVE"));
		}
	}

	private void open(String cycle, List<String> sections) {
		this.engine.getRuntimeService().startProcessInstanceByKey(QuarterlyPaperProcess.KEY, cycle);
		for (String section : sections) {
			this.engine.getRuntimeService()
				.createMessageCorrelation(QuarterlyPaperProcess.Messages.SECTION_ASKED)
				.processInstanceBusinessKey(cycle)
				.setVariableToTriggeredScope(QuarterlyPaperProcess.Variables.SECTION_ID, section)
				.correlateExclusively();
		}
	}

	private void complete(String section, String task, Map<String, Object> variables) {
		String id = this.engine.getTaskService()
			.createTaskQuery()
			.processInstanceBusinessKey(section)
			.taskDefinitionKey(task)
			.singleResult()
			.getId();
		this.engine.getTaskService().complete(id, variables);
	}

	/** How many sections rest approved: at the gateway that waits for the cycle's end. */
	long settled() {
		return this.engine.getRuntimeService()
			.createExecutionQuery()
			.processDefinitionKey(SectionPreparationProcess.KEY)
			.activityId("Gateway_SectionSettled")
			.count();
	}

	@Override
	public void close() {
		this.engine.close();
		this.database.close();
	}

	/** Does nothing wherever the models call something. */
	private static final class Nothing implements JavaDelegate, ExecutionListener, TaskListener {

		@Override
		public void execute(DelegateExecution execution) {
		}

		@Override
		public void notify(DelegateExecution execution) {
		}

		@Override
		public void notify(DelegateTask task) {
		}

	}

	/**
	 * Every name that is no variable: a date for the timers, an empty delegate for all
	 * else.
	 */
	private static final class EmptyBeans extends AbstractMap<Object, Object> {

		private static final Set<String> DATES = Set.of(QuarterlyPaperProcess.Variables.COMPILE_AT,
				QuarterlyPaperProcess.Variables.RECOMPILE_AT, QuarterlyPaperProcess.Variables.CLOSE_AT,
				SectionPreparationProcess.Variables.NEXT_DRAFT_REMINDER,
				SectionPreparationProcess.Variables.NEXT_REVIEW_REMINDER);

		private final Date later = Date.from(Instant.now().plus(30, ChronoUnit.DAYS));

		private final Nothing nothing = new Nothing();

		@Override
		public boolean containsKey(Object name) {
			return true;
		}

		@Override
		public Object get(Object name) {
			return DATES.contains(name) ? this.later : this.nothing;
		}

		@Override
		public Set<Entry<Object, Object>> entrySet() {
			return Set.of();
		}

	}

}
