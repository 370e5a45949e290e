package org.quarterday.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.xml.instance.DomElement;
import org.junit.jupiter.api.Test;
import org.quarterday.mail.MailEvent;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Which step of the models begins which mail, followed through the program from the
 * delegates and listeners that the models name.
 */
class ProcessMailsTest {

	private static final Path TABLE = Path.of("src/docs/mails.md");

	private static final List<String> MODELS = List.of("bpmn/quarterly-paper.bpmn", "bpmn/section-preparation.bpmn");

	@Test
	void theTableOfStepsAndMailsIsThatOfTheModels() throws IOException {
		Map<String, Set<String>> mails = new TreeMap<>();
		Calls calls = new Calls(Path.of("target/classes"));
		for (String model : MODELS) {
			BpmnModelInstance read = Bpmn.readModelFromFile(Path.of(model).toFile());
			for (FlowNode node : read.getModelElementsByType(FlowNode.class)) {
				Set<String> found = beans(node).flatMap((bean) -> templates(calls, bean).stream())
					.collect(Collectors.toCollection(TreeSet::new));
				if (!found.isEmpty()) {
					mails.computeIfAbsent(node.getName(), (key) -> new TreeSet<>()).addAll(found);
				}
			}
		}
		List<String> rows = mails.entrySet()
			.stream()
			.map((entry) -> "| %s | %s |".formatted(entry.getKey(),
					entry.getValue().stream().map((mail) -> "`" + mail + "`").collect(Collectors.joining(", "))))
			.toList();
		assertThat(rows).as("the models send something").hasSizeGreaterThan(5);
		assertThat(Files.readAllLines(TABLE).stream().filter((line) -> line.matches("\\| [A-Z][^|]* \\| `[^|]*` \\|")))
			.as("steps and mails in %s; expected:%n%s%n", TABLE, String.join("\n", rows))
			.containsExactlyElementsOf(rows);
	}

	/** Names of the beans that a node runs by itself or has listen to it. */
	private static Stream<String> beans(FlowNode node) {
		return Stream.concat(Stream.of(node.getDomElement()), own(node.getDomElement()))
			.map((element) -> element.getAttribute("http://camunda.org/schema/1.0/bpmn", "delegateExpression"))
			.filter((expression) -> expression != null)
			.map((expression) -> expression.replaceAll("[${}]", ""));
	}

	/** Listeners in the node's own extension elements, not those of nodes within it. */
	private static Stream<DomElement> own(DomElement node) {
		return node.getChildElements()
			.stream()
			.filter((child) -> child.getLocalName().equals("extensionElements"))
			.flatMap((extension) -> extension.getChildElements().stream());
	}

	private static Set<String> templates(Calls calls, String bean) {
		String type = "org/quarterday/process/" + Character.toUpperCase(bean.charAt(0)) + bean.substring(1);
		Set<String> words = calls.wordsReachedFrom(type);
		return Stream.of(MailEvent.values())
			.filter((event) -> words.contains(event.template()) || words.contains("MailEvent." + event.name()))
			.map(MailEvent::template)
			.collect(Collectors.toCollection(TreeSet::new));
	}

}
