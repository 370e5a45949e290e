package org.quarterday.draft;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.quarterday.TestCouncil;
import org.quarterday.TestSteps;
import org.quarterday.audit.AuditEntry;
import org.quarterday.audit.AuditTrail;
import org.quarterday.cycle.Cycles;
import org.quarterday.cycle.Refusal;
import org.quarterday.cycle.Section;
import org.quarterday.cycle.SectionFlow.Decision;
import org.quarterday.cycle.SectionState;
import org.quarterday.mail.MailRecord;
import org.quarterday.mail.Outbox;
import org.quarterday.review.Reviews;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** An officer writes a section for its lead: the record says for whom. */
class OnBehalfTest {

	@Test
	void anOfficerWritesForTheLeadAndNobodyElseMay() {
		try (TestCouncil council = new TestCouncil(TestSteps.beans())) {
			Section section = council.get(Cycles.class).sections(council.open().id()).get(0);
			Drafts drafts = council.get(Drafts.class);
			Author officer = Author.signedIn("officer");
			Typed typed = new Typed("Dictated by telephone.", Map.of(), "");
			assertThatThrownBy(() -> drafts.save(section.id(), 0, typed, Author.signedIn("director-1")))
				.isInstanceOf(Refusal.class);
			drafts.save(section.id(), 0, typed, officer);
			council.get(Sending.class).send(section.id(), 1, officer);

			assertThat(council.get(Cycles.class).section(section.id()).sentBy()).isEqualTo("officer");
			assertThat(council.get(AuditTrail.class).sectionEntries(section.id())).filteredOn("action", "draft.sent")
				.extracting(AuditEntry::actor, AuditEntry::onBehalfOf)
				.containsExactly(org.assertj.core.groups.Tuple.tuple("officer", "lead-1"));
			assertThat(council.get(Outbox.class).ofSection(section.id()))
				.filteredOn("template", "draft-section-receipt")
				.extracting(MailRecord::personId)
				.containsExactlyInAnyOrder("officer", "lead-1");
			// TT7: whoever wrote it does not decide on it
			assertThatThrownBy(() -> council.get(Reviews.class).decide(section.id(), "officer", Decision.APPROVE, ""))
				.isInstanceOf(Refusal.class);
			assertThat(council.get(Cycles.class).section(section.id()).state()).isEqualTo(SectionState.SENT);
		}
	}

}
