package org.quarterday;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import org.quarterday.content.Saves;
import org.quarterday.cycle.SectionFlow;
import org.quarterday.draft.SendRecord;
import org.quarterday.evidence.Evidence;
import org.quarterday.figures.Figures;
import org.quarterday.mail.Outbox;
import org.quarterday.review.ReviewRecord;

import org.springframework.beans.factory.ObjectProvider;

/**
 * The draft and review steps of a {@link TestCouncil}, without engine and web: completing
 * a task is calling its record, in the same transaction.
 */
public final class TestSteps {

	/** Files, and parts that colleagues fill in. */
	private static final List<String> BESIDE = List.of("evidence.EvidenceStore", "evidence.Clamd",
			"draft.ContributionStore", "draft.Contributions", "draft.PartReminders", "draft.Colleagues",
			"draft.TakingOver", "draft.SectionItems", "draft.Hinting", "draft.ReplyDrafting", "content.HintsLeft");

	private TestSteps() {
	}

	/** The beans of both steps, to be given to a {@link TestCouncil}. */
	public static Class<?>[] beans(Class<?>... more) {
		List<Class<?>> beans = new ArrayList<>(List.of(Saves.class, Figures.class, Outbox.class, Flow.class));
		Stream
			.of("people.WritingRules", "cycle.GapWordings", "figures.MeasureStore", "figures.ResultStore",
					"mail.OutboxStore", "mail.DeliveryTrail", "draft.Drafts", "draft.DraftStore", "draft.DraftCheck",
					"draft.Sending", "draft.SendRecording", "draft.SentStore", "review.Reviews", "review.Decisions",
					"review.DecisionRules", "review.Deciders", "review.DecisionStore", "review.Seats",
					"review.DecisionTrace", "review.DecisionRecording", "review.FirstLook", "review.Reopening",
					"review.SectionPieces", "review.SectionChecks", "review.Marks", "review.Looks",
					"review.Comparisons", "review.PieceDecisions", "review.PieceViews", "review.SentViews",
					"review.ReviewQueue", "content.Verdicts", "content.Comments", "compile.ProofOfSection",
					"draft.AuthorReview", "draft.Answering", "mail.Telling", "review.Talking", "review.Trail",
					"review.PieceNames", "review.Undoing", "review.UndoneWords", "review.ReopenedWords",
					"draft.Recalling", "draft.Asked", "draft.Accepting", "review.Delegating", "review.Informing",
					"review.Readers", "review.ReviewTime", "review.SectionOfficers")
			.map((name) -> find(name).orElseThrow())
			.forEach(beans::add);
		beans.add(Evidence.class);
		BESIDE.stream().map((name) -> find(name).orElseThrow()).forEach(beans::add);
		beans.addAll(List.of(more));
		return beans.toArray(Class<?>[]::new);
	}

	/** A class by its name below org.quarterday, also a package-private one. */
	static Optional<Class<?>> find(String name) {
		try {
			return Optional.of(Class.forName("org.quarterday." + name));
		}
		catch (ClassNotFoundException ex) {
			return Optional.empty();
		}
	}

	/** The same, for a test that cannot do without it. */
	public static Class<?> named(String name) {
		return find(name).orElseThrow();
	}

	/** The process as these steps see it. */
	public static final class Flow implements SectionFlow {

		private final ObjectProvider<SendRecord> sends;

		private final ObjectProvider<ReviewRecord> reviews;

		Flow(ObjectProvider<SendRecord> sends, ObjectProvider<ReviewRecord> reviews) {
			this.sends = sends;
			this.reviews = reviews;
		}

		@Override
		public void send(UUID sectionId, String actor) {
			this.sends.getObject().record(sectionId, actor);
		}

		@Override
		public void decide(UUID sectionId, String actor, Decision decision, String comment) {
			ReviewRecord record = this.reviews.getObject();
			record.record(sectionId, record.seatOf(sectionId, actor), actor, decision, comment);
		}

		@Override
		public void excuse(UUID sectionId) {
		}

		@Override
		public void reopen(UUID sectionId) {
		}

		@Override
		public void undo(UUID sectionId) {
		}

		@Override
		public void undo(UUID sectionId, int seat) {
		}

		@Override
		public void recall(UUID sectionId) {
		}

		@Override
		public void rescheduled(UUID sectionId) {
		}

		@Override
		public void given(UUID sectionId, String colleague) {
		}

	}

}
