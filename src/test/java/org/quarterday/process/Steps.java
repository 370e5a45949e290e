package org.quarterday.process;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.quarterday.compile.Compiling;
import org.quarterday.cycle.CycleState;
import org.quarterday.cycle.Cycles;
import org.quarterday.cycle.Refusal;
import org.quarterday.cycle.Section;
import org.quarterday.cycle.SectionFlow.Decision;
import org.quarterday.cycle.SectionState;
import org.quarterday.cycle.Sections;
import org.quarterday.draft.SendRecord;
import org.quarterday.mail.Notices;
import org.quarterday.publish.Publishing;
import org.quarterday.review.ReviewRecord;

/**
 * The five steps as the process sees them: every call is noted, states move as they do in
 * earnest, and no mail or paper is made.
 */
class Steps implements SendRecord, ReviewRecord, Notices, Compiling, Publishing {

	private final Cycles cycles;

	private final Sections sections;

	private final List<String> deeds = Collections.synchronizedList(new ArrayList<>());

	private Refusal publicationRefusal;

	private RuntimeException compileFailure;

	private String nilReason;

	private boolean passOn;

	private int passed;

	private int seats = 1;

	private final Set<String> signedOff = new HashSet<>();

	private Consumer<String> meanwhile = (deed) -> {
	};

	Steps(Cycles cycles, Sections sections) {
		this.cycles = cycles;
		this.sections = sections;
	}

	/** What was done since the last call. */
	List<String> deeds() {
		List<String> done = List.copyOf(this.deeds);
		this.deeds.clear();
		return done;
	}

	void deed(String deed) {
		this.deeds.add(deed);
		this.meanwhile.accept(deed);
	}

	/** Happens in the middle of everything that is done, before it is committed. */
	void meanwhile(Consumer<String> happens) {
		this.meanwhile = happens;
	}

	/** The next publication is refused. */
	void refusePublication(Refusal refusal) {
		this.publicationRefusal = refusal;
	}

	/** The next section sent has nothing to report. */
	void nothingToReport(String reason) {
		this.nilReason = reason;
	}

	/** Compiling fails until told otherwise by null. */
	void failToCompile(RuntimeException failure) {
		this.compileFailure = failure;
	}

	@Override
	public void record(UUID sectionId, String actor) {
		Section section = this.cycles.section(sectionId);
		if (!List.of(section.leadId(), section.deputyId(), Council.DIRECTOR).contains(actor)) {
			throw new Refusal("This section is not yours to send");
		}
		this.sections.sent(sectionId, actor, "sign-in", this.nilReason);
		this.nilReason = null;
		deed("sent by " + actor);
	}

	@Override
	public List<String> reviewersFor(UUID sectionId) {
		Section section = this.cycles.section(sectionId);
		return Stream.of(section.reviewerId(), section.reviewerDeputyId())
			.filter((person) -> person != null && !person.equals(section.sentBy()))
			.toList();
	}

	/** The next approval is not at the last level. */
	void passOn() {
		this.passOn = true;
	}

	@Override
	public int nextLevel(UUID sectionId) {
		return this.passed + 1;
	}

	/**
	 * From the next review on, so many sign off side by side: with two, the director and
	 * the deputy.
	 */
	void sideBySide(int seats) {
		this.seats = seats;
	}

	/** A sign-off is taken back. */
	void undone(String reviewer) {
		this.signedOff.remove(reviewer);
	}

	@Override
	public int seats(UUID sectionId, List<Seat> chosen) {
		this.signedOff.clear();
		return this.seats;
	}

	@Override
	public List<String> reviewersFor(UUID sectionId, int seat) {
		List<String> all = reviewersFor(sectionId);
		return (this.seats == 1) ? all : List.of(all.get(seat));
	}

	@Override
	public int seatOf(UUID sectionId, String person) {
		return (this.seats == 1) ? 0 : reviewersFor(sectionId).indexOf(person);
	}

	@Override
	public void mark(UUID sectionId, String actor, Map<String, String> marks) {
		deed("marked " + marks);
	}

	@Override
	public Outcome record(UUID sectionId, int seat, String actor, Decision decision, String comment) {
		if (decision == Decision.RETURN && comment.isBlank()) {
			throw new Refusal("comment", "Say what the author should change");
		}
		Outcome outcome = Outcome.valueOf(decision.name());
		this.signedOff.add(actor);
		if (decision == Decision.RETURN) {
			this.sections.returned(sectionId, actor);
		}
		else if (this.signedOff.size() < this.seats) {
			outcome = Outcome.OTHERS_STILL;
		}
		else if (this.passOn) {
			this.passOn = false;
			this.passed = 1;
			this.sections.passed(sectionId);
			outcome = Outcome.NEXT_LEVEL;
		}
		else {
			this.passed = 0;
			this.sections.approved(sectionId, actor);
		}
		deed("%s by %s%s".formatted(decision, actor, comment.isBlank() ? "" : ": " + comment));
		return outcome;
	}

	@Override
	public void compile(UUID cycleId) {
		if (this.compileFailure != null) {
			throw this.compileFailure;
		}
		this.cycles.checking(cycleId);
		deed("compiled");
	}

	@Override
	public Optional<Refusal> publish(UUID cycleId, String officer) {
		if (this.publicationRefusal != null) {
			Refusal refusal = this.publicationRefusal;
			this.publicationRefusal = null;
			return Optional.of(refusal);
		}
		this.sections.published(cycleId);
		this.cycles.published(cycleId);
		deed("published by " + officer);
		return Optional.empty();
	}

	@Override
	public Optional<Refusal> publishSupplement(UUID cycleId, String officer) {
		if (this.publicationRefusal != null) {
			Refusal refusal = this.publicationRefusal;
			this.publicationRefusal = null;
			return Optional.of(refusal);
		}
		this.sections.published(cycleId, late(cycleId));
		deed("supplement published by " + officer);
		return Optional.empty();
	}

	@Override
	public boolean cameLate(UUID cycleId, UUID sectionId) {
		return this.cycles.get(cycleId).state() == CycleState.PUBLISHED && late(cycleId).contains(sectionId);
	}

	private List<UUID> late(UUID cycleId) {
		return this.cycles.sections(cycleId)
			.stream()
			.filter((section) -> section.state() == SectionState.APPROVED)
			.map(Section::id)
			.toList();
	}

	@Override
	public void remindAuthor(UUID sectionId) {
		deed("author reminded");
	}

	@Override
	public void reviewWaiting(UUID sectionId, List<String> reviewers) {
		deed("to review: " + String.join(", ", reviewers));
	}

	@Override
	public void remindReviewer(UUID sectionId, List<String> reviewers) {
		deed("reviewer reminded: " + String.join(", ", reviewers));
	}

	@Override
	public void returned(UUID sectionId) {
		deed("author told to write again");
	}

	@Override
	public void excused(UUID sectionId) {
		deed("told excused");
	}

	@Override
	public void cancelled(UUID cycleId) {
		deed("told cancelled");
	}

}
