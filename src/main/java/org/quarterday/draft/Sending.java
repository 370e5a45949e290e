package org.quarterday.draft;

import java.util.List;
import java.util.Locale;
import java.util.UUID;

import org.quarterday.cycle.Cycles;
import org.quarterday.cycle.Refusal;
import org.quarterday.cycle.Section;
import org.quarterday.cycle.SectionFlow;
import org.quarterday.cycle.SectionState;
import org.quarterday.cycle.Words;
import org.quarterday.people.People;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Authors send their sections: the one way from draft to review. */
@Service
public class Sending {

	private final Drafts drafts;

	private final DraftCheck check;

	private final Cycles cycles;

	private final SectionFlow flow;

	private final People people;

	Sending(Drafts drafts, DraftCheck check, Cycles cycles, SectionFlow flow, People people) {
		this.drafts = drafts;
		this.check = check;
		this.cycles = cycles;
		this.flow = flow;
		this.people = people;
	}

	/**
	 * What keeps the working copy from being sent, in the order of the form; empty when
	 * nothing does.
	 */
	@Transactional(readOnly = true)
	public List<Refusal> problems(UUID sectionId) {
		return problems(sectionId, this.drafts.load(sectionId).typed());
	}

	/** As {@link #problems(UUID)}, of what is typed and may not be saved yet. */
	@Transactional(readOnly = true)
	List<Refusal> problems(UUID sectionId, Typed typed) {
		Section section = this.cycles.section(sectionId);
		return this.check.problems(section.serviceId(), this.cycles.get(section.cycleId()).quarter(), typed);
	}

	/** What was typed but cannot be read: said on every save, not only when sending. */
	@Transactional(readOnly = true)
	List<Refusal> unreadable(UUID sectionId) {
		Section section = this.cycles.section(sectionId);
		return this.check.unreadable(section.serviceId(), this.cycles.get(section.cycleId()).quarter(),
				this.drafts.load(sectionId).typed());
	}

	/**
	 * Sends the working copy.
	 * @param revision the revision that the author looked at
	 * @throws Refusal when it was sent before, changed since the author looked, or is not
	 * complete
	 */
	@Transactional
	public void send(UUID sectionId, int revision, Author author) {
		send(sectionId, revision, author, "");
	}

	/**
	 * As {@link #send(UUID, int, Author)}.
	 * @param note what the author declared on sending, for the audit trail
	 */
	@Transactional
	public void send(UUID sectionId, int revision, Author author, String note) {
		Section section = this.drafts.hold(sectionId);
		this.drafts.requireAuthor(section, author.personId());
		if (!section.state().withAuthor()) {
			throw new Refusal(gone(section));
		}
		if (this.drafts.load(sectionId).revision() != revision) {
			throw changed();
		}
		SendVia.during(author, note, () -> this.flow.send(sectionId, author.personId()));
	}

	static Refusal changed() {
		return new Refusal("The section was changed while you looked at it, so it was not sent. Check it again");
	}

	/** Why a section that is not with its author cannot be sent. */
	String gone(Section section) {
		if (section.sentBy() == null || section.state() == SectionState.EXCUSED) {
			return "%s is %s: it cannot be sent now".formatted(section.serviceName(),
					section.state().label().toLowerCase(Locale.UK));
		}
		return "%s was already sent by %s at %s".formatted(section.serviceName(),
				this.people.person(section.sentBy()).name(), Words.moment(section.sentAt()));
	}

}
