package org.quarterday.process;

import java.net.http.HttpResponse;

import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.quarterday.SampleProgram;
import org.quarterday.Visitor;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;

/** What the Tasklist is told when the rules refuse. */
@ExtendWith(OutputCaptureExtension.class)
class TasklistRefusalIT extends SampleProgram {

	@Autowired
	TaskService tasks;

	@Test
	void aRefusalIsABadRequestInPlainWordsAndNoFaultInTheLog(CapturedOutput log) {
		Task review = this.tasks.createTaskQuery()
			.taskDefinitionKey(SectionPreparationProcess.Elements.REVIEW_SECTION)
			.taskCandidateUser("director-1")
			.list()
			.get(0);
		HttpResponse<String> answer = new Visitor(this.port).signedIn("director-1", PASSWORD)
			.call("POST", "/camunda/api/engine/engine/default/task/" + review.getId() + "/submit-form", """
					{"variables":{"decision":{"value":"PUBLISH","type":"String"}}}""");
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
		assertThat(answer.body()).contains("\"type\":\"Refusal\"", "\"message\":\"Choose what should happen\"");
		assertThat(log.getAll()).doesNotContain("Choose what should happen", "\tat org.camunda");
	}

}
