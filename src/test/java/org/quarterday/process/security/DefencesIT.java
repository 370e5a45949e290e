package org.quarterday.process.security;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParser;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.quarterday.TestDatabase;
import org.quarterday.Visitor;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * The defences around the frozen engine, each seen from where it would be attacked.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = { "camunda.bpm.job-execution.enabled=false", "quarterday.sample=false" })
@TestInstance(Lifecycle.PER_CLASS)
class DefencesIT {

	private static final String PASSWORD = "correct horse battery staple";

	private static final String PAGE = "/list?firstResult=0&maxResults=15";

	private static final String ENGINE = "/camunda/api/engine/engine/default";

	@LocalServerPort
	int port;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	PasswordEncoder passwords;

	@Autowired
	ProcessEngine engine;

	private Visitor director;

	private String own;

	private String colleagues;

	@DynamicPropertySource
	static void settings(DynamicPropertyRegistry registry) {
		TestDatabase.fresh(registry);
	}

	@BeforeAll
	void peopleAndModel() {
		person("director-1", "REVIEWER");
		person("director-2", "REVIEWER");
		person("lead-1", "LEAD");
		person("admin", "ADMIN");
		BpmnModelInstance model = Bpmn.createExecutableProcess("reviewing")
			.camundaHistoryTimeToLive(1)
			.startEvent()
			.userTask("review")
			.name("Review")
			.camundaCandidateUsers("${reviewer}")
			.endEvent()
			.done();
		this.engine.getRepositoryService().createDeployment().addModelInstance("review.bpmn", model).deploy();
	}

	@BeforeEach
	void tasks() {
		this.own = start("director-1");
		this.colleagues = start("director-2");
		this.director = new Visitor(this.port).signedIn("director-1", PASSWORD);
	}

	@AfterEach
	void nobody() {
		this.engine.getIdentityService().clearAuthentication();
		this.engine.getRuntimeService()
			.createProcessInstanceQuery()
			.processDefinitionKey("reviewing")
			.list()
			.forEach((one) -> this.engine.getRuntimeService().deleteProcessInstance(one.getId(), "done"));
	}

	private void person(String id, String role) {
		this.jdbc.sql("""
				insert into person (id, name, email, roles, password_hash)
				values (:id, :id, :id || '@council.example', array[:role], :hash)""")
			.param("id", id)
			.param("role", role)
			.param("hash", this.passwords.encode(PASSWORD))
			.update();
	}

	private String start(String reviewer) {
		String instance = this.engine.getRuntimeService()
			.startProcessInstanceByKey("reviewing", Map.of("reviewer", reviewer))
			.getId();
		return this.engine.getTaskService().createTaskQuery().processInstanceId(instance).singleResult().getId();
	}

	@Nested
	@DisplayName("1: expressions from users (CVE-2026-109432)")
	class ExpressionsFromUsers {

		@ParameterizedTest
		@ValueSource(strings = { "${dataSource.connection.catalog}", "${dataSource.toString()}", "${''.getClass()}",
				"${reviewer.class.name}", "${execution.processEngineServices.repositoryService}",
				"${jdbcClient.sql('select 1')}" })
		void nothingBeyondVariablesIsEvaluated(String expression) {
			BpmnModelInstance model = Bpmn.createExecutableProcess("evaluates")
				.camundaHistoryTimeToLive(1)
				.startEvent()
				.userTask()
				.camundaAssignee(expression)
				.endEvent()
				.done();
			String deployment = DefencesIT.this.engine.getRepositoryService()
				.createDeployment()
				.addModelInstance("evaluates.bpmn", model)
				.deploy()
				.getId();
			assertThatExceptionOfType(ProcessEngineException.class)
				.isThrownBy(() -> DefencesIT.this.engine.getRuntimeService()
					.startProcessInstanceByKey("evaluates", Map.of("reviewer", "director-1")));
			DefencesIT.this.engine.getRepositoryService().deleteDeployment(deployment, true);
		}

		@Test
		void aStoredFilterReachesNoBean() {
			Filter filter = DefencesIT.this.engine.getFilterService().newTaskFilter("probe");
			filter.setQuery(DefencesIT.this.engine.getTaskService()
				.createTaskQuery()
				.or()
				.taskAssigneeExpression("${environment.getProperty('java.version')}")
				.endOr());
			DefencesIT.this.engine.getFilterService().saveFilter(filter);
			assertThatExceptionOfType(ProcessEngineException.class)
				.isThrownBy(() -> DefencesIT.this.engine.getFilterService().list(filter.getId()));
			DefencesIT.this.engine.getFilterService().deleteFilter(filter.getId());
		}

		@Test
		void aReviewersQueryWithAnExpressionIsABadRequest() {
			String filter = readableFilter();
			String query = "{\"orQueries\":[{\"assigneeExpression\":\"${dataSource.connection.catalog}\"}]}";
			assertThat(DefencesIT.this.director.call("POST", ENGINE + "/filter/" + filter + PAGE, query).statusCode())
				.isEqualTo(400);
			assertThat(DefencesIT.this.director.call("POST", ENGINE + "/filter/" + filter + PAGE, "{}").statusCode())
				.isEqualTo(200);
			DefencesIT.this.engine.getFilterService().deleteFilter(filter);
		}

		private String readableFilter() {
			Filter filter = DefencesIT.this.engine.getFilterService().newTaskFilter("own");
			filter.setQuery(DefencesIT.this.engine.getTaskService().createTaskQuery());
			DefencesIT.this.engine.getFilterService().saveFilter(filter);
			DefencesIT.this.engine.getAuthorizationService().saveAuthorization(readable(filter));
			return filter.getId();
		}

		private Authorization readable(Filter filter) {
			Authorization read = DefencesIT.this.engine.getAuthorizationService()
				.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
			read.setGroupId(Groups.REVIEWER);
			read.setResource(Resources.FILTER);
			read.setResourceId(filter.getId());
			read.addPermission(Permissions.READ);
			return read;
		}

		@Test
		void ourOwnFiltersMayStillNameWhoAsks() {
			Filter filter = DefencesIT.this.engine.getFilterService().newTaskFilter("mine");
			filter.setQuery(DefencesIT.this.engine.getTaskService()
				.createTaskQuery()
				.taskCandidateUserExpression("${currentUser()}"));
			DefencesIT.this.engine.getFilterService().saveFilter(filter);
			DefencesIT.this.engine.getAuthorizationService().saveAuthorization(readable(filter));
			DefencesIT.this.engine.getIdentityService().setAuthentication("director-1", List.of("reviewer"));
			List<Task> found = DefencesIT.this.engine.getFilterService().listPage(filter.getId(), 0, 15);
			assertThat(found).extracting(Task::getId)
				.contains(DefencesIT.this.own)
				.doesNotContain(DefencesIT.this.colleagues);
		}

		@ParameterizedTest
		@CsvSource({ "POST,/filter/create", "PUT,/filter/x", "DELETE,/filter/x", "POST,/task/create", "PUT,/task/TASK",
				"POST,/task/TASK/assignee", "POST,/task/TASK/delegate", "PUT,/task/TASK/variables/a",
				"POST,/task/TASK/variables", "POST,/task/TASK/identity-links", "POST,/task",
				"POST,/process-definition/key/reviewing/start", "POST,/process-definition/key/reviewing/submit-form",
				"POST,/message", "POST,/signal", "POST,/deployment/create", "POST,/user/create", "POST,/group/create",
				"PUT,/group/admin/members/director-1", "POST,/authorization/create", "GET,/user",
				"POST,/execution/x/signal", "POST,/external-task/fetchAndLock", "GET,/job", "POST,/incident" })
		void onlyTheCallsOfTheTasklistAreOpen(String method, String path) {
			String call = ENGINE + path.replace("TASK", DefencesIT.this.own);
			assertThat(DefencesIT.this.director.call(method, call, "{}").statusCode()).isEqualTo(403);
		}

	}

	@Nested
	@DisplayName("2: set-up without sign-in (CVE-2026-77226)")
	class SetUpWithoutSignIn {

		private static final String USER = """
				{"profile":{"id":"intruder","firstName":"I","lastName":"I","email":"i@example.org"},
				"credentials":{"password":"intruder"}}""";

		@ParameterizedTest
		@ValueSource(strings = { "/camunda/api/admin/setup/default/user/create",
				"/camunda/api/admin/setup/default/user/create/", "/camunda/api/admin/%73etup/default/user/create",
				"/camunda/api/admin/setup;a=b/default/user/create", "/camunda/api/admin//setup/default/user/create",
				"/camunda/api/admin/x/../setup/default/user/create",
				"/camunda/api/admin/auth/user/default/login/tasklist" })
		void setUpIsClosedToEverybody(String path) {
			assertThat(new Visitor(DefencesIT.this.port).call("POST", path, USER).statusCode()).isIn(400, 401, 403);
			Visitor admin = new Visitor(DefencesIT.this.port).signedIn("admin", PASSWORD);
			assertThat(admin.call("POST", path, USER).statusCode()).isIn(400, 403);
			assertThat(DefencesIT.this.engine.getIdentityService().createUserQuery().userId("intruder").count())
				.isZero();
		}

		@ParameterizedTest
		@ValueSource(strings = { "/camunda/app/admin/default/", "/camunda/app/%61dmin/default/" })
		void userAdministrationIsClosedToEverybody(String path) {
			assertThat(new Visitor(DefencesIT.this.port).signedIn("admin", PASSWORD).get(path).statusCode())
				.isEqualTo(403);
		}

		@ParameterizedTest
		@ValueSource(strings = { "/camunda/app/cockpit/default/", "/camunda/app/welcome/default/",
				"/camunda/api/cockpit/plugin/base/default/process-definition/statistics",
				"/camunda/app/%63ockpit/default/" })
		void cockpitIsForAdministrators(String path) {
			assertThat(DefencesIT.this.director.get(path).statusCode()).isEqualTo(403);
			assertThat(new Visitor(DefencesIT.this.port).signedIn("admin", PASSWORD).get(path).statusCode())
				.isNotEqualTo(403);
		}

		@Test
		void authorsHaveNoBusinessThere() {
			Visitor lead = new Visitor(DefencesIT.this.port).signedIn("lead-1", PASSWORD);
			assertThat(lead.get("/camunda/app/tasklist/default/").statusCode()).isEqualTo(403);
			assertThat(lead.get(ENGINE + "/task/" + DefencesIT.this.own).statusCode()).isEqualTo(403);
		}

		@Test
		void nobodyIsMadeOrChangedThroughTheEngine() {
			assertThat(DefencesIT.this.engine.getIdentityService().isReadOnly()).isTrue();
			assertThat(DefencesIT.this.engine.getIdentityService().checkPassword("admin", PASSWORD)).isFalse();
		}

	}

	@Nested
	@DisplayName("3: authorization is off by default")
	class AuthorizationIsOffByDefault {

		@Test
		void aReviewerSeesOwnTasksOnly() {
			assertThat(DefencesIT.this.director.get(ENGINE + "/task/" + DefencesIT.this.own).statusCode())
				.isEqualTo(200);
			assertThat(DefencesIT.this.director.get(ENGINE + "/task/" + DefencesIT.this.colleagues).statusCode())
				.isIn(403, 404);
		}

		@ParameterizedTest
		@ValueSource(strings = { "/form", "/form-variables", "/comment", "/identity-links", "/variables" })
		void norWhatHangsOnAColleaguesTask(String part) {
			assertThat(DefencesIT.this.director.get(ENGINE + "/task/" + DefencesIT.this.colleagues + part).statusCode())
				.isIn(403, 404, 500);
			assertThat(DefencesIT.this.director.get(ENGINE + "/task/" + DefencesIT.this.colleagues + part).body())
				.doesNotContain("director-2");
		}

		@ParameterizedTest
		@ValueSource(strings = { "/claim", "/unclaim", "/submit-form", "/complete", "/comment/create" })
		void norActsOnAColleaguesTask(String act) {
			String body = "{\"userId\":\"director-1\",\"message\":\"words\",\"variables\":{}}";
			int status = DefencesIT.this.director
				.call("POST", ENGINE + "/task/" + DefencesIT.this.colleagues + act, body)
				.statusCode();
			assertThat(status).isGreaterThanOrEqualTo(400);
			assertThat(DefencesIT.this.engine.getTaskService()
				.createTaskQuery()
				.taskId(DefencesIT.this.colleagues)
				.taskUnassigned()
				.count()).isOne();
		}

		@Test
		void aCandidateMayWorkOnATaskButNotReassignIt() {
			DefencesIT.this.engine.getIdentityService().setAuthentication("director-1", List.of("reviewer"));
			assertThatExceptionOfType(AuthorizationException.class).isThrownBy(
					() -> DefencesIT.this.engine.getTaskService().setAssignee(DefencesIT.this.own, "director-2"));
			DefencesIT.this.engine.getTaskService().claim(DefencesIT.this.own, "director-1");
			DefencesIT.this.engine.getTaskService().complete(DefencesIT.this.own);
		}

		@Test
		void nothingIsTakenFromAPageOfAnotherSite() {
			String claim = ENGINE + "/task/" + DefencesIT.this.own + "/claim";
			DefencesIT.this.director.get("/camunda/app/tasklist/default/");
			assertThat(DefencesIT.this.director.fromSite("cross-site")
				.call("POST", claim, "{\"userId\":\"director-1\"}")
				.statusCode()).isEqualTo(403);
			assertThat(DefencesIT.this.director.fromSite("same-origin")
				.call("POST", claim, "{\"userId\":\"director-1\"}")
				.statusCode()).isEqualTo(204);
		}

		@Test
		void ownCommentsCanBeWrittenAndRead() {
			String comments = ENGINE + "/task/" + DefencesIT.this.own + "/comment";
			assertThat(DefencesIT.this.director.call("POST", comments + "/create", "{\"message\":\"Looks right\"}")
				.statusCode()).isEqualTo(200);
			assertThat(DefencesIT.this.director.get(comments).body()).contains("Looks right");
		}

		@Test
		void peopleSeeThemselvesAndNobodyElse() {
			assertThat(DefencesIT.this.director.get(ENGINE + "/user/director-1/profile").body()).contains("director-1");
			assertThat(DefencesIT.this.director.get(ENGINE + "/user/director-2/profile").statusCode()).isEqualTo(404);
		}

	}

	@Nested
	@DisplayName("4: scripts, Java serialisation, external entities, endless queries")
	class NoScripts {

		@ParameterizedTest
		@ValueSource(strings = { "javascript", "groovy", "feel", "feel-scala-script", "juel" })
		void noScriptRuns(String language) {
			BpmnModelInstance model = Bpmn.createExecutableProcess("script")
				.camundaHistoryTimeToLive(1)
				.startEvent()
				.scriptTask()
				.scriptFormat(language)
				.scriptText("1 + 1")
				.endEvent()
				.done();
			assertThatThrownBy(() -> {
				DefencesIT.this.engine.getRepositoryService()
					.createDeployment()
					.addModelInstance("script.bpmn", model)
					.deploy();
				DefencesIT.this.engine.getRuntimeService().startProcessInstanceByKey("script");
			}).isInstanceOf(ProcessEngineException.class);
		}

		@Test
		void noJavaObjectIsReadFromAVariable() {
			assertThatExceptionOfType(ProcessEngineException.class)
				.isThrownBy(() -> DefencesIT.this.engine.getTaskService()
					.setVariable(DefencesIT.this.own, "object",
							Variables.serializedObjectValue("rO0ABXNyAA==")
								.serializationDataFormat(Variables.SerializationDataFormats.JAVA)
								.objectTypeName("java.util.Date")
								.create()));
		}

		@Test
		void noExternalEntityIsFollowed() {
			String model = """
					<?xml version="1.0"?>
					<!DOCTYPE definitions [<!ENTITY name SYSTEM "file:///etc/hostname">]>
					<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="t">
					<process id="entity" isExecutable="true"
						camunda:historyTimeToLive="1" xmlns:camunda="http://camunda.org/schema/1.0/bpmn">
					<documentation>&name;</documentation><startEvent id="start"/></process></definitions>""";
			assertThatExceptionOfType(ProcessEngineException.class).isThrownBy(() -> deploy(model));
			deploy(model.replaceAll("(?s)<!DOCTYPE.*?]>", "").replace("&name;", "harmless"));
			// a deployment's own check stands before the engine's parser, which has the
			// switch
			assertThatExceptionOfType(ProcessEngineException.class).isThrownBy(() -> parse(model))
				.withMessageContaining("DOCTYPE is disallowed");
		}

		private void parse(String model) {
			ProcessEngineConfigurationImpl settings = (ProcessEngineConfigurationImpl) DefencesIT.this.engine
				.getProcessEngineConfiguration();
			settings.getCommandExecutorTxRequired()
				.execute((context) -> new BpmnParser(settings.getExpressionManager(), settings.getBpmnParseFactory())
					.createParse()
					.sourceString(model)
					.execute());
		}

		private void deploy(String model) {
			String deployment = DefencesIT.this.engine.getRepositoryService()
				.createDeployment()
				.addInputStream("entity.bpmn", new ByteArrayInputStream(model.strip().getBytes(StandardCharsets.UTF_8)))
				.deploy()
				.getId();
			DefencesIT.this.engine.getRepositoryService().deleteDeployment(deployment, true);
		}

		@Test
		void noQueryIsEndless() {
			DefencesIT.this.engine.getIdentityService().setAuthentication("director-1", List.of("reviewer"));
			assertThatExceptionOfType(ProcessEngineException.class)
				.isThrownBy(() -> DefencesIT.this.engine.getTaskService().createTaskQuery().list());
			assertThat(DefencesIT.this.engine.getTaskService().createTaskQuery().listPage(0, 1000)).isNotEmpty();
		}

	}

}
