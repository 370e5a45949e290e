package org.quarterday.console;

import java.security.Principal;
import java.util.ArrayList;
import java.util.List;

import org.quarterday.cycle.Refusal;
import org.quarterday.people.Committees;
import org.quarterday.people.Role;
import org.quarterday.people.Service;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The form of one service. */
@Controller
@RequestMapping("/set-up")
class SetUpServiceController {

	/** Stands after every service that there is. */
	private static final int LAST = 9_999;

	private final Committees committees;

	private final SetUp setUp;

	private final SetUpRecord record;

	SetUpServiceController(Committees committees, SetUp setUp, SetUpRecord record) {
		this.committees = committees;
		this.setUp = setUp;
		this.record = record;
	}

	@GetMapping("/add-service")
	String add(@RequestParam(defaultValue = "") String committee, Model model) {
		return form(null, ServiceForm.emptyFor(committee), model);
	}

	@PostMapping("/add-service")
	String add(@ModelAttribute("form") ServiceForm form, Principal officer, Model model, RedirectAttributes flash) {
		String id = Slug.of(form.id(), form.name(), (taken) -> this.committees.findService(taken).isPresent());
		List<Refusal> problems = problems(form.service(id, last(form.committee()), true));
		if (form.id().isBlank()) {
			problems.removeIf((problem) -> problem.field().equals("id"));
		}
		this.committees.findService(id)
			.ifPresent((other) -> problems
				.add(new Refusal("id", "%s has the id \"%s\" already: choose another".formatted(other.name(), id))));
		if (!problems.isEmpty()) {
			model.addAttribute("problems", FormProblems.of(problems));
			return form(null, form, model);
		}
		Service service = form.service(id, last(form.committee()), true);
		this.record.of(officer.getName(), "set-up.service-added", words(service), () -> this.committees.save(service));
		flash.addFlashAttribute("notice", service.name() + " has been added.");
		return "redirect:/set-up/services";
	}

	@GetMapping("/services/{id}")
	String edit(@PathVariable String id, Model model) {
		Service service = service(id);
		return form(service, ServiceForm.of(service), model);
	}

	@PostMapping("/services/{id}")
	String edit(@PathVariable String id, @ModelAttribute("form") ServiceForm form, Principal officer, Model model,
			RedirectAttributes flash) {
		Service before = service(id);
		int position = before.committeeId().equals(form.committee()) ? before.position() : last(form.committee());
		Service service = form.service(id, position, before.active());
		List<Refusal> problems = problems(service);
		if (!problems.isEmpty()) {
			model.addAttribute("problems", FormProblems.of(problems));
			return form(before, form, model);
		}
		this.record.of(officer.getName(), "set-up.service-changed", words(service),
				() -> this.committees.save(service));
		flash.addFlashAttribute("notice",
				service.name() + " has been changed. Cycles that are open already keep what they began with.");
		return "redirect:/set-up/services";
	}

	@PostMapping("/services/{id}/bring-back")
	String bringBack(@PathVariable String id, Principal officer, Model model, RedirectAttributes flash) {
		Service service = service(id);
		List<Refusal> problems = problems(service);
		if (!problems.isEmpty()) {
			model.addAttribute("problems", FormProblems.of(problems));
			return form(service, ServiceForm.of(service), model);
		}
		this.record.of(officer.getName(), "set-up.service-brought-back", service.name(),
				() -> this.committees.bringBack(id));
		flash.addFlashAttribute("notice", service.name() + " is asked again from the next cycle on.");
		return "redirect:/set-up/services";
	}

	private List<Refusal> problems(Service service) {
		List<Refusal> problems = new ArrayList<>(this.committees.problems(service));
		if (this.committees.find(service.committeeId()).isEmpty()) {
			problems.removeIf((problem) -> problem.field().isEmpty());
			problems.add(0, new Refusal("committee", "Choose the committee"));
		}
		return problems;
	}

	private String form(Service service, ServiceForm form, Model model) {
		model.addAttribute("service", service);
		model.addAttribute("form", form);
		model.addAttribute("committees", this.committees.all());
		model.addAttribute("leads", this.setUp.choices(form.lead(), Role.LEAD));
		model.addAttribute("deputies", this.setUp.choices(form.deputy(), Role.LEAD));
		model.addAttribute("reviewers", this.setUp.choices(form.reviewer(), Role.REVIEWER));
		model.addAttribute("reviewerDeputies", this.setUp.choices(form.reviewerDeputy(), Role.REVIEWER));
		return "console/set-up-service";
	}

	/** The place after the committee's other services. */
	private int last(String committee) {
		return this.committees.allServices(committee)
			.stream()
			.mapToInt(Service::position)
			.map((position) -> Math.min(position + 1, LAST))
			.max()
			.orElse(1);
	}

	private Service service(String id) {
		return this.committees.findService(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

	private static String words(Service service) {
		return "%s (%s), lead %s, deputy %s, reviewer %s, reviewer's deputy %s".formatted(service.name(), service.id(),
				service.leadId(), service.deputyId(), service.reviewerId(), service.reviewerDeputyId());
	}

}
