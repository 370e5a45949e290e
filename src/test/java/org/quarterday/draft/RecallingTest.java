package org.quarterday.draft;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quarterday.TestCouncil;
import org.quarterday.TestSteps;
import org.quarterday.content.Comment;
import org.quarterday.content.Comments;
import org.quarterday.cycle.Cycles;
import org.quarterday.cycle.Refusal;
import org.quarterday.cycle.Section;
import org.quarterday.cycle.SectionState;
import org.quarterday.review.Reviews;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** F8: the author takes a section back, or asks for it. */
class RecallingTest {

	private static final Author LEAD = Author.signedIn("lead-1");

	private final TestCouncil council = new TestCouncil(TestSteps.beans());

	private final Recalling recalling = this.council.get(Recalling.class);

	private UUID section;

	@BeforeEach
	void sent() {
		this.section = this.council.get(Cycles.class).sections(this.council.open().id()).get(0).id();
		send("We let 12 homes.");
	}

	@AfterEach
	void close() {
		this.council.close();
	}

	private void send(String words) {
		Drafts drafts = this.council.get(Drafts.class);
		drafts.save(this.section, drafts.load(this.section).revision(), new Typed(words, Map.of(), ""), LEAD);
		this.council.get(Sending.class).send(this.section, drafts.load(this.section).revision(), LEAD);
	}

	@Test
	void atOnceUntilTheReviewerHasOpenedItAndByAskingAfterThat() {
		this.recalling.recall(this.section, LEAD);
		assertThat(this.council.get(Cycles.class).section(this.section)).extracting(Section::state, Section::round)
			.containsExactly(SectionState.DRAFTING, 2);
		send("We let 13 homes.");
		this.council.get(Reviews.class).opened(this.section, "director-1");
		assertThatExceptionOfType(Refusal.class).isThrownBy(() -> this.recalling.recall(this.section, LEAD))
			.withMessageContaining("ask for it back");
		this.recalling.ask(this.section, LEAD);
		assertThat(asked()).containsExactly("director-1", "director-2");
		assertThatExceptionOfType(Refusal.class).isThrownBy(() -> this.recalling.ask(this.section, LEAD))
			.withMessageContaining("already");
		assertThat(this.council.get(Comments.class).of(this.section)).extracting(Comment::kind)
			.containsExactly(Comment.Kind.RECALL);
	}

	@Test
	void nobodyElseTakesItBack() {
		assertThatExceptionOfType(Refusal.class)
			.isThrownBy(() -> this.recalling.recall(this.section, Author.signedIn("lead-2")));
	}

	private List<String> asked() {
		return this.council.jdbc()
			.sql("select person_id from outbox where template = 'review-reviewer-told' order by person_id")
			.query(String.class)
			.list();
	}

}
