package org.quarterday.review;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.quarterday.content.Save;
import org.quarterday.content.Saves;
import org.quarterday.cycle.Cycles;
import org.quarterday.cycle.Refusal;
import org.quarterday.cycle.Section;
import org.quarterday.cycle.SectionFlow.Decision;
import org.quarterday.people.Person;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reviewing: what is read, and what is decided, whether here or in the Tasklist. */
@Service
@Transactional(readOnly = true)
public class Reviews {

	private final Cycles cycles;

	private final Saves saves;

	private final SentViews views;

	private final ReviewQueue queue;

	private final Decisions decisions;

	Reviews(Cycles cycles, Saves saves, SentViews views, ReviewQueue queue, Decisions decisions) {
		this.cycles = cycles;
		this.saves = saves;
		this.views = views;
		this.queue = queue;
		this.decisions = decisions;
	}

	/** As {@link #view(UUID, String, Since)}, compared with the nearest earlier text. */
	public ReviewView view(UUID sectionId, String viewer) {
		return view(sectionId, viewer, null);
	}

	/**
	 * A section as it was last sent.
	 * @param viewer a person's id
	 * @param since with what to compare it; null for the nearest
	 * @throws Refusal when there is no such section, or it is not for this person to read
	 */
	public ReviewView view(UUID sectionId, String viewer, Since since) {
		Section section = this.cycles.section(sectionId);
		this.queue.requireReader(section, viewer);
		SentViews.Frame frame = new SentViews.Frame(this.decisions.of(sectionId), this.queue.whyNot(section, viewer));
		return this.saves.latest(sectionId, Save.Kind.SENT)
			.map((sent) -> this.views.of(section, sent, viewer, since, frame))
			.orElseGet(() -> this.views.unsent(section, frame));
	}

	/**
	 * Approves or returns a section on our own page.
	 * @param comment required for a return when nothing is marked; the author gets it by
	 * email
	 * @throws Refusal when it was decided already, the actor may not decide (TT7), or the
	 * comment is missing
	 */
	@Transactional
	public void decide(UUID sectionId, String actor, Decision decision, String comment) {
		this.decisions.decide(sectionId, actor, decision, comment);
	}

	/** As above, and marks what goes back: piece to what should be changed there. */
	@Transactional
	public void decide(UUID sectionId, String actor, Decision decision, String comment, Map<String, String> marks) {
		this.decisions.mark(sectionId, actor, marks);
		this.decisions.decide(sectionId, actor, decision, comment);
	}

	/** Keeps what the reviewer marks before deciding, for every page and device. */
	@Transactional
	public void mark(UUID sectionId, String actor, Map<String, String> marks) {
		this.decisions.mark(sectionId, actor, marks);
	}

	/** A reviewer opened a section that was sent: it is in review from now on. */
	@Transactional
	public void opened(UUID sectionId, String viewer) {
		this.views.looked(this.cycles.section(sectionId), viewer);
	}

	/**
	 * @throws Refusal when there is no such section, or it is not for this person to read
	 */
	void requireReader(UUID sectionId, String viewer) {
		this.queue.requireReader(this.cycles.section(sectionId), viewer);
	}

	/** Sections that wait for this person's decision, the first due first. */
	public List<Section> waiting(String viewer) {
		return this.queue.of(viewer);
	}

	/** Reviewers to whom this person may pass the section. */
	List<Person> colleagues(Section section, String viewer) {
		return this.queue.colleagues(section, viewer);
	}

	/** What an approval means at this level, and who else signs off. */
	SignOff signOff(Section section, String viewer) {
		return this.queue.signOff(section, viewer);
	}

	/** Whether this person is the committee's officer, who gives more time. */
	boolean isOfficer(Section section, String viewer) {
		return this.queue.isOfficer(section, viewer);
	}

	/** Name of a person, for lists. */
	String name(String personId) {
		return this.views.name(personId);
	}

}
