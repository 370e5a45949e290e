package org.quarterday.process;

import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionTableResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.ConditionExpression;
import org.camunda.bpm.model.bpmn.instance.Error;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaFailedJobRetryTimeCycle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.quarterday.review.ReviewRecord;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The models say what the code says, and keep the house's hygiene (DESIGN decisions 5 and
 * 6).
 */
class ProcessModelTest {

	@ParameterizedTest
	@EnumSource
	void contractNamesEveryNodeAndConditionalFlow(Model model) {
		Set<String> drawn = Stream
			.concat(model.all(FlowNode.class).stream(),
					model.all(SequenceFlow.class).stream().filter((flow) -> flow.getConditionExpression() != null))
			.map(FlowElement::getId)
			.collect(Collectors.toCollection(TreeSet::new));
		assertThat(model.contract("Elements")).isEqualTo(drawn);
	}

	@ParameterizedTest
	@EnumSource
	void contractNamesEveryMessageAndError(Model model) {
		assertThat(model.contract("Messages"))
			.isEqualTo(model.all(Message.class).stream().map(Message::getName).collect(Collectors.toSet()));
		assertThat(model.contract("Errors"))
			.isEqualTo(model.all(Error.class).stream().map(Error::getErrorCode).collect(Collectors.toSet()));
	}

	@ParameterizedTest
	@EnumSource
	void contractNamesEveryVariableThatTheModelReads(Model model) {
		Set<String> read = Pattern
			.compile("\\$\\{\\s*(\\w+)\\s*(?:==[^}]*)?}|source=\"(\\w+)\"|errorMessageVariable=\"(\\w+)\"")
			.matcher(model.xml.replaceAll("(?:delegateExpression|asyncBefore)=\"[^\"]*\"", ""))
			.results()
			.map(ProcessModelTest::first)
			.collect(Collectors.toSet());
		assertThat(model.contract("Variables")).containsAll(read);
	}

	@ParameterizedTest
	@EnumSource
	void oneStemForModelFileAndKey(Model model) throws Exception {
		Process process = model.all(Process.class).iterator().next();
		Field key = model.contract.getDeclaredField("KEY");
		assertThat(process.getId()).isEqualTo(key.get(null)).isEqualTo(model.name().toLowerCase().replace('_', '-'));
		assertThat(model.contract.getSimpleName()).isEqualTo(camel(process.getId()) + "Process");
		assertThat(process.getCamundaHistoryTimeToLiveString()).isNotBlank();
		assertThat(process.isExecutable()).isTrue();
	}

	@ParameterizedTest
	@EnumSource
	void everyIdIsChosenAndEveryNodeHasALabelForOfficers(Model model) {
		Pattern generated = Pattern.compile("(Activity|Gateway|Event|Flow|Task|Process)_[0-9a-z]{7}");
		assertThat(model.all(FlowElement.class)).allSatisfy((element) -> assertThat(element.getId())
			.matches("(?:StartEvent|EndEvent|Event|BoundaryEvent|ServiceTask|UserTask|BusinessRuleTask|CallActivity"
					+ "|SubProcess|EventSubProcess|Gateway|Flow)_[A-Z]\\w+")
			.doesNotMatch(generated));
		assertThat(model.all(FlowNode.class))
			.allSatisfy((node) -> assertThat(node.getName()).as(node.getId()).isNotBlank());
		assertThat(model.all(SequenceFlow.class)).filteredOn((flow) -> flow.getConditionExpression() != null)
			.allSatisfy((flow) -> assertThat(flow.getName()).as(flow.getId()).isNotBlank());
	}

	@ParameterizedTest
	@EnumSource
	void namesOfDelegatesComeFromTheirTasks(Model model) {
		assertThat(model.all(ServiceTask.class)).allSatisfy((task) -> {
			String name = Arrays.stream(task.getName().split(" "))
				.map(ProcessModelTest::capital)
				.collect(Collectors.joining());
			assertThat(task.getCamundaDelegateExpression())
				.isEqualTo("${%s%sDelegate}".formatted(name.substring(0, 1).toLowerCase(), name.substring(1)));
			assertThat(Class.forName("org.quarterday.process." + name + "Delegate")).isNotNull();
			assertThat(task.getId()).isEqualTo("ServiceTask_" + name);
		});
	}

	@ParameterizedTest
	@EnumSource
	void noScriptNoClassNoMethodCall(Model model) {
		assertThat(model.xml).doesNotContain("script", "camunda:class", "camunda:expression", "connector",
				"camunda:type=");
		assertThat(Pattern.compile("[$#]\\{([^}]*)}").matcher(model.xml).results().map((found) -> found.group(1)))
			.allMatch((expression) -> expression.matches("\\w+( == '\\w+')?"));
		assertThat(model.all(ConditionExpression.class))
			.allSatisfy((condition) -> assertThat(condition.getLanguage()).as("no script language").isNull());
	}

	@ParameterizedTest
	@EnumSource
	void whatRunsByItselfSaysHowItIsTriedAgain(Model model) {
		Stream<FlowNode> byItself = model.all(FlowNode.class)
			.stream()
			.filter((node) -> Model.isAsync(node)
					|| !node.getChildElementsByType(TimerEventDefinition.class).isEmpty());
		assertThat(byItself).isNotEmpty()
			.allSatisfy((node) -> assertThat(node.getExtensionElements()
				.getElementsQuery()
				.filterByType(CamundaFailedJobRetryTimeCycle.class)
				.singleResult()
				.getTextContent()).as(node.getId()).isEqualTo("PT1M,PT5M,PT30M,PT2H"));
	}

	@ParameterizedTest
	@EnumSource
	void everyRefusalByTheRulesHasADrawnWayOn(Model model) {
		assertThat(model.all(Error.class)).allSatisfy((error) -> assertThat(model.all(BoundaryEvent.class)).anyMatch(
				(event) -> model.xml.contains("errorRef=\"" + error.getId() + "\"") && !event.getOutgoing().isEmpty()));
	}

	@ParameterizedTest
	@EnumSource
	void peopleDecideOnFormsThatAreThereAndListenersRecordIt(Model model) {
		assertThat(model.all(UserTask.class)).allSatisfy((task) -> {
			assertThat(model.xml).contains("${" + bean(task) + "Created}", "${" + bean(task) + "Completed}");
			if (task.getCamundaFormKey() != null) {
				String form = task.getCamundaFormKey().replace("embedded:deployment:", "");
				assertThat(form)
					.isEqualTo("bpmn/forms/%s.html".formatted(task.getName().toLowerCase().replace(' ', '-')));
				assertThat(ModelDeployment.RESOURCES).contains(form);
				assertThat(Model.resource(form)).contains("cam-script");
			}
		});
	}

	@ParameterizedTest
	@EnumSource
	void everythingIsDrawn(Model model) {
		Set<String> shapes = model.all(BpmnShape.class)
			.stream()
			.map((shape) -> shape.getBpmnElement().getId())
			.collect(Collectors.toSet());
		Set<String> edges = model.all(BpmnEdge.class)
			.stream()
			.map((edge) -> edge.getBpmnElement().getId())
			.collect(Collectors.toSet());
		assertThat(shapes)
			.containsExactlyInAnyOrderElementsOf(model.all(FlowNode.class).stream().map(FlowNode::getId).toList());
		assertThat(edges).containsExactlyInAnyOrderElementsOf(
				model.all(SequenceFlow.class).stream().map(SequenceFlow::getId).toList());
	}

	@ParameterizedTest
	@EnumSource
	void modelIsValidBpmn(Model model) {
		Bpmn.validateModel(model.bpmn);
	}

	@Test
	void sectionsRunOnTheModelThatCameWithTheirCycle() {
		assertThat(Model.QUARTERLY_PAPER.all(CallActivity.class)).allSatisfy((call) -> {
			assertThat(call.getCalledElement()).isEqualTo(SectionPreparationProcess.KEY);
			assertThat(call.getCamundaCalledElementBinding()).isEqualTo("deployment");
		});
	}

	@Test
	void decisionTableIsReadable() {
		DmnEngine engine = DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
		DmnDecision decision = engine.parseDecision("reviewers",
				ProcessModelTest.class.getResourceAsStream("/bpmn/reviewers.dmn"));
		DmnDecisionTableResult answer = engine.evaluateDecisionTable(decision,
				Map.of("committee", "housing", "service", "libraries", "level", 1));
		assertThat(answer.getSingleResult().getEntryMap()).contains(Map.entry("reviewer", ReviewRecord.Seat.DIRECTOR),
				Map.entry("last", true));
	}

	private static String bean(UserTask task) {
		String name = task.getId().substring(task.getId().indexOf('_') + 1);
		return name.substring(0, 1).toLowerCase() + name.substring(1);
	}

	private static String camel(String key) {
		return Arrays.stream(key.split("-")).map(ProcessModelTest::capital).collect(Collectors.joining());
	}

	private static String capital(String word) {
		return word.substring(0, 1).toUpperCase() + word.substring(1);
	}

	private static String first(MatchResult result) {
		return Stream.of(result.group(1), result.group(2), result.group(3))
			.filter((group) -> group != null)
			.findFirst()
			.orElseThrow();
	}

}
