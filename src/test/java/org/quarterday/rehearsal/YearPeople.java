package org.quarterday.rehearsal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

import org.quarterday.ask.CycleDesk;
import org.quarterday.ask.LeadAnswers;
import org.quarterday.ask.LeadCheck;
import org.quarterday.ask.LeadChecks;
import org.quarterday.ask.MoreTime;
import org.quarterday.ask.TimeRequest;
import org.quarterday.compile.AcceptedFindings;
import org.quarterday.compile.PaperCompiler;
import org.quarterday.cycle.Calendars;
import org.quarterday.cycle.CycleFlow;
import org.quarterday.cycle.CycleFlow.PaperDecision;
import org.quarterday.cycle.Cycles;
import org.quarterday.cycle.Refusal;
import org.quarterday.cycle.Section;
import org.quarterday.cycle.SectionFlow.Decision;
import org.quarterday.cycle.Time;
import org.quarterday.draft.Author;
import org.quarterday.draft.Drafts;
import org.quarterday.draft.Sending;
import org.quarterday.draft.Typed;
import org.quarterday.people.Holders;
import org.quarterday.people.Person;
import org.quarterday.review.ReviewRecord;
import org.quarterday.review.Reviews;

import org.springframework.beans.factory.BeanFactory;

/** What people do in a year, each at a time that a seeded chance gives them. */
final class YearPeople {

	private final BeanFactory beans;

	private final Random random;

	YearPeople(BeanFactory beans, Random random) {
		this.beans = beans;
		this.random = random;
	}

	/** When whoever writes a section turns to it: most before the day, some after it. */
	Instant writes(Section section, Instant now) {
		int chance = this.random.nextInt(100);
		LocalDate due = Time.date(section.draftDue());
		LocalDate day = (chance < 70) ? before(due, this.random.nextInt(8))
				: (chance < 94) ? after(due, 1 + this.random.nextInt(4)) : after(due, 6);
		return later(Time.at(day, LocalTime.of(9 + this.random.nextInt(7), this.random.nextInt(60))), now);
	}

	/** When whoever reviews turns to it. */
	Instant reviews(Section section, Instant now) {
		int days = (this.random.nextInt(100) < 85) ? this.random.nextInt(3) : 4 + this.random.nextInt(3);
		return later(Time.at(after(Time.date(now), days), LocalTime.of(11, this.random.nextInt(60))), now);
	}

	/** Sends the section, or does what the committee's late policy asks for first. */
	boolean write(UUID sectionId) {
		Section section = bean(Cycles.class).section(sectionId);
		List<String> writers = List.copyOf(bean(Holders.class).writers(section));
		Author author = Author.signedIn(writers.get(this.random.nextInt(100) < 80 ? 0 : writers.size() - 1));
		Drafts drafts = bean(Drafts.class);
		drafts.save(sectionId, drafts.load(sectionId).revision(),
				new Typed("The service did what it planned.\n\n- round " + section.round(), Map.of(), ""), author);
		try {
			bean(Sending.class).send(sectionId, drafts.load(sectionId).revision(), author);
			return true;
		}
		catch (Refusal late) {
			askOrRing(section, author);
			return false;
		}
	}

	private void askOrRing(Section section, Author author) {
		LocalDate day = after(Time.date(section.draftDue().isAfter(now()) ? section.draftDue() : now()), 1);
		try {
			bean(MoreTime.class).ask(section.id(), day, "The figures came late", author.personId(), author.via());
		}
		catch (Refusal blocked) {
			bean(CycleDesk.class).extend(section.cycleId(), section.id(), day, "Rang me", "officer");
		}
	}

	/**
	 * Of the leads who have not said yet whether a service is still theirs, every third
	 * does; one in ten of them names somebody else, whom the officer makes the lead.
	 */
	void sayWhoLeads(UUID meeting) {
		for (LeadCheck check : bean(LeadChecks.class).of(meeting)) {
			if (check.open() && this.random.nextInt(3) == 0) {
				if (this.random.nextInt(10) > 0) {
					bean(LeadAnswers.class).stillTheirs(check.id(), check.leadId(), "sign-in");
				}
				else {
					List<Person> others = bean(LeadAnswers.class).candidates(check);
					bean(LeadAnswers.class).notTheirs(check.id(), others.get(this.random.nextInt(others.size())).id(),
							"", check.leadId(), "sign-in");
					bean(LeadAnswers.class).nameLead(check.id(), "officer");
				}
			}
		}
	}

	/** The officer grants what was asked for. */
	int answerRequests() {
		List<TimeRequest> waiting = bean(MoreTime.class).waiting();
		waiting.forEach((request) -> bean(MoreTime.class).grant(request.id(), "officer"));
		return waiting.size();
	}

	void review(UUID sectionId) {
		List<String> reviewers = bean(ReviewRecord.class).reviewersFor(sectionId);
		String reviewer = reviewers.get(this.random.nextInt(100) < 80 ? 0 : reviewers.size() - 1);
		boolean back = bean(Cycles.class).section(sectionId).round() == 1 && this.random.nextInt(100) < 15;
		bean(Reviews.class).opened(sectionId, reviewer);
		bean(Reviews.class).decide(sectionId, reviewer, back ? Decision.RETURN : Decision.APPROVE,
				back ? "Please say why." : "");
	}

	/** The officer excuses what is missing and publishes. */
	void publish(UUID cycleId) {
		for (Section section : bean(Cycles.class).sections(cycleId)) {
			if (!section.state().settled()) {
				bean(CycleDesk.class).excuse(cycleId, section.id(), "It did not come in time", "officer");
			}
		}
		bean(PaperCompiler.class).compile(cycleId)
			.open()
			.forEach((finding) -> bean(AcceptedFindings.class).accept(cycleId, finding.key(), "as it is", "officer",
					"sign-in"));
		bean(CycleFlow.class).decide(cycleId, "officer", PaperDecision.PUBLISH);
	}

	private LocalDate before(LocalDate day, int workingDays) {
		return bean(Calendars.class).current().minusWorkingDays(day, workingDays);
	}

	private LocalDate after(LocalDate day, int workingDays) {
		return bean(Calendars.class).current().plusWorkingDays(day, workingDays);
	}

	private Instant now() {
		return bean(java.time.Clock.class).instant();
	}

	private static Instant later(Instant when, Instant now) {
		return when.isAfter(now) ? when : now.plusSeconds(3600);
	}

	private <T> T bean(Class<T> type) {
		return this.beans.getBean(type);
	}

}
