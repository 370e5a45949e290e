package org.quarterday.process;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** Our models, each with its contract. */
enum Model {

	QUARTERLY_PAPER(QuarterlyPaperProcess.class), SECTION_PREPARATION(SectionPreparationProcess.class);

	private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";

	final Class<?> contract;

	final BpmnModelInstance bpmn;

	final String xml;

	Model(Class<?> contract) {
		this.contract = contract;
		this.xml = resource("bpmn/" + key() + ".bpmn");
		this.bpmn = Bpmn.readModelFromStream(new ByteArrayInputStream(this.xml.getBytes(StandardCharsets.UTF_8)));
	}

	<T extends ModelElementInstance> Collection<T> all(Class<T> type) {
		return this.bpmn.getModelElementsByType(type);
	}

	/** The constants of one part of the contract. */
	Set<String> contract(String part) {
		return Arrays.stream(this.contract.getDeclaredClasses())
			.filter((type) -> type.getSimpleName().equals(part))
			.flatMap((type) -> Arrays.stream(type.getDeclaredFields()))
			.filter((field) -> Modifier.isStatic(field.getModifiers()) && !field.isSynthetic())
			.map(Model::value)
			.collect(Collectors.toCollection(TreeSet::new));
	}

	private static String value(Field field) {
		try {
			field.setAccessible(true);
			return (String) field.get(null);
		}
		catch (IllegalAccessException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** The model's key, which is its file's name. */
	String key() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	static boolean isAsync(FlowNode node) {
		return Stream.of("asyncBefore", "asyncAfter")
			.anyMatch((attribute) -> "true".equals(node.getAttributeValueNs(CAMUNDA, attribute)));
	}

	static String resource(String path) {
		try (InputStream in = Model.class.getResourceAsStream("/" + path)) {
			return new String(in.readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
