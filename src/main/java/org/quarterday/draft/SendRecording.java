package org.quarterday.draft;

import java.util.List;
import java.util.UUID;

import org.quarterday.cycle.Cycles;
import org.quarterday.cycle.Quarter;
import org.quarterday.cycle.Refusal;
import org.quarterday.cycle.Section;
import org.quarterday.cycle.Sections;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Records a sending, in the transaction that completes the author's task. */
@Service
class SendRecording implements SendRecord {

	private final Drafts drafts;

	private final DraftCheck check;

	private final SentStore sent;

	private final Cycles cycles;

	private final Sections sections;

	SendRecording(Drafts drafts, DraftCheck check, SentStore sent, Cycles cycles, Sections sections) {
		this.drafts = drafts;
		this.check = check;
		this.sent = sent;
		this.cycles = cycles;
		this.sections = sections;
	}

	@Override
	@Transactional
	public void record(UUID sectionId, String actor) {
		Section section = this.cycles.section(sectionId);
		this.drafts.requireAuthor(section, actor);
		Quarter quarter = this.cycles.get(section.cycleId()).quarter();
		Draft draft = this.drafts.load(sectionId);
		String via = SendVia.of(actor);
		Section now = this.sections.sent(sectionId, actor, via, draft.typed().nilReason());
		List<Refusal> problems = this.check.problems(section.serviceId(), quarter, draft.typed());
		if (!problems.isEmpty()) {
			throw problems.get(0);
		}
		this.sent.keep(now, quarter, draft, new SentStore.Sender(actor, via, this.drafts.behalf(section, actor)));
	}

}
