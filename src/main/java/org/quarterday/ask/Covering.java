package org.quarterday.ask;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.quarterday.cycle.Cycles;
import org.quarterday.cycle.Section;
import org.quarterday.cycle.SectionFlow;
import org.quarterday.cycle.Time;
import org.quarterday.mail.Outbox;
import org.quarterday.people.Cover;
import org.quarterday.people.Holders;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What follows when a cover begins or ends (TT6): tasks are offered to both, whoever
 * covers is asked for what waits to be written, with a link of their own, and links end
 * with the cover.
 */
@Component
class Covering {

	private final Cycles cycles;

	private final Holders holders;

	private final CoverLinks links;

	private final SectionFlow flow;

	private final Clock clock;

	Covering(Cycles cycles, Holders holders, CoverLinks links, SectionFlow flow, Clock clock) {
		this.cycles = cycles;
		this.holders = holders;
		this.links = links;
		this.flow = flow;
		this.clock = clock;
	}

	/** In the transaction that sets or ends the cover, and on its first and last day. */
	@EventListener
	@Transactional
	public void follow(Cover.Changed change) {
		Cover cover = change.cover();
		LocalDate today = Time.today(this.clock);
		for (Section section : open(cover.personId())) {
			if (this.holders.writes(section, cover.coverId())) {
				if (cover.on(today) && section.state().withAuthor()) {
					this.links.ask(section, cover);
				}
			}
			else {
				this.links.end(section, cover);
			}
			this.flow.rescheduled(section.id());
		}
	}

	private List<Section> open(String personId) {
		return Stream
			.concat(this.cycles.sectionsOfLead(personId).stream(), this.cycles.sectionsOfReviewer(personId).stream())
			.distinct()
			.filter((section) -> !section.state().settled())
			.filter((section) -> this.cycles.get(section.cycleId()).state().live())
			.toList();
	}

	/** Links of whoever covers. */
	@Component
	static class CoverLinks {

		private final Invitations invitations;

		private final Outbox outbox;

		CoverLinks(Invitations invitations, Outbox outbox) {
			this.invitations = invitations;
			this.outbox = outbox;
		}

		void ask(Section section, Cover cover) {
			this.invitations.issue(section.id(), cover.coverId());
			this.outbox.queue("ask-section-due", cover.coverId(), section.cycleId(), section.id(),
					"cover " + cover.id() + " round " + section.round(), Map.of());
		}

		void end(Section section, Cover cover) {
			this.invitations.revoke(section.id(), cover.coverId());
		}

	}

}
