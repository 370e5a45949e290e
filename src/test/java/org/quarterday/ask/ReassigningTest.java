package org.quarterday.ask;

import java.util.List;

import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.quarterday.TestCouncil;
import org.quarterday.TestSteps;
import org.quarterday.ask.Reassigning.Parts;
import org.quarterday.cycle.Cycles;
import org.quarterday.cycle.HandingOver;
import org.quarterday.cycle.Refusal;
import org.quarterday.cycle.ReportingCycle;
import org.quarterday.cycle.Section;
import org.quarterday.mail.LinkKey;
import org.quarterday.mail.MailRecord;
import org.quarterday.mail.Outbox;

import org.springframework.context.annotation.Bean;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** LK2: links are revoked on reassignment. */
class ReassigningTest {

	private final TestCouncil council = new TestCouncil(TestSteps.beans(Reassigning.class, Asking.class,
			Invitations.class, InvitationStore.class, NotMe.class, Keys.class));

	private final ReportingCycle cycle = this.council.open();

	private final Section section = this.council.get(Cycles.class).sections(this.cycle.id()).get(0);

	@AfterEach
	void close() {
		this.council.close();
	}

	@Test
	void theNewLeadIsAskedAndThePreviousOnesLinkEnds() {
		this.council.get(Asking.class).ask(this.section.id());
		assertThat(revoked("lead-1")).isFalse();
		reassign(new Parts("lead-2", "deputy", "director-1", "director-2"));
		assertThat(revoked("lead-1")).isTrue();
		assertThat(revoked("lead-2")).isFalse();
		assertThat(this.council.get(Outbox.class).ofSection(this.section.id()))
			.extracting(MailRecord::personId, MailRecord::template)
			.contains(Tuple.tuple("lead-1", "ask-section-reassigned"), Tuple.tuple("lead-2", "ask-section-due"));
	}

	@Test
	void aFormerDeputysLinkEndsToo() {
		this.council.get(Invitations.class).issue(this.section.id(), "deputy");
		reassign(new Parts("lead-1", null, "director-1", "director-2"));
		assertThat(revoked("deputy")).isTrue();
		assertThat(this.council.get(Outbox.class).ofSection(this.section.id())).isEmpty();
	}

	@Test
	void whoCannotTakeThePartIsNamed() {
		for (List<String> wrong : List.of(
				List.of("director-1", "lead", "The director-1 does not have the role service lead"),
				List.of("", "lead", "Choose somebody"),
				List.of("deputy", "deputy", "The deputy must be somebody else than the lead"))) {
			assertThatExceptionOfType(Refusal.class)
				.isThrownBy(() -> reassign(new Parts(wrong.get(0), "deputy", "director-1", "director-2")))
				.withMessage(wrong.get(2))
				.satisfies((refusal) -> assertThat(refusal.field()).isEqualTo(wrong.get(1)));
		}
		assertThatExceptionOfType(Refusal.class)
			.isThrownBy(() -> reassign(new Parts("lead-1", "deputy", "director-1", "director-2")))
			.withMessageContaining("nothing would change");
	}

	@Test
	void aLeadSaysNotMeAndHandsTheTaskOver() {
		this.council.get(Asking.class).ask(this.section.id());
		HandingOver notMe = this.council.get(HandingOver.class);
		assertThat(notMe.candidates(this.section.id())).extracting(HandingOver.Candidate::id)
			.containsExactly("deputy", "lead-2", "lead-3", "lead-4", "lead-5");
		assertThatExceptionOfType(Refusal.class)
			.isThrownBy(() -> notMe.handOver(this.section.id(), "director-1", "", "lead-1", "sign-in"))
			.satisfies((refusal) -> assertThat(refusal.field()).isEqualTo("person"));
		notMe.handOver(this.section.id(), "deputy", "I moved to Leisure", "lead-1",
				"link sent to l***@council.example");
		assertThat(revoked("lead-1")).isTrue();
		Section now = this.council.get(Cycles.class).section(this.section.id());
		assertThat(now.leadId()).isEqualTo("deputy");
		assertThat(now.deputyId()).isNull();
		assertThat(this.council.jdbc()
			.sql("select via || ' ' || detail from audit_entry where action = 'ask.reassigned'")
			.query(String.class)
			.single()).startsWith("link sent to l***").endsWith("I moved to Leisure");
	}

	private void reassign(Parts parts) {
		this.council.get(Reassigning.class).reassign(this.cycle.id(), this.section.id(), parts, "officer");
	}

	private boolean revoked(String person) {
		return this.council.get(InvitationStore.class).find(this.section.id(), person).orElseThrow().revoked();
	}

	static class Keys {

		@Bean
		Tokens tokens() {
			return new Tokens(LinkKey.of("a link key for tests, of 32 characters or more"), null);
		}

	}

}
