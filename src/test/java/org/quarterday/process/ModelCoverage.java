package org.quarterday.process;

import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;

/** Notes which flow nodes and sequence flows of our models have been walked. */
class ModelCoverage extends AbstractProcessEnginePlugin {

	private static final Set<String> WALKED = ConcurrentHashMap.newKeySet();

	private static final Set<String> DRAWN = ConcurrentHashMap.newKeySet();

	static void forget(String processKey) {
		WALKED.removeIf((id) -> id.startsWith(processKey + "#"));
	}

	/** Nodes and flows of a model that nobody walked, sorted. */
	static Set<String> missed(String processKey) {
		Set<String> missed = new TreeSet<>(DRAWN);
		missed.removeIf((id) -> !id.startsWith(processKey + "#"));
		missed.removeAll(WALKED);
		return missed;
	}

	@Override
	public void preInit(ProcessEngineConfigurationImpl configuration) {
		configuration.getCustomPostBPMNParseListeners().add(new AbstractBpmnParseListener() {
			@Override
			public void parseProcess(Element element, ProcessDefinitionEntity process) {
				process.getActivities().forEach((activity) -> watch(process.getKey(), activity));
			}
		});
	}

	private static void watch(String key, ActivityImpl activity) {
		String id = key + "#" + activity.getId();
		DRAWN.add(id);
		activity.addListener(ExecutionListener.EVENTNAME_START, (ExecutionListener) (execution) -> WALKED.add(id));
		activity.getOutgoingTransitions().forEach((flow) -> watch(key, (TransitionImpl) flow));
		((ScopeImpl) activity).getActivities().forEach((child) -> watch(key, child));
	}

	private static void watch(String key, TransitionImpl flow) {
		String id = key + "#" + flow.getId();
		DRAWN.add(id);
		flow.addListener(ExecutionListener.EVENTNAME_TAKE, (ExecutionListener) (execution) -> WALKED.add(id));
	}

}
