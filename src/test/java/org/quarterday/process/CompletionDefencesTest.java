package org.quarterday.process;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.ProcessEngineException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quarterday.cycle.CycleFlow;
import org.quarterday.cycle.Refusal;
import org.quarterday.cycle.SectionFlow;
import org.quarterday.cycle.SectionFlow.Decision;
import org.quarterday.cycle.SectionState;
import org.quarterday.process.QuarterlyPaperProcess.Elements;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Defence 3: what the engine alone would let a signed-in person do with a task, and our
 * listeners refuse.
 */
class CompletionDefencesTest extends ProcessStory {

	@Autowired
	CycleFlow flow;

	@Autowired
	SectionFlow sectionFlow;

	private UUID cycle;

	private UUID section;

	@BeforeEach
	void sent() {
		this.cycle = this.council.cycle(1).id();
		this.flow.open(this.cycle);
		this.section = this.cycles.sections(this.cycle).get(0).id();
		this.sectionFlow.send(this.section, Council.LEAD);
	}

	@Override
	@AfterEach
	void nothingIsLeftOver() {
		this.cycles.cancelled(this.cycle);
		this.flow.cancel(this.cycle);
		super.nothingIsLeftOver();
	}

	@Test
	void nobodyDecidesAboutOthersSections() {
		assertRefused(() -> this.sectionFlow.decide(this.section, Council.OFFICER, Decision.APPROVE, ""),
				"This section is not yours to review");
	}

	@Test
	void nobodyDecidesWhatAColleagueHasTakenOn() {
		as(Council.DIRECTOR, () -> this.tasks.claim(task(), Council.DIRECTOR));
		assertRefused(() -> this.sectionFlow.decide(this.section, Council.DEPUTY_DIRECTOR, Decision.APPROVE, ""),
				"Somebody else has claimed this review: ask them, or wait until they let go of it");
	}

	@Test
	void nobodyClaimsInAColleaguesName() {
		assertRefused(() -> as(Council.DEPUTY_DIRECTOR, () -> this.tasks.claim(task(), Council.DIRECTOR)),
				"You can take on a task only for yourself");
	}

	@Test
	void whoWroteItIsNotOfferedIt() {
		this.sectionFlow.decide(this.section, Council.DIRECTOR, Decision.RETURN, "Which month?");
		this.sectionFlow.send(this.section, Council.DIRECTOR);
		assertRefused(() -> this.sectionFlow.decide(this.section, Council.DIRECTOR, Decision.APPROVE, ""),
				"This section is not yours to review");
	}

	@Test
	void aReturnNeedsAComment() {
		assertRefused(() -> this.sectionFlow.decide(this.section, Council.DIRECTOR, Decision.RETURN, " "),
				"Say what the author should change");
	}

	@Test
	void aForgedDecisionIsRefused() {
		for (Object forged : List.of("PUBLISH", "approve", "", 1)) {
			assertRefused(() -> as(Council.DIRECTOR, () -> this.tasks.complete(task(), Map.of("decision", forged))),
					"Choose what should happen");
		}
		assertRefused(() -> as(Council.DIRECTOR, () -> this.tasks.complete(task())), "Choose what should happen");
	}

	@Test
	void forgedVariablesAreNotBelieved() {
		UUID other = this.council.section();
		as(Council.DIRECTOR, () -> this.tasks.complete(task(),
				Map.of("decision", "APPROVE", "sectionId", other.toString(), "reviewer", "nobody")));
		assertThat(this.cycles.section(this.section).state()).isEqualTo(SectionState.APPROVED);
		assertThat(this.cycles.section(other).state()).isEqualTo(SectionState.ASKED);
	}

	@Test
	void onlyAnOfficerDecidesOnThePaper() {
		this.sectionFlow.decide(this.section, Council.DIRECTOR, Decision.APPROVE, "");
		fire(this.cycle, Elements.COMPILE_PAPER);
		assertRefused(() -> this.flow.decide(this.cycle, Council.DIRECTOR, CycleFlow.PaperDecision.PUBLISH),
				"Only a democratic services officer can decide on the paper");
		assertRefused(() -> this.flow.decide(this.cycle, Council.OFFICER, CycleFlow.PaperDecision.SEND_BACK),
				"Every section is settled: send at least one back to its author first");
	}

	private void assertRefused(ThrowingCallable call, String message) {
		assertThatExceptionOfType(RuntimeException.class).isThrownBy(call)
			.matches((ex) -> ex instanceof Refusal || ex instanceof ProcessEngineException)
			.withMessageContaining(message);
	}

	private String task() {
		return this.tasks.createTaskQuery().processInstanceBusinessKey(this.section.toString()).singleResult().getId();
	}

	private void as(String person, Runnable action) {
		this.engine.getIdentityService().setAuthentication(person, List.of("reviewer"));
		try {
			action.run();
		}
		finally {
			this.engine.getIdentityService().clearAuthentication();
		}
	}

}
