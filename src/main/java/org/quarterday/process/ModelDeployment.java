package org.quarterday.process;

import java.util.List;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.repository.DeploymentBuilder;

import org.springframework.stereotype.Component;

/**
 * Deploys models, decision table and forms together when the engine starts: once for each
 * change of any of them, whichever node starts first. Running cycles go on with what they
 * began with.
 */
@Component
class ModelDeployment extends AbstractProcessEnginePlugin {

	/** On the class path and, under the same names, in the engine. */
	static final List<String> RESOURCES = List.of("bpmn/quarterly-paper.bpmn", "bpmn/section-preparation.bpmn",
			"bpmn/reviewers.dmn", "bpmn/forms/review-section.html", "bpmn/forms/check-paper.html",
			"bpmn/forms/check-supplement.html");

	@Override
	public void postProcessEngineBuild(ProcessEngine engine) {
		DeploymentBuilder deployment = engine.getRepositoryService()
			.createDeployment()
			.name("quarterday")
			.source("quarterday")
			.enableDuplicateFiltering(false);
		RESOURCES.forEach(deployment::addClasspathResource);
		deployment.deploy();
	}

}
