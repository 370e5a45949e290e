package org.quarterday.process;

/**
 * The contract of {@code section-preparation.bpmn}: one instance for each section,
 * business key = the section's id.
 */
final class SectionPreparationProcess {

	static final String KEY = "section-preparation";

	private SectionPreparationProcess() {
	}

	/** Ids of the model. */
	static final class Elements {

		static final String SECTION_ASKED = "StartEvent_SectionAsked";

		static final String ASK_FOR_SECTION = "ServiceTask_AskForSection";

		static final String PREPARE_SECTION = "SubProcess_PrepareSection";

		static final String PREPARATION_BEGINS = "StartEvent_SectionPreparation";

		static final String IS_ALREADY_SENT = "Gateway_AlreadySent";

		static final String ALREADY_SENT_NO = "Flow_AlreadySentNo";

		static final String ALREADY_SENT_YES = "Flow_AlreadySentYes";

		static final String RETURN_UNDONE = "BoundaryEvent_DecisionUndone";

		static final String SECTION_RECALLED = "BoundaryEvent_SectionRecalled";

		static final String APPROVAL_UNDONE = "Event_ApprovalUndone";

		static final String DRAFT_SECTION_PHASE = "SubProcess_DraftSection";

		static final String DRAFT_BEGINS = "StartEvent_DraftSection";

		static final String DRAFT_SECTION = "UserTask_DraftSection";

		static final String DRAFT_REMINDER_DUE = "BoundaryEvent_DraftReminderDue";

		static final String REMIND_AUTHOR = "ServiceTask_RemindAuthor";

		static final String NEXT_DRAFT_REMINDER_DUE = "Event_NextDraftReminderDue";

		static final String SECTION_SENT = "EndEvent_SectionSent";

		static final String CHOOSE_REVIEWER = "BusinessRuleTask_ChooseReviewer";

		static final String REVIEW_SECTION_PHASE = "SubProcess_ReviewSection";

		static final String REVIEW_BEGINS = "StartEvent_ReviewSection";

		static final String TELL_REVIEWER = "ServiceTask_TellReviewer";

		static final String REVIEW_SECTION = "UserTask_ReviewSection";

		static final String REVIEW_REMINDER_DUE = "BoundaryEvent_ReviewReminderDue";

		static final String REMIND_REVIEWER = "ServiceTask_RemindReviewer";

		static final String NEXT_REVIEW_REMINDER_DUE = "Event_NextReviewReminderDue";

		static final String SECTION_DECIDED = "EndEvent_SectionDecided";

		static final String IS_SECTION_APPROVED = "Gateway_SectionApproved";

		static final String SECTION_APPROVED_YES = "Flow_SectionApprovedYes";

		static final String SECTION_APPROVED_NO = "Flow_SectionApprovedNo";

		static final String SECTION_APPROVED_NEXT = "Flow_SectionApprovedNext";

		static final String RETURN_TO_AUTHOR = "ServiceTask_ReturnToAuthor";

		static final String SECTION_APPROVED = "EndEvent_SectionApproved";

		static final String SECTION_EXCUSED = "BoundaryEvent_SectionExcused";

		static final String EXCUSE_SECTION = "ServiceTask_ExcuseSection";

		static final String CYCLE_CLOSED_BEFORE = "BoundaryEvent_CycleClosed";

		static final String SECTION_UNFINISHED = "EndEvent_SectionUnfinished";

		static final String SECTION_SETTLED = "Gateway_SectionSettled";

		static final String CYCLE_CLOSED = "Event_CycleClosed";

		static final String SECTION_CLOSED = "EndEvent_SectionClosed";

		static final String SECTION_REOPENED = "Event_SectionReopened";

		static final String REOPEN_SECTION = "ServiceTask_ReopenSection";

		private Elements() {
		}

	}

	/**
	 * What the process remembers. Nothing that a person sends is believed: each is set by
	 * a listener or delegate right before it is read.
	 */
	static final class Variables {

		/** The reviewer's checked decision: a name of {@code SectionFlow.Decision}. */
		static final String DECISION = "decision";

		/**
		 * Whether the section is with its reviewer already, as after an undone approval.
		 */
		static final String SECTION_SENT = "sectionSent";

		/** When the author is reminded next. */
		static final String NEXT_DRAFT_REMINDER = "nextDraftReminder";

		/** When the reviewer is reminded next. */
		static final String NEXT_REVIEW_REMINDER = "nextReviewReminder";

		/** How many sign off side by side at this level. */
		static final String SEATS = "seats";

		/** Which of them, from 0: the engine counts. */
		static final String SEAT = "loopCounter";

		/** In the decision table's answer: {@code director}, or a person's id. */
		static final String REVIEWER = "reviewer";

		/** For the decision table: the level of review, from 1. */
		static final String LEVEL = "level";

		/** In the decision table's answer: what this level's sign-off means. */
		static final String MEANING = "meaning";

		/** In the decision table's answer: whether this level is the last. */
		static final String LAST = "last";

		/** For the decision table: the id of the section's committee. */
		static final String COMMITTEE = "committee";

		/** For the decision table: the id of the section's service. */
		static final String SERVICE = "service";

		/**
		 * For the Tasklist's form, which shows that section; everything else goes by
		 * business key.
		 */
		static final String SECTION_ID = "sectionId";

		private Variables() {
		}

	}

	/** Messages that it waits for, correlated by business key. */
	static final class Messages {

		static final String SECTION_EXCUSED = "Section excused";

		static final String SECTION_REOPENED = "Section reopened";

		static final String CYCLE_CLOSED = "Cycle closed";

		static final String DECISION_UNDONE = "Decision undone";

		static final String SECTION_RECALLED = "Section recalled";

		private Messages() {
		}

	}

}
