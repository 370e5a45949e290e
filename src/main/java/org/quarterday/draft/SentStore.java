package org.quarterday.draft;

import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.quarterday.audit.AuditTrail;
import org.quarterday.content.Save;
import org.quarterday.content.Saves;
import org.quarterday.cycle.Quarter;
import org.quarterday.cycle.Section;
import org.quarterday.cycle.Time;
import org.quarterday.figures.Figures;
import org.quarterday.figures.TypedFigures;
import org.quarterday.mail.Outbox;

import org.springframework.stereotype.Service;

/** What a sending leaves in other packages' tables. */
@Service
class SentStore {

	/** What need not leave any more once the section is sent (TT5). */
	private static final List<String> ASKING = List.of("ask-section-due", "ask-section-reminder",
			"ask-section-overdue");

	private final Figures figures;

	private final Saves saves;

	private final AuditTrail audit;

	private final Outbox outbox;

	private final Clock clock;

	SentStore(Figures figures, Saves saves, AuditTrail audit, Outbox outbox, Clock clock) {
		this.figures = figures;
		this.saves = saves;
		this.audit = audit;
		this.outbox = outbox;
		this.clock = clock;
	}

	void keep(Section section, Quarter quarter, Draft draft, Sender sender) {
		String actor = sender.person();
		Typed typed = draft.typed();
		this.figures.send(section.id(), section.serviceId(), quarter, typed.figures());
		this.saves.add(new Save(0, section.id(), draft.revision(), Save.Kind.SENT, section.round(), typed.words(),
				TypedFigures.toJson(typed.figures()), typed.nilReason(), Time.now(this.clock), actor, sender.via()));
		this.audit.record(actor, sender.via(), sender.behalf(), "draft.sent", section.cycleId(), section.id(),
				detail(section, typed));
		ASKING.forEach((template) -> this.outbox.drop(section.id(), template));
		String text = SentText.of(typed, this.figures.view(section.serviceId(), quarter, typed.figures()));
		Set<String> receivers = new LinkedHashSet<>(List.of(actor, section.leadId()));
		receivers.forEach((person) -> this.outbox.queue("draft-section-receipt", person, section.cycleId(),
				section.id(), "round " + section.round(), Map.of("text", text)));
	}

	private static String detail(Section section, Typed typed) {
		String detail = "round " + section.round() + (typed.nil() ? ", nothing to report" : "");
		return SendVia.note().isEmpty() ? detail : detail + ", " + SendVia.note();
	}

	/**
	 * Who sends.
	 *
	 * @param behalf for whom, or null
	 */
	record Sender(String person, String via, String behalf) {
	}

}
