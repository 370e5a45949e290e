package org.quarterday.process;

/**
 * The contract of {@code quarterly-paper.bpmn}: one instance for each reporting cycle,
 * business key = the cycle's id.
 */
final class QuarterlyPaperProcess {

	static final String KEY = "quarterly-paper";

	private QuarterlyPaperProcess() {
	}

	/** Ids of the model. */
	static final class Elements {

		static final String CYCLE_OPENED = "StartEvent_CycleOpened";

		static final String ASK_FOR_SECTIONS = "ServiceTask_AskForSections";

		static final String WAIT_FOR_SECTIONS = "Gateway_WaitForSections";

		static final String ALL_SECTIONS_SETTLED = "Event_AllSectionsSettled";

		static final String COMPILE_DATE_REACHED = "Event_CompileDateReached";

		static final String COMPILE_PAPER = "ServiceTask_CompilePaper";

		static final String CHECK_PAPER = "UserTask_CheckPaper";

		static final String IS_PAPER_READY = "Gateway_PaperReady";

		static final String PAPER_READY_YES = "Flow_PaperReadyYes";

		static final String PAPER_READY_SEND_BACK = "Flow_PaperReadySendBack";

		static final String PUBLISH_PAPER = "ServiceTask_PublishPaper";

		static final String PUBLICATION_REFUSED = "BoundaryEvent_PublicationRefused";

		static final String MEETING_DAY_OVER = "Event_MeetingDayOver";

		static final String CLOSE_CYCLE = "ServiceTask_CloseCycle";

		static final String CYCLE_CLOSED = "EndEvent_CycleClosed";

		static final String WAIT_FOR_SECTIONS_SENT_BACK = "Gateway_WaitForSectionsSentBack";

		static final String SECTIONS_SENT_BACK_SETTLED = "Event_SectionsSentBackSettled";

		static final String RECOMPILE_DATE_REACHED = "Event_RecompileDateReached";

		static final String ONE_SECTION = "EventSubProcess_SectionAsked";

		static final String SECTION_ASKED = "StartEvent_SectionAsked";

		static final String PREPARE_SECTION = "CallActivity_SectionPreparation";

		static final String SECTION_CLOSED = "EndEvent_SectionPrepared";

		static final String SUPPLEMENT = "EventSubProcess_Supplement";

		static final String LATE_SECTION_APPROVED = "StartEvent_LateSectionApproved";

		static final String CHECK_SUPPLEMENT = "UserTask_CheckSupplement";

		static final String SUPPLEMENT_TOO_LATE = "BoundaryEvent_SupplementTooLate";

		static final String NO_SUPPLEMENT = "EndEvent_NoSupplement";

		static final String PUBLISH_SUPPLEMENT = "ServiceTask_PublishSupplement";

		static final String SUPPLEMENT_REFUSED = "BoundaryEvent_SupplementRefused";

		static final String SUPPLEMENT_PUBLISHED = "EndEvent_SupplementPublished";

		static final String CANCELLING = "EventSubProcess_CycleCancelled";

		static final String CYCLE_CANCELLED = "StartEvent_CycleCancelled";

		static final String CANCEL_CYCLE = "ServiceTask_CancelCycle";

		static final String ALL_TOLD = "EndEvent_CycleCancelled";

		private Elements() {
		}

	}

	/**
	 * What the process remembers. Nothing that a person sends is believed: each is set by
	 * a listener or delegate right before it is read.
	 */
	static final class Variables {

		/** When the system compiles by itself. */
		static final String COMPILE_AT = "compileAt";

		/** When it compiles again although sections sent back are still missing. */
		static final String RECOMPILE_AT = "recompileAt";

		/** When the meeting day is over. */
		static final String CLOSE_AT = "closeAt";

		/** The officer's checked decision: a name of {@code CycleFlow.PaperDecision}. */
		static final String DECISION = "decision";

		/** Why publication was refused, one sentence for the officer. */
		static final String REFUSAL = "refusal";

		/**
		 * For the Tasklist's form, which shows that paper; everything else goes by
		 * business key.
		 */
		static final String CYCLE_ID = "cycleId";

		/** The section whose process starts, only in the scope of its message. */
		static final String SECTION_ID = "sectionId";

		private Variables() {
		}

	}

	/** Messages that it waits for, correlated by business key. */
	static final class Messages {

		static final String SECTION_ASKED = "Section asked";

		static final String ALL_SECTIONS_SETTLED = "All sections settled";

		static final String CYCLE_CANCELLED = "Cycle cancelled";

		static final String LATE_SECTION_APPROVED = "Late section approved";

		private Messages() {
		}

	}

	/** Refusals by the rules, each with a drawn way on. */
	static final class Errors {

		static final String PUBLICATION_REFUSED = "PublicationRefused";

		private Errors() {
		}

	}

}
