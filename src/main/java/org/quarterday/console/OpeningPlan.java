package org.quarterday.console;

import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;

import org.quarterday.ask.LastCycle;
import org.quarterday.ask.MailPlan;
import org.quarterday.ask.Opening;
import org.quarterday.ask.PlannedMails;
import org.quarterday.cycle.ReportingCycle;
import org.quarterday.cycle.RuleBook;
import org.quarterday.cycle.Time;
import org.quarterday.cycle.Timetable;
import org.quarterday.mail.MailPreview;
import org.quarterday.people.Committee;
import org.quarterday.people.Committees;
import org.quarterday.people.People;
import org.quarterday.people.Person;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;

/** Everything that an officer reads before opening a cycle; nothing of it is stored. */
@Component
class OpeningPlan {

	private final Opening opening;

	private final LastCycle last;

	private final MailPlan mailPlan;

	private final PlannedMails words;

	private final RuleBook rules;

	private final Directory directory;

	OpeningPlan(Opening opening, LastCycle last, MailPlan mailPlan, PlannedMails words, RuleBook rules,
			Directory directory) {
		this.rules = rules;
		this.opening = opening;
		this.last = last;
		this.mailPlan = mailPlan;
		this.words = words;
		this.directory = directory;
	}

	/** The timetable, who is asked, who gets what, and what is taken over. */
	void show(OpeningForm form, Model model) {
		Timetable timetable = this.opening.plan(form.committee(), form.readQuarter(), form.readMeeting());
		Committee committee = this.directory.committees().committee(form.committee());
		model.addAttribute("committee", committee);
		model.addAttribute("services", this.directory.committees().services(committee.id()));
		model.addAttribute("names",
				this.directory.people().all().stream().collect(Collectors.toMap(Person::id, Person::name)));
		model.addAttribute("mails",
				this.mailPlan.of(committee, timetable, this.directory.committees().services(committee.id())));
		model.addAttribute("unopenedAfter", this.rules.of(committee.id()).ladder().unopenedAfter());
		model.addAttribute("quiet", this.rules.of(committee.id()).quiet());
		model.addAttribute("quarter", form.readQuarter());
		model.addAttribute("form", form);
		model.addAttribute("timetable", timetable);
		model.addAttribute("days", CyclePage.days(timetable));
		model.addAttribute("pastStages", timetable.pastStages(Time.today(this.directory.clock())));
		if (form.like()) {
			this.last.of(committee.id()).ifPresent((cycle) -> {
				model.addAttribute("last", cycle);
				model.addAttribute("carried", this.last.carried(cycle, form.readQuarter()));
			});
		}
	}

	/** Opens what was shown. */
	@Transactional
	ReportingCycle open(OpeningForm form, String officer) {
		Committee committee = this.directory.committees().committee(form.committee());
		return this.opening.open(form.like() ? this.last.dressed(committee) : committee, form.readQuarter(),
				form.readMeeting(), officer);
	}

	/**
	 * The planned mails word for word: those of one person, or of each one's first
	 * recipient.
	 */
	List<Reading> mails(OpeningForm form, String person) {
		Timetable timetable = this.opening.plan(form.committee(), form.readQuarter(), form.readMeeting());
		Committee committee = this.directory.committees().committee(form.committee());
		var services = this.directory.committees().services(committee.id());
		return this.mailPlan.of(committee, timetable, services)
			.stream()
			.filter((mail) -> person.isEmpty() || mail.people().contains(person))
			.map((mail) -> new Reading(mail,
					this.words.of(mail.event(), person.isEmpty() ? mail.people().get(0) : person, mail.day(), committee,
							form.readQuarter(), timetable, services)))
			.toList();
	}

	/** One planned mail with its words; several when it goes once for each section. */
	record Reading(MailPlan.Planned mail, List<MailPreview.Written> written) {
	}

	/** Who is who, and what day it is. */
	@Component
	record Directory(Committees committees, People people, Clock clock) {
	}

}
