package org.quarterday.console;

import java.security.Principal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import org.quarterday.cycle.CycleState;
import org.quarterday.cycle.Cycles;
import org.quarterday.cycle.Refusal;
import org.quarterday.cycle.Words;
import org.quarterday.meeting.Matter;
import org.quarterday.meeting.Matters;
import org.quarterday.meeting.RecordedQuestions;
import org.quarterday.people.Committee;
import org.quarterday.people.Committees;
import org.quarterday.people.People;
import org.quarterday.people.Service;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Members' questions and actions from meetings, and the promises that come back: what
 * stands open, what was answered (I1, N1, N2).
 */
@Controller
@RequestMapping("/board/questions")
class QuestionsController {

	private final Matters matters;

	private final RecordedQuestions recorded;

	private final Cycles cycles;

	private final Committees committees;

	private final People people;

	QuestionsController(Matters matters, RecordedQuestions recorded, Cycles cycles, Committees committees,
			People people) {
		this.matters = matters;
		this.recorded = recorded;
		this.people = people;
		this.cycles = cycles;
		this.committees = committees;
	}

	@GetMapping
	String page(Model model) {
		if (!model.containsAttribute("question")) {
			model.addAttribute("question", new Question("", "", "", "", "", "", 0));
		}
		model.addAttribute("matters", this.matters.all());
		model.addAttribute("cycles",
				this.cycles.all().stream().filter((cycle) -> cycle.state() != CycleState.CANCELLED).limit(20).toList());
		List<Committee> committees = this.committees.all();
		Map<String, List<Service>> services = new LinkedHashMap<>();
		committees.forEach((committee) -> services.put(committee.name(), this.committees.services(committee.id())));
		model.addAttribute("services", services);
		model.addAttribute("names",
				services.values().stream().flatMap(List::stream).collect(Collectors.toMap(Service::id, Service::name)));
		return "console/questions";
	}

	@PostMapping
	String ask(@ModelAttribute("question") Question question, Principal officer, Model model,
			RedirectAttributes flash) {
		try {
			question.check();
			this.matters.ask(question.cycleId(), question.service(), question.words(), question.asker(),
					question.owner(), question.dueDay(), officer.getName());
		}
		catch (Refusal refusal) {
			model.addAttribute("problems", FormProblems.of(refusal));
			return page(model);
		}
		flash.addFlashAttribute("notice", "Recorded. It heads the service’s next form.");
		return "redirect:/board/questions";
	}

	@GetMapping("/{id}")
	String one(@PathVariable UUID id, Model model) {
		return show(question(id), model);
	}

	private String show(Matter matter, Model model) {
		if (!model.containsAttribute("question")) {
			model.addAttribute("question", Question.of(matter));
		}
		Committee committee = this.committees.committee(matter.committeeId());
		model.addAttribute("matter", matter);
		model.addAttribute("services", Map.of(committee.name(), this.committees.services(committee.id())));
		return "console/question";
	}

	@PostMapping("/{id}")
	String correct(@PathVariable UUID id, @ModelAttribute("question") Question question, Principal officer, Model model,
			RedirectAttributes flash) {
		Optional<Matter> matter = this.matters.find(id).filter(Matter::question);
		if (matter.isEmpty()) {
			model.addAttribute("problems", FormProblems.of(new Refusal("words",
					"Somebody removed this question while you corrected it. Your words are below: choose the meeting to record it again")));
			return page(model);
		}
		try {
			question.check();
			this.recorded.correct(id, question.revision(), question.asked(), officer.getName());
		}
		catch (RecordedQuestions.ChangedMeanwhile meanwhile) {
			model.addAttribute("problems", FormProblems.of(meanwhile));
			model.addAttribute("meanwhile", meanwhile);
			model.addAttribute("theirs", Question.of(meanwhile.now()));
			model.addAttribute("who", this.people.names().get(meanwhile.by()));
			model.addAttribute("question", question.seeing(meanwhile.now()));
			return show(meanwhile.now(), model);
		}
		catch (Refusal refusal) {
			model.addAttribute("problems", FormProblems.of(refusal));
			return show(matter.get(), model);
		}
		flash.addFlashAttribute("notice", "Corrected. The form and the paper show it from now on.");
		return "redirect:/board/questions";
	}

	@PostMapping("/{id}/remove")
	String remove(@PathVariable UUID id, Principal officer, Model model, RedirectAttributes flash) {
		try {
			this.recorded.remove(question(id).id(), officer.getName());
		}
		catch (Refusal refusal) {
			model.addAttribute("problems", FormProblems.of(refusal));
			return one(id, model);
		}
		flash.addFlashAttribute("notice", "Removed. No form asks it any more; the record keeps that it was there.");
		return "redirect:/board/questions";
	}

	/** A promise is not the officer's to change: its address leads nowhere. */
	private Matter question(UUID id) {
		Matter matter = this.matters.get(id);
		if (!matter.question()) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
		return matter;
	}

	/**
	 * What was asked, as typed.
	 *
	 * @param seen the revision that the officer had before them
	 */
	record Question(String cycle, String service, String words, String asker, String owner, String due, Integer seen) {

		static Question of(Matter matter) {
			return new Question("", matter.serviceId(), matter.words(), matter.asker(), matter.owner(),
					(matter.due() != null) ? Words.date(matter.due()) : "", matter.revision());
		}

		/** The same words, of somebody who has seen how the question stands now. */
		Question seeing(Matter now) {
			return new Question(this.cycle, this.service, this.words, this.asker, this.owner, this.due, now.revision());
		}

		int revision() {
			return (this.seen != null) ? this.seen : 0;
		}

		RecordedQuestions.Asked asked() {
			return new RecordedQuestions.Asked(this.service, this.words, this.asker, this.owner, dueDay());
		}

		/** Both at once what is missing and what cannot be read. */
		void check() {
			Refusal.all(() -> Matters.requireWords(this.words), this::dueDay);
		}

		UUID cycleId() {
			try {
				return UUID.fromString(this.cycle);
			}
			catch (RuntimeException ex) {
				throw new Refusal("cycle", "Choose the meeting");
			}
		}

		LocalDate dueDay() {
			return (this.due == null || this.due.isBlank()) ? null
					: FormDate.read("due", "the day by which it is due", this.due);
		}

	}

}
